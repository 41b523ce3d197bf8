/**
 * Values inside a filled template, told apart from the template's own words: a value never makes
 * a heading, an attachment or a blank to fill in, whatever it is. The marks are noncharacters of
 * Unicode, which no text carries; they are gone when paragraphs leave the room.
 */

const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const TABLE = '\uFDD2';
const ALL = /[\uFDD0-\uFDD2]/g;

/** What a hand fills in. */
export const BLANK = '×××';

/** The value of a field, in one line; one without text stays empty. */
export function marked(value: string): string {
  const line = unmarked(value)
    .replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, ' ')
    .trim();
  return line === '' ? '' : `${OPEN}${line}${CLOSE}`;
}

/** The text as it is printed. */
export function unmarked(text: string): string {
  return text.replace(ALL, '');
}

/** The template's own words: what no value says. */
export function ownWords(text: string): string {
  return text.replace(/\uFDD0[^\uFDD1]*\uFDD1/g, '');
}

/** Stands in the text for a table, which is no text. */
export function tableMark(index: number): string {
  return `${TABLE}${index}${TABLE}`;
}

/** @returns which table a line stands for; undefined where it is text */
export function tableOf(line: string): number | undefined {
  const found = /^\uFDD2(\d+)\uFDD2$/.exec(line.trim());
  return found ? Number(found[1]) : undefined;
}

/** Whether a table stands in a line with other words. */
export function hasTable(line: string): boolean {
  return line.includes(TABLE);
}
