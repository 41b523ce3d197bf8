/** sharedStrings.xml: the texts of a workbook, each once. Phonetic guides (rPh) are no text. */
import { plainText } from './cell-text.js';
import { parseXml } from './xml.js';
import { resolveReferences } from './xml-text.js';

/** @returns the texts by index */
export function readSharedStrings(xml: string): string[] {
  return scanSharedStrings(xml) ?? parseSharedStrings(xml);
}

/** How nearly every text is written, the white space of `t` in either way. */
const PLAIN = '<si><t>';
const PLAIN_WITH_SPACE = '<si><t xml:space="preserve">';
const PLAIN_END = '</t></si>';
const ITEM_END = '</si>';

/**
 * By looking at the characters; only what is not plain goes to the parser.
 * @returns undefined for anything unusual
 */
function scanSharedStrings(xml: string): string[] | undefined {
  const strings: string[] = [];
  const open = /^(?:\ufeff?<\?xml[^>]*\?>)?\s*<sst(?:\s[^>]*)?>/.exec(xml);
  if (!open) return undefined;
  let at = nextTag(xml, open[0].length);
  while (xml.startsWith('<si>', at)) {
    const start = plainStart(xml, at);
    const end = start < 0 ? -1 : xml.indexOf('<', start);
    const after = end < 0 ? -1 : plainEnd(xml, end);
    if (after >= 0) {
      const text = resolveReferences(xml.slice(start, end));
      if (text === undefined) return undefined;
      strings.push(plainText(text));
      at = after;
    } else {
      const itemEnd = xml.indexOf(ITEM_END, at) + ITEM_END.length;
      if (itemEnd < ITEM_END.length) return undefined;
      strings.push(...parseSharedStrings(`<sst>${xml.slice(at, itemEnd)}</sst>`));
      at = itemEnd;
    }
    at = nextTag(xml, at);
  }
  return xml.startsWith('</sst>', at) ? strings : undefined;
}

/** @returns where the text of a plain item begins; -1 where the item is not plain */
function plainStart(xml: string, at: number): number {
  if (xml.startsWith(PLAIN, at)) return at + PLAIN.length;
  return xml.startsWith(PLAIN_WITH_SPACE, at) ? at + PLAIN_WITH_SPACE.length : -1;
}

/** How a Chinese Excel ends nearly every text: how its reading would be shown, without any. */
const PHONETIC = /<\/t>\s?<phoneticPr [\w= "]{0,80}\/><\/si>/y;

/** @returns the place behind a plain item whose text ends here; -1 where the item is not plain */
function plainEnd(xml: string, end: number): number {
  if (xml.startsWith(PLAIN_END, end)) return end + PLAIN_END.length;
  PHONETIC.lastIndex = end;
  return PHONETIC.test(xml) ? PHONETIC.lastIndex : -1;
}

/** The place behind line breaks and indents. */
function nextTag(xml: string, from: number): number {
  let at = from;
  while (xml.charCodeAt(at) <= 0x20) at++;
  return at;
}

function parseSharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let text = '';
  let inText = false;
  let inPhonetic = false;
  parseXml(xml, {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = !inPhonetic;
      else if (name === 'rPh') inPhonetic = true;
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 'si') strings.push(plainText(text));
      else if (name === 't') inText = false;
      else if (name === 'rPh') inPhonetic = false;
    },
  });
  return strings;
}
