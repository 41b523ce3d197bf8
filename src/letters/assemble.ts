/**
 * A letter's lines put in order as a whole: attachments numbered alike in the list and on their
 * pages, the number of the document, what a sample must not carry.
 */
import type { Line } from './lines.js';
import { BLANK, ownWords, unmarked } from './marks.js';

export interface Sheet {
  /** Carries no document number, no 此件公开发布, and says 样例. */
  readonly sample: boolean;
  /** 2018, for a document number that is not known yet. */
  readonly year: string;
}

export function assembled(lines: readonly Line[], sheet: Sheet): Line[] {
  const listed = listNumbered(lines);
  const names = listed
    .filter(({ style }) => style === 'attachments')
    .map(({ text }) => nameOf(unmarked(text)));
  return pagesNumbered(listed, names).flatMap((line) => {
    if (sheet.sample && (line.style === 'number' || line.style === 'note')) return [];
    if (line.style === 'number') return [{ ...line, text: numberText(line.text, sheet.year) }];
    if (line.style === 'title') return [{ ...line, text: titleText(line.text, sheet.sample) }];
    return [line];
  });
}

/** ×××〔2018〕×××号: what is known of it is the year. */
function numberText(text: string, year: string): string {
  const number = text.replace(/^文号：\s*/, '');
  return number === BLANK ? `${BLANK}〔${year}〕${BLANK}号` : number;
}

function titleText(text: string, sample: boolean): string {
  return sample && !ownWords(text).includes('（样例）') ? `${text}（样例）` : text;
}

const LABEL = /^附件：/;
const SERIAL = /^\d{1,2}[.．]/;

/** 附件：1.甲 / 2.乙, one after another; a single one has no number. */
function listNumbered(lines: readonly Line[]): Line[] {
  const all = lines.filter(({ style }) => style === 'attachments').length;
  let serial = 0;
  return lines.map((line) => {
    if (line.style !== 'attachments') return line;
    serial += 1;
    const name = line.text
      .replace(LABEL, '')
      .replace(SERIAL, '')
      .replace(/[。；;.]+(\uFDD1?)$/, '$1');
    const number = all > 1 ? `${serial}.` : '';
    return { ...line, text: `${serial === 1 ? '附件：' : ''}${number}${name}` };
  });
}

/** Each page by the place of its title in the list; where it is not listed, by its own order. */
function pagesNumbered(lines: readonly Line[], names: readonly string[]): Line[] {
  let page = 0;
  return lines.map((line, index) => {
    if (line.style !== 'attachment') return line;
    page += 1;
    const title = unmarked(lines[index + 1]?.text ?? '');
    const place = names.indexOf(nameOf(title)) + 1;
    return { ...line, text: names.length === 1 ? '附件' : `附件${place || page}` };
  });
}

function nameOf(text: string): string {
  return text
    .replace(LABEL, '')
    .replace(SERIAL, '')
    .replace(/（样例）$/, '')
    .trim();
}
