/** One domain's sheet of a form: head, table, dropdowns, colours, filter and print set-up. */
import type { Workbook, Worksheet } from 'exceljs';
import type { Marks } from '../../model/marks.js';
import { addSheet, setMarks } from '../office/book.js';
import { markedHeadings } from '../office/own-headings.js';
import { setPage } from '../office/page.js';
import type { Choices } from './choices.js';
import { columnsOf, isOfLayout } from './columns.js';
import { writeHead } from './head.js';
import { addHighlights } from './highlight.js';
import { checkColumn, type FormPlan, firstColumn, lastRow, ROW } from './plan.js';
import { SPARE_HEIGHT, setWidths, writeFoot, writeHeader, writeRows } from './table.js';
import { addValidations } from './validations.js';

export interface SheetSetting {
  readonly marks: Marks;
  /** Left in the foot of every page. */
  readonly foot: string;
}

/** Adds the sheet to the workbook and gives it back; its lists go into `choices`. */
export function addFormSheet(
  book: Workbook,
  plan: FormPlan,
  choices: Choices,
  setting: SheetSetting,
): Worksheet {
  const sheet = addSheet(book, plan.sheetName);
  // Rows that are inserted later are as high as the spare ones.
  sheet.properties.defaultRowHeight = SPARE_HEIGHT;
  setMarks(sheet, {
    ...setting.marks,
    header: [ROW.heading, ROW.part],
    columns: Object.fromEntries(
      plan.columns
        .filter(({ key }) => key !== 'check')
        .map(({ number, key }) => [String(number), key]),
    ),
    ...markedHeadings(plan.columns.filter(isOfLayout)),
  });
  setWidths(sheet, plan.columns);
  writeHead(sheet, plan);
  writeHeader(sheet, plan.columns, ROW.heading);
  writeRows(sheet, plan);
  writeFoot(sheet, plan);
  addValidations(sheet, plan, choices);
  addHighlights(sheet, plan);
  // From column A on, so that sorting takes the ids along.
  sheet.autoFilter = `A${ROW.part}:${checkColumn(plan).letter}${lastRow(plan)}`;
  freeze(sheet, plan);
  setPage(sheet, {
    paper: plan.look.paper,
    orientation: plan.look.orientation,
    repeat: [ROW.heading, ROW.part],
    // The check column is for the screen.
    area: `${firstColumn(plan).letter}1:${lastPrinted(plan)}${lastRow(plan) + 1}`,
    foot: {
      left: [setting.foot, plan.domain].filter(Boolean).join('　'),
      right: `${plan.sample ? '样例　' : ''}校验码 ${plan.checkCode}`,
    },
  });
  return sheet;
}

function lastPrinted(plan: FormPlan): string {
  return plan.columns.at(-2)?.letter ?? firstColumn(plan).letter;
}

function freeze(sheet: Worksheet, plan: FormPlan): void {
  const xSplit = columnsOf(plan.columns, 'matter').at(-1)?.number ?? 1;
  sheet.views = [
    {
      state: 'frozen',
      xSplit,
      ySplit: ROW.part,
      zoomScale: 90,
      showGridLines: false,
      activeCell: `${firstColumn(plan).letter}${ROW.first}`,
    },
  ];
}
