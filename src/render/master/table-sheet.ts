/**
 * A table of entries on a sheet: title, header, rows high enough for their text, cells that
 * stand as one, print set-up. Column A is hidden and carries the marks and each row's matter id.
 */
import type { Worksheet } from 'exceljs';
import { groupBy } from '../../model/group-by.js';
import { carriedBy, type Layout } from '../../model/layout.js';
import { type Marks, writeRowMark } from '../../model/marks.js';
import type { MergedEntry } from '../../model/master.js';
import { cellName, columnName } from '../../workbook/address.js';
import { setMarks } from '../office/book.js';
import { DrawnRows, type Look, type TableRows } from '../office/drawn-rows.js';
import { setPage } from '../office/page.js';
import { type FittedRow, fittedRow, type RowPart } from '../office/row-parts.js';
import { signOffLine } from '../office/sign-off.js';
import { COLOUR, fill, font, HEI, paint, SIZE, SONG, STYLES } from '../office/styles.js';
import { rowHeight } from '../office/text-size.js';
import { WrittenRows } from '../office/written-rows.js';
import { xmlText } from '../word/xml-text.js';
import { isOwn, type TableColumn } from './columns.js';
import { footOf, type Paper } from './paper.js';
import { blankSpans, mergeBlocks, type Span, type Table, titleSpans } from './table.js';

const FIRST_COLUMN = 2;
const TITLE_ROW = 1;
const LINE_ROW = 2;
const HEADER_ROW = 3;
/** Points of height after which a merged block begins anew: less than half a printed page. */
const BLOCK_HEIGHT = 320;
/** A row that does not fit into Excel's greatest height is set smaller, to what a person can read. */
const SMALLER = [SIZE.small, 8];

export interface TableSheet {
  readonly paper: Paper;
  readonly marks: Marks;
  readonly title: string;
  /** A line under the title: who compiled it, when, how many rows. */
  readonly line: string;
  readonly table: Table;
  readonly look: Pick<Layout, 'paper' | 'orientation' | 'type'>;
  /** Merged for print, or flat with a filter. */
  readonly form: 'merged' | 'flat';
  /** With places to sign and to stamp under the table. */
  readonly signOff?: boolean;
  /** A table of more rows is written, not drawn. */
  readonly mostDrawn?: number;
}

/** Fewer than a city has: up to here exceljs takes seconds and megabytes. */
const MOST_DRAWN = 2_000;

export interface DrawnTable {
  /** For each row of the table the sheet's row in which it begins. */
  readonly places: readonly number[];
  /** To be applied to the packed parts where the rows are written. */
  readonly edit?: (name: string, xml: string) => string;
}

/** Draws the table. */
export function drawTable(sheet: Worksheet, options: TableSheet): DrawnTable {
  const { table, paper, look, mostDrawn = MOST_DRAWN } = options;
  const points = look.type.excel;
  const first = HEADER_ROW + table.headerRows;
  const last = FIRST_COLUMN + table.columns.length - 1;
  table.columns.forEach((column, index) => {
    sheet.getColumn(FIRST_COLUMN + index).width = column.width;
  });
  drawLine(sheet, TITLE_ROW, last, options.title, STYLES.title);
  drawLine(sheet, LINE_ROW, last, options.line, { ...STYLES.body, font: font(SONG, SIZE.table) });
  sheet.getRow(TITLE_ROW).height = 36;
  sheet.getRow(LINE_ROW).height = 22;
  drawHeader(sheet, table, points);
  const written = table.rows.length > mostDrawn ? new WrittenRows(sheet, first) : undefined;
  const target = written ?? new DrawnRows(sheet);
  const rows = drawRows(target, table, first, points);
  const lastRow = Math.max(
    first,
    ...rows.slice(-1).map(({ top, parts }) => top + parts.length - 1),
  );
  if (options.form === 'merged') mergeRows(target, table, rows);
  else sheet.autoFilter = { from: cellName(first - 1, 1), to: cellName(lastRow, last) };
  sheet.views = [
    { state: 'frozen', xSplit: freezeAt(table), ySplit: first - 1, showGridLines: false },
  ];
  const edit = written?.finish();
  const bottom = options.signOff ? drawSignOff(sheet, lastRow, last) : lastRow;
  setMarks(sheet, withPlaces(options.marks, table, first));
  setPage(sheet, {
    paper: look.paper,
    orientation: look.orientation,
    repeat: [HEADER_ROW, first - 1],
    area: `${cellName(TITLE_ROW, FIRST_COLUMN)}:${cellName(bottom, last)}`,
    foot: footOf(paper),
  });
  return { places: rows.map(({ top }) => top), ...(edit ? { edit } : {}) };
}

/** @returns the sheet's row with the places to sign; reading takes it for a note */
function drawSignOff(sheet: Worksheet, lastRow: number, last: number): number {
  const row = lastRow + 2;
  const style = { ...STYLES.body, font: font(SONG, SIZE.body) };
  drawLine(sheet, row, last, signOffLine(), style);
  sheet.getRow(row).height = 40;
  return row;
}

function drawLine(
  sheet: Worksheet,
  row: number,
  last: number,
  text: string,
  style: Parameters<typeof paint>[1],
): void {
  sheet.mergeCells(row, FIRST_COLUMN, row, last);
  const cell = sheet.getCell(row, FIRST_COLUMN);
  cell.value = text;
  paint(cell, style);
}

function drawHeader(sheet: Worksheet, table: Table, points: number): void {
  const own = points === SIZE.table ? {} : { font: font(HEI, points) };
  for (const { row, column, rows, columns, text } of table.header) {
    const [top, left] = [HEADER_ROW + row, FIRST_COLUMN + column];
    for (let down = 0; down < rows; down += 1) {
      for (let right = 0; right < columns; right += 1) {
        paint(sheet.getCell(top + down, left + right), STYLES.heading, own);
      }
    }
    sheet.getCell(top, left).value = text;
    if (rows > 1 || columns > 1) {
      sheet.mergeCells(top, left, top + rows - 1, left + columns - 1);
    }
  }
  headerHeights(table, points).forEach((height, row) => {
    sheet.getRow(HEADER_ROW + row).height = height;
  });
}

/** Heights of the header rows; a heading over two rows may spread over both. */
function headerHeights(table: Table, points: number): number[] {
  const height = (cells: readonly { column: number; columns: number; text: string }[]) =>
    rowHeight(
      cells.map(({ text, column, columns }) => ({
        text,
        width: table.columns
          .slice(column, column + columns)
          .reduce((total, { width }) => total + width, 0),
      })),
      points,
      22,
    );
  const rows = Array.from({ length: table.headerRows }, (_, row) =>
    height(table.header.filter((cell) => cell.row === row && cell.rows === 1)),
  );
  const tall = height(table.header.filter((cell) => cell.rows === table.headerRows));
  const sum = rows.reduce((total, each) => total + each, 0);
  return rows.map((each) => each + Math.max(0, tall - sum) / rows.length);
}

/** A row of the table on the sheet: the row in which it begins, and its parts. */
interface DrawnRow extends FittedRow {
  readonly top: number;
}

function drawRows(target: TableRows, table: Table, first: number, points: number): DrawnRow[] {
  const sizes = [points, ...SMALLER.filter((size) => size < points)] as const;
  let top = first;
  return table.rows.map((row) => {
    const fitted = fittedRow(
      row.texts.map((text, column) => ({
        text: xmlText(text),
        width: table.columns[column]?.width ?? 10,
      })),
      sizes,
    );
    fitted.parts.forEach((part, index) => {
      drawPart(target, top + index, table, row.entry, part, fitted.size, index > 0);
    });
    const drawn = { ...fitted, top };
    top += fitted.parts.length;
    return drawn;
  });
}

function drawPart(
  target: TableRows,
  row: number,
  { columns }: Table,
  { matterId, id: entryId, marked }: MergedEntry,
  { texts, breaks, height }: RowPart,
  size: number,
  isFurther: boolean,
): void {
  const goesOn = isFurther ? { goesOn: breaks.map((column) => FIRST_COLUMN + column) } : {};
  target.height(row, height);
  target.put(row, 1, writeRowMark({ matterId, entryId, ...goesOn }), HIDDEN);
  texts.forEach((text, column) => {
    target.put(row, FIRST_COLUMN + column, text, lookOf(columns[column], text, size, marked));
  });
}

/**
 * Everything stands at the top of its cell, so that a merged one shows its text where it begins.
 * Text that looks like a formula has the format of text, so that it stays text when typed again.
 */
function lookOf(
  column: TableColumn | undefined,
  text: string,
  size: number,
  marked: boolean,
): Look {
  const isCentred = column?.align === 'center';
  const isMarked = marked && isOwn(column);
  const isText = /^[=+\-@]/.test(text);
  const key = `${isCentred} ${isMarked} ${isText} ${size}`;
  const known = LOOKS.get(key) ?? makeLook(isCentred, isMarked, isText, size);
  LOOKS.set(key, known);
  return known;
}

/** The few looks of all cells, each made once. */
const LOOKS = new Map<string, Look>();
const HIDDEN: Look = [STYLES.hidden];

function makeLook(isCentred: boolean, isMarked: boolean, isText: boolean, size: number): Look {
  const style = isCentred ? STYLES.centred : STYLES.cell;
  return [
    style,
    {
      alignment: { ...style.alignment, vertical: 'top' },
      ...(isMarked ? { fill: fill(COLOUR.warning) } : {}),
      ...(size === SIZE.table ? {} : { font: font(SONG, size) }),
      ...(isText ? { numFmt: '@' } : {}),
    },
  ];
}

/** Merged text stands at the top of its block, in a row that holds it: no page end cuts it. */
function mergeRows(target: TableRows, table: Table, rows: readonly DrawnRow[]): void {
  const heights = rows.map(({ parts }) => parts.reduce((sum, { height }) => sum + height, 0));
  const topOf = (row: number) => rows[row]?.top ?? 0;
  const blocks = mergeBlocks(table, heights, BLOCK_HEIGHT);
  const titles = titleSpans(table, blocks);
  const across = new Map(titles.map(({ row, from, to }) => [`${row} ${from}`, to]));
  const inBlock = new Set<string>();
  for (const { column, from, to } of blocks) {
    const place = FIRST_COLUMN + column;
    for (let row = from; row <= to; row += 1) inBlock.add(`${row} ${column}`);
    const right = FIRST_COLUMN + (across.get(`${from} ${column}`) ?? column);
    target.merge(topOf(from), place, topOf(to), right);
  }
  const alone = titles.filter(({ row, from }) => !inBlock.has(`${row} ${from}`));
  const spans = groupBy([...blankSpans(table), ...alone], ({ row }) => row);
  for (const [index, row] of rows.entries()) mergeParts(target, table, row, spans.get(index) ?? []);
}

/** What a tall row tells in its first part alone stands beside all of them; blank titles with their neighbour. */
function mergeParts(
  target: TableRows,
  { columns }: Table,
  { top, parts }: DrawnRow,
  spans: readonly Span[],
): void {
  const bottom = top + parts.length - 1;
  for (const { from, to } of spans) {
    target.merge(top, FIRST_COLUMN + from, bottom, FIRST_COLUMN + to);
  }
  if (parts.length === 1) return;
  columns.forEach((_, column) => {
    const isSpan = spans.some(({ from, to }) => column >= from && column <= to);
    const isParted = parts.slice(1).some(({ texts }) => texts[column] !== '');
    if (!isSpan && !isParted)
      target.merge(top, FIRST_COLUMN + column, bottom, FIRST_COLUMN + column);
  });
}

/** Columns up to and with the matter stay in sight, unless they would fill the screen. */
function freezeAt(table: Table): number {
  const matter = table.columns.findLastIndex((column) => column.key === 'matter');
  const width = table.columns.slice(0, matter + 1).reduce((total, each) => total + each.width, 0);
  return matter >= 0 && width <= 50 ? FIRST_COLUMN + matter : 0;
}

function withPlaces(marks: Marks, table: Table, first: number): Marks {
  const columns = Object.fromEntries(
    table.columns.map((column, index) => [columnName(FIRST_COLUMN + index), carriedBy(column)]),
  );
  return { ...marks, header: [HEADER_ROW, first - 1], columns };
}
