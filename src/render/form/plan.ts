/**
 * One sheet of a form before it is painted: whose it is, its columns, its rows and where they
 * stand. Positions are reckoned here and nowhere else.
 */
import type { Layout } from '../../model/layout.js';
import { SIZE } from '../office/styles.js';
import type { Demand } from './check-words.js';
import type { FormColumn } from './columns.js';
import type { FormRow } from './prefill.js';

export const SPARE_ROWS = 30;

/** Rows of a sheet, from 1. */
export const ROW = {
  title: 1,
  unit: 2,
  contact: 3,
  concerned: 4,
  heading: 5,
  part: 6,
  first: 7,
} as const;

/** Of the layout: paper and direction of the sheets, fonts of the workbook. */
export type Look = Pick<Layout, 'paper' | 'orientation' | 'fonts'>;

export interface FormPlan {
  readonly sheetName: string;
  readonly title: string;
  readonly unit: string;
  readonly domain: string;
  readonly serial?: number;
  readonly columns: readonly FormColumn[];
  readonly demands: readonly Demand[];
  /** Matters first, then the spare rows. */
  readonly rows: readonly FormRow[];
  readonly checkCode: string;
  readonly look: Look;
  readonly sample: boolean;
}

export function lastRow(plan: Pick<FormPlan, 'rows'>): number {
  return ROW.first + plan.rows.length - 1;
}

/** The first row without a prefilled title. */
export function firstSpareRow(plan: Pick<FormPlan, 'rows'>): number {
  return ROW.first + plan.rows.filter(({ id }) => id !== undefined).length;
}

export function firstColumn(plan: Pick<FormPlan, 'columns'>): FormColumn {
  return at(plan.columns, 0);
}

/** The column 填写检查. */
export function checkColumn(plan: Pick<FormPlan, 'columns'>): FormColumn {
  return at(plan.columns, plan.columns.length - 1);
}

function at(columns: readonly FormColumn[], index: number): FormColumn {
  const column = columns[index];
  if (!column) throw new Error('表格没有栏目');
  return column;
}

/** Size of the texts in a column: what is narrow is small. */
export function sizeOf(column: FormColumn): number {
  if (column.size !== undefined) return column.size;
  return column.kind === 'text' && column.width >= 8 ? SIZE.table : SIZE.small;
}
