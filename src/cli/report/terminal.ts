/**
 * Lines of a report as a terminal shows them: wrapped by columns (a Chinese character takes
 * two), with colours where asked for. A file or a pipe gets the lines as they are.
 */

export interface Terminal {
  /** Width in columns. */
  readonly columns: number;
  readonly colour: boolean;
}

const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Quotation marks, dashes and the like: two columns in Chinese fonts, whatever Unicode says. */
const WIDE_IN_CHINESE = /[‘’“”…—·×√]/;
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}\p{Cc}]/u;

/** Columns that a text takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const mark of text) width += markWidth(mark);
  return width;
}

/** The text with blanks behind it up to a width. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** Lines wrapped; what is wrapped hangs two columns deeper than the line's own indent. */
export function forTerminal(lines: readonly string[], terminal: Terminal): string[] {
  return lines
    .flatMap((line) => wrap(line, terminal.columns))
    .map((line) => (terminal.colour ? coloured(line) : line));
}

function wrap(line: string, columns: number): string[] {
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const hanging = `${indent}  `;
  if (textWidth(hanging) + 10 > columns) return [line];
  const wrapped: string[] = [];
  let current = '';
  let width = 0;
  for (const piece of pieces(line)) {
    const wide = textWidth(piece);
    if (width + wide > columns && current.trim() !== '') {
      wrapped.push(current.trimEnd());
      current = hanging;
      width = textWidth(hanging);
    }
    current += width > 0 && current === hanging ? piece.trimStart() : piece;
    width = textWidth(current);
  }
  return [...wrapped, current];
}

/** What may not be torn apart: runs of Latin letters and digits; a mark and what it closes. */
function pieces(line: string): string[] {
  return line.match(/(?:[!-~]+|[^!-~])[，。；：、！？）】》”’]*/gu) ?? [];
}

function markWidth(mark: string): number {
  if (NO_WIDTH.test(mark)) return 0;
  return WIDE.test(mark) || WIDE_IN_CHINESE.test(mark) ? 2 : 1;
}

const COLOURS: readonly (readonly [RegExp, string])[] = [
  [/【必须改】|【冲突】|【未报送】|草稿/g, '31'],
  [/【建议改】/g, '33'],
  [/【请留意】/g, '36'],
  [/定稿|没有发现问题/g, '32'],
  [/^下一步：/g, '1'],
];

function coloured(line: string): string {
  return COLOURS.reduce(
    (text, [words, code]) => text.replace(words, (found) => `\u001b[${code}m${found}\u001b[0m`),
    line,
  );
}
