/**
 * Cells of one column that stand as one. `Worksheet.mergeCells` holds each merge against all
 * merges before it, which takes minutes in a city's catalogue; ours come from a table that has
 * none twice. A file's merges are written by what its cells say.
 */
import type { Worksheet } from 'exceljs';

/** A block of cells, from its first row and column to its last: none of them is merged already. */
export function mergeBlock(
  sheet: Worksheet,
  [top, left]: readonly [number, number],
  [bottom, right]: readonly [number, number],
): void {
  const master = sheet.getCell(top, left);
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (row > top || column > left) sheet.getCell(row, column).merge(master);
    }
  }
}

/** @param from first row, @param to last row: none of the cells is merged already */
export function mergeBelow(sheet: Worksheet, column: number, from: number, to: number): void {
  const master = sheet.getCell(from, column);
  for (let row = from + 1; row <= to; row += 1) sheet.getCell(row, column).merge(master);
}
