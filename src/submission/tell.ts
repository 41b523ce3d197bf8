/** Problems of a sheet's structure: columns that were guessed, values that nobody sees, rows not read. */
import type { SheetReport } from '../model/submission.js';
import { fold } from '../text/fold.js';
import { cellName, columnName } from '../workbook/address.js';
import { NO_HEADING, noHeading, type PlannedColumn } from './columns.js';
import type { Context } from './context.js';
import { matchHeader } from './header-match.js';
import { usualLabel } from './header-words.js';
import type { Outline, Table } from './outline.js';

/** How many rows are looked at to tell which column holds most. */
const SAMPLE = 50;
/** So many runs of rows are named. */
const MOST_SPANS = 8;

/** A merge over the table itself, which was passed over. */
export function tellOverTable({ grid, sheet }: Outline, { say }: Context): void {
  for (const { top, left, bottom, right } of grid.overTable) {
    const range = `${cellName(top, left)}:${cellName(bottom, right)}`;
    const place = { sheet: sheet.name, cell: cellName(top, left) };
    say({ code: 'merge-over-table', ...place, params: { range } });
  }
}

/** A column that its values told, because its label did not. */
export function tellUncertain({ sheet }: Outline, table: Table, { say }: Context): void {
  for (const { column, kind, heading, guessed, second } of table.columns) {
    // 公开形式 that says 文字 or 图片 keeps its name: nothing to doubt.
    const keepsName = kind === 'extra' && heading.length > 2 && !heading.startsWith(NO_HEADING);
    if (!guessed || kind === 'serial' || keepsName) continue;
    say({
      code: second === undefined ? 'column-uncertain' : 'column-guess-weak',
      sheet: sheet.name,
      cell: cellName(table.header.first, column),
      field: kind === 'extra' ? heading : kind,
      text: heading === '' ? noHeading(column) : heading,
      ...(second === undefined
        ? {}
        : { params: { column: columnName(column), second: usualLabel(second) } }),
    });
  }
}

/** A sheet that goes on with the one before: by its columns, or under the same header. */
export function tellContinued({ sheet, continues, pin }: Outline, { say }: Context): void {
  if (continues === undefined) return;
  const params = { sheet: sheet.name, before: continues };
  say({ code: pin ? 'sheet-continues' : 'sheet-runs-on', sheet: sheet.name, params });
}

/** Rows and columns that the file hides: read all the same (a filter hides rows, too), and said. */
export function tellHidden({ grid, sheet, marks, tables }: Outline, { say }: Context): void {
  if (marks) return;
  const rows = [...sheet.hiddenRows]
    .filter((row) => grid.shown(row).length > 0)
    .sort((a, b) => a - b);
  if (rows.length > 0) {
    const params = { sheet: sheet.name, count: rows.length, rows: spansOf(rows).join('、') };
    say({ code: 'sheet-rows-hidden', sheet: sheet.name, params });
  }
  const used = new Set(tables.flatMap(({ columns }) => columns.map(({ column }) => column)));
  const hidden = [...sheet.hiddenColumns].filter((column) => used.has(column));
  if (hidden.length > 0) {
    const columns = hidden.sort((a, b) => a - b).map(columnName);
    say({
      code: 'sheet-columns-hidden',
      sheet: sheet.name,
      params: { sheet: sheet.name, columns: columns.join('、') },
    });
  }
}

/** 3、5-9: at most a few of them. */
function spansOf(rows: readonly number[]): string[] {
  const spans: [number, number][] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else spans.push([row, row]);
  }
  const texts = spans.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`));
  return texts.length > MOST_SPANS ? [...texts.slice(0, MOST_SPANS), '…'] : texts;
}

/** Fields down the side and records across: told, for nobody reads that way. */
export function tellTransposed({ grid, sheet }: Outline, { say }: Context): boolean {
  for (const column of [1, 2]) {
    const kinds = new Set(
      grid.rows.slice(0, SAMPLE).flatMap((row) => matchHeader(grid.text(row, column))?.kind ?? []),
    );
    kinds.delete('extra');
    const isTable = kinds.size >= 4 && (kinds.has('matter') || kinds.has('content'));
    if (!isTable) continue;
    const cell = cellName(grid.rows[0] ?? 1, column);
    say({ code: 'sheet-transposed', sheet: sheet.name, cell, params: { sheet: sheet.name } });
    return true;
  }
  return false;
}

/** Tables side by side, read one after another. */
export function tellBeside({ sheet, beside }: Outline, { say }: Context): void {
  if (!beside) return;
  const params = { sheet: sheet.name, tables: beside.length + 1 };
  say({ code: 'sheet-side-by-side', sheet: sheet.name, params });
}

/** A sheet that is poorly understood though no column is in doubt: what it lacks, and which column may be it. */
export function tellDoubtful(
  { grid, sheet, tables, marks }: Outline,
  { confidence, reasons }: SheetReport,
  columns: readonly PlannedColumn[],
  { say }: Context,
): void {
  const isTold = columns.some(({ second }) => second !== undefined);
  if (confidence !== 'low' || isTold || marks !== undefined) return;
  const lacking = (['content', 'matter'] as const).find(
    (wanted) => !columns.some(({ kind }) => kind === wanted),
  );
  const rows = tables.flatMap(({ body }) => body.slice(0, SAMPLE));
  const lengthOf = ({ column }: PlannedColumn) =>
    rows.reduce((sum, row) => sum + grid.text(row, column).length, 0);
  const [column] = columns
    .filter(({ kind }) => kind === 'extra' && lacking !== undefined)
    .sort((a, b) => lengthOf(b) - lengthOf(a));
  const second = lacking === undefined ? '' : usualLabel(lacking);
  say({
    code: 'sheet-doubtful',
    sheet: sheet.name,
    ...(column ? { text: column.heading } : {}),
    params: {
      why: reasons.join('；'),
      ...(column ? { column: columnName(column.column), second } : {}),
    },
  });
}

/** A value under a merge is ignored, and told where it is not the one that people see. */
export function tellCovered({ grid }: Outline, row: number, { say }: Context): void {
  for (const cell of grid.covered(row)) {
    const merge = grid.merge(row, cell.column);
    const shown = merge ? grid.text(merge.top, merge.left) : '';
    if (fold(shown) === fold(cell.text)) continue;
    say({
      code: 'value-under-merge',
      sheet: grid.name,
      cell: cellName(row, cell.column),
      text: cell.text,
      params: { shown, at: grid.address(row, cell.column) },
    });
  }
}

export function tellRow(
  code: 'row-unread' | 'row-numbered-empty',
  { grid }: Outline,
  row: number,
  { say }: Context,
): void {
  const first = grid.shown(row)[0];
  say({
    code,
    sheet: grid.name,
    cell: cellName(row, first?.column ?? 1),
    ...(first ? { text: first.text.trim() } : {}),
    params: { row },
  });
}

/** A row that our form prefilled was emptied: nobody knows whether the matter concerns the unit. */
export function tellCleared(
  id: string,
  { grid }: Outline,
  row: number,
  { catalogue, say }: Context,
): void {
  const matters = catalogue?.scheme.domains.flatMap((domain) => domain.matters) ?? [];
  const matter = matters.find((one) => one.id === id)?.title;
  say({
    code: 'form-row-cleared',
    sheet: grid.name,
    cell: cellName(row, 2),
    params: { row, ...(matter === undefined ? {} : { matter }) },
  });
}
