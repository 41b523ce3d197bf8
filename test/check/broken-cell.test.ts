/**
 * A good table, read as it was sent, with one cell broken: the check says exactly that
 * [cell, code], whoever found it, reading or a rule.
 */
import { describe, expect, it } from 'vitest';
import { checkSubmission } from '../../src/check/check.js';
import type { Cell, Workbook } from '../../src/model/workbook.js';
import { readSubmission } from '../../src/submission/read.js';
import { parseCellName } from '../../src/workbook/address.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { sheetOf, workbookOf } from '../helpers/table.js';

const catalogue = smallCatalogue();
const SHEET = '目录';
const LAW = '《中华人民共和国政府采购法实施条例》（国务院令第658号）';

const GOOD = workbookOf(
  sheetOf(
    `
    县财政局公共资源配置领域政府信息主动公开目录 | < | < | < | < | < | < | < | < | < | <
    填报单位：县财政局
    序号 | 公开领域 | 公开事项 | 公开内容（要素） | 公开依据 | 公开时限 | 公开方式 | 责任主体 | 公开渠道和载体 | 监督渠道 | 备注
    1 | 政府采购领域 | 中标、成交结果信息 | 包括采购人名称、项目名称、中标金额。 | ${LAW}第四十三条 | 自中标、成交供应商确定之日起2个工作日内 | 主动 | 县财政局 | 政府网站、公共资源交易平台 | 12345 |
    2 | 政府采购领域 | 采购合同信息 | 包括政府采购合同全文。 | ${LAW}第五十条 | 信息形成或者变更之日起20个工作日内 | 主动 | 县财政局 | 政府网站、公共资源交易平台 | 12345 |
    3 | 政府采购领域 | 审计结果公告 | 包括审计项目、审计结论。 | ${LAW} | 信息形成或者变更之日起20个工作日内 | 主动 | 县财政局 | 政府网站、公共资源交易平台 | 12345 |
    `,
    { name: SHEET },
  ),
);

/** The table with one cell's text replaced; '' empties it. */
function broken(address: string, text: string, kind: Cell['kind'] = 'text'): Workbook {
  const at = parseCellName(address);
  if (!at) throw new Error(address);
  return {
    ...GOOD,
    sheets: GOOD.sheets.map((sheet) => {
      const rest = sheet.cells.filter(({ row, column }) => row !== at.row || column !== at.column);
      const cells = text === '' ? rest : [...rest, { ...at, text, kind }];
      return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
    }),
  };
}

function check(workbook: Workbook) {
  const file = 'submissions/本单位.xlsx';
  const submission = readSubmission({ file, workbook, problems: [] }, catalogue);
  expect(submission.entries).toHaveLength(3);
  return checkSubmission(catalogue, submission).map(({ cell, code }) => [cell, code]);
}

it('the table itself is clean', () => {
  expect(check(GOOD)).toEqual([]);
});

describe('one cell broken', () => {
  const cases: [cell: string, text: string, code: string, at?: string][] = [
    ['A2', '填报单位：县财务局', 'unit-unknown'],
    ['A2', '', 'unit-unknown', 'none'],
    ['B5', '采购方面', 'domain-unknown'],
    ['C5', '采购事项', 'matter-unknown'],
    ['C6', '审计公开事项', 'matter-unknown'],
    ['D5', '', 'required-empty'],
    ['D5', '采购合同信息', 'content-repeats-title'],
    ['D5', '政府采购合同全文，机密★10年', 'secret-mark'],
    ['E5', '', 'required-empty'],
    ['E5', '政府采购法实施条例', 'basis-without-marks'],
    ['E5', '《关于做好政府采购信息公开工作的通知》（财库[2015]135号）', 'basis-number-form'],
    ['F4', '自中标、成交供应商确定之日起10个工作日内', 'time-limit-over-law'],
    ['F5', '', 'required-empty'],
    ['F5', '——', 'required-empty'],
    ['F5', '20内', 'time-limit-unit-lost'],
    ['F5', '看情况', 'time-limit-unread'],
    ['F5', '信息形成之日起30个工作日内', 'time-limit-over-law'],
    ['G5', '', 'required-empty'],
    ['H5', '县水利局', 'owner-unknown'],
    ['H5', '有关行政主管部门', 'owner-template-phrase'],
    ['I5', '政府网站', 'channel-required-missing'],
    ['I5', '政府网站、公共资源交易平台、县府大喇叭', 'channel-unknown'],
    ['J5', '', 'required-empty'],
    ['J5', '举报人11010519491231002X', 'identity-number'],
    ['K5', '保证金账号6222 0211 0011 6245 702', 'bank-card'],
  ];
  it.each(cases)('%s “%s” → %s', (cell, text, code, at) => {
    expect(check(broken(cell, text))).toEqual([[at === 'none' ? undefined : cell, code]]);
  });

  it('an error value is told as such, not as an empty cell', () => {
    const workbook = broken('F5', '#REF!', 'error');
    const problems = [{ code: 'cell-error', sheet: SHEET, cell: 'F5', text: '#REF!' }];
    const submission = readSubmission({ file: 'x.xlsx', workbook, problems }, catalogue);
    const found = checkSubmission(catalogue, submission).map(({ cell, code }) => [cell, code]);
    expect(found).toEqual([['F5', 'cell-error']]);
  });
});
