/** 不涉及 in tables of one's own: said in a row, or in one line for the whole sheet. */
import { describe, expect, it } from 'vitest';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { sheetOf } from '../helpers/table.js';
import { accounted, codes, readTable, titles } from './reading.js';

describe('a row that says 不涉及', () => {
  it.each([
    ['不涉及 |  |  |', ''],
    ['本单位不涉及，无房屋征收职能 |  |  |', '无房屋征收职能'],
    ['不涉及（由县住建局负责） |  |  |', '由县住建局负责'],
    ['不涉及 |  |  | 无此项职能', '无此项职能'],
    ['方案 | 及时 | 政府网站 | 本单位不涉及，乡镇无此权限', '乡镇无此权限'],
    ['方案 | 及时 | 政府网站 | 我单位无此项职能', '我单位无此项职能'],
    ['不涉及 | < | < | <', ''],
  ])('%s', (cells, reason) => {
    const submission = readTable(`
      序号 | 公开事项 | 公开内容 | 公开时限 | 公开渠道和载体 | 备注
      1 | 保障房 | 房源清单 | 及时 | 政府网站 |
      2 | 征收 | ${cells}
    `);
    expect(titles(submission)).toEqual(['保障房']);
    expect(submission.nil.map((nil) => [nil.matter, nil.reason])).toEqual([['征收', reason]]);
    expect(accounted(submission)).toMatchObject({ entry: 1, nil: 1 });
  });

  it.each([
    '不涉及国家秘密的规划成果 | 及时 | 政府网站 |',
    '方案 | 及时 | 不涉及 |',
    '方案 | 及时 | 政府网站 | 涉及个人隐私的不公开',
  ])('is not one that only has the words: %s', (cells) => {
    const submission = readTable(`
      序号 | 公开事项 | 公开内容 | 公开时限 | 公开渠道和载体 | 备注
      1 | 征收 | ${cells}
    `);
    expect(titles(submission)).toEqual(['征收']);
    expect(submission.nil).toEqual([]);
  });
});

describe('a line that says 不涉及 of the whole sheet', () => {
  const header = '序号 | 公开事项 | 公开内容 | 公开时限 | 公开主体';
  it.each([
    ['本单位不涉及该领域', ''],
    ['经梳理，我局不涉及住房保障领域，无相关职能。', '无相关职能'],
    ['因机构改革职能划出，本单位不涉及本领域公开事项。', '机构改革职能划出'],
    ['不涉及', ''],
  ])('below a header: %s', (line, reason) => {
    const submission = readTable(
      sheetOf(`县财政局住房保障领域目录\n${header}\n${line} | < | < | < | <`),
      { catalogue: smallCatalogue() },
    );
    expect(submission.nil.map((nil) => [nil.domainId, nil.matter, nil.reason])).toEqual([
      ['D1', undefined, reason],
    ]);
    expect(submission.entries).toEqual([]);
    expect(accounted(submission)).toEqual({ banner: 1, header: 1, nil: 1 });
    expect(codes(submission)).toEqual([]);
  });

  it('in a sheet that holds nothing else', () => {
    const submission = readTable('住房保障领域\n本单位不涉及该领域，无此职能。', {
      file: 'submissions/县财政局.xlsx',
      catalogue: smallCatalogue(),
    });
    expect(submission.nil).toMatchObject([{ domainId: 'D1', reason: '无此职能' }]);
    expect(accounted(submission)).toEqual({ note: 1, nil: 1 });
    expect(codes(submission)).toEqual([]);
  });

  it('of one part of a sheet is of that part alone', () => {
    const submission = readTable(`
      一、水资源领域
      ${header}
      1 | 许可 | 结果 | 及时 | 县水务局
      二、河长制领域 本单位不涉及，由县河长办负责 | < | < | < | <
    `);
    expect(titles(submission)).toEqual(['许可']);
    expect(submission.nil.map(({ domain, reason }) => [domain, reason])).toEqual([
      ['河长制领域', '由县河长办负责'],
    ]);
    expect(accounted(submission)).toEqual({ banner: 1, header: 1, entry: 1, nil: 1 });
  });

  it('is none where it is a rule for filling in, or where there are records', () => {
    const rule = readTable(`${header}\n注：本单位不涉及的领域请填写“不涉及” | < | < | < | <`);
    expect(rule.nil).toEqual([]);
    const filled = readTable(
      `${header}\n1 | 甲 | 内容 | 及时 | 县财政局\n本单位不涉及其他领域 | < | < | < | <`,
    );
    expect(filled.nil).toEqual([]);
    expect(titles(filled)).toEqual(['甲']);
  });
});
