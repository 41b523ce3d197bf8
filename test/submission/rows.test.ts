/** What each row of a table is taken for, and what blanks, merges and 同上 mean. */
import { describe, expect, it } from 'vitest';
import { sheetOf } from '../helpers/table.js';
import { accounted, codes, readTable, titles } from './reading.js';

const HEADER = `序号 | 公开事项 | < | 公开内容 | 公开依据 | 公开时限 | 责任主体
  ^ | 一级事项 | 二级事项 | ^ | ^ | ^ | ^`;

describe('rows', () => {
  it('round a table are banner, header, note and total', () => {
    const submission = readTable(`
      附件2 | < | < | < | < | < | <
      住房保障领域公开目录 | < | < | < | < | < | <
      填报单位：县住建局 | | | | 填报日期：2026年1月1日
      ${HEADER}
      1 | 政策 | 法规 | 全文 | 《预算法》 | 及时 | 县住建局
      2 | 政策 | 规章 | 全文 | 《预算法》 | 及时 | 县住建局
      合计 | 2项
      填表人：王某 | | | 审核人：李某
      注：本表一式两份。 | < | < | < | < | < | <
      2.请盖章后报送。 | < | < | < | < | < | <
    `);
    expect(accounted(submission)).toEqual({ banner: 3, header: 2, entry: 2, total: 1, note: 3 });
    expect(submission.unit).toBe('县住建局');
    expect(submission.entries.map(({ domain }) => domain)).toEqual([
      '住房保障领域',
      '住房保障领域',
    ]);
  });

  it('that repeat the header are no entries, with or without a title over them', () => {
    const submission = readTable(`
      ${HEADER}
      1 | 政策 | 法规 | 全文
      序号 | 公开事项 | < | 公开内容 | 公开依据 | 公开时限 | 责任主体
      ^ | 一级事项 | 二级事项 | ^ | ^ | ^ | ^
      2 | | 规章 | 全文
    `);
    expect(accounted(submission)).toEqual({ header: 2, entry: 2, repeatedHeader: 2 });
    expect(titles(submission)).toEqual(['政策/法规', '政策/规章']);
  });

  it('with a number only are spare, and told', () => {
    const submission = readTable(`
      ${HEADER}
      1 | 政策 | 法规 | 全文
      2 |
    `);
    expect(accounted(submission)).toEqual({ header: 2, entry: 1, spare: 1 });
    expect(codes(submission)).toContain('A4 row-numbered-empty');
  });

  it('of one record, split in its content, are one entry', () => {
    const submission = readTable(`
      ${HEADER}
      1 | 财政 | 预算 | 收入表 | 《预算法》 | 20日内 | 县财政局
      ^ | ^ | ^ | 支出表 | ^ | ^ | ^
      ^ | ^ | ^ | 说明 | ^ | ^ | ^
    `);
    expect(submission.entries).toHaveLength(1);
    expect(submission.entries[0]?.content).toBe('收入表\n支出表\n说明');
    expect(accounted(submission)).toEqual({ header: 2, entry: 3 });
  });

  it('of one record may stand without merges, too', () => {
    const submission = readTable(`
      公开事项 | 公开内容 | 公开时限 | 公开渠道
      预算 | 收入表 | 20日内 | 政府网站
      | 支出表 | |
      决算 | 总表 | 20日内 | 政府网站
    `);
    expect(submission.entries.map(({ content }) => content)).toEqual(['收入表\n支出表', '总表']);
  });

  it('with content and limit of their own under one title are entries of their own', () => {
    const submission = readTable(`
      ${HEADER}
      1 | 财政 | 预算 | 收入表 | 《预算法》 | 20日内 | 县财政局
      2 | ^ | ^ | 支出表 | 《预算法》 | 及时 | 县财政局
      | ^ | ^ | 说明 | 《会计法》 | 及时 | 县审计局
    `);
    expect(titles(submission)).toEqual(['财政/预算', '财政/预算', '财政/预算']);
  });

  it('across the table begin another domain', () => {
    const submission = readTable(`
      公开事项 | 公开内容 | 公开时限 | 责任主体
      一、住房保障领域 | < | < | <
      房源 | 清单 | 及时 | 县住建局
      二、政府采购领域 | < | < | <
      合同 | 全文 | 及时 | 县财政局
    `);
    expect(submission.entries.map(({ domain }) => domain)).toEqual([
      '住房保障领域',
      '政府采购领域',
    ]);
    expect(accounted(submission)).toEqual({ header: 1, banner: 2, entry: 2 });
  });

  it('across the table that name no domain are told as not read', () => {
    const submission = readTable(`
      公开事项 | 公开内容 | 公开时限 | 责任主体
      其余事项另行通知 | < | < | <
      房源 | 清单 | 及时 | 县住建局
    `);
    expect(accounted(submission)).toEqual({ header: 1, unread: 1, entry: 1 });
    expect(codes(submission)).toContain('A2 row-unread');
  });

  it('with an outer title alone only say what stands below', () => {
    const submission = readTable(`
      ${HEADER}
      一 | 政策 | | | | |
      1 | | 法规 | 全文 | | 及时 | 县财政局
      2 | | 规章 | 全文 | | 及时 | 县财政局
    `);
    expect(titles(submission)).toEqual(['政策/法规', '政策/规章']);
  });

  it('under a second title and header belong to that domain', () => {
    const submission = readTable(`
      住房保障领域目录 | < | < | <
      公开事项 | 公开内容 | 公开时限 | 责任主体
      房源 | 清单 | 及时 | 县住建局
      政府采购领域目录 | < | < | <
      公开事项 | 公开内容 | 公开时限 | 责任主体
      合同 | 全文 | 及时 | 县财政局
    `);
    expect(submission.entries.map(({ domain }) => domain)).toEqual([
      '住房保障领域',
      '政府采购领域',
    ]);
    expect(accounted(submission)).toEqual({ banner: 2, header: 1, entry: 2, repeatedHeader: 1 });
  });
});

describe('blanks', () => {
  it('under a merge take the value above', () => {
    const { entries } = readTable(`
      ${HEADER}
      1 | 政策 | 法规 | 全文 | 《预算法》 | 及时 | 县财政局
      2 | ^ | 规章 | ^ | ^ | ^ | ^
    `);
    expect(entries[1]?.content).toBe('全文');
    expect(entries[1]?.timeLimit?.text).toBe('及时');
    expect(entries[1]?.source.cells.timeLimit).toBe('F3');
    expect(entries[1]?.raw).toEqual({});
  });

  it('without a merge are blanks, with the value above offered', () => {
    const submission = readTable(`
      ${HEADER}
      1 | 政策 | 法规 | 全文 | 《预算法》 | 及时 | 县财政局
      2 | 政策 | 规章 | 全文 | | 及时 | 县财政局
    `);
    expect(submission.entries[1]?.basis).toBeUndefined();
    const offer = submission.problems.find(({ code }) => code === 'blank-offer');
    expect(offer).toMatchObject({ cell: 'E4', field: 'basis', suggestion: '《预算法》' });
  });

  it('in the first level always take the value above, in the last one never', () => {
    const submission = readTable(`
      ${HEADER}
      1 | 政策 | 法规 | 全文 | | 及时 |
      2 | | 规章 | 全文 | | 及时 |
      3 | 规划 | | 全文 | | 及时 |
      4 | | | 图纸 | | 及时 |
    `);
    expect(titles(submission)).toEqual(['政策/法规', '政策/规章', '规划', '规划']);
  });

  it('in a level between take it unless an outer level begins anew, and a deeper one is filled', () => {
    const submission = readTable(`
      序号 | 一级目录 | 二级目录 | 三级目录 | 公开内容 | 公开时限
      1 | 政策 | 按种类 | 法律 | 全文 | 及时
      2 | | | 法规 | 全文 | 及时
      3 | 投诉 | | 电话 | 号码 | 及时
      4 | | | | 地址 | 及时
    `);
    expect(titles(submission)).toEqual([
      '政策/按种类/法律',
      '政策/按种类/法规',
      '投诉//电话',
      '投诉',
    ]);
  });

  it('under a title merged across the levels stay blank', () => {
    const submission = readTable(`
      序号 | 一级目录 | 二级目录 | 三级目录 | 公开内容 | 公开时限
      1 | 政策 | 按种类 | 法律 | 全文 | 及时
      2 | 投诉渠道 | < | < | 号码 | 实时
    `);
    expect(titles(submission)).toEqual(['政策/按种类/法律', '投诉渠道']);
  });

  it('are what a placeholder or an error leaves, with the cell kept as written', () => {
    const table = sheetOf(
      `
      公开事项 | 公开内容 | 公开依据 | 公开时限 | 备注
      预算 | 收入表 | —— | 及时 | /
    `,
      { put: [{ row: 2, column: 4, text: '#REF!', kind: 'error' }] },
    );
    const [entry] = readTable(table).entries;
    expect(entry?.basis).toBeUndefined();
    expect(entry?.timeLimit).toBeUndefined();
    expect(entry?.extra).toEqual({});
    expect(entry?.raw).toEqual({ basis: '——', timeLimit: '#REF!', 备注: '/' });
  });
});

describe('同上', () => {
  it('takes the value above, in chains, and says so', () => {
    const submission = readTable(`
      ${HEADER}
      1 | 政策 | 法规 | 全文 | 《预算法》 | 及时 | 县财政局
      2 | | 规章 | 全文 | 同上 | 同上 | 县财政局
      3 | | 规划 | 全文 | 同上 | 及时 | 县财政局
    `);
    expect(submission.entries.map(({ basis }) => basis?.[0]?.text)).toEqual([
      '《预算法》',
      '《预算法》',
      '《预算法》',
    ]);
    expect(submission.entries[1]?.raw).toEqual({ basis: '同上', timeLimit: '同上' });
    expect(codes(submission)).toEqual(['E4 ditto-filled', 'F4 ditto-filled', 'E5 ditto-filled']);
  });

  it('is questioned after a gap in the numbers and under another first level', () => {
    const submission = readTable(`
      ${HEADER}
      1 | 政策 | 法规 | 全文 | 《预算法》 | 及时 | 县财政局
      5 | | 规章 | 全文 | 同上 | 及时 | 县财政局
      6 | 规划 | 总规 | 全文 | 同上 | 及时 | 县财政局
    `);
    expect(codes(submission)).toEqual(['E4 ditto-after-gap', 'E5 ditto-after-gap']);
    expect(submission.entries[1]?.basis?.[0]?.text).toBe('《预算法》');
  });

  it('with nothing above is told', () => {
    const submission = readTable(`
      ${HEADER}
      1 | 政策 | 法规 | 全文 | 同上 | 及时 | 县财政局
    `);
    expect(codes(submission)).toEqual(['E3 ditto-without-antecedent']);
    expect(submission.entries[0]?.basis).toBeUndefined();
    expect(submission.entries[0]?.raw.basis).toBe('同上');
  });
});

describe('a value under a merge', () => {
  const table = (text: string) =>
    sheetOf(
      `
      公开事项 | 公开内容 | 公开时限
      预算 | 收入表 | 及时
      决算 | 支出表 | ^
    `,
      { put: [{ row: 3, column: 3, text, kind: 'text' }] },
    );

  it('is ignored, and told where it differs', () => {
    const submission = readTable(table('20个工作日内'));
    expect(submission.entries[1]?.timeLimit?.text).toBe('及时');
    expect(codes(submission)).toEqual(['C3 value-under-merge']);
  });

  it('is not told where it says the same', () => {
    expect(codes(readTable(table('及 时')))).toEqual([]);
  });
});

describe('words alone where a number would stand', () => {
  const table = (line: string) => `
      序号 | 公开事项 | 公开内容 | 公开时限
      1 | 甲 | 内容 | 及时
      ${line}
    `;

  it.each(['县应急管理局', '2024年6月3日', '二〇二四年六月'])('sign the table: %s', (line) => {
    const submission = readTable(table(line));
    expect(accounted(submission)).toEqual({ header: 1, entry: 1, note: 1 });
    expect(codes(submission)).toEqual([]);
  });

  it('are said not to be read where nobody knows what they are', () => {
    expect(codes(readTable(table('另见上年目录内的说明文字')))).toContain('A3 row-unread');
  });

  it('a date beside those who sign is no record', () => {
    const submission = readTable(table('制表：李某 | | 复核：赵某 | 2024年3月'));
    expect(accounted(submission)).toEqual({ header: 1, entry: 1, note: 1 });
  });
});

describe('a heading by its number across the table', () => {
  it('stands over the items below it, in a table with one level', () => {
    const submission = readTable(`
      序号 | 公开事项 | 公开内容 | 公开时限
      （一）政策文件 | < | < | <
      1 | 法律法规 | 全文 | 及时
      （二）审计结果 | < | < | <
      2 | 审计公告 | 全文 | 及时
    `);
    expect(titles(submission)).toEqual(['（一）政策文件/法律法规', '（二）审计结果/审计公告']);
    expect(accounted(submission)).toEqual({ header: 1, banner: 2, entry: 2 });
    expect(codes(submission)).toEqual([]);
  });

  it('is the first level where that is left blank below it', () => {
    const submission = readTable(`
      序号 | 一级事项 | 二级事项 | 公开内容 | 公开时限
      一、政策文件 | < | < | < | <
      1 | | 法律法规 | 全文 | 及时
      2 | | 规划计划 | 全文 | 及时
    `);
    expect(titles(submission)).toEqual(['一、政策文件/法律法规', '一、政策文件/规划计划']);
  });

  it('is said not to be read where the rows have a first level of their own', () => {
    const submission = readTable(`
      序号 | 一级事项 | 二级事项 | 公开内容 | 公开时限
      第一部分 | < | < | < | <
      1 | 政策 | 法律法规 | 全文 | 及时
    `);
    expect(titles(submission)).toEqual(['政策/法律法规']);
    expect(codes(submission)).toContain('A2 row-unread');
  });
});

describe('a table out of a PDF, each printed line a row', () => {
  it('is put together where a citation or a limit ends on the next line', () => {
    const submission = readTable(`
      序号 | 公开事项 | 公开内容 | 公开依据 | 公开时限
      1 | 甲 | 法律、法规 | 《中华人民共和国安全 | 信息形成之日起
       | | 规章全文 | 生产法》 | 20个工作日内
      2 | 乙 | 决定书 | 《行政处罚法》 | 作出决定之日起7
       | | 文号 | | 个工作日内
    `);
    expect(titles(submission)).toEqual(['甲', '乙']);
    expect(submission.entries[0]).toMatchObject({
      content: '法律、法规\n规章全文',
      basis: [{ title: '中华人民共和国安全生产法' }],
      timeLimit: { limits: [{ kind: 'within', count: 20, unit: 'workday' }] },
    });
    expect(submission.entries[1]?.timeLimit?.limits).toMatchObject([{ count: 7, unit: 'workday' }]);
  });

  it('keeps a second row of one matter with a whole limit of its own', () => {
    const submission = readTable(`
      序号 | 公开事项 | 公开内容 | 公开依据 | 公开时限
      1 | 甲 | 招标公告 | 《招标投标法》 | 20个工作日内
       | | 中标结果 | 《政府采购法》 | 2个工作日内
    `);
    expect(submission.entries).toHaveLength(2);
  });
});

it('（续表） over the header come again is no text of a record', () => {
  const submission = readTable(`
    公开事项 | 公开内容 | 公开渠道
    甲 | 全文 | 政府网站
     | | （续表）
    公开事项 | 公开内容 | 公开渠道
    乙 | 全文 | 政府网站
  `);
  expect(accounted(submission)).toEqual({ header: 1, entry: 2, note: 1, repeatedHeader: 1 });
  expect(submission.entries[0]?.channels).toHaveLength(1);
});

it.each(['1、 | 2、 | 5、', '（一） | （二） | （五）', '九 | 十 | 十二'])(
  '同上 after a gap of numbers written %s is questioned',
  (numbers) => {
    const [a = '', b = '', c = ''] = numbers.split(' | ');
    const submission = readTable(`
      序号 | 公开事项 | 公开内容 | 公开时限
      ${a} | 甲 | 内容 | 及时
      ${b} | 乙 | 内容 | 同上
      ${c} | 丙 | 内容 | 同上
    `);
    expect(codes(submission)).toEqual(['D3 ditto-filled', 'D4 ditto-after-gap']);
  },
);

describe('who signs, in the right half below the table', () => {
  const table = (line: string) => `
    公开事项 | 公开内容 | 公开主体
    甲 | 全文 | 县水务局
    乙 | 全文 | 县水务局
    ${line}
  `;

  it('is no owner of the last record', () => {
    const submission = readTable(table(' | | 县水务局\n | | 2024年4月8日'));
    expect(submission.entries[1]?.owners).toHaveLength(1);
    expect(accounted(submission)).toEqual({ header: 1, entry: 2, note: 2 });
  });

  it('a further body alone is one', () => {
    const submission = readTable(table(' | | 县财政局'));
    expect(submission.entries[1]?.owners).toHaveLength(2);
  });
});
