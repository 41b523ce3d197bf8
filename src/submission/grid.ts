/**
 * A sheet as a grid: which text stands where, what a merge covers, which rows hold text.
 * No meaning of any text.
 */
import type { Cell, Range, Sheet } from '../model/workbook.js';
import { cellName } from '../workbook/address.js';

export class Grid {
  readonly name: string;
  /** Rows with text in any cell, ascending. */
  readonly rows: readonly number[];
  /** Last column with text. */
  readonly width: number;
  readonly #cells: ReadonlyMap<number, readonly Cell[]>;
  readonly #shown = new Map<number, readonly Cell[]>();
  readonly #merges: readonly (readonly Range[])[];
  readonly #skip: ReadonlySet<number>;

  /** @param skip columns that are no part of the table (the hidden column of our own sheets) */
  constructor(sheet: Sheet, skip: ReadonlySet<number> = new Set()) {
    this.name = sheet.name;
    this.#skip = skip;
    const filled = sheet.cells.filter((cell) => cell.text.trim() !== '');
    const cells = new Map<number, Cell[]>();
    for (const cell of filled) {
      const row = cells.get(cell.row);
      if (row) row.push(cell);
      else cells.set(cell.row, [cell]);
    }
    this.#cells = cells;
    this.rows = [...cells.keys()].sort((a, b) => a - b);
    this.width = filled.reduce((most, cell) => Math.max(most, cell.column), 0);
    this.#merges = mergesByColumn(sheet.merges, this.width);
  }

  hasText(row: number): boolean {
    return this.#cells.has(row);
  }

  /** Cells of a row that a person sees text in, left to right: not those under a merge. */
  shown(row: number): readonly Cell[] {
    let cells = this.#shown.get(row);
    if (!cells) {
      const all = this.#row(row);
      const isShown = (cell: Cell) => !this.#skip.has(cell.column) && !this.isCovered(cell);
      cells = all.every(isShown) ? all : all.filter(isShown);
      this.#shown.set(row, cells);
    }
    return cells;
  }

  /** Cells of a row whose text lies under a merge, where nobody sees it. */
  covered(row: number): readonly Cell[] {
    const all = this.#row(row);
    if (this.shown(row) === all) return [];
    return all.filter((cell) => !this.#skip.has(cell.column) && this.isCovered(cell));
  }

  /** The cell at a place, where a person sees text in it. */
  cell(row: number, column: number): Cell | undefined {
    return this.shown(row).find((cell) => cell.column === column);
  }

  /** The text that a person sees at a place, trimmed; '' for none. */
  text(row: number, column: number): string {
    return this.cell(row, column)?.text.trim() ?? '';
  }

  /** What the file stores at a place, seen or not. */
  stored(row: number, column: number): Cell | undefined {
    return this.#row(row).find((cell) => cell.column === column);
  }

  /** The merge that a place lies in. */
  merge(row: number, column: number): Range | undefined {
    const list = this.#merges[column];
    if (list === undefined) return undefined;
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((list[middle]?.top ?? 0) <= row) low = middle + 1;
      else high = middle;
    }
    const found = list[low - 1];
    return found && found.bottom >= row ? found : undefined;
  }

  isCovered(at: { readonly row: number; readonly column: number }): boolean {
    const merge = this.merge(at.row, at.column);
    return merge !== undefined && (merge.top !== at.row || merge.left !== at.column);
  }

  /** A1 name of the cell where a place's text stands: the first of its merge. */
  address(row: number, column: number): string {
    const merge = this.merge(row, column);
    return merge ? cellName(merge.top, merge.left) : cellName(row, column);
  }

  #row(row: number): readonly Cell[] {
    return this.#cells.get(row) ?? [];
  }
}

/** Merges by each column that they touch, sorted by their first row. */
function mergesByColumn(merges: readonly Range[], width: number): Range[][] {
  const columns: Range[][] = [];
  for (const merge of merges) {
    for (let column = merge.left; column <= Math.min(merge.right, width); column++) {
      columns[column] ??= [];
      columns[column]?.push(merge);
    }
  }
  for (const list of columns) list?.sort((a, b) => a.top - b.top);
  return columns;
}
