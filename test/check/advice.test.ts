/** One fault is said once, and the sentence names what a clerk needs to mend it. */
import { describe, expect, it } from 'vitest';
import { checkSubmission } from '../../src/check/check.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { sheetOf } from '../helpers/table.js';
import { readTable } from '../submission/reading.js';

const catalogue = smallCatalogue();
const HEAD =
  '序号 | 公开领域 | 公开事项 | 公开内容（要素） | 公开依据 | 公开时限 | 公开方式 | 责任主体 | 公开渠道和载体 | 监督渠道';
const GOOD = [
  '政府采购领域',
  '采购合同信息',
  '包括政府采购合同全文。',
  '《中华人民共和国政府采购法实施条例》（国务院令第658号）',
  '信息形成之日起10个工作日内',
  '主动',
  '县财政局',
  '政府网站、公共资源交易平台',
  '县政务服务管理局',
];

/** @param over cells of the one row by their column letter, B to J */
function findings(over: Readonly<Record<string, string>>) {
  const row = GOOD.map((text, at) => over['BCDEFGHIJ'.charAt(at)] ?? text);
  const table = ['填报单位：县财政局', HEAD, ['1', ...row].join(' | ')].join('\n');
  return checkSubmission(catalogue, readTable(sheetOf(table), { catalogue }));
}

function codes(over: Readonly<Record<string, string>>) {
  return findings(over).map(({ cell, code }) => [cell, code]);
}

describe('said once', () => {
  it('a demanded channel that is written wrong', () => {
    const found = findings({ I: '政府网占、公共资源交易平台' });
    expect(found.map(({ code }) => code)).toEqual(['channel-required-missing']);
    expect(found[0]?.message).toContain('没有选“政府网站”（写的是“政府网占”）');
  });

  it('a name behind asterisks, whatever else is not known of it', () => {
    expect(codes({ H: '****局' })).toEqual([['H3', 'text-masked']]);
    expect(codes({ I: '政府网站、公共资源**平台' })).toEqual([['I3', 'text-masked']]);
  });

  it('a row whose cells all stand one column aside', () => {
    const [domain = '', matter = '', content = '', basis = '', limit = '', mode = ''] = GOOD;
    const moved = [domain, matter, '', content, basis, limit, mode, '县财政局', '政府网站'];
    const over = Object.fromEntries(moved.map((text, at) => ['BCDEFGHIJ'.charAt(at), text]));
    expect(findings(over).map(({ code }) => code)).toEqual(['cells-shifted']);
  });

  it('a limit on request under 主动, and never that it is too long', () => {
    expect(codes({ F: '自收到申请之日起30个工作日内' })).toEqual([['F3', 'mode-on-request']]);
  });

  it('a basis that was never put in its place', () => {
    expect(codes({ E: '各地配套政策法规文件' })).toEqual([['E3', 'basis-placeholder']]);
  });
});

describe('names what helps', () => {
  it('a matter of another domain: which', () => {
    const [found] = findings({ C: '农村危房改造信息' });
    expect(found?.code).toBe('matter-unknown');
    expect(found?.message).toContain('而是住房保障领域的');
    expect(found?.message).not.toContain('相近的有');
  });

  it('two units: where each of them stands', () => {
    const table = ['填报单位：县政务服务管理局', HEAD, ['1', ...GOOD].join(' | ')].join('\n');
    const file = 'submissions/县财政局.xlsx';
    const [found] = checkSubmission(catalogue, readTable(sheetOf(table), { file, catalogue }));
    expect(found?.code).toBe('unit-disagrees');
    expect(found?.message).toContain('县政务服务管理局');
    expect(found?.message).toContain('文件名：县财政局');
  });
});
