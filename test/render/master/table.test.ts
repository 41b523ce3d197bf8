/** What a user relies on: cells stand as one only where they say the same, and never over a page's half. */
import { describe, expect, test } from 'vitest';
import { tableColumns } from '../../../src/render/master/columns.js';
import { blankSpans, makeTable, mergeBlocks, numbered } from '../../../src/render/master/table.js';
import { fittedColumns } from '../../../src/render/master/widths.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { sampleMaster } from './sample-master.js';

const catalogue = smallCatalogue();
const { entries } = sampleMaster(catalogue);

function tableOf(changed = entries) {
  return makeTable(tableColumns(catalogue.layout, 'master', changed), numbered(changed));
}

describe('a table', () => {
  test('has a heading over the parts of a column, and headings over two rows elsewhere', () => {
    const table = tableOf();
    const mode = table.header.filter(({ text }) => /公开方式|主动|依申请/.test(text));
    expect(table.headerRows).toBe(2);
    expect(mode.map(({ text, row, columns, rows }) => [text, row, columns, rows])).toEqual([
      ['公开方式', 0, 2, 1],
      ['主动', 1, 1, 1],
      ['依申请', 1, 1, 1],
    ]);
    expect(table.header.find(({ text }) => text === '序号')?.rows).toBe(2);
    expect(table.header.map(({ text }) => text)).toContain('牵头单位');
  });

  test('gets a column for what entries carry beyond the layout', () => {
    const [first, ...others] = entries;
    if (!first) throw new Error('no entry');
    const more = {
      ...first,
      matter: { level1: '甲', level2: '乙' },
      tier: ['县级'],
      extra: { ...first.extra, 咨询电话: '12345' },
    };
    const headings = tableOf([more, ...others]).columns.map(({ heading, part }) => part ?? heading);
    expect(headings).toEqual(expect.arrayContaining(['一级事项', '二级事项', '县级', '咨询电话']));
  });

  test('gives the room of a blank column to one that makes rows tall', () => {
    const tall = entries.map((entry) => ({
      ...entry,
      extra: { 备注: '本镇只公开部分。'.repeat(12) },
    }));
    const columns = fittedColumns(catalogue.layout, 'master', tall);
    const before = tableColumns(catalogue.layout, 'master', tall);
    const width = (list: typeof columns, heading: string) =>
      list.find((column) => column.heading === heading)?.width ?? 0;
    const sum = (list: typeof columns) => list.reduce((total, each) => total + each.width, 0);
    expect(width(columns, '索引号')).toBeLessThan(width(before, '索引号'));
    expect(width(columns, '备注')).toBeGreaterThan(width(before, '备注'));
    expect(sum(columns)).toBeCloseTo(sum(before));
  });
});

describe('merged cells', () => {
  const sizes = entries.map(() => 10);
  const blocksOf = (most: number, changed = entries) => {
    const table = tableOf(changed);
    return mergeBlocks(table, sizes, most).map(({ column, from, to }) => [
      table.columns[column]?.heading,
      from,
      to,
    ]);
  };

  test('join equal neighbours, each within the block to its left', () => {
    expect(entries.map(({ matter }) => matter?.level1)).toEqual([
      '农村危房改造信息',
      '农村危房改造信息',
      '保障性住房分配信息',
      '中标、成交结果信息',
      '中标、成交结果信息',
      '采购合同信息',
      '审计结果公告',
      '审计结果公告',
    ]);
    expect(blocksOf(1000)).toEqual([
      ['公开领域', 0, 2],
      ['公开领域', 3, 7],
      ['公开事项', 0, 1],
      ['公开事项', 3, 4],
      ['公开事项', 6, 7],
    ]);
  });

  test('begin anew before a block grows too tall', () => {
    expect(blocksOf(20)).toEqual([
      ['公开领域', 0, 1],
      ['公开领域', 3, 4],
      ['公开领域', 5, 6],
      ['公开事项', 0, 1],
      ['公开事项', 3, 4],
    ]);
  });

  test('keep a blank title blank, which would be read as the one above', () => {
    const untitled = entries.map((entry, index) => {
      const { matter: _, ...rest } = entry;
      return index === 1 ? rest : entry;
    });
    const table = tableOf(untitled);
    expect(blankSpans(table).map(({ row, to }) => [row, table.columns[to]?.heading])).toEqual([
      [1, '公开事项'],
    ]);
    expect(blocksOf(1000, untitled)[0]).toEqual(['公开领域', 3, 7]);
  });
});
