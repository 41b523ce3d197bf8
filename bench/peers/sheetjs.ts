/** SheetJS at its quickest: dense rows, and nothing made that is not asked for. */
import * as XLSX from 'xlsx';
import { measure, type ReadCell } from './measure.js';

measure(
  (bytes) =>
    XLSX.read(bytes, {
      type: 'array',
      dense: true,
      nodim: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
    }),
  (book) => {
    const sheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {};
    return { cells: cellsOf(sheet['!data'] ?? []), merges: sheet['!merges']?.length ?? 0 };
  },
);

function* cellsOf(
  rows: readonly (readonly (XLSX.CellObject | undefined)[])[],
): Generator<ReadCell> {
  for (const [r, row] of rows.entries()) {
    for (const [c, cell] of (row ?? []).entries()) {
      const text = String(cell?.v ?? '');
      if (text !== '') yield [r + 1, c + 1, text];
    }
  }
}
