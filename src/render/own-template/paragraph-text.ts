/**
 * The words of one paragraph as a person sees them, and where each piece of them stands: Word and
 * WPS cut what was typed in one go into runs, wherever a spelling mark, a bookmark or a font comes.
 */
import { escapeXml, unescapeXml, type XmlNode, type XmlPart } from './xml-part.js';

export interface Piece {
  readonly text: string;
  readonly node: XmlNode;
  /** Where its text begins in the paragraph's. */
  readonly at: number;
  /** A w:t; else a tab or a break, which is one character. */
  readonly isText: boolean;
}

/** Not the paragraph's own words: properties, what was deleted, codes of fields, boxes anchored in it. */
const NOT_OWN = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:rt',
  'w:drawing',
  'w:pict',
  'w:object',
  'AlternateContent',
]);
const MARKS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-',
};

export function pieces(part: XmlPart, paragraph: XmlNode): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  const add = (node: XmlNode, text: string, isText: boolean) => {
    found.push({ text, node, at, isText });
    at += text.length;
  };
  const walk = (node: XmlNode) => {
    const mark = MARKS[node.name];
    if (node.name === 'w:t')
      add(node, unescapeXml(part.text.slice(node.inner, node.innerEnd)), true);
    else if (mark !== undefined) add(node, mark, false);
    else if (!NOT_OWN.has(node.name)) node.children.forEach(walk);
  };
  paragraph.children.forEach(walk);
  return found;
}

export function textOf(all: readonly Piece[]): string {
  return all.map(({ text }) => text).join('');
}

export interface Change {
  readonly from: number;
  readonly to: number;
  readonly value: string;
  /** Whose run the value takes its look from: a place between `from` and `to`. */
  readonly look: number;
}

/** Writes changes of a paragraph's text into the runs that hold it; every other run stays. */
export function change(part: XmlPart, all: readonly Piece[], changes: readonly Change[]): void {
  for (const piece of all) {
    const end = piece.at + piece.text.length;
    const own = changes.filter(({ from, to }) => from < end && to > piece.at);
    if (own.length === 0) continue;
    if (!piece.isText) {
      part.replace(piece.node.start, piece.node.end, '');
      continue;
    }
    let text = '';
    let at = piece.at;
    for (const { from, to, value, look } of own) {
      text += piece.text.slice(at - piece.at, Math.max(from, at) - piece.at);
      if (look >= piece.at && look < end) text += value;
      at = Math.min(to, end);
    }
    write(part, piece.node, text + piece.text.slice(at - piece.at));
  }
}

function write(part: XmlPart, node: XmlNode, text: string): void {
  const tag = part.text.slice(node.start, node.inner);
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  const open = tag.replace(/\s*\/?>$/, '');
  // Without it, blanks at an end are taken off.
  const keeps = /^\s|\s$/.test(text) && !/\sxml:space\s*=/.test(tag);
  const space = keeps ? ' xml:space="preserve"' : '';
  const lines = text.split('\n').map((line) => `${open}${space}>${escapeXml(line)}</${name}>`);
  part.replace(node.start, node.end, lines.join(`<${name.replace(/t$/, 'br')}/>`));
}
