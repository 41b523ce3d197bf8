/** Forms, returns and catalogues of ours: known by their marks, read by what people see. */
import { describe, expect, it } from 'vitest';
import { type Marks, writeMarks } from '../../src/model/marks.js';
import type { Sheet } from '../../src/model/workbook.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { type SheetOptions, sheetOf } from '../helpers/table.js';
import { accounted, codes, readTable, titles } from './reading.js';

const catalogue = smallCatalogue();
const MARKS: Marks = {
  kind: 'form',
  scheme: 'yangli-2018',
  version: '1',
  unit: '县财政局',
  domain: 'D2',
};
const HEADER = `| 序号 | 公开领域 | 公开事项 | 本单位是否涉及 | 公开内容（要素） | 公开时限 | 公开方式 | < | 责任主体 | 公开渠道和载体 | < | < | 备注 | 填写检查
  | ^ | ^ | ^ | ^ | ^ | ^ | 主动 | 依申请 | ^ | 政府网站 | 公示栏 | 其他（请写明） | ^ | ^`;
const head = (concerned = '', reason = '', serial = '1') => `| 政府采购领域填报表
  | 填报单位（盖章）： | < | 县财政局 | 填报人： | 王某
  | 联系电话： | < | | 第几次报送： | ${serial}
  | 本领域是否涉及： | < | ${concerned} | 不涉及的原因： | ${reason}
  ${HEADER}`;
const UNTOUCHED =
  'M2.2 | 2 | 政府采购领域 | 采购合同信息 | | 包括政府采购合同全文。 | | | | 县财政局 | | | | | 缺：公开时限';
const FILLED =
  'M2.2 | 2 | 政府采购领域 | 采购合同信息 | 涉及 | 包括政府采购合同全文。 | 2个工作日内 | √ | | 县财政局 | √ | | 中国政府采购网 | | ';

/** A sheet with our marks in its first cell. */
function marked(table: string, marks: Partial<Marks> = {}, options: SheetOptions = {}): Sheet {
  const text = writeMarks({ ...MARKS, ...marks });
  return sheetOf(table, { ...options, put: [{ row: 1, column: 1, text, kind: 'text' }] });
}

const read = (table: Sheet | readonly Sheet[], file = 'submissions/填报表.xlsx') =>
  readTable(table, { catalogue, file });

describe('a form', () => {
  it('gives each matter row with its ids, unit and domain', () => {
    const submission = read(marked(`${head()}\n${FILLED}`));
    expect(submission.unit).toBe('县财政局');
    expect(submission.unitFrom).toBe('表内标记');
    expect(submission.entries[0]).toMatchObject({
      domain: '政府采购领域',
      domainId: 'D2',
      matterId: 'M2.2',
      hiddenId: 'M2.2',
      unit: '县财政局',
      mode: ['主动'],
    });
    expect(submission.problems).toEqual([]);
  });

  it('has its ticked channels, the free one in words, and nothing of its own in extra', () => {
    const [entry] = read(marked(`${head()}\n${FILLED}`)).entries;
    expect(entry?.channels?.map(({ name }) => name)).toEqual(['政府网站', '中国政府采购网']);
    expect(entry?.extra).toEqual({});
    expect(entry?.source.cells.channels).toBe('K7');
  });

  it('counts rows that the unit left as they came, and no spare row', () => {
    const submission = read(marked(`${head()}\n${UNTOUCHED}\n | 3 | | | | | | | | 县财政局`));
    expect(titles(submission)).toEqual(['采购合同信息']);
    expect(accounted(submission)).toEqual({ banner: 4, header: 2, entry: 1, spare: 1 });
  });

  it('with a prefilled row emptied is told, and has no entry of it', () => {
    const submission = read(
      marked(`${head()}\n${FILLED}\nM2.1 | 2 | 政府采购领域 | | | | | | | | | | | `),
    );
    expect(titles(submission)).toEqual(['采购合同信息']);
    expect(codes(submission)).toEqual(['B8 form-row-cleared']);
  });

  it('says how often it was sent', () => {
    expect(read(marked(`${head('', '', '3')}\n${FILLED}`)).serial).toBe(3);
    expect(read(marked(`${head('', '', '第2次')}\n${FILLED}`)).serial).toBe(2);
    expect(read(marked(`${head('', '', '')}\n${FILLED}`)).serial).toBe(1);
  });

  it('does not offer the row above to a blank: the check says what lacks', () => {
    expect(codes(read(marked(`${head()}\n${FILLED}\n${UNTOUCHED}`)))).toEqual([]);
  });

  it('does not read a row without a title as one more of the matter above', () => {
    const untitled = ' | | 政府采购领域 | | 涉及 | 意向全文 | 及时 | √ | | 县财政局 | √ | | | |';
    const submission = read(marked(`${head()}\n${FILLED}\n${untitled}`));
    expect(titles(submission)).toEqual(['采购合同信息', '']);
  });

  it('that was sorted or had a row inserted takes its ids along', () => {
    const inserted =
      ' | | 政府采购领域 | 采购意向 | 涉及 | 意向全文 | 及时 | √ | | 县财政局 | √ | | | |';
    const submission = read(marked(`${head()}\n${inserted}\n${FILLED}`));
    expect(submission.entries.map(({ matterId }) => matterId)).toEqual([undefined, 'M2.2']);
    expect(codes(submission)).toEqual(['D7 matter-unknown']);
  });

  it('with a title typed over believes the title, and says so', () => {
    const submission = read(marked(`${head()}\n${FILLED.replace('采购合同信息', '审计结果公告')}`));
    expect(submission.entries[0]?.matterId).toBe('M2.3');
    expect(submission.entries[0]?.hiddenId).toBe('M2.2');
    expect(codes(submission)).toEqual(['D7 matter-id-title-mismatch']);
  });

  it('with its title in other brackets and width is the same matter', () => {
    const submission = read(marked(`${head()}\n${FILLED.replace('采购合同信息', '2. 采购 合同')}`));
    expect(submission.entries[0]?.matterId).toBe('M2.2');
    expect(submission.problems).toEqual([]);
  });

  it('with a foreign table pasted over is read by what people see', () => {
    const submission = read(
      marked(`| 某表
      | 序号 | 公开事项 | 公开内容 | 公开时限 | 责任主体
      | 1 | 采购合同信息 | 合同全文 | 2个工作日内 | 县财政局`),
    );
    expect(submission.entries[0]).toMatchObject({ content: '合同全文', matterId: 'M2.2' });
  });

  it('of another scheme or an older version is told', () => {
    expect(codes(read(marked(`${head()}\n${FILLED}`, { scheme: 'other-2017' })))).toContain(
      'form-wrong-scheme',
    );
    expect(codes(read(marked(`${head()}\n${FILLED}`, { version: '0' })))).toEqual([
      'form-old-version',
    ]);
  });

  it('whose guide and example stand beside is read without them', () => {
    const guide = marked(
      '| 公开事项 | 公开内容 | 公开时限\n| 示例 | 示例 | 及时',
      { kind: 'other' },
      { name: '示例' },
    );
    const submission = read([guide, marked(`${head()}\n${FILLED}`, {}, { name: '填报' })]);
    expect(titles(submission)).toEqual(['采购合同信息']);
    expect(submission.sheets[0]?.accounted).toEqual({ note: 2 });
    expect(submission.problems).toEqual([]);
  });
});

describe('不涉及', () => {
  it('of a row is no entry, with its reason from 备注', () => {
    const row =
      'M2.2 | 2 | 政府采购领域 | 采购合同信息 | 不涉及 | 包括政府采购合同全文。 | | | | 县财政局 | | | | 无采购职能 |';
    const submission = read(marked(`${head()}\n${row}`));
    expect(submission.entries).toEqual([]);
    expect(submission.nil).toMatchObject([
      { unit: '县财政局', domainId: 'D2', matterId: 'M2.2', reason: '无采购职能' },
    ]);
    expect(submission.nil[0]?.source.cells.concerned).toBe('E7');
    expect(accounted(submission)).toEqual({ banner: 4, header: 2, nil: 1 });
  });

  it('of the whole domain needs no rows', () => {
    const submission = read(marked(`${head('不涉及', '无此项职能')}\n${UNTOUCHED}`));
    expect(submission.entries).toEqual([]);
    expect(submission.nil).toMatchObject([
      { unit: '县财政局', domainId: 'D2', reason: '无此项职能' },
    ]);
    expect(submission.nil[0]?.matter).toBeUndefined();
  });

  it('of the whole domain beside rows filled in leaves both for the check', () => {
    const submission = read(marked(`${head('不涉及', '无此项职能')}\n${FILLED}\n${UNTOUCHED}`));
    expect(submission.entries).toHaveLength(1);
    expect(submission.nil).toHaveLength(1);
  });
});

describe('a master catalogue', () => {
  const table = `| 总目录 | < | < | < | < | <
    | 序号 | 公开领域 | 公开事项 | 公开内容（要素） | 公开依据 | 责任主体 | 公开渠道和载体 | 牵头单位 | 索引号 | 备注
    | 1 | 政府采购领域 | 采购合同信息 | 合同全文 | 《甲法》\\n《乙法》 | 县财政局、甲镇人民政府 | 政府网站、公示栏 | 县财政局 | | 每年核对
    | 2 | ^ | ^ | 合同变更 | ^ | 县财政局 | 政府网站 | ^ | | `;
  const master = marked(table, { kind: 'master' }, { name: '总表' });

  it('is read by its one sheet, field by field', () => {
    const flat = marked(
      '| 公开事项 | 公开内容 | 公开时限\n| 甲 | 乙 | 及时',
      { kind: 'other' },
      { name: '明细' },
    );
    const other = sheetOf('公开事项 | 公开内容 | 公开时限\n甲 | 乙 | 及时', { name: '统计' });
    const submission = read([master, flat, other]);
    expect(titles(submission)).toEqual(['采购合同信息', '采购合同信息']);
    expect(submission.entries[0]).toMatchObject({
      domain: '政府采购领域',
      content: '合同全文',
      extra: { 牵头单位: '县财政局', 备注: '每年核对' },
      raw: {},
    });
    expect(submission.entries[0]?.basis?.map(({ text }) => text)).toEqual(['《甲法》', '《乙法》']);
    expect(submission.entries[0]?.channels?.map(({ name }) => name)).toEqual([
      '政府网站',
      '公示栏',
    ]);
    expect(submission.entries[1]?.extra).toEqual({ 牵头单位: '县财政局' });
  });
});
