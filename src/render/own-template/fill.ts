/**
 * Fills an office's own Word template: lines of text into the runs of their placeholders, blocks
 * in place of theirs. Every part without a placeholder keeps its bytes, unless a foot, a
 * relationship or a property has to be added.
 */
import { xmlText } from '../word/xml-text.js';
import { bodyLook } from './body-look.js';
import { type Block, type Drawn, draw, renumbered } from './drawn.js';
import { type Foot, setFeet } from './foot.js';
import { greatestId, type OfficePackage } from './package.js';
import { change } from './paragraph-text.js';
import { filledText, findSpots, type Spot } from './placeholders.js';
import { addStyles, defaultRunProperties, type NamedStyle, plainLook } from './plain-look.js';
import { addKeywords, fillProperties, type OwnProperty, setProperty } from './properties.js';
import {
  drawnRoom,
  fitsInPlace,
  lowerLastLine,
  type Place,
  plainSheets,
  put,
  roomAt,
  type Sheet,
  splitSheets,
  tiny,
} from './sheets.js';
import { type OwnTemplate, textParts } from './template.js';
import { titleInLines } from './title.js';
import {
  escapeXml,
  nodes,
  OFFICE_RELATIONS,
  WORD,
  type XmlNode,
  type XmlPart,
} from './xml-part.js';

export interface Content {
  /** By the placeholder's name. */
  readonly lines: Readonly<Record<string, string>>;
  readonly blocks: Readonly<Record<string, Block>>;
  readonly foot?: Foot;
  /** For the document's properties: 样例, 草稿. */
  readonly keywords?: readonly string[];
  /** That the blocks name. */
  readonly styles?: readonly NamedStyle[];
  /** By which reading knows the document again. */
  readonly property?: OwnProperty;
}

/** @returns the bytes of the filled document; the same for the same template and content */
export async function fillTemplate(template: OwnTemplate, content: Content): Promise<Uint8Array> {
  const lines = Object.fromEntries(
    Object.entries(content.lines).map(([name, text]) => [name, oneLine(text)]),
  );
  const all = template.all.copy();
  for (const { name, area } of textParts(all)) {
    if (name === all.main) continue;
    const part = all.xml(name);
    fillLines(all, part, findSpots(template.file, part, area, template.known), lines);
    if (part.isEdited) all.set(name, part.edited());
  }
  const main = all.xml(all.main);
  const spots = findSpots(template.file, main, 'body', template.known);
  fillLines(all, main, spots, lines);
  await fillBlocks(all, main, spots, content);
  all.set(all.main, main.edited());
  fillProperties(all, (text) => filledText(text, lines));
  addStyles(all, content.styles ?? []);
  addKeywords(all, content.keywords ?? []);
  if (content.property) setProperty(all, content.property);
  return all.pack();
}

function fillLines(
  all: OfficePackage,
  part: XmlPart,
  spots: readonly Spot[],
  lines: Content['lines'],
): void {
  for (const spot of spots) {
    const changes = spot.found.flatMap(({ name, ...place }) => {
      const value = lines[name];
      if (value === undefined) return [];
      return [{ ...place, value: name === TITLE ? titleInLines(all, part, spot, value) : value }];
    });
    if (changes.length === 0) continue;
    if (spot.node.name === 'textpath') fillArt(part, spot.node, changes);
    else change(part, spot.pieces, changes);
  }
}

/** The one line of text that may be longer than a line of the page. */
const TITLE = '标题';

function oneLine(text: string): string {
  return xmlText(text).replace(/\s*[\t\r\n\u0085]+\s*/g, ' ');
}

/** WordArt keeps its text in an attribute. */
function fillArt(
  part: XmlPart,
  node: XmlNode,
  changes: readonly { from: number; to: number; value: string }[],
): void {
  let text = part.attribute(node, 'string') ?? '';
  for (const { from, to, value } of changes.toReversed()) {
    text = text.slice(0, from) + value + text.slice(to);
  }
  const tag = part.text.slice(node.start, node.inner);
  const filled = tag.replace(/(\sstring\s*=\s*)(?:"[^"]*"|'[^']*')/, (_all, name: string) => {
    return `${name}"${escapeXml(text)}"`;
  });
  part.replace(node.start, node.inner, filled);
}

interface Ready {
  readonly spot: Spot;
  readonly drawn: Drawn;
  /** Wishes for a page of its kind. */
  readonly hasPage: boolean;
}

async function fillBlocks(
  all: OfficePackage,
  main: XmlPart,
  spots: readonly Spot[],
  { blocks, foot, styles }: Content,
): Promise<void> {
  const ready: Ready[] = [];
  for (const spot of spots) {
    const block = blocks[spot.found[0]?.name ?? ''];
    if (!block) continue;
    const drawn = await draw(block, foot?.text);
    ready.push({ spot, drawn, hasPage: block.page !== undefined });
  }
  const defaults = defaultRunProperties(all);
  const replaced = ready.map(({ spot }) => spot.node);
  if (ready.filter(({ hasPage }) => hasPage).length > 1) {
    throw new Error('Only one block of a template can have pages of its own.');
  }
  let bookmarks = greatestId(main, 'w:bookmarkStart');
  let sheets: Sheet[] | undefined;
  let feet = { default: '', even: '' };
  for (const { spot, drawn, hasPage } of ready) {
    const own = hasPage && !fitsInPlace(main, spot.node.start, drawn);
    const room = own ? drawnRoom(drawn) : roomAt(main, spot.node.start);
    const look = bodyLook(all, main, spot);
    const plain = plainLook(drawn.body, { defaults, room, look, ...(styles ? { styles } : {}) });
    const body = renumbered(plain, bookmarks);
    bookmarks = Math.max(bookmarks, greatestBookmark(body));
    const place = placeOf(main, spot);
    if (hasPage) feet = drawn.feet;
    if (own) sheets = splitSheets(main, place, drawn, body, replaced);
    else {
      const end = needsEnd(spot.node, body) ? tiny() : '';
      const { start } = spot.node;
      put(main, { ...place, marks: place.anchor + place.marks }, body + end);
      if (hasPage) sheets = plainSheets(main, start);
    }
  }
  if (ready.length === 0) return;
  lowerLastLine(main);
  main.declare('w', WORD);
  main.declare('r', OFFICE_RELATIONS);
  writeSheets(all, sheets ?? plainSheets(main), foot, feet);
}

function greatestBookmark(body: string): number {
  const ids = body.matchAll(/<w:bookmarkStart\b[^>]*?\sw:id="(\d+)"/g);
  return Math.max(0, ...[...ids].map((match) => Number(match[1])));
}

/** Two tables without a paragraph between are one; and a body does not end with a table. */
function needsEnd(paragraph: XmlNode, body: string): boolean {
  const beside = paragraph.parent?.children ?? [];
  const next = beside[beside.indexOf(paragraph) + 1];
  return body.endsWith('</w:tbl>') && next?.name !== 'w:p';
}

const BOXES = new Set(['w:drawing', 'w:pict', 'w:object', 'AlternateContent']);
const RANGES = /^w:(?:bookmark|commentRange|perm)(?:Start|End)$/;

/** What of a placeholder's paragraph stays when the paragraph gives way. */
function placeOf(part: XmlPart, { node, pieces: own }: Spot): Place {
  const all = [...nodes(node)];
  const words = own.map((piece) => piece.node);
  if (all.some(({ name }) => name === 'w:sectPr')) {
    return { paragraph: node, marks: '', anchor: '', words };
  }
  if (!all.some(({ name }) => BOXES.has(name))) {
    const marks = all.filter(({ name }) => RANGES.test(name)).map((one) => part.raw(one));
    return { paragraph: node, marks: marks.join(''), anchor: '', words: [] };
  }
  const anchor = words.toReversed().reduce((text, { start, end }) => {
    return text.slice(0, start - node.start) + text.slice(end - node.start);
  }, part.raw(node));
  return { paragraph: node, marks: '', anchor, words: [] };
}

function writeSheets(
  all: OfficePackage,
  sheets: readonly Sheet[],
  foot: Foot | undefined,
  feet: Drawn['feet'],
): void {
  const before = sheets.map(({ properties }) => properties);
  if (foot) setFeet(all, sheets, foot, feet);
  for (const [at, sheet] of sheets.entries()) {
    if (sheet.isNew || sheet.properties !== before[at]) sheet.write(sheet.properties.xml());
  }
}
