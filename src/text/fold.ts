/**
 * Folding: what two texts are compared by. Width, blanks, brackets and numbering differ from
 * office to office without a difference in meaning. Never used for what is printed.
 */
import { remembered } from './remember.js';

const BRACKETS: Readonly<Record<string, string>> = {
  '〔': '[',
  '〕': ']',
  '﹝': '[',
  '﹞': ']',
  '【': '[',
  '】': ']',
  '〈': '<',
  '〉': '>',
  '“': '"',
  '”': '"',
  '‘': "'",
  '’': "'",
};

const CLOSING = new Set([...'。.;,、:']);

/**
 * Width (NFKC), white space, brackets, quotation marks and a last full stop folded away.
 * @returns the text to compare by; equal texts mean the same to a reader
 */
export const fold: (text: string) => string = remembered((text) => {
  const folded = text
    .normalize('NFKC')
    .replace(/[\s\u200b-\u200f\u2060\ufeff]+/g, '')
    .replace(/[〔〕﹝﹞【】〈〉“”‘’]/g, (mark) => BRACKETS[mark] ?? mark)
    .replace(/⁄/g, '/');
  // Trimmed by hand: a regular expression tries every run of marks anew, and 100,000 of them hang.
  let end = folded.length;
  while (end > 0 && CLOSING.has(folded.charAt(end - 1))) end -= 1;
  return folded.slice(0, end).toLowerCase();
});

const NUMBERING =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.章节项]|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}(?:\.\d{1,2}){1,5}(?:[.、)]|(?=\D))|\d{1,2}[.、)])/;

/** A title without its list number (1. (三) 1.2) in front; the rest as written. */
export function withoutNumbering(title: string): string {
  const trimmed = title.trim();
  const match = NUMBERING.exec(trimmed.normalize('NFKC'));
  // NFKC keeps the length of every mark a list number is made of, but of ⑴ and the like.
  if (!match || match[0].length >= trimmed.length) return trimmed;
  return trimmed.length === trimmed.normalize('NFKC').length
    ? trimmed.slice(match[0].length).trim()
    : trimmed.normalize('NFKC').slice(match[0].length).trim();
}

/**
 * Titles of domains and matters folded: numbering, a last 信息 or 领域 and all of `fold`.
 * Design, section 7: identity of a matter.
 */
export const foldTitle: (title: string) => string = remembered((title) => {
  const folded = fold(withoutNumbering(title));
  const core = folded.replace(/(?:信息|领域)$/, '');
  return core === '' ? folded : core;
});
