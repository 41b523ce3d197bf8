/**
 * One sheet of what was sent, written afresh: the same texts at the same addresses, its
 * merges, its marks with the serial raised. Formulas stay values; nothing runs.
 */
import type { Workbook as Book, Cell as Target, Worksheet } from 'exceljs';
import { type Marks, readMarks, writeMarks } from '../../model/marks.js';
import type { SheetReport } from '../../model/submission.js';
import type { Cell, Range, Sheet } from '../../model/workbook.js';
import { addSheet } from '../office/book.js';
import { setPage } from '../office/page.js';
import { paint, SIZE, STYLES } from '../office/styles.js';
import { type Placed, rowHeight } from '../office/text-size.js';
import { numberOrText, sentValue } from './cells.js';
import { type Extent, extentOf, partOf, plausibleWidths } from './look.js';
import { raisedSerials } from './serial.js';

/** Merging costs the packer the square of their number: of more, the rest stay apart. */
const MOST_MERGES = 3_000;

/** A line round a table longer than this is a paragraph, and wraps. */
const LONGEST_LINE = 60;
const ENDLESS = 400;

/** @param serial 第几次报送 that the return will carry when it comes back */
export function copySheet(
  book: Book,
  sheet: Sheet,
  report: SheetReport | undefined,
  serial: number,
  foot: string,
): Worksheet {
  const target = addSheet(book, sheet.name);
  const extent = extentOf(sheet, report);
  const widths = plausibleWidths(sheet, extent);
  for (const [column, width] of widths) target.getColumn(column).width = width;
  const changed = raisedSerials(sheet, serial);
  const covered = coveredBy(sheet.merges);
  const runsOut = runningOut(sheet, extent);
  for (const cell of sheet.cells) {
    const at = target.getCell(cell.row, cell.column);
    const text = changed.get(`${cell.row}:${cell.column}`);
    dress(at, cell, extent, runsOut(cell));
    if (!covered(cell)) at.value = text === undefined ? sentValue(cell) : numberOrText(text);
  }
  boxTable(target, extent);
  mergeAll(target, sheet, extent);
  setHeights(target, sheet, widths, runsOut);
  if (extent && extent.headerTop > 1) giveTitleRoom(target);
  if (hideMarks(target, sheet, serial)) target.getColumn(1).hidden = true;
  setUp(target, extent, foot);
  return target;
}

function dress(target: Target, cell: Cell, extent: Extent | undefined, runsOut: boolean): void {
  const across = runsOut ? { alignment: { horizontal: 'left', vertical: 'middle' } as const } : {};
  switch (partOf(cell, extent)) {
    case 'title':
      paint(target, STYLES.title, across);
      break;
    case 'head':
      paint(target, STYLES.body, { font: { ...STYLES.cell.font }, ...across });
      break;
    case 'outside':
      paint(target, STYLES.cell, { border: {}, ...across });
      break;
    default:
  }
}

/**
 * Tells the texts round a table that have the row to their right for themselves (a title, a note
 * that nobody merged): unwrapped they run on over the blank cells, wrapped they would stand in a
 * column one character wide.
 */
function runningOut(sheet: Sheet, extent: Extent | undefined): (cell: Cell) => boolean {
  const last = new Map<number, number>();
  for (const { row, column, text } of sheet.cells) {
    if (text !== '') last.set(row, Math.max(last.get(row) ?? 0, column));
  }
  const merged = new Set(sheet.merges.map(({ top, left }) => `${top}:${left}`));
  return (cell) => {
    const part = partOf(cell, extent);
    const isRound = part !== 'header' && part !== 'table';
    return (
      isRound &&
      [...cell.text].length <= LONGEST_LINE &&
      last.get(cell.row) === cell.column &&
      !merged.has(`${cell.row}:${cell.column}`)
    );
  };
}

/** Header and rows get their lines, also where a cell is still empty. */
function boxTable(target: Worksheet, extent: Extent | undefined): void {
  if (!extent) return;
  for (let row = extent.headerTop; row <= extent.bottom; row += 1) {
    const style = row <= extent.headerBottom ? STYLES.heading : STYLES.cell;
    for (let column = extent.left; column <= extent.right; column += 1) {
      const cell = target.getCell(row, column);
      const short = typeof cell.value === 'number' || String(cell.value ?? '').length === 1;
      paint(cell, short && row > extent.headerBottom ? STYLES.centred : style);
    }
  }
}

/** Merges as sent, but those that reach beyond every text: nobody sees them, and they cost. */
function mergeAll(target: Worksheet, sheet: Sheet, extent: Extent | undefined): void {
  const lastRow = Math.max(extent?.bottom ?? 0, ...sheet.cells.map(({ row }) => row));
  const lastColumn = Math.max(extent?.right ?? 0, ...sheet.cells.map(({ column }) => column));
  const taken: Range[] = [];
  for (const merge of sheet.merges.slice(0, MOST_MERGES)) {
    const bottom = Math.min(merge.bottom, lastRow);
    const right = Math.min(merge.right, lastColumn + 20);
    const range = { ...merge, bottom, right };
    if (bottom < merge.top || right < merge.left) continue;
    if (bottom === merge.top && right === merge.left) continue;
    if (taken.some((other) => overlap(range, other))) continue;
    taken.push(range);
    target.mergeCells(merge.top, merge.left, bottom, right);
  }
}

function overlap(a: Range, b: Range): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

/** Tells the cells that a merge hides. */
function coveredBy(merges: readonly Range[]): (cell: Cell) => boolean {
  const byRow = new Map<number, Range[]>();
  for (const merge of merges.slice(0, MOST_MERGES)) {
    for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + 5_000); row += 1) {
      byRow.set(row, [...(byRow.get(row) ?? []), merge]);
    }
  }
  return ({ row, column }) =>
    (byRow.get(row) ?? []).some(
      ({ top, left, right }) =>
        left <= column && column <= right && !(top === row && left === column),
    );
}

function setHeights(
  target: Worksheet,
  sheet: Sheet,
  widths: ReadonlyMap<number, number>,
  runsOut: (cell: Cell) => boolean,
): void {
  const spans = new Map(sheet.merges.map((merge) => [`${merge.top}:${merge.left}`, merge]));
  const rows = new Map<number, Placed[]>();
  for (const cell of sheet.cells) {
    const { row, column, text } = cell;
    const merge = spans.get(`${row}:${column}`);
    if (runsOut(cell)) {
      rows.set(row, [...(rows.get(row) ?? []), { text, width: ENDLESS }]);
      continue;
    }
    if (column === 1 && text.startsWith('mulu:')) continue;
    if (merge && merge.bottom > merge.top) continue;
    let width = 0;
    for (let at = column; at <= Math.min(merge?.right ?? column, column + 60); at += 1) {
      width += widths.get(at) ?? 9;
    }
    rows.set(row, [...(rows.get(row) ?? []), { text, width }]);
  }
  for (const [row, placed] of rows) target.getRow(row).height = rowHeight(placed, SIZE.table);
}

/** The title is set larger than the rest. */
function giveTitleRoom(target: Worksheet): void {
  const row = target.getRow(1);
  row.height = Math.max(row.height ?? 0, SIZE.title * 1.7);
}

/** Our own sheets keep their marks, with the serial of the next turn. */
function hideMarks(target: Worksheet, sheet: Sheet, serial: number): boolean {
  const first = sheet.cells[0];
  const marks = first && first.row === 1 && first.column === 1 ? readMarks(first.text) : undefined;
  if (!marks) return false;
  target.getCell(1, 1).value = writeMarks(raised(marks, serial));
  for (const { row, column } of sheet.cells) {
    if (column === 1) paint(target.getCell(row, 1), STYLES.hidden);
  }
  return true;
}

function raised(marks: Marks, serial: number): Marks {
  if (marks.kind === 'form') return { ...marks, kind: 'return', serial };
  return marks.kind === 'return' ? { ...marks, serial } : marks;
}

function setUp(target: Worksheet, extent: Extent | undefined, foot: string): void {
  if (extent) {
    target.views = [{ state: 'frozen', xSplit: 0, ySplit: extent.headerBottom, zoomScale: 90 }];
  }
  setPage(target, {
    paper: 'A4',
    foot: { left: foot },
    ...(extent ? { repeat: [extent.headerTop, extent.headerBottom] as const } : {}),
  });
}
