/**
 * Our own paragraphs and tables so that they look the same in any office's template: every
 * property that its styles could set otherwise is said in place, and no style of ours is needed.
 */
import { FONT, POINTS } from '../word/fonts.js';
import type { BodyLook } from './body-look.js';
import type { OfficePackage } from './package.js';
import { child, escapeXml, WORD, type XmlNode } from './xml-part.js';

/** As CT_PPr has them. */
const PARAGRAPH_ORDER = [
  'pStyle',
  ...['keepNext', 'keepLines', 'pageBreakBefore', 'framePr', 'widowControl', 'numPr'],
  ...['suppressLineNumbers', 'pBdr', 'shd', 'tabs', 'suppressAutoHyphens', 'kinsoku', 'wordWrap'],
  ...['overflowPunct', 'topLinePunct', 'autoSpaceDE', 'autoSpaceDN', 'bidi', 'adjustRightInd'],
  ...['snapToGrid', 'spacing', 'ind', 'contextualSpacing', 'mirrorIndents', 'suppressOverlap'],
  ...['jc', 'textDirection', 'textAlignment', 'textboxTightWrap', 'outlineLvl', 'divId'],
  ...['cnfStyle', 'rPr', 'sectPr', 'pPrChange'],
];
/** As EG_RPrBase has them. */
const RUN_ORDER = [
  ...['rStyle', 'rFonts', 'b', 'bCs', 'i', 'iCs', 'caps', 'smallCaps', 'strike', 'dstrike'],
  ...['outline', 'shadow', 'emboss', 'imprint', 'noProof', 'snapToGrid', 'vanish', 'webHidden'],
  ...['color', 'spacing', 'w', 'kern', 'position', 'sz', 'szCs', 'highlight', 'u', 'effect'],
  ...['bdr', 'shd', 'fitText', 'vertAlign', 'rtl', 'cs', 'em', 'lang', 'eastAsianLayout'],
];
/** What a run says where a template's defaults say something else. */
const NEUTRAL: Readonly<Record<string, string>> = {
  b: '<w:b w:val="0"/>',
  i: '<w:i w:val="0"/>',
  caps: '<w:caps w:val="0"/>',
  smallCaps: '<w:smallCaps w:val="0"/>',
  strike: '<w:strike w:val="0"/>',
  outline: '<w:outline w:val="0"/>',
  shadow: '<w:shadow w:val="0"/>',
  spacing: '<w:spacing w:val="0"/>',
  w: '<w:w w:val="100"/>',
  position: '<w:position w:val="0"/>',
  highlight: '<w:highlight w:val="none"/>',
  u: '<w:u w:val="none"/>',
  em: '<w:em w:val="none"/>',
};
const NO_SPACING = {
  before: '0',
  beforeLines: '0',
  beforeAutospacing: '0',
  after: '0',
  afterLines: '0',
  afterAutospacing: '0',
  line: '240',
  lineRule: 'auto',
};
const NO_INDENT = {
  left: '0',
  leftChars: '0',
  right: '0',
  rightChars: '0',
  firstLine: '0',
  firstLineChars: '0',
};

type Properties = Map<string, string>;

/** @returns the run properties that every paragraph of a template has unless it says otherwise */
export function defaultRunProperties(all: OfficePackage): string[] {
  const path = all.relations(all.main).find(({ type }) => type === 'styles')?.path;
  if (path === undefined || !all.bytes(path)) return [];
  const { root, ...part } = partOf(all, path);
  const isDefault = (node: XmlNode) =>
    node.name === 'w:style' &&
    part.attribute(node, 'type') === 'paragraph' &&
    /^(?:1|true|on)$/.test(part.attribute(node, 'default') ?? '');
  const document = child(child(child(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const normal = child(root.children.find(isDefault), 'w:rPr');
  const names = [document, normal].flatMap((node) => node?.children ?? []);
  return [...new Set(names.map(({ name }) => name.slice(2)))].filter((name) => NEUTRAL[name]);
}

function partOf(all: OfficePackage, path: string) {
  const part = all.xml(path);
  return { root: part.root, attribute: part.attribute.bind(part) };
}

/** A style that our blocks name, for the contents to find their headings. */
export interface NamedStyle {
  readonly id: string;
  readonly name: string;
  /** In the outline, from 0. */
  readonly level: number;
  /** Added where the template lacks it; else only the place in the outline is kept. */
  readonly isNeeded: boolean;
}

/** Adds the styles that are needed and missing; nothing that the office has is touched. */
export function addStyles(all: OfficePackage, styles: readonly NamedStyle[]): void {
  const path = all.relations(all.main).find(({ type }) => type === 'styles')?.path;
  if (path === undefined || !all.bytes(path)) return;
  const part = all.xml(path);
  const taken = new Set(part.root.children.map((node) => part.attribute(node, 'styleId')));
  for (const { id, name, level, isNeeded } of styles) {
    if (!isNeeded || taken.has(id)) continue;
    part.declare('w', WORD);
    part.append(
      part.root,
      `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:outlineLvl w:val="${level}"/></w:pPr></w:style>`,
    );
  }
  if (part.isEdited) all.set(path, part.edited());
}

export interface Surroundings {
  /** Run properties to gainsay. */
  readonly defaults: readonly string[];
  /** Tables wider than this are made narrower, in twips. */
  readonly room: number;
  readonly styles?: readonly NamedStyle[];
  /** Of our prose. */
  readonly look?: BodyLook;
}

/** @param xml blocks as our own writer of Word made them */
export function plainLook(
  xml: string,
  { defaults, room, styles = [], look = {} }: Surroundings,
): string {
  const properties = remembered((key) =>
    paragraphProperties(...(key.split(APART) as Pair), styles),
  );
  const paragraphs = xml.replace(
    /<w:p(?:\/>|>(?:<w:pPr>([\s\S]*?)<\/w:pPr>|<w:pPr\/>)?([\s\S]*?)<\/w:p>)/g,
    (_all, given = '', words = '') => {
      const own = withLook(words, look);
      // The mark at the end has a size, too, and makes the last line as high as itself.
      const size = /<w:sz w:val="\d+"\/>/.exec(own)?.[0] ?? '';
      return `<w:p>${properties(given + APART + size)}${own}</w:p>`;
    },
  );
  const runs = defaults.length === 0 ? paragraphs : plainRuns(paragraphs, defaults);
  return runs.replace(/<w:tbl>[\s\S]*?<\/w:tbl>/g, (table) => fitted(table, room));
}

/** Our prose is in 三号 仿宋: what is in another type keeps it. */
function withLook(xml: string, { font, size }: BodyLook): string {
  if (font === undefined && size === undefined) return xml;
  return xml.replace(/<w:rPr>[\s\S]*?<\/w:rPr>/g, (properties) => {
    const isProse =
      properties.includes(`w:eastAsia="${FONT.fang}"`) &&
      properties.includes(`<w:sz w:val="${POINTS.prose * 2}"/>`);
    if (!isProse) return properties;
    const fonts =
      font === undefined
        ? properties
        : properties.replace(`w:eastAsia="${FONT.fang}"`, `w:eastAsia="${escapeXml(font)}"`);
    return size === undefined
      ? fonts
      : fonts.replace(/(<w:sz(?:Cs)? w:val=")\d+/g, (_all, before: string) => before + size);
  });
}

/** In no XML. */
const APART = '\u0000';
type Pair = [xml: string, size: string];

/** A table's cells say the same over and over. */
function remembered(make: (key: string) => string): (key: string) => string {
  const made = new Map<string, string>();
  return (key) => {
    const known = made.get(key) ?? make(key);
    made.set(key, known);
    return known;
  };
}

function paragraphProperties(xml: string, size: string, styles: readonly NamedStyle[]): string {
  const own = propertiesOf(xml);
  const id = attributes(own.get('pStyle')).val ?? '';
  const style = styles.find((one) => one.id === id);
  const level = style?.level ?? Number(/^Heading(\d)$/.exec(id)?.[1] ?? 0) - 1;
  // Headings of the office's own are numbered, coloured, spaced: only the place in the outline is kept.
  if (!style?.isNeeded) own.delete('pStyle');
  if (level >= 0) own.set('outlineLvl', `<w:outlineLvl w:val="${level}"/>`);
  const spacing = attributes(own.get('spacing'));
  if (spacing.line === undefined) own.set('snapToGrid', '<w:snapToGrid w:val="0"/>');
  own.set('spacing', element('spacing', { ...NO_SPACING, ...spacing }));
  own.set('ind', indent(attributes(own.get('ind'))));
  if (!own.has('jc')) own.set('jc', '<w:jc w:val="left"/>');
  if (size !== '' && !own.has('rPr'))
    own.set('rPr', `<w:rPr>${size}${size.replace('sz', 'szCs')}</w:rPr>`);
  return `<w:pPr>${inOrder(own, PARAGRAPH_ORDER)}</w:pPr>`;
}

function indent(own: Readonly<Record<string, string>>): string {
  const all: Record<string, string> = { ...NO_INDENT, ...own };
  // Of the two only one may stand; a style's first line in characters has still to be gainsaid.
  if (all.hanging !== undefined) delete all.firstLine;
  return element('ind', all);
}

function plainRuns(xml: string, defaults: readonly string[]): string {
  const plain = remembered((inner) => {
    const own = propertiesOf(inner);
    for (const name of defaults) if (!own.has(name)) own.set(name, NEUTRAL[name] ?? '');
    return `<w:r><w:rPr>${inOrder(own, RUN_ORDER)}</w:rPr>`;
  });
  return xml.replace(/<w:r>(?:<w:rPr>([\s\S]*?)<\/w:rPr>|<w:rPr\/>)?/g, (_all, inner = '') =>
    plain(inner),
  );
}

function propertiesOf(xml: string): Properties {
  const found = xml.matchAll(/<w:(\w+)\b[^>]*?(?:\/>|>[\s\S]*?<\/w:\1>)/g);
  return new Map([...found].map(([whole, name = '']) => [name, whole]));
}

function inOrder(own: Properties, order: readonly string[]): string {
  const place = (name: string) => (order.indexOf(name) + order.length + 1) % (order.length + 1);
  return [...own]
    .sort(([a], [b]) => place(a) - place(b))
    .map(([, xml]) => xml)
    .join('');
}

function attributes(xml: string | undefined): Record<string, string> {
  const found = (xml ?? '').matchAll(/\sw:(\w+)="([^"]*)"/g);
  return Object.fromEntries([...found].map(([, name = '', value = '']) => [name, value]));
}

function element(name: string, values: Readonly<Record<string, string>>): string {
  const all = Object.entries(values).map(([key, value]) => ` w:${key}="${value}"`);
  return `<w:${name}${all.join('')}/>`;
}

/** A template's margins may leave less room than ours: every column gives way in the same measure. */
function fitted(table: string, room: number): string {
  const grid = /<w:tblGrid>([\s\S]*?)<\/w:tblGrid>/.exec(table)?.[1] ?? '';
  const widths = [...grid.matchAll(/w:w="(\d+)"/g)].map((match) => Number(match[1]));
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= room || room <= 0) return table;
  const smaller = (width: string) => Math.floor((Number(width) * room) / total);
  return table
    .replace(/(<w:gridCol w:w=")(\d+)(")/g, (_all, a: string, width: string, b: string) => {
      return a + smaller(width) + b;
    })
    .replace(
      /(<w:(?:tblW|tcW) w:type="dxa" w:w=")(\d+)(")/g,
      (_all, a: string, width: string, b: string) => a + smaller(width) + b,
    );
}
