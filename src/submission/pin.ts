/** A pin: how a sheet is read where mapping.yaml, not its own header, says what its columns are. */
import type { PlannedColumn } from './columns.js';

/** What one sheet is read by, in place of its own header. */
export interface Pin {
  /** Position of the row in mapping.yaml, from 0; absent for a sheet that goes on with another. */
  readonly at?: number;
  /** Ascending; empty for a table without a header. */
  readonly header: readonly number[];
  readonly columns: readonly PlannedColumn[];
  readonly unit?: string;
  readonly domain?: string;
}
