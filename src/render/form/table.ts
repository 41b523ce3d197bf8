/**
 * The table of a form's sheet: two header rows, the scheme's matters, spare rows, the foot.
 */
import type { Style, Worksheet } from 'exceljs';
import { labelsOf } from '../office/own-headings.js';
import { font, HEI, paint, SIZE, SONG, STYLES } from '../office/styles.js';
import { type Placed, rowHeight } from '../office/text-size.js';
import { checkFormula, checkText } from './check-words.js';
import { type FormColumn, headed } from './columns.js';
import { absolute, headCells } from './head.js';
import { checkColumn, type FormPlan, firstColumn, lastRow, ROW, sizeOf } from './plan.js';
import { type FormRow, prefilled } from './prefill.js';

export const SPARE_HEIGHT = 24;
/** Room for a wrapped limit or channel, before anybody has typed. */
const MATTER_HEIGHT = 44;
/** Columns in which Excel must take what is typed as it is: 1月31日 is a text here, no date. */
const AS_TYPED: ReadonlySet<FormColumn['key']> = new Set([
  'timeLimit',
  'owners',
  'supervision',
  'remark',
  'extra',
]);

/** Two rows of headings, merged where a heading has no parts. */
export function writeHeader(sheet: Worksheet, columns: readonly FormColumn[], top: number): void {
  const parts: Placed[] = [];
  const single: Placed[] = [];
  const overs: Placed[] = [];
  for (const group of headed(columns)) {
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) continue;
    const [over, label] = labelsOf(first);
    for (const column of group) {
      paint(sheet.getCell(top, column.number), STYLES.heading);
      paint(sheet.getCell(top + 1, column.number), STYLES.heading, headingFont(column));
      const [, text] = labelsOf(column);
      if (text === undefined) continue;
      sheet.getCell(top + 1, column.number).value = text;
      parts.push({ text, width: column.width });
    }
    sheet.getCell(top, first.number).value = over;
    if (label === undefined) {
      single.push({ text: over, width: first.width });
      sheet.mergeCells(top, first.number, top + 1, first.number);
    } else {
      overs.push({ text: over, width: group.reduce((sum, { width }) => sum + width, 0) });
      if (last !== first) sheet.mergeCells(top, first.number, top, last.number);
    }
  }
  const needed = rowHeight(single, SIZE.table);
  const above = rowHeight(overs, SIZE.table);
  sheet.getRow(top).height = above;
  sheet.getRow(top + 1).height = Math.max(rowHeight(parts, SIZE.small), needed - above);
}

function headingFont(column: FormColumn): Partial<Style> {
  return column.part === undefined ? {} : { font: font(HEI, SIZE.small) };
}

/** Widths of the columns; column A keeps the ids and is hidden. */
export function setWidths(sheet: Worksheet, columns: readonly FormColumn[]): void {
  for (const column of columns) sheet.getColumn(column.number).width = column.width;
}

/** All rows of the plan, with ids, check formulas and their values at rest. */
export function writeRows(sheet: Worksheet, plan: FormPlan): void {
  plan.rows.forEach((row, index) => {
    const at = ROW.first + index;
    writeRow(sheet, plan, row, at);
    if (row.id === undefined) return;
    const id = sheet.getCell(at, 1);
    id.value = row.id;
    paint(id, STYLES.hidden);
  });
}

function writeRow(sheet: Worksheet, plan: FormPlan, row: FormRow, at: number): void {
  const texts = rowTexts(plan.columns, row);
  const textOf = (column: FormColumn): string => texts.get(column) ?? '';
  for (const column of plan.columns) paintCell(sheet, column, at, textOf(column));
  const check = checkColumn(plan);
  const value = checkText(plan.columns, plan.demands, textOf, {
    domain: plan.domain,
    concerned: '',
  });
  const nil = absolute(headCells(plan).concerned);
  const formula = checkFormula(plan.columns, plan.demands, at, nil);
  sheet.getCell(at, check.number).value = { formula, result: value };
  if (row.id === undefined) sheet.getRow(at).height = SPARE_HEIGHT;
  else sheet.getRow(at).height = heightOf(plan.columns, new Map([...texts, [check, value]]));
}

/** What the row says in each column when it goes out. */
export function rowTexts(
  columns: readonly FormColumn[],
  row: FormRow,
): ReadonlyMap<FormColumn, string> {
  const title = columns.find(({ key }) => key === 'matter');
  return new Map(columns.map((column) => [column, prefilled(row, column, column === title)]));
}

/** Paints one cell of the table and writes its text. */
export function paintCell(sheet: Worksheet, column: FormColumn, at: number, text: string): void {
  const cell = sheet.getCell(at, column.number);
  paint(cell, lookOf(column));
  if (text === '') return;
  cell.value = column.key === 'serial' ? Number(text) : text;
}

const LOOKS = new WeakMap<FormColumn, Partial<Style>>();

/** The look of a column's cells: one object a column, since there are many cells. */
function lookOf(column: FormColumn): Partial<Style> {
  const known = LOOKS.get(column);
  if (known) return known;
  const look: Partial<Style> = {
    ...(column.align === 'center' ? STYLES.centred : STYLES.cell),
    font: font(SONG, column.kind === 'tick' ? SIZE.table : sizeOf(column)),
    ...(AS_TYPED.has(column.key) && { numFmt: '@' }),
  };
  LOOKS.set(column, look);
  return look;
}

/** The height of a row that shows all of its texts, each in its own size. */
export function heightOf(
  columns: readonly FormColumn[],
  texts: ReadonlyMap<FormColumn, string>,
): number {
  const heights = columns.map((column) => {
    const placed = { text: texts.get(column) ?? '', width: column.width };
    return rowHeight([placed], sizeOf(column), MATTER_HEIGHT);
  });
  return Math.max(...heights);
}

/** The line under the table. It lies outside the filter, so that sorting leaves it alone. */
export function writeFoot(sheet: Worksheet, plan: FormPlan): void {
  const row = lastRow(plan) + 1;
  const marks = `校验码：${plan.checkCode}${plan.sample ? '　样例' : ''}`;
  sheet.getCell(row, firstColumn(plan).number).value =
    `注：空行不够时，请在本行上方插入新行。　${marks}`;
  const to = checkColumn(plan).number - 1;
  for (let column = firstColumn(plan).number; column <= to; column += 1)
    paint(sheet.getCell(row, column), STYLES.note);
  sheet.mergeCells(row, firstColumn(plan).number, row, to);
  sheet.getRow(row).height = 20;
}
