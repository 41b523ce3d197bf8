/** A filled sheet to decide gives decisions; whatever is half said or contradicts itself is told, with its cell. */
import { describe, expect, it } from 'vitest';
import type { Master } from '../../src/model/master.js';
import type { Cell, Workbook } from '../../src/model/workbook.js';
import { renderConflicts } from '../../src/render/conflicts/excel.js';
import { isDecisionSheet, readDecisionSheet } from '../../src/submission/decision-sheet.js';
import { readBytes } from '../helpers/office.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { BUREAU, FINANCE, merge, submission, within } from '../merge/helpers.js';

const FILE = 'decisions/冲突处理表.xlsx';
const catalogue = smallCatalogue();
const sent = [
  submission(FINANCE, [
    { timeLimit: within(2) },
    { matterId: 'X1', matter: { level1: '框架协议采购信息' }, content: '征集公告' },
  ]),
  submission(BUREAU, [{ timeLimit: within(7) }]),
];
const master: Master = merge(sent);
const sheet = readBytes(await renderConflicts(catalogue, master, 'lead'));
const FIRST = 4;

/** The sheet with these texts under these headings, row by row of the questions. */
function filled(...rows: readonly Readonly<Record<string, string>>[]): Workbook {
  const [own, ...others] = sheet.sheets;
  if (!own) throw new Error('no sheet');
  const columns = new Map(
    own.cells.filter(({ row }) => row === FIRST - 1).map(({ text, column }) => [text, column]),
  );
  const written = rows.flatMap((row, at) =>
    Object.entries(row).map(([heading, text]): Cell => {
      const column = columns.get(heading);
      if (column === undefined) throw new Error(heading);
      return { row: FIRST + at, column, text, kind: 'text' };
    }),
  );
  const isNew = (cell: Cell) =>
    written.every(({ row, column }) => row !== cell.row || column !== cell.column);
  const cells = [...own.cells.filter(isNew), ...written].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
  return { ...sheet, sheets: [{ ...own, cells }, ...others] };
}

const read = (workbook: Workbook) => readDecisionSheet(workbook, catalogue, FILE);
const told = (workbook: Workbook) =>
  read(workbook).problems.map(({ cell, code }) => [cell?.replace(/\d+/, ''), code]);
const columnOf = (heading: string) => {
  const found = sheet.sheets[0]?.cells.find(({ row, text }) => row === 3 && text === heading);
  return String.fromCharCode(64 + (found?.column ?? 0));
};

const GOOD = {
  处理方式: '采用某单位',
  采用的单位: BUREAU,
  处理理由: '以条例为准',
  处理人: '张三',
  处理日期: '2018年10月20日',
};

describe('a sheet to decide', () => {
  it('is known by its headings, and asks a row a question', () => {
    expect(isDecisionSheet(sheet)).toBe(true);
    expect(read(sheet)).toEqual({ decisions: [], problems: [], unanswered: 2 });
  });

  it('gives the decision that was written in it, and merging follows it', () => {
    const { decisions, problems, unanswered } = read(filled(GOOD));
    expect(problems).toEqual([]);
    expect(unanswered).toBe(1);
    expect(decisions).toMatchObject([
      { id: master.conflicts[0]?.id, field: 'timeLimit', choice: 'adopt', unit: BUREAU },
    ]);
    expect(decisions[0]).toMatchObject({ level: 'lead', date: '2018-10-20', person: '张三' });
    const again = merge(sent, [], {
      ...catalogue,
      decisions: { decisions: [...decisions], changes: [], use: [] },
    });
    expect(again.entries[0]?.timeLimit?.text).toBe('7个工作日内');
  });

  it('decides of a matter beyond the scheme', () => {
    const leave = { ...GOOD, 处理方式: '不收', 采用的单位: '' };
    const { 采用的单位: _, ...own } = leave;
    expect(read(filled({}, own)).decisions).toMatchObject([{ kind: 'beyond', choice: 'leave' }]);
    const into = { ...own, 处理方式: '合并', 定下的文字: '采购合同' };
    expect(read(filled({}, into)).decisions).toMatchObject([{ choice: 'merge', text: '采购合同' }]);
    const lost = { ...own, 处理方式: '合并', 定下的文字: '没有的事项' };
    expect(told(filled({}, lost))).toEqual([[columnOf('定下的文字'), 'decision-target-unknown']]);
  });

  const without = (heading: keyof typeof GOOD) =>
    Object.fromEntries(Object.entries(GOOD).filter(([name]) => name !== heading));
  it.each([
    ['处理理由', without('处理理由'), 'decision-incomplete'],
    ['处理人', without('处理人'), 'decision-incomplete'],
    ['处理日期', without('处理日期'), 'decision-incomplete'],
    ['处理方式', without('处理方式'), 'decision-incomplete'],
    ['采用的单位', without('采用的单位'), 'decision-incomplete'],
    ['采用的单位', { ...GOOD, 采用的单位: '县住建局' }, 'decision-unit-unknown'],
    ['定下的文字', { ...GOOD, 定下的文字: '3个工作日' }, 'decision-two-answers'],
    ['采用的单位', { ...GOOD, 处理方式: '分列' }, 'decision-two-answers'],
    ['处理方式', { ...without('采用的单位'), 处理方式: '不收' }, 'decision-choice-unknown'],
    ['处理方式', { ...without('采用的单位'), 处理方式: '再议' }, 'decision-choice-unknown'],
    ['处理日期', { ...GOOD, 处理日期: '10月20日' }, 'decision-date-unread'],
    ['处理日期', { ...GOOD, 处理日期: '2018-02-30' }, 'decision-date-unread'],
    ['决定层级', { ...GOOD, 决定层级: '领导' }, 'decision-level-unknown'],
    ['编号', { ...GOOD, 编号: 'ABCD2345' }, 'decision-id-unknown'],
  ])('tells of %s: %j', (heading, row, code) => {
    const workbook = filled(row);
    expect(told(workbook)).toEqual([[columnOf(heading), code]]);
    expect(read(workbook).decisions).toEqual([]);
  });

  it('names the ids that were in the sheet, where a row has another one', () => {
    const { problems } = read(filled({ ...GOOD, 编号: 'ABCD2345' }));
    expect(problems.map(({ params }) => params?.lost)).toEqual([[master.conflicts[0]?.id]]);
  });

  it('takes neither of two answers to one question', () => {
    const id = master.conflicts[0]?.id ?? '';
    const { decisions, problems } = read(filled(GOOD, { ...GOOD, 编号: id, 采用的单位: FINANCE }));
    expect(decisions).toEqual([]);
    const ids = columnOf('编号');
    expect(problems.map(({ cell, code, text }) => [cell, code, text])).toEqual([
      [`${ids}4`, 'decision-two-answers', `采用某单位 ${BUREAU}`],
      [`${ids}5`, 'decision-two-answers', `采用某单位 ${FINANCE}`],
    ]);
  });

  it('of another catalogue, or without what it asked, gives nothing', () => {
    const other = { ...catalogue, scheme: { ...catalogue.scheme, id: 'other-2020' } };
    expect(readDecisionSheet(filled(GOOD), other, FILE).problems).toMatchObject([
      { code: 'decision-sheet-foreign', file: FILE },
    ]);
    const copied = { ...filled(GOOD), sheets: filled(GOOD).sheets.slice(0, 1) };
    expect(told(copied)).toEqual([[undefined, 'decision-sheet-damaged']]);
    // Typed anew from the print: no mark says of which catalogue it is.
    const isMark = ({ row, column }: Cell) => row === 1 && column === 1;
    const [first] = copied.sheets;
    const cells = (first?.cells ?? []).filter((cell) => !isMark(cell));
    const typed = { ...copied, sheets: first ? [{ ...first, cells }] : [] };
    expect(told(typed)).toEqual([[undefined, 'decision-sheet-damaged']]);
    const table = { ...sheet, sheets: sheet.sheets.slice(1) };
    expect(isDecisionSheet(table)).toBe(false);
  });
});
