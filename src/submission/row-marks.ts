/** What the hidden first column says of the rows of a sheet of ours; of anybody's nothing. */
import { type RowMark, readRowMark } from '../model/marks.js';
import type { RecordRows } from './fill.js';
import type { Grid } from './grid.js';

export class RowMarks {
  readonly #grid: Grid;
  readonly #ours: boolean;

  constructor(grid: Grid, ours: boolean) {
    this.#grid = grid;
    this.#ours = ours;
  }

  of(row: number): RowMark {
    if (!this.#ours) return {};
    return readRowMark(this.#grid.stored(row, 1)?.text ?? '');
  }

  /** Whether a row goes on with the entry of the row `above`, which may itself go on. */
  goesOn(row: number, above: number): boolean {
    const { entryId, goesOn } = this.of(row);
    return goesOn !== undefined && entryId === this.of(above).entryId;
  }

  /** A record's rows, with what is known of how its texts were parted. */
  record(row: number, more: readonly number[]): RecordRows {
    if (!this.#ours || more.length === 0) return { row, more };
    return { row, more, breaks: new Map(more.map((at) => [at, this.of(at).goesOn ?? []])) };
  }
}
