/**
 * Placeholders in a template: {{标题}} however a program cut it into runs, with blanks inside and
 * braces of full width. A wrong one is told with its place and with what there is.
 */
import { UserError } from '../../model/user-error.js';
import type { Change, Piece } from './paragraph-text.js';
import { pieces, textOf } from './paragraph-text.js';
import { type Area, inBox, placeName } from './places.js';
import { nodes, type XmlNode, type XmlPart } from './xml-part.js';

export interface Known {
  /** Filled with one line of text, wherever they stand. */
  readonly lines: readonly string[];
  /** Take the place of a whole paragraph of the body. */
  readonly blocks: readonly string[];
  /** Without these the template is of no use. */
  readonly required: readonly string[];
}

/** A paragraph with placeholders, or the text of WordArt. */
export interface Spot {
  readonly node: XmlNode;
  readonly area: Area;
  readonly place: string;
  readonly pieces: readonly Piece[];
  /** In order; `name` without blanks. */
  readonly found: readonly (Omit<Change, 'value'> & { readonly name: string })[];
}

/** Two or more braces, of either width, with or without blanks between them. */
const BRACES = /([{｛﹛](?:\s*[{｛﹛])+)|[}｝﹜](?:\s*[}｝﹜])+/g;
const ANY_BRACE = /[{｛﹛}｝﹜]/;
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]+/g;

/** @throws UserError where a placeholder is not whole, not known, or stands where it cannot */
export function findSpots(file: string, part: XmlPart, area: Area, known: Known): Spot[] {
  const spots: Spot[] = [];
  for (const node of nodes(part.root)) {
    if (node.name !== 'w:p' && node.name !== 'textpath') continue;
    const own = node.name === 'w:p' ? pieces(part, node) : [];
    const text = node.name === 'w:p' ? textOf(own) : (part.attribute(node, 'string') ?? '');
    if (!ANY_BRACE.test(text)) continue;
    const place = placeName(part, area, node, text);
    const { found, rest, isWhole } = findIn(text);
    const fault =
      unknownFault(found, known) ??
      (isWhole && !inSingleBraces(rest, known) ? undefined : notWhole(known)) ??
      placeFault(node, area, rest, found, known);
    if (fault) throw new UserError(`${file}：${place}：${fault}`);
    if (found.length > 0) spots.push({ node, area, place, pieces: own, found });
  }
  return spots;
}

/** @returns a plain text with its placeholders filled; undefined where none of them is known */
export function filledText(
  text: string,
  lines: Readonly<Record<string, string>>,
): string | undefined {
  const found = findIn(text).found.filter(({ name }) => lines[name] !== undefined);
  if (found.length === 0) return undefined;
  return found
    .toReversed()
    .reduce((all, { from, to, name }) => all.slice(0, from) + lines[name] + all.slice(to), text);
}

interface Found {
  readonly found: Spot['found'];
  /** The text without its placeholders. */
  readonly rest: string;
  /** No brace is left over. */
  readonly isWhole: boolean;
}

function findIn(text: string): Found {
  const braces = [...text.matchAll(BRACES)];
  const found: Spot['found'][number][] = [];
  let rest = '';
  let at = 0;
  let isWhole = true;
  for (let index = 0; index < braces.length; index++) {
    const open = braces[index];
    const close = braces[index + 1];
    const from = open?.index ?? 0;
    const inside = from + (open?.[0].length ?? 0);
    const inner = text.slice(inside, close?.index);
    if (!open?.[1] || !close || close[1] || ANY_BRACE.test(inner)) {
      isWhole = false;
      continue;
    }
    const to = close.index + close[0].length;
    const blanks = inner.trim() === '' ? 0 : inner.length - inner.trimStart().length;
    // The name's first character: braces are often typed in another font.
    found.push({ name: inner.replace(BLANKS, ''), from, to, look: inside + blanks });
    rest += `${text.slice(at, from)} `;
    at = to;
    index += 1;
  }
  return { found, rest: rest + text.slice(at), isWhole };
}

function unknownFault(found: Spot['found'], known: Known): string | undefined {
  const names = [...known.blocks, ...known.lines];
  const unknown = found.find(({ name }) => !names.includes(name));
  if (!unknown) return undefined;
  const { name } = unknown;
  const told = name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name;
  return `没有“{{${told}}}”这个占位。可以用的有${list(names)}，请改正或删去后再试。`;
}

/** Of a name that is quoted. */
const LONGEST = 20;

function inSingleBraces(rest: string, { blocks, lines }: Known): boolean {
  const names = [...blocks, ...lines].join('|');
  return new RegExp(`[{｛﹛]\\s*(?:${names})\\s*[}｝﹜]`).test(rest);
}

function notWhole({ required, lines }: Known): string {
  const example = [...required, ...lines].slice(0, 1);
  return `花括号没有写全：占位要在同一段里，前后各两个花括号，如${list(example)}。请补全或删去后再试。`;
}

function placeFault(
  node: XmlNode,
  area: Area,
  rest: string,
  found: Spot['found'],
  known: Known,
): string | undefined {
  const block = found.find(({ name }) => known.blocks.includes(name));
  if (!block) return undefined;
  const word = `{{${block.name}}}`;
  const isTop = area === 'body' && !inBox(node) && node.parent?.name === 'w:body';
  if (!isTop) {
    return `${word}只能放在正文里单独一段，不能放在页眉、页脚、文本框、表格或内容控件里。请移到正文后再试。`;
  }
  if (rest.replace(BLANKS, '') !== '' || found.length > 1) {
    return `${word}要单独占一段，同一段里不能有别的文字。请分段后再试。`;
  }
  return undefined;
}

export function list(names: readonly string[]): string {
  return names.map((name) => `{{${name}}}`).join('、');
}
