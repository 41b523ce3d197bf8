/** Headings in an office's own words: read from every paper of ours, and where people move columns. */
import { beforeAll, describe, expect, test } from 'vitest';
import { layoutSchema } from '../../../src/model/layout.js';
import type { Workbook } from '../../../src/model/workbook.js';
import { renderMasterCsv } from '../../../src/render/master/csv.js';
import { renderMasterExcel } from '../../../src/render/master/excel.js';
import { renderMasterWord } from '../../../src/render/master/word.js';
import { layoutFaults } from '../../../src/store/load-layout-faults.js';
import { readSubmission } from '../../../src/submission/read.js';
import { readBytes } from '../../helpers/office.js';
import { type Cycle, cycle, readBack, told, toldByMaster } from './cycle.js';

const layout = layoutSchema.parse({
  id: 'wode',
  title: '本县目录',
  columns: [
    { key: 'serial', heading: '号', width: 5 },
    { key: 'matter', heading: '公开什么', parts: ['大项', '小项'], width: 14, required: true },
    { key: 'content', heading: '具体要素', width: 40, required: true },
    { key: 'timeLimit', heading: '何时公开', group: '怎样公开', width: 16, required: true },
    { key: 'owners', heading: '谁来公开', group: '怎样公开', width: 16, required: true },
    { key: 'channels', heading: '在哪里', width: 20, required: true },
    { key: 'tier', heading: '哪一级', parts: ['县里', '乡里'], width: 5, tick: '■□' },
    { key: 'mode', heading: '形式', width: 8, required: true },
    { key: 'extra', heading: '办理时限', width: 10 },
    { key: 'supervision', heading: '投诉找谁', width: 16 },
    { key: 'remark', heading: '说明', width: 12 },
  ],
});

let made: Cycle;
beforeAll(async () => {
  const fault = (_: unknown, message: string) => ({ file: '', message });
  expect(layoutFaults({ value: layout, fault }, 'wode')).toEqual([]);
  made = await cycle(layout);
});

test('a form is read by them', () => {
  const [, form] = made.submissions;
  expect(form?.entries.map(told)[1]).toMatchObject({
    matter: { level1: '采购合同信息', level2: '其中一项' },
    timeLimit: { text: '自信息形成之日起2个工作日内' },
    owners: [{ name: '县财政局' }],
    channels: [{ name: '政府网站' }, { name: '公共资源交易平台' }],
    tier: ['乡里'],
    mode: ['主动'],
    supervision: { text: '县财政局办公室' },
    extra: { 办理时限: expect.stringMatching(/^另附第\d+号$/), 备注: '逐年更新' },
  });
  expect(made.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

describe('a master says the same entries again', () => {
  test('in Excel, with the catalogue or without', async () => {
    const bytes = await renderMasterExcel(made.catalogue, made.master);
    expect(readBack(bytes, made.catalogue)).toEqual(toldByMaster(made.master));
    expect(readBack(bytes)).toEqual(toldByMaster(made.master));
  });

  test('in Word and in CSV, which carry no words of their own, with the catalogue', async () => {
    const { catalogue, master } = made;
    const word = await renderMasterWord(catalogue, master, []);
    expect(readBack(word, catalogue, '总目录.docx')).toEqual(toldByMaster(master));
    const csv = renderMasterCsv(catalogue, master);
    expect(readBack(csv, catalogue, '总目录.csv')).toEqual(toldByMaster(master));
  });

  test('also where a person moved two columns', async () => {
    const workbook = readBytes(await renderMasterExcel(made.catalogue, made.master));
    const input = { file: '总目录.xlsx', workbook: swapped(workbook, 13, 14), problems: [] };
    const { entries } = readSubmission(input);
    expect(entries.map(told)).toEqual(toldByMaster(made.master));
  });
});

/** Two neighbouring columns in each other's place. */
function swapped(workbook: Workbook, a: number, b: number): Workbook {
  const other = (column: number) => (column === a ? b : column === b ? a : column);
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells
        .map((cell) => (cell.row > 2 ? { ...cell, column: other(cell.column) } : cell))
        .sort((one, two) => one.row - two.row || one.column - two.column),
      merges: sheet.merges.map((merge) =>
        merge.top > 2 && merge.left === merge.right
          ? { ...merge, left: other(merge.left), right: other(merge.right) }
          : merge,
      ),
    })),
  };
}
