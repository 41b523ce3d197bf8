/** The table of a sheet to decide (冲突处理表), found by its headings, and the rows of answers in it. */
import { readMarks } from '../model/marks.js';
import type { Sheet, Workbook } from '../model/workbook.js';
import { fold } from '../text/fold.js';
import { cellName } from '../workbook/address.js';

/** Headings of the cells that a person fills in, and of the question's id. */
export const HEADINGS = {
  id: '编号',
  choice: '处理方式',
  unit: '采用的单位',
  text: '定下的文字',
  level: '决定层级',
  reason: '处理理由',
  person: '处理人',
  date: '处理日期',
} as const;
export type Column = keyof typeof HEADINGS;

export interface Table {
  readonly sheet: Sheet;
  readonly scheme: string;
  readonly header: number;
  readonly columns: Readonly<Record<Column, number>>;
}

/** The sheet with our headings, wherever rows or columns have moved to. */
export function tableOf({ sheets }: Workbook): Table | undefined {
  for (const sheet of sheets) {
    if (!sheet.visible) continue;
    const rows = new Map<number, Map<string, number>>();
    for (const { row, column, text } of sheet.cells) {
      const known = rows.get(row) ?? new Map<string, number>();
      rows.set(row, known.set(fold(text), column));
    }
    for (const [header, found] of rows) {
      const columns = Object.entries(HEADINGS).map(([key, heading]) => [key, found.get(heading)]);
      if (columns.some(([, column]) => column === undefined)) continue;
      const marks = readMarks(
        sheet.cells.find(({ row, column }) => row === 1 && column === 1)?.text ?? '',
      );
      const byName = Object.fromEntries(columns) as Record<Column, number>;
      return { sheet, scheme: marks?.scheme ?? '', header, columns: byName };
    }
  }
  return undefined;
}

/** One row below the header that names a question or says anything in an answer's cell. */
export interface Answer {
  readonly row: number;
  readonly texts: Readonly<Record<Column, string>>;
  readonly cell: (column: Column) => string;
}

/** The rows below the header in which anything stands. */
export function answersIn({ sheet, header, columns }: Table): Answer[] {
  const byColumn = new Map(
    Object.entries(columns).map(([name, column]) => [column, name as Column]),
  );
  const rows = new Map<number, Partial<Record<Column, string>>>();
  for (const { row, column, text } of sheet.cells) {
    const name = byColumn.get(column);
    if (row <= header || name === undefined || text.trim() === '') continue;
    rows.set(row, { ...rows.get(row), [name]: text.trim() });
  }
  return [...rows].map(([row, said]) => ({
    row,
    texts: { ...BLANK, ...said },
    cell: (column) => cellName(row, columns[column]),
  }));
}

const BLANK: Readonly<Record<Column, string>> = {
  id: '',
  choice: '',
  unit: '',
  text: '',
  level: '',
  reason: '',
  person: '',
  date: '',
};
