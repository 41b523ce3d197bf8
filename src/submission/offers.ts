/**
 * Elsewhere a blank is a blank (design, section 6): the value above is offered, not taken.
 */
import type { PlannedColumn } from './columns.js';
import type { Context } from './context.js';
import type { Spots } from './fill.js';
import type { ColumnKind } from './header-words.js';

/** Fields in which people leave out what the row above says. */
const OFFERED: ReadonlySet<ColumnKind> = new Set([
  'basis',
  'timeLimit',
  'owners',
  'channels',
  'supervision',
]);

export function offerAbove(
  spots: Spots,
  above: Spots,
  columns: readonly PlannedColumn[],
  sheet: string,
  context: Context,
): void {
  for (const { column, kind, part } of columns) {
    const spot = spots.get(column);
    const value = above.get(column)?.text ?? '';
    const isBlank = spot !== undefined && spot.text === '' && spot.raw === undefined;
    if (!isBlank || value === '' || part !== undefined || !OFFERED.has(kind)) continue;
    context.say({
      code: 'blank-offer',
      sheet,
      cell: spot.at,
      field: kind,
      params: { value },
      suggestion: value,
    });
  }
}
