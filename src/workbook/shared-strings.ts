/** sharedStrings.xml: the texts of a workbook, each once. Phonetic guides (rPh) are no text. */
import { plainText } from './cell-text.js';
import { parseXml } from './xml.js';
import { resolveReferences } from './xml-text.js';

/** @returns the texts by index */
export function readSharedStrings(xml: string): string[] {
  return scanSharedStrings(xml) ?? parseSharedStrings(xml);
}

/** How nearly every text is written, the whitespace of `t` in either way. */
const PLAIN = ['<si><t>', '<si><t xml:space="preserve">'] as const;
const PLAIN_END = '</t></si>';

/** By looking at the characters; only what is not plain goes to the parser. @returns undefined for anything unusual */
function scanSharedStrings(xml: string): string[] | undefined {
  const strings: string[] = [];
  const open = /^(?:\ufeff?<\?xml[^>]*\?>)?\s*<sst(?:\s[^>]*)?>/.exec(xml);
  if (!open) return undefined;
  let at = nextTag(xml, open[0].length);
  while (xml.startsWith('<si>', at)) {
    const plain = PLAIN.find((start) => xml.startsWith(start, at));
    const start = at + (plain ?? '<si>').length;
    let end = plain ? xml.indexOf('<', start) : -1;
    if (end >= 0 && xml.startsWith(PLAIN_END, end)) {
      const text = resolveReferences(xml.slice(start, end));
      if (text === undefined) return undefined;
      strings.push(plainText(text));
      at = end + PLAIN_END.length;
    } else {
      end = xml.indexOf('</si>', at);
      if (end < 0) return undefined;
      at = end + '</si>'.length;
      strings.push(
        ...parseSharedStrings(`<sst>${xml.slice(start - (plain ?? '<si>').length, at)}</sst>`),
      );
    }
    at = nextTag(xml, at);
  }
  return xml.startsWith('</sst>', at) ? strings : undefined;
}

/** The place behind line breaks and indents. */
function nextTag(xml: string, from: number): number {
  let at = from;
  while (/\s/.test(xml.charAt(at))) at++;
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
