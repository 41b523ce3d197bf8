/**
 * Which paper a page is of, in its foot: title with 样例 and 草稿, and the check code. The
 * template's own feet stay as they are; the pages that need the line get copies with it.
 */
import { FONT, POINTS } from '../word/fonts.js';
import type { OfficePackage } from './package.js';
import { pieces, textOf } from './paragraph-text.js';
import { defaultRunProperties, plainLook } from './plain-look.js';
import type { Which } from './section-properties.js';
import type { Sheet } from './sheets.js';
import { child, escapeXml, nodes, OFFICE_RELATIONS, WORD, type XmlPart } from './xml-part.js';

export interface Foot {
  readonly text: string;
  /** On all pages of the paper; else on those of the tables only. */
  readonly everywhere: boolean;
}

/** A foot without words, for pages that had none. */
const NONE = '';
const FOOTER = 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml';

/**
 * Gives the sheets their feet. Changes `sheets` and `all`.
 * @param ours our own feet with page numbers, for pages of the tables where the template has none
 */
export function setFeet(
  all: OfficePackage,
  sheets: readonly Sheet[],
  foot: Foot,
  ours: { readonly default: string; readonly even: string },
): void {
  const paths = new Map(all.relations(all.main).map(({ id, path }) => [id, path]));
  const hasEven = all.setting('evenAndOddHeaders');
  const made = new Map<string, string>();
  const defaults = defaultRunProperties(all);
  const plain = (xml: string) => plainLook(xml, { defaults, room: Number.POSITIVE_INFINITY });
  const words = plain(line(foot.text));
  const before = sheets.map((_, at) =>
    whichOf(sheets, at, hasEven).map((which) => ({ which, id: reference(sheets, at, which) })),
  );
  for (const [at, sheet] of sheets.entries()) {
    for (const { which, id } of before[at] ?? []) {
      const path = id === undefined ? undefined : paths.get(id);
      if (!foot.everywhere && !sheet.isOurs) {
        // The section behind ours would take over our feet.
        const takesOver =
          sheets[at - 1]?.isOurs === true &&
          sheet.properties.reference('footer', which) === undefined;
        if (!takesOver) continue;
        const none = id ?? made.get(NONE) ?? addPart(all, ftr('<w:p/>'));
        if (id === undefined) made.set(NONE, none);
        sheet.properties = sheet.properties.withReference('footer', which, none);
        continue;
      }
      const isPlain = !sheet.isOurs;
      const key = path ?? `${which} ${isPlain}`;
      const numbered = isPlain ? '' : which === 'even' ? ours.even : ours.default;
      const relation = made.get(key) ?? add(all, path, plain(numbered), words);
      made.set(key, relation);
      sheet.properties = sheet.properties.withReference('footer', which, relation);
    }
  }
}

function whichOf(sheets: readonly Sheet[], at: number, hasEven: boolean): Which[] {
  return [
    'default',
    ...(hasEven ? (['even'] as const) : []),
    ...(sheets[at]?.properties.hasFirstPage ? (['first'] as const) : []),
  ];
}

/** A section that names no foot has that of the section before. */
function reference(sheets: readonly Sheet[], at: number, which: Which): string | undefined {
  for (let index = at; index >= 0; index--) {
    const own = sheets[index]?.properties.reference('footer', which);
    if (own !== undefined) return own;
  }
  return undefined;
}

/** @returns the relationship of a foot with the line: a copy of the template's, ours, or the line alone */
function add(all: OfficePackage, path: string | undefined, ours: string, words: string): string {
  const own = path === undefined || !all.bytes(path) ? undefined : all.xml(path);
  if (!own || path === undefined) return addPart(all, ours || ftr(words));
  return addPart(all, withLine(own, words), path);
}

/** @param like a part whose relationships go with the copy */
function addPart(all: OfficePackage, xml: string, like?: string): string {
  const name = all.free('word/footer', '.xml');
  const id = all.add(name, xml, FOOTER, all.main, 'footer');
  if (like !== undefined) all.copyRelations(like, name);
  return id;
}

function withLine(part: XmlPart, words: string): string {
  part.declare('w', WORD);
  const last = part.root.children.at(-1);
  const isFree =
    last?.name === 'w:p' &&
    part.root.children.length > 1 &&
    textOf(pieces(part, last)) === '' &&
    ![...nodes(last)].some(({ name }) =>
      /^(?:w:drawing|w:pict|w:object|AlternateContent|w:fldChar|w:fldSimple)$/.test(name),
    ) &&
    child(child(last, 'w:pPr'), 'w:framePr') === undefined;
  // A page number in a frame leaves an empty line beside it.
  if (last && isFree) part.replace(last.start, last.end, words);
  else part.append(part.root, words);
  return part.edited();
}

function ftr(content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr xmlns:w="${WORD}" xmlns:r="${OFFICE_RELATIONS}">${content}</w:ftr>`;
}

function line(text: string): string {
  const font = `w:ascii="${FONT.song}" w:hAnsi="${FONT.song}" w:eastAsia="${FONT.song}" w:cs="${FONT.song}" w:hint="eastAsia"`;
  const size = POINTS.small * 2;
  return (
    '<w:p><w:pPr><w:jc w:val="center"/></w:pPr>' +
    `<w:r><w:rPr><w:rFonts ${font}/><w:color w:val="000000"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>` +
    `<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`
  );
}
