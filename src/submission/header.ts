/**
 * Where the header of a table stands, how many rows it has, and the labels over each column.
 * What the columns mean is columns.ts.
 */

import { isTick } from '../text/tick.js';
import type { Grid } from './grid.js';
import { matchHeader, tidyLabel } from './header-match.js';
import type { ColumnKind } from './header-words.js';
import type { OwnHeadings } from './own-column.js';

/** The labels over one column, from top to bottom; a label merged over several stands in each. */
export interface Labels {
  readonly column: number;
  readonly labels: readonly string[];
  /** Columns under the first label: two and more are a group of tick columns or levels. */
  readonly group: number;
}

export interface Header {
  readonly first: number;
  readonly last: number;
  readonly columns: readonly Labels[];
  /** Equal for the same header come again. */
  readonly signature: string;
}

const MOST_SUB_ROWS = 3;
/** No catalogue is wider; a stray cell far right must not cost a plan of 16,384 columns. */
const WIDEST = 256;
/** A label of a sub-heading is short; the longest of the national form has 18 characters. */
const LONGEST_SUB_LABEL = 24;

/** The header in rows that somebody names; in no row, for a table that has none. */
export function headerAt(grid: Grid, rows: readonly number[]): Header {
  const first = rows[0] ?? 0;
  const last = rows.at(-1) ?? 0;
  return { first, last, columns: labels(grid, first, last), signature: 'named' };
}

/**
 * Every header of a sheet, in order; the first one may come again in the middle.
 * @param own headings that an office chose itself
 */
export function findHeaders(grid: Grid, own?: OwnHeadings): Header[] {
  const headers: Header[] = [];
  for (const row of grid.rows) {
    const before = headers.at(-1)?.last ?? 0;
    if (row <= before) continue;
    const depth = own?.rowsFrom(grid, row) ?? 0;
    if (depth === 0 && !isHeaderRow(grid, row)) continue;
    const first = depth > 0 ? row : withRowAbove(grid, row, before);
    const last = depth > 0 ? row + depth - 1 : lastRow(grid, row);
    const columns = labels(grid, first, last);
    const signature = columns
      .map(({ column, labels: list }) => `${column}:${list.map(tidyLabel).join('/')}`)
      .join('|');
    headers.push({ first, last, columns, signature });
  }
  return headers;
}

/** No catalogue has so many columns: each is a question to every text of the row. */
const MOST_LABELS = 500;

/** A row that names at least two different columns of a catalogue, one of them what it is about. */
function isHeaderRow(grid: Grid, row: number): boolean {
  const cells = grid.shown(row);
  if (cells.length < 2 || cells.length > MOST_LABELS) return false;
  const kinds = new Set<ColumnKind>();
  let unnamed = 0;
  for (const { text } of cells) {
    const found = matchHeader(text);
    if (!found) unnamed += 1;
    else if (!found.tick && found.kind !== 'extra') kinds.add(found.kind);
    if (unnamed > cells.length / 2) return false;
  }
  const about = kinds.has('matter') || kinds.has('content');
  return about && kinds.size >= 2 && (kinds.size >= 3 || unnamed === 0);
}

/** A row of group headings over the header proper: labels merged over parts of the table. */
function withRowAbove(grid: Grid, row: number, after: number): number {
  const above = row - 1;
  if (above <= after) return row;
  const cells = grid.shown(above);
  const grouped = cells.filter((cell) => {
    const merge = grid.merge(above, cell.column);
    return merge !== undefined && merge.right > merge.left && tidyLabel(cell.text).length <= 12;
  });
  const reaching = cells.filter((cell) => (grid.merge(above, cell.column)?.bottom ?? 0) >= row);
  const isGroups =
    cells.length >= 2 && grouped.length >= 1 && grouped.length + reaching.length === cells.length;
  if (!isGroups || cells.some(({ text }) => /[:：]/.test(text))) return row;
  return areTitlesOfTables(grid, above, row) ? row : above;
}

/** Under each of several merged texts the same labels begin again: tables side by side, and their titles. */
function areTitlesOfTables(grid: Grid, above: number, row: number): boolean {
  const begins = grid.shown(above).flatMap(({ column }) => {
    const merge = grid.merge(above, column);
    if (!merge || merge.right - merge.left < 2) return [];
    return [[0, 1, 2].map((at) => tidyLabel(grid.text(row, column + at))).join('/')];
  });
  return begins.length >= 2 && new Set(begins).size < begins.length && !begins.includes('//');
}

function lastRow(grid: Grid, row: number): number {
  let last = row;
  for (let turn = 0; turn < MOST_SUB_ROWS; turn++) {
    if (!isSubRow(grid, last + 1, row) && !isSecondHalf(grid, last + 1, last)) break;
    last += 1;
  }
  return last;
}

/** 依据, 时限, 主体 under 公开, 公开, 公开: labels that were typed over two rows. */
function isSecondHalf(grid: Grid, row: number, top: number): boolean {
  const cells = grid.shown(row);
  if (cells.length < 2 || cells.length > MOST_LABELS) return false;
  const over = (column: number) => tidyLabel(grid.text(top, column));
  const isLabel = (column: number, text: string) =>
    tidyLabel(text).length <= LONGEST_SUB_LABEL &&
    (matchHeader(text) ?? matchHeader(over(column) + tidyLabel(text))) !== undefined;
  if (!cells.every(({ column, text }) => isLabel(column, text))) return false;
  const halves = cells.filter(({ column, text }) => {
    const above = over(column);
    const isHalf = above !== '' && above.length <= 2 && above !== tidyLabel(text);
    return isHalf && matchHeader(above)?.ask === true && matchHeader(above + tidyLabel(text));
  });
  return halves.length >= 2;
}

/** A row under the header that holds only sub-headings. */
function isSubRow(grid: Grid, row: number, top: number): boolean {
  const cells = grid.shown(row);
  if (cells.length === 0) return false;
  if (isCount(cells.map(({ text }) => text))) return true;
  return (
    cells.every(({ column, text }) => {
      const found = matchHeader(text);
      const label = tidyLabel(text);
      if (label.length > LONGEST_SUB_LABEL || isTick(text) || /^\d+$/.test(label)) return false;
      const above = topLabel(grid, top, column);
      if (saysAgain(label, above)) return true;
      if (above.grouped && (above.kind !== 'matter' || found !== undefined)) return true;
      return (
        found !== undefined &&
        (found.level !== undefined || found.tick === true || above.text === '')
      );
    }) &&
    cells.some(({ text, column }) => {
      const above = topLabel(grid, top, column);
      if (saysAgain(tidyLabel(text), above)) return false;
      return matchHeader(text) !== undefined || above.kind === 'channels';
    })
  );
}

/** (1) | (2) | (3) … under the labels: the columns counted, no record. */
function isCount(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => /^[（(]?(\d{1,2})[)）]?$/.exec(text.trim())?.[1]);
  return numbers.length >= 4 && numbers.every((number, index) => Number(number) === index + 1);
}

/** A merged label that was taken apart and filled in: the label above once more. */
function saysAgain(label: string, above: Top): boolean {
  return label === tidyLabel(above.text);
}

interface Top {
  readonly text: string;
  readonly kind: ColumnKind | undefined;
  /** The label stands over several columns. */
  readonly grouped: boolean;
}

/** The label of the header's main row over a column; without a merge, blanks belong to the label on their left. */
function topLabel(grid: Grid, row: number, column: number): Top {
  const merge = grid.merge(row, column);
  if (merge) {
    const text = grid.text(merge.top, merge.left);
    return { text, kind: matchHeader(text)?.kind, grouped: merge.right > merge.left };
  }
  const text = grid.text(row, column);
  if (text !== '') {
    const next = grid.text(row, column + 1) === '' && grid.merge(row, column + 1) === undefined;
    return { text, kind: matchHeader(text)?.kind, grouped: next };
  }
  const left = grid
    .shown(row)
    .filter((cell) => cell.column < column)
    .at(-1);
  if (!left || grid.merge(row, left.column)) return { text: '', kind: undefined, grouped: false };
  return { text: '', kind: matchHeader(left.text)?.kind, grouped: true };
}

/** The labels of each column from the first to the last header row. */
function labels(grid: Grid, first: number, last: number): Labels[] {
  const columns: { column: number; labels: string[]; group: number; from: number }[] = [];
  const width = Math.min(grid.width, WIDEST);
  for (let column = 1; column <= width; column++) {
    const list: string[] = [];
    let from = column;
    for (let row = first; row <= last; row++) {
      const merge = grid.merge(row, column);
      const text = merge ? grid.text(merge.top, merge.left) : grid.text(row, column);
      if (merge && text !== '' && row === first) from = merge.left;
      const isNumber = /^[（(]?\d{1,2}[)）]?$/.test(text);
      if (text !== '' && !isNumber && tidyLabel(list.at(-1) ?? '') !== tidyLabel(text)) {
        list.push(text);
      }
    }
    const left = columns.at(-1);
    // A blank beside a label, with a sub-heading below, lies under that label (CSV, unmerged).
    if (last > first && topBlank(grid, first, column) && list.length > 0 && left) {
      const top = left.labels[0];
      if (
        left.labels.length >= 2 &&
        top !== undefined &&
        grid.merge(first, left.column) === undefined
      ) {
        list.unshift(top);
        from = left.from;
      }
    }
    if (left && isFilledIn(list, left.labels)) from = left.from;
    columns.push({ column, labels: list, group: 0, from });
  }
  const size = new Map<number, number>();
  for (const { from } of columns) size.set(from, (size.get(from) ?? 0) + 1);
  return columns.map(({ column, labels: list, from }) => ({
    column,
    labels: list,
    group: size.get(from) ?? 1,
  }));
}

/** 公开对象 | 公开对象 over 全社会 | 特定群体: one label that was written over both. */
function isFilledIn(labels: readonly string[], left: readonly string[]): boolean {
  const [top = ''] = labels;
  return labels.length > 1 && left.length > 1 && tidyLabel(top) === tidyLabel(left[0] ?? '');
}

function topBlank(grid: Grid, row: number, column: number): boolean {
  return grid.merge(row, column) === undefined && grid.text(row, column) === '';
}
