/** Cells of a sent sheet by place, and the value with which each is written again. */
import type { Cell, Sheet } from '../../model/workbook.js';

/** Longest text that a cell of a workbook takes. */
const LONGEST = 32_767;

/** @returns cells by 'row:column' */
export function cellsOf(sheet: Sheet): Map<string, Cell> {
  return new Map(sheet.cells.map((cell) => [`${cell.row}:${cell.column}`, cell]));
}

/** A number stays one where nothing of it is lost; whatever else is text, and never runs. */
export function sentValue({ kind, text }: Pick<Cell, 'kind' | 'text'>): string | number {
  return kind === 'number' ? numberOrText(text) : text.slice(0, LONGEST);
}

export function numberOrText(text: string): string | number {
  const number = Number(text);
  return text !== '' && String(number) === text ? number : text;
}
