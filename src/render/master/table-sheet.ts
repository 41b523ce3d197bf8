/**
 * A table of entries on a sheet: title, header, rows high enough for their text, cells that
 * stand as one, print set-up. Column A is hidden and carries the marks and each row's matter id.
 */
import type { Style, Worksheet } from 'exceljs';
import { type Marks, writeRowMark } from '../../model/marks.js';
import { cellName, columnName } from '../../workbook/address.js';
import { setMarks } from '../office/book.js';
import { mergeBelow } from '../office/merge-below.js';
import { setPage } from '../office/page.js';
import { COLOUR, fill, font, paint, SIZE, SONG, STYLES } from '../office/styles.js';
import { MAX_ROW_HEIGHT, type Placed, rowHeight } from '../office/text-size.js';
import { xmlText } from '../word/xml-text.js';
import { isOwn, type TableColumn } from './columns.js';
import { footOf, type Paper } from './paper.js';
import { blankSpans, mergeBlocks, type Table } from './table.js';

const FIRST_COLUMN = 2;
const TITLE_ROW = 1;
const LINE_ROW = 2;
const HEADER_ROW = 3;
/** Points of height after which a merged block begins anew: less than half a printed page. */
const BLOCK_HEIGHT = 320;
/** A row that does not fit into Excel's greatest height is set smaller, step by step. */
const SMALLEST = 6;
const MOST_CHARACTERS = 32_767;
const TOO_LONG = '……（一个单元格放不下，全文见 JSON 文件）';
const SIZES = [SIZE.table, SIZE.small, 8, 7, SMALLEST];

export interface TableSheet {
  readonly paper: Paper;
  readonly marks: Marks;
  readonly title: string;
  /** A line under the title: who compiled it, when, how many rows. */
  readonly line: string;
  readonly table: Table;
  readonly size: 'A4' | 'A3';
  /** Merged for print, or flat with a filter. */
  readonly form: 'merged' | 'flat';
}

/** Draws the table. @returns the number of the sheet's row that holds the first entry */
export function drawTable(sheet: Worksheet, options: TableSheet): number {
  const { table, paper } = options;
  const first = HEADER_ROW + table.headerRows;
  const last = FIRST_COLUMN + table.columns.length - 1;
  table.columns.forEach((column, index) => {
    sheet.getColumn(FIRST_COLUMN + index).width = column.width;
  });
  drawLine(sheet, TITLE_ROW, last, options.title, STYLES.title);
  drawLine(sheet, LINE_ROW, last, options.line, { ...STYLES.body, font: font(SONG, SIZE.table) });
  sheet.getRow(TITLE_ROW).height = 36;
  sheet.getRow(LINE_ROW).height = 22;
  drawHeader(sheet, table);
  const heights = drawRows(sheet, table, first);
  if (options.form === 'merged') {
    mergeRows(sheet, table, first, heights);
    for (const { row, from, to } of blankSpans(table)) {
      sheet.mergeCells(first + row, FIRST_COLUMN + from, first + row, FIRST_COLUMN + to);
    }
  } else {
    sheet.autoFilter = { from: cellName(first - 1, 1), to: cellName(lastRow(table, first), last) };
  }
  sheet.views = [
    { state: 'frozen', xSplit: freezeAt(table), ySplit: first - 1, showGridLines: false },
  ];
  setMarks(sheet, withPlaces(options.marks, table, first));
  setPage(sheet, {
    paper: options.size,
    repeat: [HEADER_ROW, first - 1],
    area: `${cellName(TITLE_ROW, FIRST_COLUMN)}:${cellName(lastRow(table, first), last)}`,
    foot: footOf(paper),
  });
  return first;
}

function lastRow(table: Table, first: number): number {
  return Math.max(first, first + table.rows.length - 1);
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

function drawHeader(sheet: Worksheet, table: Table): void {
  for (const { row, column, rows, columns, text } of table.header) {
    const [top, left] = [HEADER_ROW + row, FIRST_COLUMN + column];
    for (let down = 0; down < rows; down += 1) {
      for (let right = 0; right < columns; right += 1) {
        paint(sheet.getCell(top + down, left + right), STYLES.heading);
      }
    }
    sheet.getCell(top, left).value = text;
    if (rows > 1 || columns > 1) {
      sheet.mergeCells(top, left, top + rows - 1, left + columns - 1);
    }
  }
  headerHeights(table).forEach((height, row) => {
    sheet.getRow(HEADER_ROW + row).height = height;
  });
}

/** Heights of the header rows; a heading over two rows may spread over both. */
function headerHeights(table: Table): number[] {
  const height = (cells: readonly { column: number; columns: number; text: string }[]) =>
    rowHeight(
      cells.map(({ text, column, columns }) => ({
        text,
        width: table.columns
          .slice(column, column + columns)
          .reduce((total, { width }) => total + width, 0),
      })),
      SIZE.table,
      22,
    );
  const rows = Array.from({ length: table.headerRows }, (_, row) =>
    height(table.header.filter((cell) => cell.row === row && cell.rows === 1)),
  );
  const tall = height(table.header.filter((cell) => cell.rows === table.headerRows));
  const sum = rows.reduce((total, each) => total + each, 0);
  return rows.map((each) => each + Math.max(0, tall - sum) / rows.length);
}

/** @returns the height of each row, in points */
function drawRows(sheet: Worksheet, table: Table, first: number): number[] {
  return table.rows.map(({ entry, texts }, index) => {
    const row = sheet.getRow(first + index);
    const { size, height } = fitted(
      texts.map((text, column) => ({ text, width: table.columns[column]?.width ?? 10 })),
    );
    row.height = height;
    row.getCell(1).value = writeRowMark({ matterId: entry.matterId, entryId: entry.id });
    paint(row.getCell(1), STYLES.hidden);
    texts.forEach((text, column) => {
      const cell = row.getCell(FIRST_COLUMN + column);
      if (text !== '') cell.value = cellValue(text);
      paint(cell, ...lookOf(table.columns[column], text, size, entry.marked));
    });
    return height;
  });
}

/** A cell holds 32767 characters, and nothing that XML cannot carry. */
function cellValue(text: string): string {
  const clean = xmlText(text);
  if (clean.length <= MOST_CHARACTERS) return clean;
  return `${clean.slice(0, MOST_CHARACTERS - TOO_LONG.length)}${TOO_LONG}`;
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
): [Partial<Style>, Partial<Style>] {
  const isCentred = column?.align === 'center';
  const isMarked = marked && isOwn(column);
  const isText = /^[=+\-@]/.test(text);
  const key = `${isCentred} ${isMarked} ${isText} ${size}`;
  const known = LOOKS.get(key) ?? makeLook(isCentred, isMarked, isText, size);
  LOOKS.set(key, known);
  return known;
}

/** The few looks of all cells, each made once. */
const LOOKS = new Map<string, [Partial<Style>, Partial<Style>]>();

function makeLook(
  isCentred: boolean,
  isMarked: boolean,
  isText: boolean,
  size: number,
): [Partial<Style>, Partial<Style>] {
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

/** The greatest size at which every text is seen whole. */
function fitted(cells: readonly Placed[]): { size: number; height: number } {
  const size = SIZES.find((candidate) => fits(cells, candidate)) ?? SMALLEST;
  return { size, height: rowHeight(cells, size, 24) };
}

function fits(cells: readonly Placed[], size: number): boolean {
  return rowHeight(cells, size) < MAX_ROW_HEIGHT;
}

/** Merged text stands at the top of its block, in a row that holds it: no page end cuts it. */
function mergeRows(
  sheet: Worksheet,
  table: Table,
  first: number,
  heights: readonly number[],
): void {
  for (const { column, from, to } of mergeBlocks(table, heights, BLOCK_HEIGHT)) {
    const place = FIRST_COLUMN + column;
    for (let row = from + 1; row <= to; row += 1) sheet.getCell(first + row, place).value = null;
    mergeBelow(sheet, place, first + from, first + to);
  }
}

/** Columns up to and with the matter stay in sight, unless they would fill the screen. */
function freezeAt(table: Table): number {
  const matter = table.columns.findLastIndex((column) => column.key === 'matter');
  const width = table.columns.slice(0, matter + 1).reduce((total, each) => total + each.width, 0);
  return matter >= 0 && width <= 50 ? FIRST_COLUMN + matter : 0;
}

function withPlaces(marks: Marks, table: Table, first: number): Marks {
  const columns = Object.fromEntries(
    table.columns.map((column, index) => [columnName(FIRST_COLUMN + index), fieldOf(column)]),
  );
  return { ...marks, header: [HEADER_ROW, first - 1], columns };
}

/** What a column carries: an entry's key, or its heading where it is a further column. */
function fieldOf(column: TableColumn): string {
  const byHeading = ['lead', 'index', 'remark', 'extra'].includes(column.key);
  return byHeading ? column.heading : column.key;
}
