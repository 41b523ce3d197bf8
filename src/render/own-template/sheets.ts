/**
 * The sections of a template's body, and how a part with pages of its own (on their side) is put
 * among them: what stands before and after keeps the template's own properties.
 */
import type { Drawn } from './drawn.js';
import { pieces, textOf } from './paragraph-text.js';
import { SectionProperties } from './section-properties.js';
import { child, nodes, type XmlNode, type XmlPart } from './xml-part.js';

/** One section as it will be: written when its feet are settled. */
export interface Sheet {
  properties: SectionProperties;
  /** Holds the part with pages of its own. */
  readonly isOurs: boolean;
  /** Puts the properties where they belong; called only for what changed, or is new. */
  readonly write: (xml: string) => void;
  readonly isNew: boolean;
}

interface Section {
  /** Absent where the body says nothing of its pages. */
  readonly node: XmlNode | undefined;
  /** The paragraph that ends the section; absent at the end of the body. */
  readonly holder: XmlNode | undefined;
  readonly start: number;
  readonly end: number;
  readonly properties: SectionProperties;
}

/** Where the paragraph of a placeholder stands, and what takes its place. */
export interface Place {
  readonly paragraph: XmlNode;
  /** Bookmarks of the paragraph: stay. */
  readonly marks: string;
  /** The paragraph without its words, where boxes or pictures hang on it: stays, too. */
  readonly anchor: string;
  /** Its words, where the paragraph ends a section and has to stay behind the block. */
  readonly words: readonly XmlNode[];
}

/** Puts a block in place of a placeholder's paragraph. */
export function put(part: XmlPart, { paragraph, marks, words }: Place, body: string): void {
  if (words.length === 0) {
    part.replace(paragraph.start, paragraph.end, marks + body);
    return;
  }
  part.insert(paragraph.start, body);
  for (const { start, end } of words) part.replace(start, end, '');
}

/** Less room than this part of ours, and the tables get pages of their own. */
const ENOUGH = 0.85;
/** So low that it never takes a page of its own. */
const TINY =
  '<w:keepNext w:val="0"/><w:snapToGrid w:val="0"/><w:spacing w:before="0" w:beforeLines="0" w:after="0" w:afterLines="0" w:line="20" w:lineRule="exact"/>';
const TINY_MARK = '<w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>';
/** Of the template's pages, what pages of our own do not have. */
const NOT_OURS = [
  ...['w:pgSz', 'w:pgMar', 'w:paperSrc', 'w:lnNumType', 'w:cols', 'w:formProt', 'w:vAlign'],
  ...['w:textDirection', 'w:bidi', 'w:rtlGutter', 'w:docGrid', 'w:printerSettings'],
  'w:sectPrChange',
];

export function tiny(properties = ''): string {
  return `<w:p><w:pPr>${TINY}${TINY_MARK}${properties}</w:pPr></w:p>`;
}

export function sectionsOf(part: XmlPart): Section[] {
  const body = child(part.root, 'w:body');
  const own = [...nodes(part.root)].filter(
    ({ name, parent }) => name === 'w:sectPr' && /^w:(?:pPr|body)$/.test(parent?.name ?? ''),
  );
  let start = body?.inner ?? 0;
  const all = own.map((node): Section => {
    const holder = node.parent?.name === 'w:pPr' ? node.parent.parent : undefined;
    const end = holder?.end ?? node.start;
    const section = { node, holder, start, end, properties: SectionProperties.of(part, node) };
    start = end;
    return section;
  });
  if (all.length > 0 && all.at(-1)?.holder === undefined) return all;
  const last = { start, end: body?.innerEnd ?? start, properties: new SectionProperties([]) };
  return [...all, { node: undefined, holder: undefined, ...last }];
}

/** @returns width of the text where a paragraph stands, in twips */
export function roomAt(part: XmlPart, at: number): number {
  const section = sectionsOf(part).find(({ end }) => end > at);
  return section?.properties.page.room ?? 0;
}

/**
 * The sections as they are.
 * @param ours where the tables stand, if they stand on a page of the template's own
 */
export function plainSheets(part: XmlPart, ours = -1): Sheet[] {
  return sectionsOf(part).map((section) => ({
    ...sheetOf(part, section),
    isOurs: ours >= section.start && ours < section.end,
  }));
}

/** Whether the template's own page lies as the block wishes (on its side, upright), and is wide enough. */
export function fitsInPlace(part: XmlPart, at: number, drawn: Drawn): boolean {
  const page = sectionsOf(part).find(({ end }) => end > at)?.properties.page;
  const wish = drawnPage(drawn);
  return page?.isLandscape === wish.isLandscape && page.room >= ENOUGH * wish.room;
}

/** @returns width of the text of the page that a block wishes for, in twips */
export function drawnRoom(drawn: Drawn): number {
  return drawnPage(drawn).room;
}

function drawnPage({ pageSize, margins }: Drawn): SectionProperties['page'] {
  return new SectionProperties([
    { name: 'w:pgSz', xml: pageSize },
    { name: 'w:pgMar', xml: margins },
  ]).page;
}

/**
 * Parts the section in which a placeholder stands.
 * @param body what is drawn in its place
 * @param replaced paragraphs that give way to other blocks: nothing can be put into them
 */
export function splitSheets(
  part: XmlPart,
  place: Place,
  drawn: Drawn,
  body: string,
  replaced: readonly XmlNode[],
): Sheet[] {
  const { paragraph, anchor } = place;
  return sectionsOf(part).flatMap((section): Sheet[] => {
    const isOurs = paragraph.start >= section.start && paragraph.start < section.end;
    if (!isOurs) return [sheetOf(part, section)];
    const { before, after } = neighbours(part, section, paragraph);
    const hasBefore = anchor !== '' || before.some((node) => hasContent(part, node));
    const hasAfter = after.some((node) => hasContent(part, node));
    dropBreaks(part, before.toReversed(), 'behind');
    dropBreaks(part, after, 'before');
    const { properties, holder } = section;
    const ours = ownPages(hasBefore ? properties.goingOn() : properties, drawn);
    const first = newSheet(properties, false, (xml) => {
      endSection(part, before, place, xml, replaced);
    });
    if (hasAfter) {
      return [
        ...(hasBefore ? [first] : []),
        newSheet(ours, true, (xml) => put(part, place, body + tiny(xml))),
        newSheet(properties.goingOn(), false, (xml) => writeAt(part, section, xml)),
      ];
    }
    dropEmpty(part, after, holder);
    const last = newSheet(ours, true, (xml) => {
      put(part, place, body + (holder || !body.endsWith('</w:tbl>') ? '' : tiny()));
      writeAt(part, section, xml);
    });
    return [...(hasBefore ? [first] : []), last];
  });
}

function newSheet(
  properties: SectionProperties,
  isOurs: boolean,
  write: (xml: string) => void,
): Sheet {
  return { properties, isOurs, write, isNew: true };
}

function sheetOf(part: XmlPart, section: Section): Sheet {
  const write = (xml: string) => writeAt(part, section, xml);
  return { properties: section.properties, isOurs: false, write, isNew: false };
}

function writeAt(part: XmlPart, { node }: Section, xml: string): void {
  if (node) part.replace(node.start, node.end, xml);
  else {
    const body = child(part.root, 'w:body');
    if (body) part.append(body, xml);
  }
}

function ownPages(properties: SectionProperties, { pageSize, margins }: Drawn): SectionProperties {
  return properties
    .without(...NOT_OURS)
    .with('w:type', '<w:type w:val="nextPage"/>')
    .with('w:pgSz', pageSize)
    .with('w:pgMar', margins);
}

function neighbours(part: XmlPart, { start, end, node }: Section, paragraph: XmlNode) {
  const all = child(part.root, 'w:body')?.children ?? [];
  const own = all.filter((one) => one.start >= start && one.start < end && one !== node);
  return {
    before: own.filter((one) => one.end <= paragraph.start),
    after: own.filter((one) => one.start >= paragraph.end),
  };
}

const SEEN = new Set(['w:tbl', 'w:drawing', 'w:pict', 'w:object', 'AlternateContent', 'w:sym']);

/** Something that a person would miss. */
function hasContent(part: XmlPart, node: XmlNode): boolean {
  for (const one of nodes(node)) {
    if (SEEN.has(one.name)) return true;
    if (one.name === 'w:p' && textOf(pieces(part, one)).trim() !== '') return true;
  }
  return false;
}

/**
 * A page break beside a new section would leave a page empty.
 * @param beside paragraphs, the nearest first
 * @param free the side of a break on which its paragraph must have no words
 */
function dropBreaks(part: XmlPart, beside: readonly XmlNode[], free: 'before' | 'behind'): void {
  for (const node of beside) {
    if (node.name !== 'w:p') return;
    const all = pieces(part, node);
    for (const [at, { node: mark }] of all.entries()) {
      const rest = free === 'behind' ? all.slice(at + 1) : all.slice(0, at);
      const isBreak = mark.name === 'w:br' && part.attribute(mark, 'type') === 'page';
      if (isBreak && textOf(rest).trim() === '') part.replace(mark.start, mark.end, '');
    }
    if (hasContent(part, node)) return;
  }
}

/**
 * The line that every program puts behind a table at the end (版记): as high as any, it comes to an
 * empty page of its own where what we filled in ends just there.
 */
export function lowerLastLine(part: XmlPart): void {
  const all = child(part.root, 'w:body')?.children.filter(({ name }) => name !== 'w:sectPr') ?? [];
  const last = all.at(-1);
  if (last?.name !== 'w:p' || all.at(-2)?.name !== 'w:tbl') return;
  const names = [...nodes(last)].map(({ name }) => name);
  const isBare = names.every((name) =>
    /^w:(?:p|pPr|rPr|r|jc|ind|spacing|rFonts|szC?s?|lang)$/.test(name),
  );
  if (isBare) part.replace(last.start, last.end, tiny());
}

/** Empty lines behind the tables could come to a page of their own. */
function dropEmpty(part: XmlPart, after: readonly XmlNode[], holder: XmlNode | undefined): void {
  for (const node of after) {
    const names = [...nodes(node)].map(({ name }) => name);
    const count = (name: string) => names.filter((one) => one === name).length;
    const isWhole = count('w:bookmarkStart') === count('w:bookmarkEnd');
    if (node.name === 'w:p' && node !== holder && isWhole) part.replace(node.start, node.end, '');
  }
}

/** Ends the template's own section before ours: in its last paragraph, or in one put in for it. */
function endSection(
  part: XmlPart,
  before: readonly XmlNode[],
  { paragraph, anchor }: Place,
  xml: string,
  replaced: readonly XmlNode[],
): void {
  const last = before.at(-1);
  if (anchor !== '' || last?.name !== 'w:p' || replaced.includes(last)) {
    part.insert(paragraph.start, anchor + tiny(xml));
    return;
  }
  const properties = child(last, 'w:pPr');
  if (properties) {
    const change = child(properties, 'w:pPrChange');
    if (change) part.insert(change.start, xml);
    else part.append(properties, xml);
  } else if (last.inner === last.end) part.append(last, `<w:pPr>${xml}</w:pPr>`);
  else part.insert(last.inner, `<w:pPr>${xml}</w:pPr>`);
}
