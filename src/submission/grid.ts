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
  /** Merges that lie over the table itself: passed over, or nothing of it would be seen. */
  readonly overTable: readonly Range[];
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
    this.overTable = mergesOverTable(sheet.merges, filled);
    const over = new Set(this.overTable);
    this.#merges = mergesByColumn(
      sheet.merges.filter((merge) => !over.has(merge)),
      this.width,
    );
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
    return inColumn(this.shown(row), column);
  }

  /** The text that a person sees at a place, trimmed; '' for none. */
  text(row: number, column: number): string {
    return this.cell(row, column)?.text.trim() ?? '';
  }

  /** What the file stores at a place, seen or not. */
  stored(row: number, column: number): Cell | undefined {
    return inColumn(this.#row(row), column);
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

/** Cells stand from left to right: a row may have thousands. */
function inColumn(cells: readonly Cell[], column: number): Cell | undefined {
  let low = 0;
  let high = cells.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle]?.column ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  const found = cells[low];
  return found?.column === column ? found : undefined;
}

/** No table has a title that runs over so many rows: somebody merged whole columns. */
const WHOLE_COLUMN = 65_536;
/** With fewer texts under a merge nobody can tell that it was a slip. */
const FEW = 8;

/** Whole columns, and a block that hides more than half of what the sheet says. */
function mergesOverTable(merges: readonly Range[], filled: readonly Cell[]): Range[] {
  const whole = merges.filter(({ top, bottom }) => bottom - top + 1 >= WHOLE_COLUMN);
  const blocks = merges.filter(
    ({ top, left, bottom, right }) =>
      bottom > top && right > left && bottom - top + 1 < WHOLE_COLUMN,
  );
  // Blocks do not overlap: at most one hides more than half, and it is one of the largest.
  const largest = blocks.sort((a, b) => area(b) - area(a)).slice(0, 4);
  const hiding = largest.filter((merge) => {
    const hidden = filled.filter((cell) => isIn(merge, cell)).length - 1;
    return hidden >= FEW && hidden * 2 > filled.length;
  });
  return [...whole, ...hiding];
}

function area({ top, left, bottom, right }: Range): number {
  return (bottom - top + 1) * (right - left + 1);
}

function isIn({ top, left, bottom, right }: Range, { row, column }: Cell): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

/** Far beyond any table: a hundred thousand rows of merges over fifty columns. */
const MOST_PLACES = 5_000_000;

/** Merges by each column that they touch, sorted by their first row. */
function mergesByColumn(merges: readonly Range[], width: number): Range[][] {
  const columns: Range[][] = [];
  let places = 0;
  for (const merge of merges) {
    places += Math.max(0, Math.min(merge.right, width) - merge.left + 1);
    if (places > MOST_PLACES) break;
    for (let column = merge.left; column <= Math.min(merge.right, width); column++) {
      columns[column] ??= [];
      columns[column]?.push(merge);
    }
  }
  for (const list of columns) list?.sort((a, b) => a.top - b.top);
  return columns;
}
