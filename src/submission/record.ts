/** One record of a table: the rows that are its own, and what stands in its cells. */
import type { PlannedColumn } from './columns.js';
import type { Spots } from './fill.js';
import type { Grid } from './grid.js';
import type { ColumnKind } from './header-words.js';
import { saysNil } from './nil.js';
import type { BodyRow } from './rows.js';

/** What a row calls its matter by. */
export const NAMES: ReadonlySet<ColumnKind> = new Set(['serial', 'domain', 'matter']);

/** Fields that a form leaves to the unit: who fills them has answered. */
const ANSWERS: ReadonlySet<ColumnKind> = new Set(['timeLimit', 'channels', 'supervision']);

/** No cell is merged over more records than a person can look over. */
export const MOST_MERGED = 12;

/** How many of the next records leave a column blank, merged with the one above or not. */
export function recordsWithout(below: readonly BodyRow[], grid: Grid, column: number): number {
  let count = 0;
  for (const { row, use } of below) {
    if (use !== 'record' && use !== 'more') break;
    if (grid.text(row, column) !== '') break;
    if (use === 'record') count += 1;
  }
  return count;
}

/** Further lines of the record before `from`. */
export function moreRows(rows: readonly BodyRow[], from: number): number[] {
  const more: number[] = [];
  for (let index = from; index < rows.length; index++) {
    const { row = 0, use, account } = rows[index] ?? {};
    if (use === 'more') more.push(row);
    // The foot of a page does not end the record that goes on overleaf.
    else if (use !== 'none' || (account !== 'note' && account !== 'spare')) break;
  }
  return more;
}

/** Whether the unit filled in any field that a form leaves to it. */
export function answered(spots: Spots, columns: readonly PlannedColumn[]): boolean {
  return columns.some(({ column, kind }) => {
    const spot = spots.get(column);
    return ANSWERS.has(kind) && spot?.own && spot.text !== '';
  });
}

/** 序号 of a row and where it stands; undefined where it has none of its own. */
export function serialCell(spots: Spots, columns: readonly PlannedColumn[]) {
  const column = columns.find(({ kind }) => kind === 'serial')?.column;
  const spot = column === undefined ? undefined : spots.get(column);
  return spot?.own && spot.text !== '' ? { text: spot.text, cell: spot.at } : undefined;
}

/** Whether the row says 不涉及 in its own column. */
export function isNilRow(spots: Spots, columns: readonly PlannedColumn[]): boolean {
  return columns.some(
    ({ column, kind }) => kind === 'concerned' && saysNil(spots.get(column)?.text ?? ''),
  );
}
