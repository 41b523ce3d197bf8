/** Shapes of tables that offices use: levels, tick columns, words in their place. */
import { describe, expect, it } from 'vitest';
import { accounted, codes, readTable, titles } from './reading.js';

describe('levels of the matter', () => {
  it('may be six', () => {
    const { entries } = readTable(`
      一级目录 | 二级目录 | 三级目录 | 四级目录 | 五级目录 | 六级目录 | 公开内容 | 公开时限
      政务 | 机构 | 领导 | 简历 | 县长 | 分工 | 全文 | 及时
    `);
    expect(entries[0]?.matter).toEqual({
      level1: '政务',
      level2: '机构',
      level3: '领导',
      deeper: ['简历', '县长', '分工'],
    });
  });

  it.each([
    ['公开类别及事项', '一级', '二级'],
    ['类别', '一级', '二级'],
    ['公开事项', '一级栏目', '二级栏目'],
    ['公开事项', '一级事项（编码）', '二级事项（编码）'],
  ])('may stand under %s as %s, %s', (top, one, two) => {
    const submission = readTable(`
      序号 | ${top} | < | 公开内容 | 公开时限
      ^ | ${one} | ${two} | ^ | ^
      1 | 政策 | 法规 | 全文 | 及时
    `);
    expect(titles(submission)).toEqual(['政策/法规']);
    expect(submission.entries[0]?.domain).toBeUndefined();
  });

  it('stand in their own order, whatever the order of the columns', () => {
    const submission = readTable(`
      二级目录 | 一级目录 | 公开内容 | 公开时限
      法规 | 政策 | 全文 | 及时
    `);
    expect(titles(submission)).toEqual(['政策/法规']);
  });

  it('and 公开事项 beside directories: the item is the last one, once', () => {
    const submission = readTable(`
      一级目录 | 二级目录 | 公开事项 | 公开内容 | 公开时限
      机构 | 领导 | 领导简历 | 全文 | 及时
      指南 | | 指南 | 全文 | 及时
    `);
    expect(titles(submission)).toEqual(['机构/领导/领导简历', '指南']);
  });

  it('a first level alone blank leaves the second as the only title', () => {
    const { entries } = readTable(`
      一级事项 | 二级事项 | 公开内容 | 公开时限
      | 资格预审公告 | 全文 | 及时
    `);
    expect(entries[0]?.matter).toEqual({ level1: '资格预审公告' });
  });

  it('numbers without a label between them are no title', () => {
    const submission = readTable(`
      一级事项 | | 二级事项 | 公开内容 | 公开时限
      政策 | 1 | 法规 | 全文 | 及时
      | 2 | 规章 | 全文 | 及时
    `);
    expect(titles(submission)).toEqual(['政策/法规', '政策/规章']);
    expect(submission.entries[0]?.extra).toEqual({});
  });

  it('a second title column without a label is a level', () => {
    const submission = readTable(`
      公开事项 | | 公开内容 | 公开时限
      政策 | 法规 | 全文 | 及时
      政策 | 规章 | 全文 | 及时
    `);
    expect(titles(submission)).toEqual(['政策/法规', '政策/规章']);
  });

  it('a content column without a label is the content', () => {
    const { entries } = readTable(`
      公开事项 | | 公开依据 | 公开时限
      机构职能 | 名称、地址、电话、办公时间 | 《条例》 | 及时
    `);
    expect(entries[0]?.content).toBe('名称、地址、电话、办公时间');
  });
});

describe('类别', () => {
  it('is the domain where nothing else names one', () => {
    const { entries } = readTable(`
      类别 | 公开事项 | 公开内容 | 公开时限
      综合政务 | 机构职能 | 全文 | 及时
    `);
    expect(entries[0]?.domain).toBe('综合政务');
  });

  it('is a further column where the title names the domain', () => {
    const submission = readTable(`
      重大建设项目领域公开目录
      类别 | 公开事项 | 公开内容 | 公开时限
      批准服务 | 办事指南 | 全文 | 及时
    `);
    expect(submission.entries[0]?.domain).toBe('重大建设项目领域');
    expect(submission.entries[0]?.extra).toEqual({ 类别: '批准服务' });
    expect(submission.sheets[0]?.columns.类别).toBe('A');
  });
});

describe('tick columns', () => {
  const ticks = (cells: string) =>
    readTable(`
      公开事项 | 公开内容 | 公开对象 | < | 公开方式 | < | 公开层级 | < | <
      ^ | ^ | 全社会 | 特定群众（请写明） | 主动公开 | 依申 请公开 | 县（区）级 | 镇（街）级 | 村（社区）
      政策 | 全文 | ${cells}
    `).entries[0];

  it('give the sub-headings that are ticked, without blanks', () => {
    const entry = ticks('√ | | ■ | | ✓ | | R');
    expect(entry?.audience).toEqual(['全社会']);
    expect(entry?.mode).toEqual(['主动公开']);
    expect(entry?.tier).toEqual(['县（区）级', '村（社区）']);
    expect(entry?.raw).toEqual({});
  });

  it('with words in place of a tick are ticked, and the words kept', () => {
    const entry = ticks('| 申请人 | | √ 仅限当事人 | | | ');
    expect(entry?.audience).toEqual(['特定群众（请写明）']);
    expect(entry?.mode).toEqual(['依申请公开']);
    expect(entry?.raw).toEqual({ audience: '申请人', mode: '√ 仅限当事人' });
  });

  it('with crosses, empty boxes and placeholders are not ticked', () => {
    const entry = ticks('× | □ | — | 否 | / | 口 | ');
    expect(entry?.audience).toBeUndefined();
    expect(entry?.mode).toBeUndefined();
    expect(entry?.tier).toBeUndefined();
  });
});

describe('words in place of tick columns', () => {
  const read = (audience: string, mode: string, tier: string) =>
    readTable(`
      公开事项 | 公开内容 | 公开对象 | 公开方式 | 公开层级
      政策 | 全文 | ${audience} | ${mode} | ${tier}
    `).entries[0];

  it('are read as what they tick', () => {
    const entry = read('面向全社会', '主动公开', '县级、乡级');
    expect(entry?.audience).toEqual(['全社会']);
    expect(entry?.mode).toEqual(['主动']);
    expect(entry?.tier).toEqual(['县级', '乡级']);
    expect(entry?.raw).toEqual({ audience: '面向全社会', mode: '主动公开' });
  });

  it('may say two things in one column', () => {
    const { entries } = readTable(`
      公开事项 | 公开内容 | 公开时限 | 公开方式
      政策 | 全文 | 及时 | 全社会范围主动公开
    `);
    expect(entries[0]?.mode).toEqual(['主动']);
    expect(entries[0]?.audience).toEqual(['全社会']);
  });

  it('may be boxes in one cell', () => {
    expect(read('□全社会 ■特定群体', '■主动 □依申请', '县级')?.audience).toEqual(['特定群体']);
  });
});

describe('further columns', () => {
  it('of one heading keep both values', () => {
    const { entries } = readTable(`
      公开事项 | 公开内容 | 公开时限 | 咨询电话 | 咨询电话
      政策 | 全文 | 及时 | 123 | 456
    `);
    expect(entries[0]?.extra).toEqual({ 咨询电话: '123', '咨询电话（2）': '456' });
  });

  it('without a heading are named by their column, and told', () => {
    const submission = readTable(`
      公开事项 | 公开内容 | 公开时限 | 公开主体 |
      政策 | 全文 | 及时 | 县财政局 | 甲乙丙丁
    `);
    expect(submission.entries[0]?.extra).toEqual({ '无标题（E列）': '甲乙丙丁' });
    expect(codes(submission)).toEqual(['E1 column-uncertain']);
  });
});

describe('channels in tick columns', () => {
  it('are the chosen ones, by their sub-headings', () => {
    const { entries } = readTable(`
      公开事项 | 公开内容 | 公开渠道和载体 | < | < | <
      ^ | ^ | 政府网站 | 两微一端 | 社区/企事业单位/村公示栏（电子屏） | 其他（请写明）
      政策 | 全文 | √ | | √ | 
      规划 | 全文 | | √ | | √
    `);
    expect(entries[0]?.channels?.map(({ text }) => text)).toEqual([
      '政府网站',
      '社区/企事业单位/村公示栏（电子屏）',
    ]);
    expect(entries[1]?.channels?.map(({ name }) => name)).toEqual(['两微一端', '其他']);
  });
});

describe('tables side by side', () => {
  const table = `
    村务公开目录 | < | < | < | < | < | <
    序号 | 公开事项 | 公开内容 |  | 序号 | 公开事项 | 公开内容
    1 | 村级财务 | 收支明细 | | 3 | 党费收缴 | 党费使用
    2 | 低保评定 | 评议结果 | | |  |
  `;

  it('are read one after another, each with its own cells', () => {
    const submission = readTable(table);
    expect(titles(submission)).toEqual(['村级财务', '低保评定', '党费收缴']);
    expect(submission.entries[2]?.source).toMatchObject({ row: 3, cells: { content: 'G3' } });
    expect(codes(submission)).toEqual(['sheet-side-by-side']);
  });

  it('account for each row once', () => {
    const submission = readTable(table);
    expect(submission.sheets).toHaveLength(1);
    expect(accounted(submission)).toEqual({ banner: 1, header: 1, entry: 2 });
  });

  it('are not seen in labels that were written twice', () => {
    const submission = readTable(`
      序号 | 公开事项 | 公开内容 | 公开方式 | 公开方式 | 公开主体
      1 | 甲 | 内容 | 主动 | 县级 | 县财政局
    `);
    expect(submission.entries).toHaveLength(1);
    expect(codes(submission)).not.toContain('sheet-side-by-side');
  });
});
