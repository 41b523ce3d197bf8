/**
 * The records of a text with separators, in one pass whatever its quotation marks: a mark that does
 * not close, or closes in the middle of a value (5" 屏), is a mark that somebody typed.
 */

const QUOTE = 0x22;
const BREAK = 0x0a;

/**
 * @param text with \n as its only line break
 * @param onCell told every value, row and column counted from 1
 * @param onRow told each row before its cells
 * @returns the rows in which a mark opens and nothing closes it
 */
export function readRecords(
  text: string,
  delimiter: string,
  onCell: (row: number, column: number, value: string) => void,
  onRow: (row: number) => void,
): number[] {
  const separator = delimiter.charCodeAt(0);
  const unclosed: number[] = [];
  /** Behind the last place where one closes, marks are no longer looked for. */
  let marksEnd = text.length;
  let row = 1;
  let column = 1;
  let at = 0;
  if (text !== '') onRow(row);
  while (at < text.length) {
    let end = -1;
    if (text.charCodeAt(at) === QUOTE && at < marksEnd) {
      const close = closingQuote(text, at);
      const after = text.charCodeAt(close + 1);
      const isWhole = close + 1 === text.length || after === separator || after === BREAK;
      if (close > 0 && isWhole) {
        end = close + 1;
        onCell(row, column, text.slice(at + 1, close).replaceAll('""', '"'));
      } else if (close < 0) {
        unclosed.push(row);
        marksEnd = at;
      } else if (text.slice(at, close).includes('\n')) unclosed.push(row);
      else end = -2 - close;
    }
    if (end < 0) {
      const start = at;
      // Of “甲,乙”丙 the comma is no separator.
      end = plainEnd(text, end < -1 ? -2 - end : at, separator);
      if (end > start) onCell(row, column, text.slice(start, end));
    }
    at = end + 1;
    if (text.charCodeAt(end) === BREAK) {
      row += 1;
      column = 1;
      if (at < text.length) onRow(row);
    } else column += 1;
  }
  return unclosed;
}

/** @returns where the mark opened at `open` closes; -1 where it does not */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2);
  return at;
}

function plainEnd(text: string, from: number, separator: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); at < text.length; code = text.charCodeAt(++at)) {
    if (code === separator || code === BREAK) break;
  }
  return at;
}
