/**
 * The look of a copied sheet. What was read carries no widths and no styles: they are made up
 * plausibly from the texts, the header and the rows that were understood.
 */
import type { SheetReport } from '../../model/submission.js';
import type { Cell, Sheet } from '../../model/workbook.js';

/** What part of a sheet a cell belongs to. */
export type Part = 'title' | 'head' | 'header' | 'table' | 'outside';

const WIDEST = 46;
const NARROWEST = 5;
const LONGEST_HEADING = 8;

/** Rows and columns that the table takes up, as far as it was understood. */
export interface Extent {
  readonly headerTop: number;
  readonly headerBottom: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** @returns the extent of a sheet's table; undefined where none was found */
export function extentOf(sheet: Sheet, report: SheetReport | undefined): Extent | undefined {
  const headerTop = report?.headerRows[0];
  const headerBottom = report?.headerRows.at(-1);
  if (headerTop === undefined || headerBottom === undefined) return undefined;
  const header = sheet.cells.filter(({ row }) => row >= headerTop && row <= headerBottom);
  const rights = sheet.merges
    .filter(({ top, bottom }) => top >= headerTop && bottom <= headerBottom)
    .map(({ right }) => right);
  const columns = header.map(({ column }) => column);
  const right = Math.max(...columns, ...rights);
  const counts = new Map<number, number>();
  for (const { row, column } of sheet.cells) {
    if (row > headerBottom && column <= right) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  // A row of one text alone is a line under the table: a total, a note, a signature.
  const rows = [...counts].filter(([, count]) => count > 1).map(([row]) => row);
  return {
    headerTop,
    headerBottom,
    left: Math.min(...columns),
    right,
    bottom: Math.max(headerBottom, ...rows),
  };
}

export function partOf(
  { row, column }: Pick<Cell, 'row' | 'column'>,
  extent: Extent | undefined,
): Part {
  if (!extent) return 'outside';
  if (row < extent.headerTop) return row === 1 ? 'title' : 'head';
  if (column < extent.left || column > extent.right || row > extent.bottom) return 'outside';
  return row <= extent.headerBottom ? 'header' : 'table';
}

/** @returns a width in characters for each used column: wide enough to read, not for one line */
export function plausibleWidths(sheet: Sheet, extent: Extent | undefined): Map<number, number> {
  const across = new Set(
    sheet.merges.filter(({ left, right }) => right > left).map(({ top, left }) => `${top}:${left}`),
  );
  const body = new Map<number, number[]>();
  const headings = new Map<number, number>();
  for (const { row, column, text } of sheet.cells) {
    if (across.has(`${row}:${column}`) || (extent && row < extent.headerTop)) continue;
    const length = Math.max(...text.split('\n').map(units));
    if (extent && row <= extent.headerBottom) {
      // A heading wraps, and does not widen its column beyond a few characters.
      headings.set(column, Math.max(headings.get(column) ?? 0, Math.min(length, LONGEST_HEADING)));
    } else {
      body.set(column, [...(body.get(column) ?? []), length]);
    }
  }
  const columns = [...new Set([...headings.keys(), ...body.keys()])];
  return new Map(
    columns.map((column) => [
      column,
      widthFor(body.get(column) ?? [], (headings.get(column) ?? 0) + 1),
    ]),
  );
}

/** Half-width places that a text takes. */
function units(text: string): number {
  let width = 0;
  for (const mark of text) width += (mark.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1;
  return width;
}

/** Nine of ten cells decide, so that one long text does not widen the column. */
function widthFor(lengths: readonly number[], least: number): number {
  const sorted = [...lengths].sort((a, b) => a - b);
  const usual = sorted[Math.floor((sorted.length - 1) * 0.9)] ?? 0;
  const wanted = usual <= 16 ? usual + 3 : Math.round(12 + Math.sqrt(usual) * 2.2);
  return Math.min(WIDEST, Math.max(NARROWEST, least, wanted));
}
