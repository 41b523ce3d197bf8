/**
 * A form of ours, sent and to be mended: the form once more, over it what was sent, cell by
 * cell. The check column computes again, so that it empties while the row is mended.
 */
import type { Workbook as Book, Cell as Target, Worksheet } from 'exceljs';
import type { Marks } from '../../model/marks.js';
import type { Sheet } from '../../model/workbook.js';
import { checkText } from '../form/check-words.js';
import type { Choices } from '../form/choices.js';
import { columnsOf, FIRST_COLUMN } from '../form/columns.js';
import { headCells } from '../form/head.js';
import { checkColumn, type FormPlan, lastRow, ROW } from '../form/plan.js';
import { addFormSheet } from '../form/sheet.js';
import { heightOf } from '../form/table.js';
import { paint, STYLES } from '../office/styles.js';
import { cellsOf, sentValue } from './cells.js';

/** @param marks of the return's sheets: scheme, version, unit, the raised serial */
export function copyForm(
  book: Book,
  sheet: Sheet,
  plan: FormPlan,
  choices: Choices,
  setting: { readonly marks: Marks; readonly foot: string },
): Worksheet {
  const target = addFormSheet(book, plan, choices, setting);
  // Here colours mean findings, and nothing else.
  target.removeConditionalFormatting(undefined);
  writeHead(target, sheet, plan);
  writeTable(target, sheet, plan);
  for (const { top, left, bottom, right } of sheet.merges) {
    if (top >= ROW.first && bottom <= lastRow(plan)) target.mergeCells(top, left, bottom, right);
  }
  printFilled(target, sheet, plan);
  return target;
}

/** Blank rows that are printed under the last one with text. */
const PRINTED_SPARE = 3;

/** Nobody needs pages of blank rows; unless something was written under the table. */
function printFilled(target: Worksheet, sheet: Sheet, plan: FormPlan): void {
  const check = checkColumn(plan).number;
  const used = sheet.cells.filter(
    ({ row, column, text }) => row >= ROW.first && column > 1 && column < check && text !== '',
  );
  const inTable = used.filter(({ row }) => row <= lastRow(plan)).map(({ row }) => row);
  // One line, the form's own, stands right under the table.
  if (used.some(({ row }) => row > lastRow(plan) + 1)) return;
  const last = Math.min(lastRow(plan), Math.max(ROW.first, ...inTable) + PRINTED_SPARE);
  const area = target.pageSetup.printArea;
  if (area !== undefined) target.pageSetup.printArea = area.replace(/\d+$/, String(last));
}

/** The head as sent, also where it is blank now; its own formula and the raised serial stay. */
function writeHead(target: Worksheet, sheet: Sheet, plan: FormPlan): void {
  const sent = cellsOf(sheet);
  const { check, serial } = headCells(plan);
  for (let row = ROW.title; row < ROW.heading; row += 1) {
    for (let column = FIRST_COLUMN; column <= checkColumn(plan).number; column += 1) {
      const cell = target.getCell(row, column);
      const isOwn = cell.address === check || cell.address === serial;
      if (!isOwn && cell.master === cell) put(cell, sent.get(`${row}:${column}`));
    }
  }
}

function writeTable(target: Worksheet, sheet: Sheet, plan: FormPlan): void {
  const sent = cellsOf(sheet);
  const check = checkColumn(plan);
  const { concerned, domain } = headCells(plan);
  const head = { concerned: target.getCell(concerned).text, domain: target.getCell(domain).text };
  for (let row = ROW.first; row <= lastRow(plan); row += 1) {
    const texts = new Map(
      plan.columns.map((column) => [column, sent.get(`${row}:${column.number}`)?.text ?? '']),
    );
    for (const { number } of plan.columns) {
      if (number !== check.number) put(target.getCell(row, number), sent.get(`${row}:${number}`));
    }
    const id = sent.get(`${row}:1`);
    put(target.getCell(row, 1), id);
    if (id) paint(target.getCell(row, 1), STYLES.hidden);
    const lacks = checkText(plan.columns, plan.demands, (column) => texts.get(column) ?? '', head);
    const cell = target.getCell(row, check.number);
    cell.value = { formula: cell.formula, result: lacks };
    const isSpare = columnsOf(plan.columns, 'matter').every((column) => !texts.get(column)?.trim());
    if (!isSpare)
      target.getRow(row).height = heightOf(plan.columns, new Map([...texts, [check, lacks]]));
  }
  beyond(target, sheet, plan);
}

/** What was written right of the table or below it. */
function beyond(target: Worksheet, sheet: Sheet, plan: FormPlan): void {
  for (const cell of sheet.cells) {
    const right = cell.row >= ROW.title && cell.column > checkColumn(plan).number;
    if (!right && cell.row <= lastRow(plan)) continue;
    if (cell.column > 1) put(target.getCell(cell.row, cell.column), cell);
  }
}

function put(cell: Target, sent: Parameters<typeof sentValue>[0] | undefined): void {
  cell.value = sent === undefined || sent.text === '' ? null : sentValue(sent);
}
