/** A tiny writer of .docx for tests: blocks become a document, any XML can be put in. */
import { escapeXml, zipParts } from './make-xlsx.js';

export interface CellSpec {
  /** Paragraphs, or blocks of XML that stand in the cell as they are. */
  readonly text?: string;
  readonly xml?: string;
  readonly span?: number;
  readonly down?: 'restart' | 'continue';
}

type Parts = Readonly<Record<string, string>>;

/** @param blocks XML of the body; an object among them holds further parts of the package */
export function makeDocx(...blocks: readonly (string | Parts)[]): Uint8Array {
  return zipParts(docxParts(...blocks));
}

/** The parts, for tests that pack them in their own way. */
export function docxParts(...blocks: readonly (string | Parts)[]): Record<string, string> {
  const space = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const body = blocks.filter((block) => typeof block === 'string').join('');
  const parts = blocks.filter((block) => typeof block !== 'string');
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${space}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...Object.assign({}, ...parts),
  };
}

/** Each line a paragraph. */
export function paragraphs(text: string): string {
  return text.split('\n').map(paragraph).join('');
}

function paragraph(text: string): string {
  return `<w:p><w:pPr><w:tabs><w:tab w:pos="9"/></w:tabs></w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

/** @param rows cells as text, or with what merges them */
export function wordTable(rows: readonly (readonly (string | CellSpec)[])[]): string {
  const lines = rows.map((row) => `<w:tr>${row.map(wordCell).join('')}</w:tr>`);
  return `<w:tbl><w:tblPr/><w:tblGrid/>${lines.join('')}</w:tbl>`;
}

function wordCell(cell: string | CellSpec): string {
  const spec: CellSpec = typeof cell === 'string' ? { text: cell } : cell;
  const { text = '', xml, span, down } = spec;
  const wide = span === undefined ? '' : `<w:gridSpan w:val="${span}"/>`;
  const deep =
    down === undefined ? '' : down === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  return `<w:tc><w:tcPr>${wide}${deep}</w:tcPr>${xml ?? paragraphs(text)}</w:tc>`;
}
