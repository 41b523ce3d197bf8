/**
 * The outline of one sheet: its tables with header and body, the lines round them, and what
 * each column holds. Built before any row is read.
 */
import type { Layout } from '../model/layout.js';
import { type Marks, readMarks } from '../model/marks.js';
import type { Sheet } from '../model/workbook.js';
import { fold } from '../text/fold.js';
import { type Banner, readBanner } from './banner.js';
import { type PlannedColumn, planColumns } from './columns.js';
import { Grid } from './grid.js';
import { findHeaders, type Header, headerAt } from './header.js';
import type { OwnHeadings } from './own-column.js';
import { headingsOfLayout, headingsOfMarks } from './own-headings.js';
import type { Pin } from './pin.js';
import { isAcross, isNoteRow, isSerial, isTitleRow, isTotalRow } from './row-kinds.js';
import { profile } from './values.js';

/** One header with the rows that it governs. */
export interface Table {
  readonly header: Header;
  readonly columns: readonly PlannedColumn[];
  /** The same header as the one before: only come again. */
  readonly repeated: boolean;
  /** Goes on with the table before: no title of its own stands over it. */
  readonly goesOn: boolean;
  /** Lines over this header, below the table before. */
  readonly bannerRows: readonly number[];
  readonly banner: Banner;
  readonly body: readonly number[];
}

export interface Outline {
  readonly sheet: Sheet;
  readonly marks?: Marks;
  readonly grid: Grid;
  readonly tables: readonly Table[];
  /** What mapping.yaml says of the sheet; its header and columns are taken from there. */
  readonly pin?: Pin;
  /** Tables of the same header to the right of this one. */
  readonly beside?: readonly Outline[];
  /** The sheet before, whose table goes on here. */
  readonly continues?: string;
}

/** How many rows are looked at to tell what a column holds. */
const SAMPLE = 200;

/** The marks of a sheet of ours: in its first cell. */
export function marksOf(sheet: Sheet): Marks | undefined {
  const first = sheet.cells[0];
  return first && first.row === 1 && first.column === 1 ? readMarks(first.text) : undefined;
}

/**
 * @param pin what mapping.yaml says of the sheet, which then has no marks and one table
 * @param over the lines over the table where they stand on another sheet: its title holds on
 * @param layout of the catalogue at hand, whose headings a table may have taken over
 */
export function outline(sheet: Sheet, pin?: Pin, over?: Banner, layout?: Layout): Outline {
  const marks = pin ? undefined : marksOf(sheet);
  const grid = new Grid(sheet, marks ? new Set([1]) : new Set());
  const own = headingsOfMarks(marks?.headings) ?? headingsOfLayout(layout);
  const headers = pin ? [headerAt(grid, pin.header)] : findHeaders(grid, own);
  const between = rowsBetween(grid, headers);
  const titles = between.map((rows, index) => (index === 0 ? rows : titleRows(grid, rows)));
  const bodies = headers.map((_, index) => {
    const rows = between[index + 1] ?? [];
    return index + 1 < headers.length
      ? rows.slice(0, rows.length - (titles[index + 1]?.length ?? 0))
      : rows;
  });
  const plans = pin
    ? new Map(headers.map(({ signature }) => [signature, pin.columns]))
    : planEach(grid, headers, bodies, own);
  const banners = titles.map((rows) => (over ? titlesOf(over) : readBanner(grid, rows)));
  const tables = headers.map((header, index): Table => {
    const banner = banners[index] ?? { values: [], titles: [] };
    return {
      header,
      columns: plans.get(header.signature) ?? [],
      repeated: header.signature === headers[index - 1]?.signature,
      goesOn: index > 0 && hasNoOwnTitle(banner, banners[index - 1]),
      bannerRows: titles[index] ?? [],
      banner,
      body: bodies[index] ?? [],
    };
  });
  return { sheet, grid, tables, ...(marks ? { marks } : {}), ...(pin ? { pin } : {}) };
}

/** What of the lines over a table holds for the next sheet: not its 不涉及, not its number. */
export function titlesOf({ values, titles }: Banner): Banner {
  return { titles, values: values.filter(({ key }) => key === 'domain' || key === 'owner') };
}

/** No title, or that of the table before once more, as at the head of each page. */
function hasNoOwnTitle({ titles }: Banner, before: Banner | undefined): boolean {
  const known = new Set(before?.titles.map(({ text }) => pageTitle(text)));
  return titles.every(({ text }) => known.has(pageTitle(text)));
}

/** ……标准目录（续）, ……（续表二）: the title of the page before, come again. */
const GOES_ON = /\(?(?:接上[页表]|续上?[表页]?)[一二三四五六七八九十\d]{0,3}\)?$/;

function pageTitle(text: string): string {
  return fold(text.slice(0, 200)).replace(GOES_ON, '');
}

/** The rows over each header, and last those below the last one; header rows left out. */
function rowsBetween(grid: Grid, headers: readonly Header[]): number[][] {
  const between: number[][] = Array.from({ length: headers.length + 1 }, () => []);
  let next = 0;
  for (const row of grid.rows) {
    while (row > (headers[next]?.last ?? Number.POSITIVE_INFINITY)) next += 1;
    if (row < (headers[next]?.first ?? Number.POSITIVE_INFINITY)) between[next]?.push(row);
  }
  return between;
}

/**
 * The lines right over a header in the middle of a sheet: the next table's title and banner.
 * A short text alone (社会救助) is one of them where a line that is plainly a title stands over it.
 */
function titleRows(grid: Grid, rows: readonly number[]): number[] {
  let from = rows.length;
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] ?? 0;
    if (isTitleRow(grid, row)) from = at;
    else if (!isAlone(grid, row)) break;
  }
  return rows.slice(from);
}

const LONGEST_TITLE = 40;

/** One short text at the left edge: no number, no note. */
function isAlone(grid: Grid, row: number): boolean {
  const [only, ...others] = grid.shown(row);
  if (!only || others.length > 0 || only.column > 1 || isNoteRow(grid, row)) return false;
  const text = only.text.trim();
  return text.length <= LONGEST_TITLE && !isSerial(text);
}

/** All tables under the same header are judged together: each may be only a few rows. */
function planEach(
  grid: Grid,
  headers: readonly Header[],
  bodies: readonly (readonly number[])[],
  own: OwnHeadings | undefined,
): Map<string, PlannedColumn[]> {
  const rows = new Map<string, number[]>();
  headers.forEach(({ signature }, index) => {
    const list = rows.get(signature) ?? [];
    if (list.length < SAMPLE) list.push(...(bodies[index]?.slice(0, SAMPLE) ?? []));
    rows.set(signature, list);
  });
  const plans = new Map<string, PlannedColumn[]>();
  for (const { signature, columns } of headers) {
    if (plans.has(signature)) continue;
    const texts = textsByColumn(
      grid,
      (rows.get(signature) ?? []).filter((row) => !isBeside(grid, row)),
    );
    plans.set(
      signature,
      planColumns(columns, (column) => profile(texts.get(column) ?? []), own?.column),
    );
  }
  return plans;
}

/** What is no record says nothing of a column: notes, totals, lines across. */
function isBeside(grid: Grid, row: number): boolean {
  return isAcross(grid, row, 3) || isTotalRow(grid, row) || isNoteRow(grid, row);
}

function textsByColumn(grid: Grid, rows: readonly number[]): Map<number, string[]> {
  const texts = new Map<number, string[]>();
  for (const { column, text } of rows.flatMap((row) => grid.shown(row))) {
    const known = texts.get(column);
    if (known) known.push(text.trim());
    else texts.set(column, [text.trim()]);
  }
  return texts;
}
