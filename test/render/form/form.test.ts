/** What a unit, the reader and Excel rely on in a form as it goes out. */
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { readMarks } from '../../../src/model/marks.js';
import type { Workbook } from '../../../src/model/workbook.js';
import { renderForm } from '../../../src/render/form/form.js';
import { ROW, SPARE_ROWS } from '../../../src/render/form/plan.js';
import { readBytes, texts } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { elements, partsOf } from './sheet-xml.js';

const catalogue = smallCatalogue();
const { domains } = catalogue.scheme;
const UNIT = '县财政局';
const SHEET = '政府采购领域';
const LAST = ROW.first + 3 + SPARE_ROWS - 1;

let bytes: Uint8Array;
let book: Workbook;
let cell: (address: string) => string;
let xml: string;
let parts: Record<string, string>;

beforeAll(async () => {
  bytes = await renderForm(catalogue, UNIT, domains, { serial: 2 });
  book = readBytes(bytes);
  cell = texts(book, SHEET);
  parts = partsOf(bytes);
  const at = book.sheets.findIndex(({ name }) => name === SHEET) + 1;
  xml = parts[`xl/worksheets/sheet${at}.xml`] ?? '';
});

describe('the sheets of a form', () => {
  it('stand in a clerk’s order, the choices out of sight', () => {
    expect(book.sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ['填表说明', true],
      ['填写示例', true],
      ['住房保障领域', true],
      [SHEET, true],
      ['依据库', true],
      ['选项', false],
    ]);
    expect(parts['xl/workbook.xml']).toContain('name="选项" state="veryHidden"');
  });

  it('all carry marks in A1; only the tables to fill in are forms', () => {
    const marks = book.sheets.map(({ name }) => readMarks(texts(book, name)('A1')));
    expect(marks.map((mark) => [mark?.kind, mark?.domain])).toEqual([
      ['other', undefined],
      ['other', undefined],
      ['form', 'D1'],
      ['form', 'D2'],
      ['other', undefined],
      ['other', undefined],
    ]);
    expect(marks[3]).toMatchObject({
      scheme: 'yangli-2018',
      version: '1',
      unit: UNIT,
      serial: 2,
      header: [5, 6],
    });
    expect(marks[3]?.columns).toMatchObject({ '2': 'serial', '4': 'matter', '9': 'mode' });
  });
});

describe('a table as it goes out', () => {
  it('names the unit, the domain and the count of sending in its head', () => {
    const head = [ROW.unit, ROW.contact].flatMap((row) =>
      [...'BCDEFGHIJKLMNOPQR'].map((letter) => cell(`${letter}${row}`)),
    );
    expect(head.filter((text) => text !== '')).toEqual([
      '填报单位（盖章）：',
      UNIT,
      '填报人：',
      '审核人：',
      '单位负责人（签字）：',
      '联系电话：',
      '填报日期：',
      '第几次报送：',
      '2',
      '公开领域：',
      SHEET,
    ]);
  });

  it('asks in its head whether the domain concerns the unit, and what kind of sending it is', () => {
    const head = [...'BCDEFGHIJKLMNOPQRST'].map((letter) => cell(`${letter}${ROW.concerned}`));
    expect(head.filter((text) => text !== '')).toEqual([
      '本领域是否涉及：',
      '不涉及的原因：',
      '报送性质：',
    ]);
  });

  it('has the layout’s header, with a narrow column a channel', () => {
    const row = (number: number) =>
      [...'BCDEFGHIJKLMNOPQRST'].map((letter) => cell(`${letter}${number}`));
    expect(row(ROW.heading).filter((text) => text !== '')).toEqual([
      '序号',
      '公开领域',
      '公开事项',
      '本单位是否涉及',
      '公开内容（要素）',
      '公开依据',
      '公开时限',
      '公开方式',
      '责任主体',
      '公开渠道和载体',
      '监督渠道',
      '备注',
      '事项增删改（不改的不填）',
      '填写检查',
    ]);
    expect(row(ROW.part).filter((text) => text !== '')).toEqual([
      '主动',
      '依申请',
      '政府网站',
      '公共资源交易平台',
      '公示栏',
      '其他（请写明）',
      '操作',
      '操作说明',
    ]);
  });

  it('prefills matters, contents, owner and the bases that scheme and register know', () => {
    const row = (number: number) => [...'ABCDEFGHK'].map((letter) => cell(`${letter}${number}`));
    expect(row(7)).toEqual([
      'M2.1',
      '1',
      '政府采购领域',
      '中标、成交结果信息',
      '',
      '包括采购人名称、项目名称、中标金额。',
      '《中华人民共和国政府采购法实施条例》（国务院令第658号）第四十三条',
      '',
      UNIT,
    ]);
    expect(row(9).slice(0, 4)).toEqual(['M2.3', '3', '政府采购领域', '审计结果公告']);
    expect(row(10).join('')).toBe('');
    expect(row(LAST).join('')).toBe('');
  });

  it('takes a basis from the statutory limit where the scheme names none', async () => {
    const bare = {
      ...catalogue,
      scheme: {
        ...catalogue.scheme,
        domains: domains.map((domain) => ({
          ...domain,
          matters: domain.matters.map((matter) => ({ ...matter, basis: [] })),
        })),
      },
    };
    const form = readBytes(await renderForm(bare, UNIT, bare.scheme.domains.slice(1)));
    expect(texts(form, SHEET)('G7')).toBe(
      '《中华人民共和国政府采购法实施条例》（国务院令第658号）第四十三条',
    );
    expect(texts(form, SHEET)('G8')).toBe('');
  });

  it('may be sorted with its ids, and is not protected', () => {
    expect(elements(xml, 'autoFilter')).toEqual([{ ref: `A6:T${LAST}` }]);
    expect(xml).not.toContain('<sheetProtection');
    expect(book.sheets[3]?.merges.every(({ top }) => top < ROW.first || top > LAST)).toBe(true);
    expect(book.sheets[3]?.hiddenColumns).toEqual(new Set([1]));
  });

  it('keeps its header in sight and on every page', () => {
    expect(elements(xml, 'pane')[0]).toMatchObject({ xSplit: '4', ySplit: '6', state: 'frozen' });
    expect(parts['xl/workbook.xml']).toContain(`'${SHEET}'!$5:$6`);
    expect(elements(xml, 'pageSetup')[0]).toMatchObject({
      orientation: 'landscape',
      paperSize: '9',
      fitToHeight: '0',
    });
    expect(/<oddFooter>([^<]*)</.exec(xml)?.[1]).toMatch(
      /第 &amp;P 页.*&amp;N 页.*校验码 [\dA-F-]{9}/,
    );
  });

  it('lets the rows to fill in grow with their text, the head not', () => {
    const rows = elements(xml, 'row');
    expect(rows.find(({ r }) => r === '7')?.ht).toMatch(/^\d+$/);
    expect(
      rows.filter(({ r, customHeight }) => Number(r) >= 7 && Number(r) <= LAST && customHeight),
    ).toEqual([]);
    expect(rows.find(({ r }) => r === '6')?.customHeight).toBe('1');
  });
});

describe('the sheets beside the tables', () => {
  it('offer each basis in force at the scheme’s date, ready to copy', () => {
    const bases = texts(book, '依据库');
    expect([3, 4].map((row) => [...'BCDEFG'].map((letter) => bases(`${letter}${row}`)))).toEqual([
      [
        '1',
        '《中华人民共和国政府采购法实施条例》（国务院令第658号）',
        '中华人民共和国政府采购法实施条例',
        '国务院令第658号',
        '2015-03-01',
        '政府采购',
      ],
      [
        '2',
        '《中华人民共和国政府信息公开条例》（国务院令第492号）',
        '中华人民共和国政府信息公开条例',
        '国务院令第492号',
        '2008-05-01',
        '各领域',
      ],
    ]);
  });

  it('say whom each sheet goes to', async () => {
    const goesTo = async (unit: string) => {
      const guide = texts(readBytes(await renderForm(catalogue, unit, domains)), '填表说明');
      const rows = Array.from({ length: 30 }, (_row, index) => index + 1);
      return Object.fromEntries(rows.map((row) => [guide(`C${row}`), guide(`D${row}`)]));
    };
    expect(await goesTo('县政务服务管理局')).toMatchObject({ 政府采购领域: '县财政局' });
    expect(await goesTo(UNIT)).toMatchObject({
      住房保障领域: '县住房城乡建设局',
      政府采购领域: '县政务服务管理局（由本单位牵头汇总后报送）',
    });
    expect(await goesTo('甲镇人民政府')).toMatchObject({ 政府采购领域: '县政务服务管理局' });
  });

  it('say in the guide what the scheme exempts, in its words', async () => {
    const exempting = {
      ...catalogue,
      scheme: {
        ...catalogue.scheme,
        exceptions: ['除涉及国家秘密外'],
        domains: domains.map((domain) => ({ ...domain, exception: `${domain.title}的例外` })),
      },
    };
    const form = await renderForm(exempting, UNIT, exempting.scheme.domains.slice(1));
    const said = readBytes(form).sheets[0]?.cells.map(({ text }) => text) ?? [];
    expect(said.slice(said.indexOf('方案的原话') + 1)).toEqual([
      '各领域',
      '除涉及国家秘密外',
      SHEET,
      `${SHEET}的例外`,
    ]);
  });

  it('show a row filled in, one not concerned and one that lacks something', () => {
    const example = texts(book, '填写示例');
    expect([4, 5, 6].map((row) => [example(`E${row}`), example(`T${row}`)])).toEqual([
      ['涉及', ''],
      ['不涉及', ''],
      ['涉及', '缺：公开时限、公开渠道和载体'],
    ]);
    expect(example('Q5')).not.toBe('');
    expect([example('R7'), example('S7'), example('H7')]).toEqual(['删除', '已由上级统一公开', '']);
  });
});

describe('the bytes', () => {
  it('are the same for the same input, in every time zone', async () => {
    const zone = process.env.TZ;
    const made: string[] = [];
    for (const name of ['Asia/Shanghai', 'America/New_York']) {
      process.env.TZ = name;
      made.push(
        Buffer.from(await renderForm(catalogue, UNIT, domains, { serial: 2 })).toString('base64'),
      );
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(made).toEqual([made[0], Buffer.from(bytes).toString('base64')]);
  });

  it('say 样例 in every foot of a sample, and nowhere else', async () => {
    const sample = { ...catalogue, scheme: { ...catalogue.scheme, sample: true } };
    const feet = (form: Uint8Array) =>
      Object.entries(unzipSync(form))
        .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
        .flatMap(([, part]) => /<oddFooter>([^<]*)</.exec(strFromU8(part))?.[1] ?? [])
        .map((foot) => foot.includes('样例'));
    expect(feet(await renderForm(sample, UNIT, domains))).toEqual([true, true, true, true, true]);
    expect(feet(bytes)).toEqual([false, false, false, false, false]);
  });
});
