/**
 * 总目录.csv: the same rows flat, for programs that know no workbooks. With BOM (Excel and WPS
 * know UTF-8 by it) and CRLF; text that a spreadsheet would run as a formula gets a ' in front.
 */
import type { Catalogue } from '../../model/catalogue.js';
import type { Master } from '../../model/master.js';
import { type TableColumn, tableColumns } from './columns.js';
import { makeTable, numbered } from './table.js';

const BOM = '\uFEFF';
const ENCODER = new TextEncoder();

/** @returns UTF-8 bytes; ticked columns stand as words in one column (主动、依申请) */
export function renderMasterCsv(catalogue: Catalogue, master: Master): Uint8Array {
  const columns = flatColumns(tableColumns(catalogue.layout, 'master', master.entries));
  const table = makeTable(columns, numbered(master.entries));
  const lines = [columns.map(flatHeading), ...table.rows.map((row) => row.texts)];
  const text = lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
  return ENCODER.encode(BOM + text);
}

/** The columns with every ticked column as one, without parts; levels of a matter stay apart. */
function flatColumns(columns: readonly TableColumn[]): TableColumn[] {
  return columns.flatMap(({ part, ...column }) => {
    if (part === undefined || column.key === 'matter') return [part ? { ...column, part } : column];
    return column.partIndex === 0 ? [column] : [];
  });
}

function flatHeading(column: TableColumn): string {
  return column.part ?? column.heading;
}

/** One field: guarded, and quoted where it holds a comma, a quotation mark or a line break. */
export function csvField(text: string): string {
  const guarded = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
