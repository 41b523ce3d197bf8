/**
 * How much room a text takes in a cell: nobody else reckons it for a file that no Excel has
 * opened yet. Widths in pixels at 96 dpi, heights in points, reckoned a little generously, since
 * fonts differ from machine to machine.
 */

/** The most that Excel lets a row be high, in points. */
export const MAX_ROW_HEIGHT = 409;
/** A column's width counts digits of the standard font, 7 pixels each, and 5 pixels of margin. */
const DIGIT = 7;
const MARGIN = 5;
const LINE = 1.4;

/** @returns the pixels that a text of `size` points takes on one line */
export function textWidth(text: string, size: number): number {
  const em = (size * 96) / 72;
  let width = 0;
  for (const mark of text) width += isWide(mark) ? em : em * 0.56;
  return width;
}

/** ¤ § ¨ ° ± · × ÷: of Latin's own, and yet as wide as a character in a Chinese font. */
const WIDE_LATIN: ReadonlySet<number> = new Set(
  [...'¤§¨°±·×÷'].map((mark) => mark.codePointAt(0) ?? 0),
);

/** Chinese characters, full-width marks and what stands among them; Greek and Cyrillic, too. */
function isWide(mark: string): boolean {
  const code = mark.codePointAt(0) ?? 0;
  if (code >= 0x2e80 || (code >= 0x2010 && code <= 0x27ff)) return true;
  return (code >= 0x391 && code <= 0x451) || (code >= 0xa4 && WIDE_LATIN.has(code));
}

/** @returns the lines that a wrapped text takes in a column `width` characters wide */
export function lineCount(text: string, width: number, size: number): number {
  const room = Math.max(DIGIT, Math.trunc(width * DIGIT + MARGIN) - 2 * MARGIN);
  // A line ends with a whole character, so one of its places can stay empty.
  const em = (size * 96) / 72;
  const usable = room < 3 * em ? room : room - em / 3;
  // Most texts are short: no mark is wider than an em.
  if (text.length * em <= usable && !text.includes('\n')) return 1;
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, wrapped(line, usable, size)), 0);
}

function wrapped(line: string, room: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (const mark of line) {
    const width = textWidth(mark, size);
    if (used > 0 && used + width > room + 0.01) {
      lines += 1;
      used = 0;
    }
    used += width;
  }
  return lines;
}

/** A text and the width in characters of the cell (or merged cells) that holds it. */
export interface Placed {
  readonly text: string;
  readonly width: number;
}

/** @returns the height in points of a row that shows all of its texts; `least` at least */
export function rowHeight(cells: readonly Placed[], size: number, least = 20): number {
  const lines = Math.max(1, ...cells.map(({ text, width }) => lineCount(text, width, size)));
  const height = Math.ceil(lines * size * LINE + 6);
  return Math.min(MAX_ROW_HEIGHT, Math.max(least, height));
}
