/** Whose a file is and which domain its rows belong to: the first that speaks decides. */
import { describe, expect, it } from 'vitest';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { sheetOf } from '../helpers/table.js';
import { codes, readTable } from './reading.js';

const catalogue = smallCatalogue();
const TABLE = `公开事项 | 公开内容 | 公开时限 | 责任主体
  采购合同信息 | 全文 | 及时 | 县财政局`;

describe('the unit', () => {
  it.each([
    [
      'banner',
      `填报单位：县住建局（盖章） | | 填报日期：2018年\n${TABLE}`,
      '表.xlsx',
      '县住房城乡建设局',
    ],
    ['banner in the next cell', `填报单位（盖章） | 样例县财政局\n${TABLE}`, '表.xlsx', '县财政局'],
    ['banner below the table', `${TABLE}\n编制单位：县财政局`, '表.xlsx', '县财政局'],
    ['file name', TABLE, 'submissions/县财政局_政府采购领域.xlsx', '县财政局'],
    ['file name with more words', TABLE, 'submissions/县财政局报送目录（第2次）.xlsx', '县财政局'],
    ['folder', TABLE, 'submissions/甲镇人民政府/目录.xlsx', '甲镇人民政府'],
    ['name of a copy', TABLE, 'submissions/副本县财政局报送表(1).xlsx', '县财政局'],
    ['name of another copy', TABLE, 'submissions/县财政局报送表 - 副本 (2).xlsx', '县财政局'],
    ['name with number and date', TABLE, '03.20181019最终版样例县财政局目录.xlsx', '县财政局'],
    ['name that begins with the domain', TABLE, '政府采购领域县财政局报送表.xlsx', '县财政局'],
    ['numbered folder', TABLE, 'submissions/02甲镇人民政府报送/1/表.xlsx', '甲镇人民政府'],
    ['name of its .zip', TABLE, 'submissions/县财政局.zip/表.xlsx', '县财政局'],
  ])('is known by its %s', (_, table, file, unit) => {
    const submission = readTable(table, { catalogue, file });
    expect(submission.unit).toBe(unit);
    expect(submission.entries[0]?.unit).toBe(unit);
  });

  it('is known by a cover, or a head that stands apart, of which nothing else is taken', () => {
    const cover = sheetOf('某县公开目录\n填报单位： | 县财政局\n填报人： | 王某', { name: '封面' });
    const submission = readTable([cover, sheetOf(TABLE, { name: '表' })], { catalogue });
    expect([submission.unit, submission.unitFrom]).toEqual(['县财政局', '封面']);
    expect(submission.sheets[0]?.accounted).toEqual({ banner: 3 });
    expect(codes(submission)).toEqual(['domain-unknown']);
  });

  it('is nobody where cover and banner disagree', () => {
    const cover = sheetOf('填报单位：甲镇人民政府', { name: '封面' });
    const table = sheetOf(`填报单位：县财政局\n${TABLE}`, { name: '表' });
    const submission = readTable([cover, table], { catalogue });
    expect(submission.unit).toBeUndefined();
    expect(submission.problems.map(({ code }) => code)).toContain('unit-disagrees');
  });

  it('is known by the name of the sheet', () => {
    const submission = readTable(sheetOf(TABLE, { name: '县财政局' }), { catalogue });
    expect(submission.unit).toBe('县财政局');
    expect(submission.unitFrom).toBe('工作表名');
  });

  it('is nobody where two places disagree, and the problem names both', () => {
    const submission = readTable(`填报单位：县住建局\n${TABLE}`, {
      catalogue,
      file: 'submissions/县财政局.xlsx',
    });
    expect(submission.unit).toBeUndefined();
    expect(submission.entries[0]?.unit).toBeUndefined();
    const problem = submission.problems.find(({ code }) => code === 'unit-disagrees');
    expect(problem?.params?.units).toEqual(['县住房城乡建设局', '县财政局']);
    expect(problem?.cell).toBe('A1');
  });

  it('is nobody where the folder of those who collected it and the banner disagree', () => {
    const submission = readTable(`填报单位：甲镇人民政府\n${TABLE}`, {
      catalogue,
      file: 'submissions/县财政局/1.xlsx',
    });
    expect(submission.unit).toBeUndefined();
    const problem = submission.problems.find(({ code }) => code === 'unit-disagrees');
    expect(problem?.params?.from).toEqual(['填报单位栏：甲镇人民政府', '文件夹名：县财政局']);
  });

  it('that the roster does not know is told where it is written', () => {
    const submission = readTable(`填报单位：某某局\n${TABLE}`, { catalogue });
    expect(submission.unit).toBeUndefined();
    expect(codes(submission)).toContain('A1 unit-unknown');
  });

  it('is taken as written where no roster is at hand', () => {
    expect(readTable(`填报单位：某区发展和改革局\n${TABLE}`).unit).toBe('某区发展和改革局');
    expect(readTable(`填报单位：（盖章）\n${TABLE}`).unit).toBeUndefined();
  });
});

describe('the domain', () => {
  const domains = (table: Parameters<typeof readTable>[0], file = '表.xlsx') =>
    readTable(table, { catalogue, file }).entries.map(({ domain, domainId }) => [domain, domainId]);

  it.each([
    ['title', `样例县政府采购领域公开目录\n${TABLE}`, '表.xlsx'],
    ['title without 领域', `政府采购信息公开目录\n${TABLE}`, '表.xlsx'],
    ['head', `公开领域： | 政府采购\n${TABLE}`, '表.xlsx'],
    ['file name', TABLE, '2018年政府采购.xlsx'],
  ])('is known by %s', (_, table, file) => {
    expect(domains(table, file)).toEqual([['政府采购领域', 'D2']]);
  });

  it('is known by the name of the sheet', () => {
    expect(domains(sheetOf(TABLE, { name: '政府采购' }))).toEqual([['政府采购领域', 'D2']]);
  });

  it('of a column decides over the title, row by row, and goes down over blanks', () => {
    const table = `公共资源配置领域目录 | < | < | <
      公开领域 | 公开事项 | 公开内容 | 公开时限
      （一）住房保障 | 农村危房改造信息 | 全文 | 及时
      | 保障性住房分配信息 | 全文 | 及时
      政府采购领域 | 采购合同信息 | 全文 | 及时`;
    expect(domains(table)).toEqual([
      ['住房保障领域', 'D1'],
      ['住房保障领域', 'D1'],
      ['政府采购领域', 'D2'],
    ]);
  });

  it('keeps the cell as written where it is not the title', () => {
    const { entries } = readTable(
      `公开领域 | 公开事项 | 公开内容
      政府采购 | 采购合同信息 | 全文`,
      { catalogue },
    );
    expect(entries[0]?.raw.domain).toBe('政府采购');
  });

  it('that the scheme does not know is told once', () => {
    const submission = readTable(
      `公开领域 | 公开事项 | 公开内容
      教育领域 | 招生信息 | 全文
      教育领域 | 经费信息 | 全文`,
      { catalogue },
    );
    expect(codes(submission)).toEqual(['A2 domain-unknown']);
    expect(submission.entries[0]?.domain).toBe('教育领域');
  });

  it('told by title and sheet name in different ways is a problem', () => {
    const sheet = sheetOf(`住房保障领域目录\n${TABLE}`, { name: '政府采购领域' });
    expect(codes(readTable(sheet, { catalogue }))).toContain('domain-disagrees');
  });

  it('is read from the words alone where there is no scheme', () => {
    const title = (text: string, name = 'Sheet1') =>
      readTable(sheetOf(`${text}\n${TABLE}`, { name })).entries[0]?.domain;
    expect(title('某开发区农村集体土地征收领域基层政务公开标准目录')).toBe('农村集体土地征收领域');
    expect(title('城市管理领域基层政务公开标准目录')).toBe('城市管理领域');
    expect(title('某市市场监管领域目录')).toBe('市场监管领域');
    expect(title('主动公开事项目录')).toBeUndefined();
    expect(title('附件2', '征地补偿')).toBe('征地补偿');
  });
});
