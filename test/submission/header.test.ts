/** Under which labels a table is known, and what its columns are taken for. */
import { describe, expect, it } from 'vitest';
import { matchHeader } from '../../src/submission/header-match.js';
import { codes, readTable } from './reading.js';

describe('a label', () => {
  it.each([
    ['公开内容（要素）及要求', 'content'],
    ['公 开\n时 限', 'timeLimit'],
    ['公开渠道和载体\n“■”表示必选项，“□”表示可选 项）', 'channels'],
    ['公开渠道和载体（在标注范围内至少选址其一公开，法律法规规章另有规定的从其规定）', 'channels'],
    ['公开领域 （编码）', 'domain'],
    ['公开类别及事项', 'matter'],
    ['事项名称', 'matter'],
    ['内容标准', 'content'],
    ['提供内容时效标准', 'timeLimit'],
    ['信息更新', 'timeLimit'],
    ['保障部门', 'owners'],
    ['责任科室（单位）', 'owners'],
    ['公开主', 'owners'],
    ['公开渠道和', 'channels'],
    ['开事项', 'matter'],
    ['监督举报电话', 'supervision'],
    ['条款内容', 'extra'],
    ['依据效力（位阶）', 'extra'],
    ['事项类别（法定公开、其他）', 'extra'],
    ['五级目录', 'matter'],
    ['公开对象（用“√”标注）', 'audience'],
  ])('%s is known', (label, kind) => {
    expect(matchHeader(label)?.kind).toBe(kind);
  });

  it.each(['填报单位：某局', '公开内容应当自形成之日起二十个工作日内公开，并及时更新', '1', ''])(
    '%s is no label',
    (label) => {
      expect(matchHeader(label)).toBeUndefined();
    },
  );
});

describe('a header', () => {
  it('may be one row, with the columns in any order', () => {
    const { entries, sheets } = readTable(`
      公开时限 | 责任单位 | 公开事项 | 公开内容
      20个工作日内 | 县财政局 | 采购公告 | 公告全文
    `);
    expect(sheets[0]?.columns).toEqual({ timeLimit: 'A', owners: 'B', matter: 'C', content: 'D' });
    expect(entries[0]?.content).toBe('公告全文');
    expect(entries[0]?.owners?.map(({ text }) => text)).toEqual(['县财政局']);
  });

  it('may be three rows with headings over groups', () => {
    const { sheets, entries } = readTable(`
      县某局目录 | < | < | < | < | <
      序号 | 事项信息 | < | < | 公开要求 | <
      ^ | 公开事项 | < | 公开内容 | 公开方式 | <
      ^ | 一级事项 | 二级事项 | ^ | 主动 | 依申请
      1 | 政策 | 法规 | 全文 | √ |
    `);
    expect(sheets[0]?.headerRows).toEqual([2, 3, 4]);
    expect(entries[0]?.matter).toEqual({ level1: '政策', level2: '法规' });
    expect(entries[0]?.mode).toEqual(['主动']);
  });

  it('may stand without merges, as a CSV has it', () => {
    const { entries } = readTable(`
      公开事项 | | 公开内容 | 公开对象 | | 公开时限
      一级事项 | 二级事项 | | 全社会 | 特定群体 |
      政策 | 法规 | 全文 | | √ | 及时
    `);
    expect(entries[0]?.matter).toEqual({ level1: '政策', level2: '法规' });
    expect(entries[0]?.audience).toEqual(['特定群体']);
    expect(entries[0]?.timeLimit?.text).toBe('及时');
  });

  it('tells two equal sub-headings apart by their place', () => {
    const { entries } = readTable(`
      序号 | 公开事项 | < | 公开内容 | 公开时限
      ^ | 一级事项 | 一级事项 | ^ | ^
      1 | 机构信息 | 机构职能 | 名称 | 及时
    `);
    expect(entries[0]?.matter).toEqual({ level1: '机构信息', level2: '机构职能' });
  });

  it('takes 县级 and 乡级 under a second 公开方式 for the tier', () => {
    const { entries } = readTable(`
      公开事项 | 公开内容 | 公开方式 | < | 公开方式 | <
      ^ | ^ | 主动 | 依申请 | 县级 | 乡级
      政策 | 全文 | √ | | √ | √
    `);
    expect(entries[0]?.mode).toEqual(['主动']);
    expect(entries[0]?.tier).toEqual(['县级', '乡级']);
  });
});

describe('columns whose label does not tell', () => {
  it('are told by their values: 公开方式 with channels, 公开形式 with media', () => {
    const submission = readTable(`
      公开事项 | 公开内容 | 公开时限 | 公开方式 | 公开形式
      政策 | 全文 | 及时 | 政府网站 | 文字
      规划 | 全文 | 及时 | 政府网站、公示栏 | 图片
    `);
    expect(submission.sheets[0]?.columns.channels).toBe('D');
    expect(submission.entries[0]?.extra).toEqual({ 公开形式: '文字' });
    expect(codes(submission)).toContain('D1 column-uncertain');
  });

  it('公开范围 with 全社会 is the audience; with a record’s scope a further column', () => {
    const audience = readTable(`
      公开事项 | 公开内容 | 公开范围
      政策 | 全文 | 全社会
    `);
    expect(audience.entries[0]?.audience).toEqual(['全社会']);
    const scope = readTable(`
      公开事项 | 公开内容 | 公开范围
      政策 | 全文 | 近三年的文件目录
    `);
    expect(scope.entries[0]?.audience).toBeUndefined();
    expect(scope.entries[0]?.extra).toEqual({ 公开范围: '近三年的文件目录' });
  });

  it('two labels cut to 公开 are told apart', () => {
    const { entries } = readTable(`
      公开事项 | 公开内容 | 公开 | 公开
      政策 | 全文 | 形成之日起20个工作日内 | 区教育局
    `);
    expect(entries[0]?.timeLimit?.text).toBe('形成之日起20个工作日内');
    expect(entries[0]?.owners?.[0]?.text).toBe('区教育局');
  });

  it('a basis without a label is found, a serial without a label is no further column', () => {
    const { entries } = readTable(`
      | 公开事项 | 公开内容 | | 公开时限
      1 | 政策 | 全文 | 《预算法》 | 及时
      2 | 规划 | 全文 | 《城乡规划法》第八条 | 及时
    `);
    expect(entries[0]?.basis?.[0]?.text).toBe('《预算法》');
    expect(entries[0]?.extra).toEqual({});
  });

  it('of two columns for the owner the plainer name has it', () => {
    const { entries } = readTable(`
      公开事项 | 公开内容 | 责任科室 | 公开主体
      政策 | 全文 | 综合科 | 县财政局
    `);
    expect(entries[0]?.owners?.[0]?.text).toBe('县财政局');
    expect(entries[0]?.extra).toEqual({ 责任科室: '综合科' });
  });

  it('公开时长 beside 公开时限 is a further column', () => {
    const { entries } = readTable(`
      公开事项 | 公开内容 | 公开时长 | 公开时限
      政策 | 全文 | 长期 | 20个工作日内
    `);
    expect(entries[0]?.timeLimit?.text).toBe('20个工作日内');
    expect(entries[0]?.extra).toEqual({ 公开时长: '长期' });
  });
});

describe('a sheet without a table', () => {
  it('is told, and its rows are accounted for', () => {
    const submission = readTable('说明\n请各单位于月底前报送');
    expect(codes(submission)).toEqual(['file-without-table']);
    expect(submission.sheets[0]?.accounted).toEqual({ unread: 2 });
  });
});

describe('labels typed over two rows without merges', () => {
  it('are put together: 公开 above 依据, 时限, 主体', () => {
    const submission = readTable(`
      序号 | 公开事项 | 公开内容 | 公开 | 公开 | 公开 | 公开渠道
       | | （要素） | 依据 | 时限 | 主体 | 和载体
      1 | 甲 | 全文 | 《预算法》 | 及时 | 县财政局 | 政府网站
    `);
    expect(submission.entries[0]).toMatchObject({
      content: '全文',
      timeLimit: { text: '及时' },
      owners: [{ text: '县财政局' }],
      channels: [{ name: '政府网站' }],
    });
    expect(submission.sheets[0]?.headerRows).toEqual([1, 2]);
    expect(codes(submission)).toEqual([]);
  });

  it('a header that comes again with nothing between is no second half', () => {
    const submission = readTable(`
      公开事项 | 公开内容 | 公开时限
      公开事项 | 公开内容 | 公开时限
      甲 | 全文 | 及时
    `);
    expect(submission.entries).toHaveLength(1);
    expect(submission.entries[0]?.matter?.level1).toBe('甲');
  });
});
