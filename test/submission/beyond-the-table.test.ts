/** What a table leaves to its surroundings: its owner in a line, its header on the sheet before. */
import { describe, expect, it } from 'vitest';
import { sheetOf } from '../helpers/table.js';
import { codes, readTable, titles } from './reading.js';

describe('an owner said once for the whole table', () => {
  const rows = `
    序号 | 公开事项 | 公开内容 | 公开时限
    1 | 甲 | 内容甲 | 及时
    2 | 乙 | 内容乙 | 及时`;

  it.each(['责任主体：某镇人民政府', '本目录公开主体: 某镇人民政府。', '责任单位：某镇人民政府'])(
    'is every row’s: %s',
    (line) => {
      const submission = readTable(`某镇社会救助目录\n${line}${rows}`);
      expect(submission.entries.map(({ owners }) => owners?.map(({ name }) => name))).toEqual([
        ['某镇人民政府'],
        ['某镇人民政府'],
      ]);
      expect(submission.entries[1]?.source.cells.owners).toBe('A2');
      expect(codes(submission)).toEqual(['A2 owner-above-table']);
    },
  );

  it('gives way to a column of owners, even a blank cell of it', () => {
    const submission = readTable(`
      责任主体：某镇人民政府
      序号 | 公开事项 | 公开内容 | 公开主体
      1 | 甲 | 内容甲 | 某局
      2 | 乙 | 内容乙 |
    `);
    expect(submission.entries.map(({ owners }) => owners?.[0]?.name)).toEqual(['某局', undefined]);
    expect(codes(submission)).toEqual(['D4 blank-offer']);
  });
});

describe('a sheet without a header', () => {
  const first = sheetOf(
    `
    住房保障领域目录
    序号 | 公开事项 | 公开内容 | 公开时限 | 公开主体 | 全社会
    1 | 甲 | 保障性住房房源 | 及时公开 | 县住建局 | √
  `,
    { name: '表一' },
  );

  it('goes on with the table of the sheet before where its values fit', () => {
    const second = sheetOf(
      `
      2 | 乙 | 租赁补贴发放名单 | 20个工作日内 | 县财政局 | √
      3 | 丙 | 配租结果公示情况 | 及时公开 | 县住建局 |
    `,
      { name: '表二' },
    );
    const submission = readTable([first, second]);
    expect(titles(submission)).toEqual(['甲', '乙', '丙']);
    expect(submission.entries[2]).toMatchObject({
      domain: '住房保障领域',
      timeLimit: { text: '及时公开' },
      source: { sheet: '表二', row: 2, cells: { content: 'C2' } },
    });
    expect(codes(submission)).toEqual(['sheet-continues']);
    expect(submission.sheets[1]).toMatchObject({
      headerRows: [],
      confidence: 'middle',
      accounted: { entry: 2 },
    });
  });

  it.each([
    ['单位 | 电话 | 联系人\n县财政局 | 7121212 | 王某\n县水务局 | 7123434 | 李某'],
    ['年份 | 收入 | 支出 | 结余\n2017 | 100 | 90 | 10\n2018 | 110 | 95 | 15'],
    ['填表说明\n一、请逐项填写\n二、没有的不填'],
    ['2 | 县财政局 | 乙 | √ | 及时 | 20个工作日内'],
  ])('is left alone where they do not', (table) => {
    const submission = readTable([first, sheetOf(table, { name: '表二' })]);
    expect(titles(submission)).toEqual(['甲']);
    expect(codes(submission)).toEqual(['sheet-without-table']);
  });
});

describe('a table that runs on in the next sheet', () => {
  const header = '序号 | 一级事项 | 二级事项 | 公开内容 | 公开时限 | 公开主体';
  const first = sheetOf(
    `国土空间规划领域目录\n${header}\n1 | 规划编制 | 总体规划 | 规划文本 | 及时公开 | 县自然资源局`,
    { name: '第1页' },
  );
  const rest = '详细规划 | 图件 | 同上 | 县自然资源局';

  it('under its header once more, takes first title and 同上 from the sheet before', () => {
    const second = sheetOf(`${header}\n2 | | ${rest}`, { name: '第2页' });
    const submission = readTable([first, second]);
    expect(titles(submission)).toEqual(['规划编制/总体规划', '规划编制/详细规划']);
    expect(submission.entries[1]).toMatchObject({
      domain: '国土空间规划领域',
      timeLimit: { text: '及时公开' },
      source: { sheet: '第2页', row: 2, cells: { matter: 'C2', timeLimit: 'E2' } },
    });
    expect(codes(submission)).toEqual(['sheet-runs-on', 'E2 ditto-filled']);
  });

  it('without a header, too', () => {
    const second = sheetOf(
      `2 | | 详细规划 | 规划图件和说明书 | 20个工作日内 | 县自然资源局\n3 | | 村庄规划 | 村庄规划的文本 | 20个工作日内 | 镇人民政府`,
      { name: '第2页' },
    );
    expect(titles(readTable([first, second]))).toEqual([
      '规划编制/总体规划',
      '规划编制/详细规划',
      '规划编制/村庄规划',
    ]);
  });

  it.each([
    ['its numbers begin anew', `${header}\n1 | | ${rest}`],
    ['it has a title of its own', `市政服务领域目录\n${header}\n2 | | ${rest}`],
  ])('is a table of its own where %s', (_, table) => {
    const submission = readTable([first, sheetOf(table, { name: '第2页' })]);
    expect(submission.entries[1]?.timeLimit).toBeUndefined();
    expect(codes(submission).at(-1)).toMatch(/ditto-without-antecedent$/);
  });
});

describe('what the file hides', () => {
  const shown = sheetOf(
    `
    序号 | 公开事项 | 公开内容 | 公开时限 | 编码
    1 | 甲 | 内容甲 | 及时 | a1
    2 | 乙 | 内容乙 | 及时 | a2
    3 | 丙 | 内容丙 | 及时 | a3
  `,
  );

  it('rows of the table are read, as behind a filter, and said', () => {
    const submission = readTable({ ...shown, hiddenRows: new Set([2, 3, 900]) });
    expect(titles(submission)).toEqual(['甲', '乙', '丙']);
    expect(codes(submission)).toEqual(['sheet-rows-hidden']);
    expect(submission.problems[0]?.params).toMatchObject({ count: 2, rows: '2-3' });
  });

  it('columns with text likewise, others not', () => {
    const submission = readTable({ ...shown, hiddenColumns: new Set([5, 40]) });
    expect(submission.problems).toMatchObject([
      { code: 'sheet-columns-hidden', params: { columns: 'E' } },
    ]);
  });
});

describe('a table whose fields stand down the side', () => {
  const table = `
    序号 | 1 | 2
    公开事项 | 户籍办理 | 居住证办理
    公开内容 | 条件、材料 | 条件、材料
    公开时限 | 及时 | 及时
    公开主体 | 县公安局 | 县公安局
  `;

  it('is not read as records, and the clerk is told to turn it', () => {
    const submission = readTable(table);
    expect(submission.entries).toEqual([]);
    expect(codes(submission)).toEqual(['A1 sheet-transposed']);
  });

  it('is told beside a table that is read', () => {
    const other = sheetOf('公开事项 | 公开内容 | 公开时限\n甲 | 内容 | 及时', { name: '表一' });
    const submission = readTable([other, sheetOf(table, { name: '表二' })]);
    expect(titles(submission)).toEqual(['甲']);
    expect(codes(submission)).toEqual(['A1 sheet-transposed']);
  });
});

describe('the parts of a table in Word', () => {
  const header = '序号 | 公开事项 | 公开内容 | 公开时限 | 公开主体';
  const first = sheetOf(`安全生产领域目录\n${header}\n1 | 甲 | 内容甲 | 及时 | 县应急局`, {
    name: '表1',
  });

  it('under a header typed again go on where the numbers do', () => {
    const second = sheetOf(`${header}\n2 | 乙 | 内容乙 | 及时 | 县应急局`, { name: '表2' });
    const submission = readTable([first, second]);
    expect(submission.entries.map(({ domain }) => domain)).toEqual([
      '安全生产领域',
      '安全生产领域',
    ]);
    expect(codes(submission)).toEqual(['sheet-runs-on']);
  });

  it('are tables of their own where a name of their own says so', () => {
    const second = sheetOf(`${header}\n2 | 乙 | 内容乙 | 及时 | 县应急局`, {
      name: '社会救助领域',
    });
    expect(codes(readTable([first, second]))).toEqual([]);
  });

  it('go on where numbers are made by the program and no cell holds one', () => {
    const blank = '序号 | 一级事项 | 二级事项 | 公开内容 | 公开时限';
    const submission = readTable([
      sheetOf(`${blank}\n | 甲 | 一 | 内容甲 | 及时`, { name: '表1' }),
      sheetOf(`${blank}\n | | 二 | 内容乙 | 及时`, { name: '表2' }),
    ]);
    expect(titles(submission)).toEqual(['甲/一', '甲/二']);
  });
});
