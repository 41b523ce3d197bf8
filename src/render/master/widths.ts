/**
 * The columns of a table with the room where the text is. The layout's widths are the office's
 * word; within limits a column that has room to spare (索引号 until an edition is frozen) lends
 * it to one that makes rows tall, so that fewer pages are half empty. The sum stays the same.
 */
import type { Layout, TableKind } from '../../model/layout.js';
import type { MergedEntry } from '../../model/master.js';
import { SIZE } from '../office/styles.js';
import { lineCount } from '../office/text-size.js';
import { cellText } from './cell-text.js';
import { type TableColumn, tableColumns } from './columns.js';

/** What a column keeps: its heading in two lines, and most of what the layout gives it. */
const NARROWEST = 7;
const KEPT = 0.75;
/** Widths, in characters, that are lent at a time. */
const STEPS = [1, 2, 4];
const MOST_LOANS = 40;
/** So many rows, evenly taken, stand for all. */
const SAMPLE = 400;

/** As `tableColumns`, with the widths fitted to what the entries hold. */
export function fittedColumns(
  layout: Layout,
  table: Exclude<TableKind, 'form'>,
  entries: readonly MergedEntry[],
): TableColumn[] {
  const columns = tableColumns(layout, table, entries);
  const every = Math.max(1, Math.ceil(entries.length / SAMPLE));
  const rows = entries
    .filter((_, index) => index % every === 0)
    .map((entry) => columns.map((column) => cellText(column, entry, 0)));
  const widths = new Lender(columns, rows).lend();
  return columns.map((column, index) => ({ ...column, width: widths[index] ?? column.width }));
}

class Lender {
  readonly #rows: readonly (readonly string[])[];
  readonly #least: readonly number[];
  /** Columns, blank ones first: of two loans that do the same theirs is taken. */
  readonly #lenders: readonly number[];
  readonly #lines = new Map<string, readonly number[]>();
  #widths: number[];

  constructor(columns: readonly TableColumn[], rows: readonly (readonly string[])[]) {
    this.#rows = rows;
    this.#widths = columns.map(({ width }) => width);
    const blank = columns.map((_, index) => rows.every((row) => row[index] === ''));
    this.#least = columns.map(({ part, width }, index) => {
      if (part !== undefined || width <= NARROWEST) return width;
      return blank[index] ? NARROWEST : Math.max(NARROWEST, width * KEPT);
    });
    const all = columns.map((_, index) => index);
    this.#lenders = [...all.filter((at) => blank[at]), ...all.filter((at) => !blank[at])];
  }

  /** Lends as long as the table gets lower, the best loan first. */
  lend(): readonly number[] {
    let height = this.#height(this.#widths);
    for (let loan = 0; loan < MOST_LOANS; loan += 1) {
      const best = this.#bestLoan();
      if (!best || best.height >= height) break;
      this.#widths = best.widths;
      height = best.height;
    }
    return this.#widths;
  }

  #bestLoan(): { widths: number[]; height: number } | undefined {
    let best: { widths: number[]; height: number } | undefined;
    for (const to of this.#tallest()) {
      for (const from of this.#lenders) {
        const width = this.#widths[from] ?? 0;
        for (const step of STEPS) {
          if (from === to || width - step < (this.#least[from] ?? 0)) continue;
          const widths = this.#widths.with(from, width - step);
          widths[to] = (widths[to] ?? 0) + step;
          const height = this.#height(widths);
          if (!best || height < best.height) best = { widths, height };
        }
      }
    }
    return best;
  }

  /** The columns that most often make a row as tall as it is: three of them. */
  #tallest(): number[] {
    const times = this.#widths.map(() => 0);
    const lines = this.#widths.map((width, column) => this.#linesOf(column, width));
    this.#rows.forEach((_, row) => {
      const most = Math.max(...lines.map((own) => own[row] ?? 0));
      lines.forEach((own, column) => {
        if (most > 1 && own[row] === most) times[column] = (times[column] ?? 0) + most;
      });
    });
    const order = times
      .map((_, column) => column)
      .sort((a, b) => (times[b] ?? 0) - (times[a] ?? 0));
    return order.slice(0, 3).filter((column) => (times[column] ?? 0) > 0);
  }

  /** Lines of all rows together. */
  #height(widths: readonly number[]): number {
    const lines = widths.map((width, column) => this.#linesOf(column, width));
    return this.#rows.reduce(
      (sum, _, row) => sum + Math.max(1, ...lines.map((own) => own[row] ?? 0)),
      0,
    );
  }

  #linesOf(column: number, width: number): readonly number[] {
    const key = `${column} ${width}`;
    const known = this.#lines.get(key);
    if (known) return known;
    const lines = this.#rows.map((row) => lineCount(row[column] ?? '', width, SIZE.table));
    this.#lines.set(key, lines);
    return lines;
  }
}
