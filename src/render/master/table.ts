/**
 * A lead or master table as plain data: header tree, rows of text, and which cells stand as one.
 * Excel, Word and CSV draw the same table from this; no fonts, no file formats here.
 */
import type { MergedEntry } from '../../model/master.js';
import { areUnderOne, labelsOf } from '../office/own-headings.js';
import { cellText } from './cell-text.js';
import type { TableColumn } from './columns.js';

/** A header cell; `row` and `column` from 0, spans from 1. */
export interface HeaderCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

export interface TableRow {
  /** Number in the whole master, from 1. */
  readonly serial: number;
  readonly entry: MergedEntry;
  /** A text a column. */
  readonly texts: readonly string[];
}

export interface Table {
  readonly columns: readonly TableColumn[];
  readonly header: readonly HeaderCell[];
  /** 1, or 2 where some column has parts or stands in a group. */
  readonly headerRows: number;
  readonly rows: readonly TableRow[];
}

/** Cells of one column that stand as one: rows `from` to `to`, both included, from 0. */
export interface Block {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/** @param entries with their serials, as `numbered` gives them, or a part of those */
export function makeTable(
  columns: readonly TableColumn[],
  entries: readonly NumberedEntry[],
): Table {
  const isDeep = columns.some(({ part, group }) => part !== undefined || group !== undefined);
  const headerRows = isDeep ? 2 : 1;
  const rows = entries.map(({ serial, entry }) => ({
    serial,
    entry,
    texts: columns.map((column) => cellText(column, entry, serial)),
  }));
  return { columns, header: headerCells(columns, headerRows), headerRows, rows };
}

export interface NumberedEntry {
  readonly serial: number;
  readonly entry: MergedEntry;
}

/** Entries with their serials from 1, the same in every sheet and file of one master. */
export function numbered(entries: readonly MergedEntry[]): NumberedEntry[] {
  return entries.map((entry, index) => ({ serial: index + 1, entry }));
}

function headerCells(columns: readonly TableColumn[], rows: number): HeaderCell[] {
  return columns.flatMap((leaf, column): HeaderCell[] => {
    const [over, label] = labelsOf(leaf);
    if (label === undefined) return [{ row: 0, column, rows, columns: 1, text: over }];
    const own = { row: 1, column, rows: 1, columns: 1, text: label };
    const before = columns[column - 1];
    if (before && areUnderOne(before, leaf)) return [own];
    const span = columns.slice(column).findIndex((other) => !areUnderOne(leaf, other));
    const wide = span < 0 ? columns.length - column : span;
    return [{ row: 0, column, rows: 1, columns: wide, text: over }, own];
  });
}

/** Cells of one row that stand as one, columns `from` to `to`, both included, from 0. */
export interface Span {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/**
 * A blank domain or first title takes the one above when the table is read (design, section 6).
 * Where an entry has none, the cell stands as one with its neighbour to the left: so it is blank.
 */
export function blankSpans(table: Table): Span[] {
  const takers = takersAbove(table.columns);
  return table.rows.flatMap(({ texts }, row) =>
    takers
      .filter((to) => texts[to] === '' && !(takers.includes(to + 1) && texts[to + 1] === ''))
      .flatMap((to) => {
        let from = to;
        while (from > 0 && takers.includes(from) && texts[from] === '') from -= 1;
        return from < to ? [{ row, from, to }] : [];
      }),
  );
}

/** Columns whose blanks take the value above: the domain, and the first level of the matter. */
function takersAbove(columns: readonly TableColumn[]): number[] {
  return columns.flatMap(({ key, partIndex }, index) =>
    key === 'domain' || (key === 'matter' && partIndex === 0) ? [index] : [],
  );
}

/**
 * Which cells stand as one: equal neighbours downwards in the merging columns, each within the
 * block of the column to its left, begun anew before a block grows beyond `most`, so that its
 * text is seen on every printed page.
 * @param sizes a size a row, in whatever `most` is counted in
 */
export function mergeBlocks(table: Table, sizes: readonly number[], most: number): Block[] {
  const merging = table.columns.flatMap((column, index) => (column.merge ? [index] : []));
  const changes = levelsOfChange(table, merging, sizes, most);
  return merging.flatMap((column, level) => {
    const firsts = changes.flatMap((change, row) => (change <= level ? [row] : []));
    return firsts
      .map((from, nth) => ({ column, from, to: (firsts[nth + 1] ?? table.rows.length) - 1 }))
      .filter(({ from, to }) => to > from && table.rows[from]?.texts[column] !== '');
  });
}

/** For each row the leftmost merging column (as position in `merging`) that begins anew in it. */
function levelsOfChange(
  table: Table,
  merging: readonly number[],
  sizes: readonly number[],
  most: number,
): number[] {
  let grown = 0;
  const apart = new Set(blankSpans(table).flatMap(({ row }) => [row, row + 1]));
  return table.rows.map((row, index) => {
    const above = table.rows[index - 1];
    const size = sizes[index] ?? 0;
    const changed = merging.findIndex((column) => row.texts[column] !== above?.texts[column]);
    const anew = changed === 0 || grown + size > most || apart.has(index) || hasGap(table, row);
    grown = anew ? size : grown + size;
    if (anew) return 0;
    return changed < 0 ? merging.length : changed;
  });
}

/**
 * A title without a deeper level stands across the level columns to its right, which is read as
 * that title alone; in a block of equal titles only where none of its rows goes deeper.
 */
export function titleSpans(table: Table, blocks: readonly Block[]): Span[] {
  const levels = table.columns.flatMap(({ key }, index) => (key === 'matter' ? [index] : []));
  const to = levels.at(-1) ?? 0;
  if (levels.length < 2) return [];
  const lastFilled = table.rows.map(({ texts }) => levels.findLast((level) => texts[level] !== ''));
  const torn = new Set(
    blocks.flatMap(({ column, from, to: end }) => {
      const rows = Array.from({ length: end - from + 1 }, (_, index) => from + index);
      const isTorn = levels.includes(column) && rows.some((row) => lastFilled[row] !== column);
      return isTorn ? rows.map((row) => `${row} ${column}`) : [];
    }),
  );
  return lastFilled.flatMap((from, row) =>
    from === undefined || from === to || torn.has(`${row} ${from}`) ? [] : [{ row, from, to }],
  );
}

/** A blank level with a deeper one filled would be read as the title above, if it were not begun anew. */
function hasGap(table: Table, row: TableRow): boolean {
  const levels = table.columns.flatMap(({ key }, index) =>
    key === 'matter' ? [row.texts[index] ?? ''] : [],
  );
  return levels.some((title, level) => title === '' && levels.slice(level + 1).some(Boolean));
}
