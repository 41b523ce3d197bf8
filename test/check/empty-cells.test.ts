/** Empty cells of a row are one line of a list, and stay findings of their own. */
import { expect, it } from 'vitest';
import { checkSubmission } from '../../src/check/check.js';
import { joinEmptyCells } from '../../src/check/empty-cells.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { readTable } from '../submission/reading.js';

const TABLE = `
  填报单位：县财政局
  序号 | 公开领域 | 公开事项 | 公开内容（要素） | 公开依据 | 公开时限 | 公开方式 | 责任主体 | 公开渠道和载体 | 监督渠道
  1 | 政府采购领域 | 采购合同信息 | 包括合同全文。 | 《中华人民共和国政府采购法》 | | | | |
  2 | 政府采购领域 | 中标、成交结果信息 | 包括中标金额。 | 《中华人民共和国政府采购法》 | 2个工作日内 | 主动 | 县财政局 | 政府网站、公共资源交易平台 |
`;

it('joins the cells of a row that nobody has filled in, and leaves a single one as it is', () => {
  const catalogue = smallCatalogue();
  const findings = checkSubmission(catalogue, readTable(TABLE, { catalogue }));
  const empty = findings.filter(({ code }) => code === 'required-empty');
  expect(empty.map(({ cell }) => cell)).toEqual(['F3', 'G3', 'H3', 'I3', 'J3', 'J4']);

  const listed = joinEmptyCells(empty);
  expect(
    listed.map(({ finding, others }) => [finding.cell, others.map((one) => one.cell)]),
  ).toEqual([
    ['F3', ['G3', 'H3', 'I3', 'J3']],
    ['J4', []],
  ]);
  expect(listed[0]?.finding.message).toMatch(
    /^“公开时限、公开方式、责任主体、公开渠道和载体、监督渠道”没有填写。/,
  );
  expect(listed[1]?.finding).toBe(empty.at(-1));
});
