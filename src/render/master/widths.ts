/**
 * The columns of a table with the room where the text is: a column that is blank from top to
 * bottom (索引号 until an edition is frozen) gives most of its width to the one that makes rows
 * tall. Otherwise the layout's widths stand.
 */
import type { Layout, TableKind } from '../../model/layout.js';
import type { MergedEntry } from '../../model/master.js';
import { SIZE } from '../office/styles.js';
import { lineCount } from '../office/text-size.js';
import { cellText } from './cell-text.js';
import { type TableColumn, tableColumns } from './columns.js';

/** What a blank column keeps: its heading in two lines. */
const KEPT = 7;

/** As `tableColumns`, with the widths fitted to what the entries hold. */
export function fittedColumns(
  layout: Layout,
  table: Exclude<TableKind, 'form'>,
  entries: readonly MergedEntry[],
): TableColumn[] {
  const columns = tableColumns(layout, table, entries);
  const texts = entries.map((entry) => columns.map((column) => cellText(column, entry, 0)));
  const blank = columns.map(
    ({ part, width }, index) =>
      part === undefined && width > KEPT && texts.every((row) => row[index] === ''),
  );
  const spare = columns.reduce(
    (sum, { width }, index) => sum + (blank[index] ? width - KEPT : 0),
    0,
  );
  const tallest = tallestColumn(columns, texts);
  if (spare === 0 || tallest === undefined) return columns;
  return columns.map((column, index) => {
    if (blank[index]) return { ...column, width: KEPT };
    return index === tallest ? { ...column, width: column.width + spare } : column;
  });
}

/** The column that, over all rows, adds the most lines beyond what the others need. */
function tallestColumn(
  columns: readonly TableColumn[],
  texts: readonly (readonly string[])[],
): number | undefined {
  const added = columns.map(() => 0);
  for (const row of texts) {
    const lines = row.map((text, index) =>
      lineCount(text, columns[index]?.width ?? 10, SIZE.table),
    );
    const most = Math.max(...lines);
    const at = lines.indexOf(most);
    const next = Math.max(1, ...lines.filter((_, index) => index !== at));
    added[at] = (added[at] ?? 0) + most - next;
  }
  const most = Math.max(0, ...added);
  return most === 0 ? undefined : added.indexOf(most);
}
