/** What headings of our own say of a column: no label has to be understood. */
import type { Grid } from './grid.js';
import type { ColumnKind } from './header-words.js';

export interface OwnColumn {
  readonly kind: ColumnKind;
  readonly heading: string;
  /** The sub-heading of a ticked column. */
  readonly part?: string;
  /** A level of the matter, from 1. */
  readonly level?: number;
}

/** What the headings of one table mean, and where they stand. */
export interface OwnHeadings {
  /** @returns what a column is; undefined where its labels are not ours, or understood without us */
  readonly column: (labels: readonly string[]) => OwnColumn | undefined;
  /** @returns how many rows the header has that begins in this row; 0 where none of ours does */
  readonly rowsFrom: (grid: Grid, row: number) => number;
}
