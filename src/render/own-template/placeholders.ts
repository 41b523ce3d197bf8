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

const OPEN = '[{｛﹛](?:\\s*[{｛﹛])+';
const CLOSE = '[}｝﹜](?:\\s*[}｝﹜])+';
const PLACEHOLDER = new RegExp(`(${OPEN})([^{｛﹛}｝﹜]*)(${CLOSE})`, 'g');
const ANY_BRACES = new RegExp(`${OPEN}|${CLOSE}`);
const BLANKS = /[\s\u200b-\u200d\u2060\ufeff]+/g;

/** @throws UserError where a placeholder is not whole, not known, or stands where it cannot */
export function findSpots(file: string, part: XmlPart, area: Area, known: Known): Spot[] {
  const spots: Spot[] = [];
  for (const node of nodes(part.root)) {
    if (node.name !== 'w:p' && node.name !== 'textpath') continue;
    const own = node.name === 'w:p' ? pieces(part, node) : [];
    const text = node.name === 'w:p' ? textOf(own) : (part.attribute(node, 'string') ?? '');
    if (!/[{｛﹛}｝﹜]/.test(text)) continue;
    const place = placeName(part, area, node, text);
    const found = findIn(text);
    const fault = faultOf(text, found, known) ?? placeFault(node, area, text, found, known);
    if (fault) throw new UserError(`${file}：${place}：${fault}`);
    if (found.length > 0) spots.push({ node, area, place, pieces: own, found });
  }
  return spots;
}

function findIn(text: string): Spot['found'] {
  return [...text.matchAll(PLACEHOLDER)].map((match) => {
    const [whole, open = '', inner = ''] = match;
    const blanks = inner.length - inner.trimStart().length;
    return {
      name: inner.replace(BLANKS, ''),
      from: match.index,
      to: match.index + whole.length,
      // The name's first character: braces are often typed in another font.
      look: match.index + open.length + (inner.trim() === '' ? 0 : blanks),
    };
  });
}

function faultOf(text: string, found: Spot['found'], known: Known): string | undefined {
  const names = [...known.blocks, ...known.lines];
  const unknown = found.find(({ name }) => !names.includes(name));
  if (unknown) {
    return `没有“{{${unknown.name}}}”这个占位。可以用的有${list(names)}，请改正或删去后再试。`;
  }
  const rest = text.replace(PLACEHOLDER, ' ');
  const single = new RegExp(`[{｛﹛]\\s*(?:${names.join('|')})\\s*[}｝﹜]`);
  if (!ANY_BRACES.test(rest) && !single.test(rest)) return undefined;
  return `花括号没有写全：占位要在同一段里，前后各两个花括号，如${list(known.required.slice(0, 1))}。请补全或删去后再试。`;
}

function placeFault(
  node: XmlNode,
  area: Area,
  text: string,
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
  if (text.replace(PLACEHOLDER, '').replace(BLANKS, '') !== '' || found.length > 1) {
    return `${word}要单独占一段，同一段里不能有别的文字。请分段后再试。`;
  }
  return undefined;
}

export function list(names: readonly string[]): string {
  return names.map((name) => `{{${name}}}`).join('、');
}
