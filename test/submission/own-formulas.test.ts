import { expect, test } from 'vitest';
import { writeMarks } from '../../src/model/marks.js';
import { outline } from '../../src/submission/outline.js';
import { withoutOwnFormulas } from '../../src/submission/own-formulas.js';
import { sheetOf } from '../helpers/table.js';

const TABLE = `| 填报表
  | 填报单位： | 县财政局 | 还缺原因
  | 序号 | 公开事项 | 公开时限 | 填写检查
  M2.2 | 1 | 采购合同信息 | 2个工作日内 | 缺：公开内容`;

function sheet(kind: 'form' | 'other' | undefined) {
  const marks = { scheme: 'yangli-2018', version: '1' } as const;
  const text = kind ? writeMarks({ kind, ...marks }) : '某县';
  return outline(sheetOf(TABLE, { name: '表', put: [{ row: 1, column: 1, text, kind: 'text' }] }));
}

/** Formulas without a value: beside the head, in the limit's cell, in the check column. */
const UNRECKONED = ['D2', 'D4', 'E4'].map((cell) => ({
  code: 'cell-formula-without-value',
  sheet: '表',
  cell,
}));

const cellsLeft = (kind: 'form' | 'other' | undefined) =>
  withoutOwnFormulas(UNRECKONED, [sheet(kind)]).map(({ cell }) => cell);

test('a form that was saved without reckoning is asked about nothing but what was filled in', () => {
  expect(cellsLeft('form')).toEqual(['D4']);
});

test('guide and example of ours are asked about nothing', () => {
  expect(cellsLeft('other')).toEqual([]);
});

test("in anybody's table every formula without a value is told", () => {
  expect(cellsLeft(undefined)).toEqual(['D2', 'D4', 'E4']);
});
