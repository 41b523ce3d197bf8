/** What an office relies on in 总目录.xlsx: which sheets there are, and how they print. */
import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../src/model/decision.js';
import { readMarks } from '../../../src/model/marks.js';
import { renderMasterExcel } from '../../../src/render/master/excel.js';
import { readBytes } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { part, parts } from '../unpack.js';
import { openMaster, sampleMaster } from './sample-master.js';

const small = smallCatalogue();
const catalogue = { ...small, scheme: { ...small.scheme, sample: true } };

describe('总目录.xlsx', () => {
  test('has 总表, 明细, a sheet a domain, one by lead unit, 统计, 不涉及 and 来源; only 总表 is read', async () => {
    const master = {
      ...sampleMaster(catalogue),
      nil: [
        {
          unit: '丙乡人民政府',
          domain: '政府采购领域',
          domainId: 'D2',
          reason: '没有采购',
          source: { file: 'submissions/丙乡.xlsx', sheet: '表', row: 4, cells: {} },
        },
      ],
    };
    const { sheets } = readBytes(await renderMasterExcel(catalogue, master));
    const kinds = sheets.map(({ name, cells }) => [name, readMarks(cells[0]?.text ?? '')?.kind]);
    expect(kinds).toEqual([
      ['总表', 'master'],
      ['明细', 'other'],
      ['住房保障领域', 'other'],
      ['政府采购领域', 'other'],
      ['按牵头单位', 'other'],
      ['统计', 'other'],
      ['不涉及', 'other'],
      ['来源', 'other'],
    ]);
  });

  test('fills every cell of 明细, where 总表 has merged ones', async () => {
    const { sheets } = readBytes(await renderMasterExcel(catalogue, sampleMaster(catalogue)));
    const [whole, flat] = sheets;
    const column = (sheet: typeof whole, at: number) =>
      sheet?.cells.filter(({ column: own, row }) => own === at && row > 4).map(({ text }) => text);
    expect(column(flat, 3)).toHaveLength(8);
    expect(column(whole, 3)?.length).toBeLessThan(8);
    expect(flat?.merges.filter(({ top }) => top > 4)).toEqual([]);
  });

  test('carries each row’s matter and entry in the hidden column', async () => {
    const { sheets } = readBytes(await renderMasterExcel(catalogue, sampleMaster(catalogue)));
    const ids = sheets[0]?.cells.filter(({ column, row }) => column === 1 && row > 1);
    expect(ids?.map(({ text }) => text)).toEqual([
      'M1.1#E1',
      'M1.1#E1',
      'M1.2#E1',
      'M2.1#E1',
      'M2.1#E1',
      'M2.2#E1',
      'M2.3#E1',
      'M2.3#E1',
    ]);
    expect(sheets[0]?.hiddenColumns.has(1)).toBe(true);
  });

  test('lists what was decided, by level and day, and names nobody', async () => {
    const open = openMaster(catalogue);
    const decision: Decision = {
      id: 'C1',
      kind: 'conflict',
      domain: '住房保障领域',
      matter: '农村危房改造信息',
      field: 'timeLimit',
      candidates: [],
      choice: 'adopt',
      unit: '县住房城乡建设局',
      level: 'lead',
      person: '张三丰',
      date: '2018-10-20',
      reason: '以牵头单位为准',
    };
    const conflicts = open.conflicts.map((conflict) => ({ ...conflict, decision }));
    const [source] = open.entries.map((entry) => entry.source);
    const left = [
      {
        domain: '政府采购领域',
        matter: '框架协议',
        unit: '县财政局',
        source: source ?? { file: '', sheet: '', row: 1, cells: {} },
        decision: { ...decision, id: 'B1', kind: 'beyond' as const, choice: 'leave' as const },
      },
    ];
    const bytes = await renderMasterExcel(catalogue, { ...open, conflicts, left });
    const { sheets } = readBytes(bytes);
    const texts = sheets.find(({ name }) => name === '处理意见')?.cells.map(({ text }) => text);
    expect(texts).toContain('采用某单位 县住房城乡建设局（牵头单位，2018-10-20）：以牵头单位为准');
    expect(texts).toContain('县财政局报送，没有收入（牵头单位，2018-10-20）：以牵头单位为准');
    expect([...parts(bytes)].some(([, xml]) => xml.includes('张三丰'))).toBe(false);
  });

  test('says 样例 and 草稿 in every foot, in the title and in the properties', async () => {
    const bytes = await renderMasterExcel(catalogue, openMaster(catalogue));
    const sheets = [...parts(bytes)].filter(([name]) => name.includes('worksheets/sheet'));
    expect(sheets.length).toBeGreaterThan(6);
    for (const [, xml] of sheets) {
      expect(xml).toMatch(
        /<oddFooter>[^<]*（样例）（草稿）[^<]*&amp;P[^<]*&amp;N[^<]*校验码 [0-9A-F]{4}-[0-9A-F]{4}/,
      );
    }
    expect(part(bytes, 'docProps/core.xml')).toContain('（样例）（草稿）');
    expect(readBytes(bytes).sheets[0]?.cells[1]?.text).toContain('（样例）（草稿）');
  });

  test('marks the rows of a draft that are to be settled, and lists what is open', async () => {
    const { sheets } = readBytes(await renderMasterExcel(catalogue, openMaster(catalogue)));
    expect(sheets[0]?.cells.find(({ row }) => row === 2)?.text).toContain('有底色的1条尚有问题');
    const open = sheets.find(({ name }) => name === '待处理');
    const kinds = open?.cells.filter(({ row, column }) => row > 2 && column === 2);
    expect(kinds?.map(({ text }) => text)).toEqual([
      '报送件有误',
      '写法不一致',
      '尚未报送',
      '没有条目',
    ]);
  });

  test('says neither in a final of a real place', async () => {
    const bytes = await renderMasterExcel(small, sampleMaster(small));
    expect([...parts(bytes).values()].join('')).not.toMatch(/草稿|（样例）/);
  });

  test('repeats its header rows on every page, on landscape paper as wide as one page', async () => {
    const bytes = await renderMasterExcel(catalogue, sampleMaster(catalogue));
    expect(part(bytes, 'workbook.xml')).toContain('总表&apos;!$3:$4');
    const xml = part(bytes, 'worksheets/sheet1.xml');
    expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"/);
    expect(xml).toMatch(/fitToHeight="0"/);
    expect(xml).toMatch(/state="frozen"/);
  });

  test('keeps a text that looks like a formula a text', async () => {
    const master = sampleMaster(catalogue);
    const entries = master.entries.map((entry) => ({
      ...entry,
      content: '=HYPERLINK("http://x")',
    }));
    const { sheets } = readBytes(await renderMasterExcel(catalogue, { ...master, entries }));
    const cells = sheets[0]?.cells.filter(({ text }) => text.startsWith('=')) ?? [];
    expect(cells).toHaveLength(entries.length);
    expect(cells.every(({ kind, formula }) => kind === 'text' && formula === undefined)).toBe(true);
  });

  test('sets a row smaller that would not fit into Excel’s greatest height', async () => {
    const master = sampleMaster(catalogue);
    const long = '包括采购人和采购代理机构的名称、地址和联系方法；'.repeat(40);
    const entries = master.entries.map((entry) => ({ ...entry, content: long }));
    const bytes = await renderMasterExcel(catalogue, { ...master, entries });
    const heights = [...part(bytes, 'worksheets/sheet1.xml').matchAll(/ ht="([\d.]+)"/g)].map(
      ([, height]) => Number(height),
    );
    expect(Math.max(...heights)).toBeLessThan(409);
    expect(Math.max(...heights)).toBeGreaterThan(250);
  });
});

describe('the places to sign', () => {
  test('stand under 总表, and in no entry when it is read back', async () => {
    const catalogue = smallCatalogue();
    const bytes = await renderMasterExcel(catalogue, sampleMaster(catalogue));
    const { sheets } = readBytes(bytes);
    const places = sheets.flatMap(({ name, cells }) =>
      cells.filter(({ text }) => text.startsWith('编制人：')).map(() => name),
    );
    expect(places).toEqual(['总表']);
    const signed = sheets[0]?.cells.find(({ text }) => text.startsWith('编制人：'));
    expect(signed?.text).toMatch(/审核人：.*签发人：.*（盖章）/);
  });
});
