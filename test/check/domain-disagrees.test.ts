/** Two words of one sheet that name different domains: said, and the file counts for nobody. */
import { describe, expect, it } from 'vitest';
import { checkAll } from '../../src/check/check.js';
import { mergeAll } from '../../src/merge/merge.js';
import { writeMarks } from '../../src/model/marks.js';
import type { Sheet } from '../../src/model/workbook.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { sheetOf } from '../helpers/table.js';
import { readTable } from '../submission/reading.js';

const catalogue = smallCatalogue();
const HEAD =
  '公开事项 | 公开内容（要素） | 公开依据 | 公开时限 | 公开方式 | 责任主体 | 公开渠道和载体 | 监督渠道';
const REST =
  '《中华人民共和国政府采购法实施条例》（国务院令第658号） | 10个工作日内 | 主动 | 县财政局 | 政府网站、公共资源交易平台 | 县政务服务管理局';
const ROW = `采购合同信息 | 包括政府采购合同全文。 | ${REST}`;

function table(title: string, rows: string[], name = 'Sheet1', column = false): Sheet {
  const head = column ? `公开领域 | ${HEAD}` : HEAD;
  return sheetOf([title, '填报单位：县财政局', head, ...rows].join('\n'), { name });
}

function look(sheet: Sheet | Sheet[], file = 'submissions/县财政局.xlsx') {
  const submission = readTable(sheet, { file, catalogue });
  const findings = checkAll(catalogue, [submission]);
  const told = findings
    .filter(({ code }) => code.startsWith('domain-'))
    .map(({ cell = '-', code, severity }) => `${cell} ${code} ${severity}`);
  const master = mergeAll(catalogue, [submission], findings);
  const missing = master.missing.filter(({ unit }) => unit === '县财政局');
  return { told, merged: master.entries.length, state: master.state, missing: missing.length };
}

describe('a file whose words disagree on its domain counts for nobody, and its unit is heard', () => {
  const nobody = { told: ['- domain-disagrees error'], merged: 0 };

  it('title and sheet name', () => {
    expect(look(table('住房保障领域目录', [ROW], '政府采购领域'))).toMatchObject(nobody);
  });

  it('title and every row', () => {
    const sheet = table('住房保障领域目录', [`政府采购领域 | ${ROW}`], 'Sheet1', true);
    expect(look(sheet)).toMatchObject({ ...nobody, missing: 0 });
  });

  it('sheet name and a line across the table', () => {
    const sheet = table('公开目录', ['二、政府采购领域', ROW], '住房保障');
    expect(look(sheet)).toMatchObject(nobody);
  });

  it('also the other sheets of the file', () => {
    const good = table('政府采购领域目录', [ROW], '甲');
    expect(look([good, table('住房保障领域目录', [ROW], '政府采购领域')])).toMatchObject(nobody);
  });
});

describe('no disagreement', () => {
  const counts = { told: [], merged: 1 };

  it.each([
    ['a title of two domains', '住房保障和政府采购领域目录', 'Sheet1', false],
    ['sheet name and title of one domain', '政府采购领域目录', '政府采购', false],
    ['a title and a column of one domain', '政府采购领域目录', 'Sheet1', true],
  ])('%s', (_, title, name, column) => {
    const sheet = table(title, [column ? `政府采购领域 | ${ROW}` : ROW], name, column);
    expect(look(sheet).told).toEqual([]);
    expect(look(sheet).merged).toBe(1);
  });

  it('a title with the name of a body that has a word of another domain in it', () => {
    const sheet = table('县住房保障服务中心公开目录', [`政府采购领域 | ${ROW}`], 'Sheet1', true);
    expect(look(sheet)).toMatchObject(counts);
  });

  it('a column of several domains under the title of one of them', () => {
    const other = `住房保障领域 | 农村危房改造信息 | 补助范围。 | ${REST}`;
    const sheet = table('政府采购领域目录', [`政府采购领域 | ${ROW}`, other], 'Sheet1', true);
    expect(look(sheet)).toMatchObject({ told: [], merged: 2 });
  });

  it("the file's name holds the word of another domain", () => {
    const sheet = table('政府采购领域目录', [ROW]);
    expect(look(sheet, 'submissions/县财政局住房保障领域目录.xlsx')).toMatchObject(counts);
  });
});

describe('our own form', () => {
  const MARK = writeMarks({
    kind: 'form',
    scheme: catalogue.scheme.id,
    version: '1',
    domain: 'D2',
  });

  function form(domains: string[]): Sheet {
    const rows = domains.map((domain) => ` | ${domain} | ${ROW}`);
    const put = [{ row: 1, column: 1, text: MARK, kind: 'text' } as const];
    const lines = [' | 填报表', ' | 填报单位：县财政局', ` | 公开领域 | ${HEAD}`, ...rows];
    // A leading blank cell is the hidden column.
    return sheetOf(lines.map((line) => line.trimEnd()).join('\n'), { name: '填报', put });
  }

  it('one row of another domain is told at its cell, and the rest counts', () => {
    const told = look(form(['政府采购领域', '住房保障领域']));
    expect(told.told).toEqual(['B5 domain-cell-differs error']);
    expect(told.merged).toBeGreaterThan(0);
  });

  it('all rows of another domain: nobody knows which form was meant', () => {
    expect(look(form(['住房保障领域', '住房保障领域']))).toMatchObject({
      told: ['- domain-disagrees error'],
      merged: 0,
    });
  });
});
