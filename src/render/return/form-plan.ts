/**
 * Whether a sent sheet still stands as our form wrote it: then the return is a form again,
 * with its dropdowns and its check column. Anything moved, and it is only copied.
 */
import type { Catalogue } from '../../model/catalogue.js';
import { readMarks } from '../../model/marks.js';
import { requiredColumns } from '../../model/required.js';
import type { Sheet } from '../../model/workbook.js';
import { demands } from '../form/check-words.js';
import { type FormColumn, formColumns, headed } from '../form/columns.js';
import { domainCell } from '../form/head.js';
import { type FormPlan, ROW } from '../form/plan.js';
import { type FormRow, matterRows, spareRow } from '../form/prefill.js';
import { checkCode } from '../office/check-code.js';
import { labelsOf } from '../office/own-headings.js';
import { cellsOf } from './cells.js';

/** How the line under a form's table begins. */
const FOOT = '注：空行不够时';
/** Rows beyond what a form has: a sheet that long was not filled in by hand. */
const MOST_ROWS = 2_000;

/**
 * @param serial 第几次报送 that the return will carry
 * @returns the plan of the form that the sheet is, rows by their ids; undefined where it is none
 */
export function formPlanOf(
  catalogue: Catalogue,
  sheet: Sheet,
  serial: number,
): FormPlan | undefined {
  const { scheme, layout } = catalogue;
  const texts = cellsOf(sheet);
  const marks = readMarks(texts.get('1:1')?.text ?? '');
  const domain = scheme.domains.find(({ id }) => id === marks?.domain);
  const isForm = marks?.kind === 'form' || marks?.kind === 'return';
  if (!isForm || !domain || marks.scheme !== scheme.id || marks.unit === undefined)
    return undefined;
  const textAt = (row: number, column: number) => texts.get(`${row}:${column}`)?.text.trim() ?? '';
  const stands = (columns: readonly FormColumn[]) =>
    headed(columns).every((group) => {
      const [first] = group;
      const [over] = first ? labelsOf(first) : [''];
      const isOver = over === textAt(ROW.heading, first?.number ?? 0);
      return isOver && group.every((column) => isUnder(column, textAt(ROW.part, column.number)));
    });
  // Forms that went out before have no column 操作: their returns have none, either.
  const columns = [true, false]
    .map((operations) => formColumns(layout, scheme.channels.offered, operations))
    .find(stands);
  const foot = sheet.cells.find(({ row, text }) => row > ROW.first && text.startsWith(FOOT))?.row;
  if (!columns || foot === undefined || foot - ROW.first > MOST_ROWS) return undefined;
  const known = new Map(matterRows(catalogue, marks.unit, domain).map((row) => [row.id, row]));
  const rows = rowsUntil(foot, (row) => textAt(row, 1), known, spareRow(catalogue));
  return {
    sheetName: sheet.name,
    title: textAt(ROW.title, columns[0]?.number ?? 0),
    unit: marks.unit,
    domain: domain.title,
    serial,
    columns,
    demands: demands(requiredColumns(layout), columns, domainCell(columns)),
    rows,
    checkCode: checkCode(sheet.cells.map(({ row, column, text }) => [row, column, text])),
    look: layout,
    sample: scheme.sample,
  };
}

/** The second label over a column stands as it was written, where it has one. */
function isUnder(column: FormColumn, text: string): boolean {
  const [, label] = labelsOf(column);
  return label === undefined || label === text;
}

/** Titles are locked only down to the first row without an id: below, rows may have been sorted. */
function rowsUntil(
  foot: number,
  idAt: (row: number) => string,
  known: ReadonlyMap<string | undefined, FormRow>,
  spare: FormRow,
): FormRow[] {
  let leading = true;
  return Array.from({ length: foot - ROW.first }, (_, index) => {
    const id = idAt(ROW.first + index);
    leading &&= id !== '';
    const limits = known.get(id)?.limits ?? spare.limits;
    return { ...spare, limits, ...(leading ? { id } : {}) };
  });
}
