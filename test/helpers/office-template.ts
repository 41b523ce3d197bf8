/**
 * Word templates as offices keep them, written by hand the way WPS and Word write: a red head, a
 * first page of its own, a text box in its two tellings, words cut into runs.
 */
import { escapeXml, zipParts } from './make-xlsx.js';

const SPACES = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
};
const ROOT = Object.entries(SPACES)
  .map(([prefix, space]) => ` xmlns:${prefix}="${space}"`)
  .join('');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A4 upright with the margins of GB/T 9704, lines and characters on a grid; the red head on page one. */
export const PAGE =
  '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588" w:header="851" w:footer="1400" w:gutter="0"/>';
export const GRID = '<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-849"/>';

export interface TemplateSpec {
  readonly body: string;
  /** Properties of the last section; references to the parts below come before them. */
  readonly section?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly footers?: Readonly<Record<string, string>>;
  readonly styles?: string;
  readonly settings?: string;
  readonly contentType?: string;
  /** Further parts, as they are. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** @returns the parts of a template; `headers` and `footers` by the kind of page: default, even, first */
export function templateParts(spec: TemplateSpec): Record<string, string | Uint8Array> {
  const feet = [
    ...Object.entries(spec.headers ?? {}).map(([which, xml]) => ['header', which, xml] as const),
    ...Object.entries(spec.footers ?? {}).map(([which, xml]) => ['footer', which, xml] as const),
  ];
  const name = (kind: string, which: string) => `${kind}_${which}.xml`;
  const references = feet.map(
    ([kind, which]) => `<w:${kind}Reference w:type="${which}" r:id="rId_${kind}_${which}"/>`,
  );
  const section = spec.section ?? `${PAGE}<w:cols w:space="425"/>${GRID}`;
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${spec.contentType ?? `${TYPE}.document.main+xml`}"/><Override PartName="/word/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${TYPE}.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${feet.map(([kind, which]) => `<Override PartName="/word/${name(kind, which)}" ContentType="${TYPE}.${kind}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>文秘股</dc:creator><cp:keywords>红头</cp:keywords><dcterms:created xsi:type="dcterms:W3CDTF">2017-03-02T08:00:00Z</dcterms:created></cp:coreProperties>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONS}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${RELATIONS}/settings" Target="settings.xml"/>${feet.map(([kind, which]) => `<Relationship Id="rId_${kind}_${which}" Type="${RELATIONS}/${kind}" Target="${name(kind, which)}"/>`).join('')}</Relationships>`,
    'word/document.xml': `${HEAD}<w:document${ROOT}>
<w:body>${spec.body}<w:sectPr w:rsidR="00A1B2C3">${references.join('')}${section}</w:sectPr></w:body></w:document>`,
    'word/styles.xml': `${HEAD}<w:styles xmlns:w="${SPACES.w}">${spec.styles ?? STYLES}</w:styles>`,
    'word/settings.xml': `${HEAD}<w:settings xmlns:w="${SPACES.w}">${spec.settings ?? ''}</w:settings>`,
    ...Object.fromEntries(
      feet.map(([kind, which, xml]) => {
        const root = kind === 'header' ? 'w:hdr' : 'w:ftr';
        return [`word/${name(kind, which)}`, `${HEAD}<${root}${ROOT}>${xml}</${root}>`];
      }),
    ),
    ...spec.parts,
  };
}

export function officeTemplate(spec: TemplateSpec): Uint8Array {
  return zipParts(templateParts(spec));
}

/** Styles that would spoil our tables, did they not say everything themselves; ids as WPS gives them. */
export const STYLES = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="宋体"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:pPr><w:spacing w:beforeLines="50" w:before="156" w:line="579" w:lineRule="exact"/><w:ind w:firstLineChars="200" w:firstLine="640"/><w:jc w:val="both"/></w:pPr><w:rPr><w:rFonts w:eastAsia="仿宋_GB2312"/><w:b/><w:spacing w:val="6"/><w:sz w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:color w:val="0000FF"/></w:rPr></w:style>
<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar><w:left w:w="108" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>`;

/** A paragraph of runs; each a text, or a text with the properties of its run. */
export function paragraph(...runs: readonly Run[]): string {
  return `<w:p>${runs.map(runOf).join('')}</w:p>`;
}

/** The same in the middle, without indent. */
export function centred(...runs: readonly Run[]): string {
  const middle =
    '<w:pPr><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>';
  return `<w:p>${middle}${runs.map(runOf).join('')}</w:p>`;
}

type Run = string | { readonly text: string; readonly look: string };

function runOf(run: Run): string {
  const { text, look } = typeof run === 'string' ? { text: run, look: '' } : run;
  const properties = look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
  return `<w:r>${properties}<w:t>${escapeXml(text)}</w:t></w:r>`;
}

/** Where spelling is checked and the cursor was: between runs that were one word. */
export const CUT =
  '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/><w:proofErr w:type="spellEnd"/>';

/** Red 小标宋 of so many half points. */
export function red(size: number): string {
  return `<w:rFonts w:eastAsia="方正小标宋简体"/><w:color w:val="FF0000"/><w:sz w:val="${size}"/>`;
}

export const RED_LINE =
  '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="18" w:space="1" w:color="FF0000"/></w:pBdr><w:ind w:firstLineChars="0" w:firstLine="0"/></w:pPr></w:p>';

/** — 1 — in the middle, as a field. */
export const PAGE_NUMBER =
  '<w:p><w:pPr><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr><w:r><w:t xml:space="preserve">— </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> —</w:t></w:r></w:p>';

/** A text box hanging on a run, told twice: for new programs, and in VML for old ones. */
export function textBox(content: string): string {
  const shape =
    '<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3600000" cy="540000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>';
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>1000000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>60000</wp:posOffset></wp:positionV><wp:extent cx="3600000" cy="540000"/><wp:wrapTopAndBottom/><wp:docPr id="3" name="文本框 3"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>${shape}<wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape id="文本框 3" style="position:absolute;width:283pt;height:43pt"><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}
