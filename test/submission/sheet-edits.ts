/**
 * A sheet as somebody changes it by hand: rows and columns put in, taken out, moved; merges
 * and the places of expected entries go along. For variations of sample tables.
 */
import type { Cell, Range, Sheet } from '../../src/model/workbook.js';

export class SheetEdit {
  cells: Cell[];
  merges: Range[];
  readonly #sheet: Sheet;
  /** Row of the sheet as it was → row now. */
  #rowNow: (row: number) => number = (row) => row;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.cells = [...sheet.cells];
    this.merges = [...sheet.merges];
  }

  rowNow(row: number): number {
    return this.#rowNow(row);
  }

  get lastRow(): number {
    return Math.max(0, ...this.cells.map(({ row }) => row));
  }

  get width(): number {
    return Math.max(0, ...this.cells.map(({ column }) => column));
  }

  /** Puts rows in before `at`; texts of each, from the first column on. */
  insertRows(at: number, rows: readonly (readonly string[])[], across?: number): void {
    const by = rows.length;
    const before = this.#rowNow;
    const moved = (row: number) => (row >= at ? row + by : row);
    this.#rowNow = (row) => moved(before(row));
    this.cells = this.cells.map((cell) => ({ ...cell, row: moved(cell.row) }));
    this.merges = this.merges.map((merge) => ({
      ...merge,
      top: moved(merge.top),
      bottom: moved(merge.bottom),
    }));
    rows.forEach((texts, index) => {
      texts.forEach((text, x) => {
        if (text === '') return;
        this.cells.push({ row: at + index, column: x + 1, text, kind: 'text' });
      });
      if (across !== undefined && texts.length > 0) {
        this.merges.push({ top: at + index, left: 1, bottom: at + index, right: across });
      }
    });
  }

  insertColumn(at: number): void {
    this.#columns((column) => (column >= at ? column + 1 : column));
  }

  /** Takes a column out with what stands in it; a merge that begins there begins at the next one. */
  deleteColumn(at: number): void {
    const begins = new Map(
      this.merges
        .filter((merge) => merge.left === at && merge.right > at)
        .map((merge) => [merge.top, merge]),
    );
    this.cells = this.cells.flatMap((cell) => {
      if (cell.column !== at) return [cell];
      return begins.has(cell.row) ? [{ ...cell, column: at + 1 }] : [];
    });
    this.merges = this.merges.flatMap((merge) => {
      if (merge.left === at && merge.right === at) return [];
      return merge.left === at ? [{ ...merge, left: at + 1 }] : [merge];
    });
    this.#columns((column) => (column > at ? column - 1 : column));
  }

  /** @param order old columns in their new order; rows before `from` and merges across stay */
  reorder(order: readonly number[], from: number): void {
    const now = new Map(order.map((column, index) => [column, index + 1]));
    const stays = (merge: Range) => merge.right - merge.left + 1 > order.length / 2;
    const lies = (cell: Cell) =>
      cell.row < from ||
      this.merges.some(
        (merge) =>
          stays(merge) &&
          cell.row >= merge.top &&
          cell.row <= merge.bottom &&
          cell.column >= merge.left &&
          cell.column <= merge.right,
      );
    this.cells = this.cells.map((cell) =>
      lies(cell) ? cell : { ...cell, column: now.get(cell.column) ?? cell.column },
    );
    this.merges = this.merges.map((merge) => {
      if (merge.top < from || stays(merge)) return merge;
      const columns = Array.from(
        { length: merge.right - merge.left + 1 },
        (_, index) => now.get(merge.left + index) ?? merge.left + index,
      );
      return { ...merge, left: Math.min(...columns), right: Math.max(...columns) };
    });
  }

  mapText(change: (cell: Cell) => string): void {
    this.cells = this.cells.map((cell) => ({ ...cell, text: change(cell) }));
  }

  /** The row is not inside a merge that begins above it. */
  isCut(row: number): boolean {
    return !this.merges.some(({ top, bottom }) => top < row && bottom >= row);
  }

  sheet(): Sheet {
    return {
      ...this.#sheet,
      cells: [...this.cells].sort((a, b) => a.row - b.row || a.column - b.column),
      merges: this.merges,
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    };
  }

  #columns(moved: (column: number) => number): void {
    this.cells = this.cells.map((cell) => ({ ...cell, column: moved(cell.column) }));
    this.merges = this.merges.map((merge) => ({
      ...merge,
      left: moved(merge.left),
      right: moved(merge.right),
    }));
  }
}

/** The same numbers for the same seed, from 0 up to 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
