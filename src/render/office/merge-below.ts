/**
 * Cells of one column that stand as one. `Worksheet.mergeCells` holds each merge against all
 * merges before it, which takes minutes in a city's catalogue; ours come from a table that has
 * none twice. A file's merges are written by what its cells say.
 */
import type { Worksheet } from 'exceljs';

/** @param from first row, @param to last row: none of the cells is merged already */
export function mergeBelow(sheet: Worksheet, column: number, from: number, to: number): void {
  const master = sheet.getCell(from, column);
  for (let row = from + 1; row <= to; row += 1) sheet.getCell(row, column).merge(master);
}
