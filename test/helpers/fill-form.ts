/** A form filled in as a clerk would, cell by cell, without a spreadsheet program. */
import type { Cell, Sheet, Workbook } from '../../src/model/workbook.js';
import { type FormColumn, signsIn } from '../../src/render/form/columns.js';
import { ROW } from '../../src/render/form/plan.js';

const TEXTS: Partial<Record<FormColumn['key'], string>> = {
  concerned: '涉及',
  basis: '《中华人民共和国政府采购法实施条例》（国务院令第658号）第四十三条',
  timeLimit: '自信息形成之日起2个工作日内',
  supervision: '县财政局办公室',
  mode: '主动',
  audience: '全社会',
  tier: '县级',
  remark: '逐年更新',
};
/** Both channels that the small catalogue's scheme demands. */
const CHANNELS = ['政府网站', '公共资源交易平台'];

/** @returns the workbook with every matter of its form answered in every column that is blank */
export function fillForm(workbook: Workbook, columns: readonly FormColumn[]): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => fillSheet(sheet, columns)) };
}

function fillSheet(sheet: Sheet, columns: readonly FormColumn[]): Sheet {
  if (!textAt(sheet, 1, 1).includes('"kind":"form"')) return sheet;
  const rows = sheet.cells
    .filter(({ row, column }) => row >= ROW.first && column === 1)
    .map(({ row }) => row);
  const added = rows.flatMap((row, index) =>
    columns.flatMap((column): Cell[] => {
      const text = answer(column, columns, index);
      if (text === '' || textAt(sheet, row, column.number) !== '') return [];
      return [{ row, column: column.number, text, kind: 'text' }];
    }),
  );
  const kept = sheet.cells.filter(
    (cell) => !added.some(({ row, column }) => row === cell.row && column === cell.column),
  );
  return {
    ...sheet,
    cells: [...kept, ...added].sort((a, b) => a.row - b.row || a.column - b.column),
  };
}

function textAt(sheet: Sheet, row: number, column: number): string {
  return sheet.cells.find((cell) => cell.row === row && cell.column === column)?.text ?? '';
}

/** Every option is ticked in some row; a second level stands in every other one. */
function answer(column: FormColumn, columns: readonly FormColumn[], index: number): string {
  if (column.kind === 'tick' && column.key === 'channels') {
    return CHANNELS.includes(column.part ?? '') ? tickOf(column) : '';
  }
  if (column.kind === 'tick') {
    const options = columns.filter(({ key }) => key === column.key);
    return options.indexOf(column) === index % options.length ? tickOf(column) : '';
  }
  if (column.key === 'matter') {
    const level = columns.filter(({ key }) => key === 'matter').indexOf(column);
    return level === 1 && index % 2 === 1 ? '其中一项' : '';
  }
  if (column.key === 'extra') return furtherText(column);
  return column.part === undefined ? (TEXTS[column.key] ?? '') : '';
}

/** What stands in a further column: no word of it could be a heading. */
export function furtherText({ number }: FormColumn): string {
  return `另附第${number}号`;
}

function tickOf(column: FormColumn): string {
  return signsIn(column)[0] ?? '';
}
