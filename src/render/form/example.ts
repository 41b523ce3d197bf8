/**
 * The sheet 填写示例: under the same header a row that is filled in, one that does not concern
 * the unit, one that still lacks something, and one whose matter the unit would strike out. Never read as a submission (its mark says so).
 */
import type { Workbook } from 'exceljs';
import type { Column } from '../../model/layout.js';
import type { Marks } from '../../model/marks.js';
import { OPERATION_NAMES } from '../../model/operation.js';
import { addSheet, setMarks } from '../office/book.js';
import { setPage } from '../office/page.js';
import { COLOUR, fill, paint, STYLES } from '../office/styles.js';
import { CONCERNED, NOT_CONCERNED } from './check-words.js';
import { columnsOf, type FormColumn, operationColumns, signsIn } from './columns.js';
import type { Look } from './plan.js';
import type { FormRow } from './prefill.js';
import { heightOf, paintCell, rowTexts, setWidths, writeHeader } from './table.js';

export const EXAMPLE_SHEET = '填写示例';
const TITLE = '填写示例（供对照，不用填写，也不会汇总）';
const HEADER_ROW = 2;
const FIRST_ROW = 4;
/** Of these the first two that the layout demands. */
const MISSING = ['timeLimit', 'channels', 'supervision', 'mode', 'basis'] as const;

export interface ExampleText {
  readonly columns: readonly FormColumn[];
  readonly required: readonly Column[];
  /** A row as it goes out; the example fills in what is left. */
  readonly row: FormRow;
  readonly marks: Marks;
  readonly foot: string;
  readonly look: Look;
  readonly sample: boolean;
}

interface Sample {
  readonly note: string;
  readonly texts: ReadonlyMap<FormColumn, string>;
  /** Columns painted as missing. */
  readonly missing: readonly FormColumn[];
}

/** Adds the sheet. */
export function addExample(book: Workbook, example: ExampleText): void {
  const { columns } = example;
  const sheet = addSheet(book, EXAMPLE_SHEET);
  setMarks(sheet, example.marks);
  setWidths(sheet, columns);
  const last = columns.at(-1)?.number ?? 2;
  paint(sheet.getCell('B1'), STYLES.title);
  sheet.getCell('B1').value = TITLE;
  sheet.mergeCells(1, 2, 1, last);
  sheet.getRow(1).height = 32;
  writeHeader(sheet, columns, HEADER_ROW);
  const samples: Sample[] = [];
  for (const make of [filled, notConcerned, lacking, struck]) {
    const sample = make(example, samples.length + 1);
    if (sample) samples.push(sample);
  }
  samples.forEach(({ texts, missing }, index) => {
    const row = FIRST_ROW + index;
    for (const column of columns) {
      paintCell(sheet, column, row, texts.get(column) ?? '');
      const cell = sheet.getCell(row, column.number);
      if (missing.includes(column)) paint(cell, cell.style, { fill: fill(COLOUR.missing) });
    }
    sheet.getRow(row).height = heightOf(columns, texts);
  });
  samples.forEach(({ note }, index) => {
    const cell = sheet.getCell(FIRST_ROW + samples.length + index, 2);
    cell.value = note;
    paint(cell, STYLES.body);
    sheet.mergeCells(cell.fullAddress.row, 2, cell.fullAddress.row, last);
    sheet.getRow(cell.fullAddress.row).height = 22;
  });
  sheet.views = [{ showGridLines: false, zoomScale: 90, activeCell: 'B1' }];
  setPage(sheet, {
    paper: example.look.paper,
    orientation: example.look.orientation,
    repeat: [HEADER_ROW, HEADER_ROW + 1],
    foot: { left: example.foot, right: example.sample ? '样例' : '' },
  });
}

function filled({ columns, row }: ExampleText, serial: number): Sample {
  return {
    note: `第 ${serial} 行：填齐了的样子，“填写检查”是空的。`,
    texts: answers(columns, { ...row, serial }),
    missing: [],
  };
}

/** Nothing to show where a row cannot say it. */
function notConcerned({ columns, row }: ExampleText, serial: number): Sample | undefined {
  const [concerned] = columnsOf(columns, 'concerned');
  const [remark] = columnsOf(columns, 'remark');
  if (!concerned) return undefined;
  const texts = new Map(rowTexts(columns, { ...row, serial })).set(concerned, NOT_CONCERNED);
  if (remark) texts.set(remark, '本单位没有这项职责，由××局办理');
  const reason = remark ? '、写原因' : '';
  return {
    note: `第 ${serial} 行：不涉及本单位的事项，只选“不涉及”${reason}。`,
    texts,
    missing: [],
  };
}

function lacking({ columns, row, required }: ExampleText, serial: number): Sample | undefined {
  const lacks = MISSING.filter((key) => required.some((column) => column.key === key)).slice(0, 2);
  const missing = columns.filter(({ key }) => lacks.some((one) => one === key));
  if (missing.length === 0) return undefined;
  const texts = new Map(answers(columns, { ...row, serial }));
  for (const column of missing) texts.set(column, '');
  const headings = [...new Set(missing.map(({ heading }) => heading))];
  for (const column of columns) {
    if (column.key === 'check') texts.set(column, `缺：${headings.join('、')}`);
  }
  return { note: `第 ${serial} 行：还没填齐的样子，变黄的格子要补填。`, texts, missing };
}

/** A matter that the unit would not have in the catalogue. */
function struck({ columns, row }: ExampleText, serial: number): Sample {
  const texts = new Map(rowTexts(columns, { ...row, serial }));
  const done = operationColumns(columns);
  if (done) texts.set(done.operation, OPERATION_NAMES.strike).set(done.note, '已由上级统一公开');
  return {
    note: `第 ${serial} 行：建议不再列入的事项，选“操作”、写“操作说明”，其他格子不用填。没有意见的，“操作”留空。`,
    texts,
    missing: [],
  };
}

/** Everything filled in, in the words that a clerk would use. */
function answers(columns: readonly FormColumn[], row: FormRow): ReadonlyMap<FormColumn, string> {
  const ticked = new Map<string, number>();
  return new Map(
    [...rowTexts(columns, row)].map(([column, text]) => {
      if (text !== '') return [column, text];
      if (column.kind !== 'tick') return [column, answer(column, row)];
      const before = ticked.get(column.key) ?? 0;
      ticked.set(column.key, before + 1);
      return [
        column,
        before < (column.key === 'channels' ? 2 : 1) ? (signsIn(column)[0] ?? '') : '',
      ];
    }),
  );
}

function answer(column: FormColumn, row: FormRow): string {
  switch (column.key) {
    case 'concerned':
      return CONCERNED;
    case 'timeLimit':
      return row.limits[0] ?? '';
    case 'supervision':
      return '××局办公室，电话：0000-0000000';
    case 'mode':
      return '主动';
    case 'audience':
      return '全社会';
    case 'tier':
      return '县级';
    case 'extra':
      return '按实际填写';
    default:
      return '';
  }
}

/** A row of nobody in particular, for forms without matters of their own. */
export function exampleRow(limits: readonly string[]): FormRow {
  return {
    domain: '××领域',
    title: '××公告信息',
    content: '项目名称、项目编号；公告时间、公告期限；联系人和联系电话。',
    basis: '《××办法》（×政办发〔20××〕×号）第×条',
    owner: '××局',
    limits,
  };
}
