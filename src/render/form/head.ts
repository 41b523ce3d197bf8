/**
 * The head of a form's sheet: title, who sends it, and the answer for the whole domain.
 * Labels and blanks lie over the table's columns, as many as their widths take.
 */
import type { Style, Worksheet } from 'exceljs';
import { cellName } from '../../workbook/address.js';
import type { Span } from '../office/spans.js';
import { BOXED, COLOUR, font, paint, SIZE, SONG, STYLES } from '../office/styles.js';
import { headFormula } from './check-words.js';
import { FIRST_COLUMN, operationColumns } from './columns.js';
import { headSpansOver } from './head-spans.js';
import { checkColumn, type FormPlan, firstColumn, ROW } from './plan.js';

/** Where the answer for the whole domain stands, and its reason; addresses like D4. */
export interface HeadCells {
  readonly unit: string;
  readonly date: string;
  readonly serial: string;
  readonly domain: string;
  readonly concerned: string;
  readonly reason: string;
  /** 报送性质; forms that went out before do not ask. */
  readonly scope?: string;
  readonly check: string;
}

/** 报送性质: everything anew, or only what is added and mended. */
export const SCOPE_NAMES = { whole: '全部重报', part: '补报更正' } as const;

/** Widths of label, blank, label, blank … in characters; the last takes the rest. */
const PAIRS = [17, 24, 17, 15, 10, 22, 19, 15] as const;
/** With a place of its own for the check of the head, above 操作. */
const PAIRS_WITH_SCOPE = [17, 24, 17, 15, 10, 22, 19, 12, 20] as const;
const HEIGHT = 22;

/** Positions alone: what other parts of the sheet refer to. */
export function headCells(plan: Pick<FormPlan, 'columns'>): HeadCells {
  const spans = headSpans(plan);
  const at = (row: number, index: number): string => cellName(row, span(spans, index).from);
  return {
    unit: at(ROW.unit, 1),
    date: at(ROW.contact, 3),
    serial: at(ROW.contact, 5),
    domain: at(ROW.contact, 7),
    concerned: at(ROW.concerned, 1),
    reason: at(ROW.concerned, 3),
    ...(asksScope(plan)
      ? { scope: at(ROW.concerned, 7), check: at(ROW.concerned, 8) }
      : { check: at(ROW.concerned, 7) }),
  };
}

/** Forms with 操作 ask it. */
function asksScope({ columns }: Pick<FormPlan, 'columns'>): boolean {
  return operationColumns(columns) !== undefined;
}

/** Where the domain of all rows stands, absolute. */
export function domainCell(columns: FormPlan['columns']): string {
  return absolute(headCells({ columns }).domain);
}

/** Writes and paints the head. Nothing of it is locked. */
export function writeHead(sheet: Worksheet, plan: FormPlan): void {
  writeTitle(sheet, plan);
  const spans = headSpans(plan);
  const put = (row: number, from: number, to: number, text: string | number, style: Look) =>
    write(sheet, row, { from: span(spans, from).from, to: span(spans, to).to }, text, style);
  const pair = (row: number, index: number, label: string, value: string | number = '') => {
    put(row, index, index, `${label}：`, STYLES.label);
    // What is last in its row takes the rest.
    const to = index === 6 ? spans.length - 1 : index + 1;
    put(row, index + 1, to, value, { ...STYLES.blank, numFmt: '@' });
  };
  pair(ROW.unit, 0, '填报单位（盖章）', plan.unit);
  pair(ROW.unit, 2, '填报人');
  pair(ROW.unit, 4, '审核人');
  pair(ROW.unit, 6, '单位负责人（签字）');
  pair(ROW.contact, 0, '联系电话');
  pair(ROW.contact, 2, '填报日期');
  pair(ROW.contact, 4, '第几次报送', plan.serial ?? '');
  pair(ROW.contact, 6, '公开领域', plan.domain);
  put(ROW.concerned, 0, 0, '本领域是否涉及：', STYLES.label);
  put(ROW.concerned, 2, 2, '不涉及的原因：', STYLES.label);
  put(ROW.concerned, 1, 1, '', ANSWER);
  if (asksScope(plan)) {
    put(ROW.concerned, 3, 5, '', ANSWER);
    put(ROW.concerned, 6, 6, '报送性质：', STYLES.label);
    put(ROW.concerned, 7, 7, '', ANSWER);
  } else put(ROW.concerned, 3, 6, '', ANSWER);
  const last = spans.length - 1;
  put(ROW.concerned, last, last, '', HEAD_CHECK);
  const cells = headCells(plan);
  paint(sheet.getCell(cells.serial), STYLES.blank, { numFmt: '0' });
  sheet.getCell(cells.check).value = {
    formula: headFormula(absolute(cells.concerned), absolute(cells.reason)),
    result: '',
  };
  for (const row of [ROW.unit, ROW.contact, ROW.concerned]) sheet.getRow(row).height = HEIGHT;
}

type Look = Partial<Style>;

/** Boxed, since it is to be answered where a domain is not the unit's. */
const ANSWER: Look = { ...STYLES.blank, border: BOXED };

const HEAD_CHECK: Look = {
  font: font(SONG, SIZE.small, { color: { argb: COLOUR.red } }),
  alignment: { vertical: 'middle', wrapText: true, horizontal: 'left' },
};

/** $D$4 of D4. */
export function absolute(cell: string): string {
  return cell.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}

function headSpans(plan: Pick<FormPlan, 'columns'>): Span[] {
  const printed = plan.columns.slice(0, -1);
  return headSpansOver(
    printed.map(({ width }) => width),
    asksScope(plan) ? PAIRS_WITH_SCOPE : PAIRS,
    FIRST_COLUMN,
  );
}

function span(spans: readonly Span[], index: number): Span {
  return spans[index] ?? { from: FIRST_COLUMN, to: FIRST_COLUMN };
}

function writeTitle(sheet: Worksheet, plan: FormPlan): void {
  const to = checkColumn(plan).number - 1;
  write(sheet, ROW.title, { from: firstColumn(plan).number, to }, plan.title, STYLES.title);
  sheet.getRow(ROW.title).height = 32;
}

function write(sheet: Worksheet, row: number, at: Span, text: string | number, style: Look) {
  for (let column = at.from; column <= at.to; column += 1) paint(sheet.getCell(row, column), style);
  if (text !== '') sheet.getCell(row, at.from).value = text;
  if (at.to > at.from) sheet.mergeCells(row, at.from, row, at.to);
}
