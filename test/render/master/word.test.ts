/** What an office relies on in 总目录.docx: every column and row, headers that repeat, widths that hold. */
import { describe, expect, test } from 'vitest';
import { tableColumns } from '../../../src/render/master/columns.js';
import { renderMasterWord } from '../../../src/render/master/word.js';
import { serials } from '../../../src/render/master/word-front.js';
import { renderVolumes } from '../../../src/render/master/word-volumes.js';
import { wholeWordLines } from '../../../src/render/word/title-lines.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { part, parts } from '../unpack.js';
import { openMaster, sampleMaster } from './sample-master.js';

const small = smallCatalogue();
const catalogue = { ...small, scheme: { ...small.scheme, sample: true } };
const NOTE = [
  { style: 'title', text: '编制说明' },
  { style: 'heading1', text: '一、依据' },
  { style: 'heading2', text: '（一）部门。各部门报送。' },
] as const;

const textOf = (xml: string) =>
  [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
const tablesOf = (xml: string) => xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
/** Those of entries, which are the ones with a column of serials. */
const entryTables = (xml: string) =>
  tablesOf(xml).filter((table) => textOf(table).startsWith('序号'));

describe('总目录.docx', () => {
  test('carries the text of every entry and every heading of 总目录.xlsx', async () => {
    const master = sampleMaster(catalogue);
    const text = textOf(part(await renderMasterWord(catalogue, master, NOTE), 'word/document.xml'));
    for (const { heading, part: own } of tableColumns(catalogue.layout, 'master', master.entries)) {
      expect(text).toContain(heading);
      expect(text).toContain(own ?? heading);
    }
    for (const { content = '', supervision, extra } of master.entries) {
      expect(text).toContain(content);
      expect(text).toContain(supervision?.text);
      expect(text).toContain(extra.牵头单位);
    }
  });

  test('has cover, note, contents by serial numbers, a table a domain and statistics', async () => {
    const xml = part(
      await renderMasterWord(catalogue, openMaster(catalogue), NOTE),
      'word/document.xml',
    );
    const text = textOf(xml);
    const places = [
      '样例县',
      '公共资源配置领域',
      '（样例）（草稿）',
      '编制单位：县政务服务管理局',
      '2018年10月19日',
      '编制说明',
      '目　　录',
      '一、住房保障领域第1—3项',
      '二、政府采购领域第4—8项',
      '一、住房保障领域（第1—3项）',
      '二、政府采购领域（第4—8项）',
      '统　　计',
    ].map((words) => text.indexOf(words));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('gives each table a fixed grid that its cells keep, and a header that repeats', async () => {
    const bytes = await renderMasterWord(catalogue, sampleMaster(catalogue), NOTE);
    const tables = tablesOf(part(bytes, 'word/document.xml'));
    expect(tables.length).toBeGreaterThan(5);
    for (const table of tables) {
      const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      expect(table).toContain('<w:tblHeader');
      for (const row of table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []) {
        const cells = [
          ...row.matchAll(/<w:tcW w:(?:type="dxa" w:w="(\d+)"|w="(\d+)" w:type="dxa")/g),
        ];
        const sum = cells.reduce((total, [, a, b]) => total + Number(a ?? b), 0);
        expect(sum).toBe(grid.reduce((total, width) => total + width, 0));
      }
    }
  });

  test('parts a domain of more than 200 rows, each piece under a heading of its own', async () => {
    const master = sampleMaster(catalogue);
    const [first] = master.entries;
    if (!first) throw new Error('no entry');
    const entries = Array.from({ length: 201 }, () => ({ ...first, content: '甲' }));
    const bytes = await renderMasterWord(catalogue, { ...master, entries }, NOTE);
    const xml = part(bytes, 'word/document.xml');
    const text = textOf(xml);
    for (const piece of ['一、住房保障领域（第1—200项）', '一、住房保障领域（续，第201项）']) {
      expect(text).toContain(piece);
    }
    const rows = entryTables(xml).map((table) => (table.match(/<w:tr>/g) ?? []).length);
    expect(rows).toEqual([202, 3]);
  });

  test('numbers domains as the notice does, also where one has no entry', async () => {
    const domains = small.scheme.domains.map((domain) => ({
      ...domain,
      number: `（${domain.number}）`,
    }));
    const from = { ...small, scheme: { ...small.scheme, domains } };
    const master = sampleMaster(from);
    const entries = master.entries.filter(({ domainId }) => domainId === 'D2');
    const bytes = await renderMasterWord(from, { ...master, entries }, NOTE);
    expect(textOf(part(bytes, 'word/document.xml'))).toContain('二、政府采购领域（第1—5项）');
  });

  test('begins its landscape section with a heading, not with a table', async () => {
    const xml = part(
      await renderMasterWord(catalogue, sampleMaster(catalogue), NOTE),
      'word/document.xml',
    );
    const before = xml.indexOf(entryTables(xml)[0] ?? '-');
    const heading = xml.lastIndexOf('<w:pStyle w:val="MuluDomain"/>', before);
    const section = xml.lastIndexOf('<w:sectPr', before);
    expect(heading).toBeGreaterThan(section);
    expect(xml).toMatch(/<w:pgSz [^>]*w:orient="landscape"/);
  });

  test('says 样例 and 草稿 in every foot and in the properties', async () => {
    const bytes = await renderMasterWord(catalogue, openMaster(catalogue), NOTE);
    const feet = [...parts(bytes)].filter(([name]) => /word\/footer\d+\.xml$/.test(name));
    expect(feet.length).toBeGreaterThan(7);
    for (const [, xml] of feet) {
      expect(textOf(xml)).toMatch(/（样例）（草稿）　校验码 [0-9A-F]{4}-[0-9A-F]{4}$/);
    }
    expect(part(bytes, 'docProps/core.xml')).toContain('（样例）（草稿）');
  });

  test('holds a contents field whose stored lines lead to the headings, and asks for no update', async () => {
    const bytes = await renderMasterWord(catalogue, sampleMaster(catalogue), NOTE);
    const xml = part(bytes, 'word/document.xml');
    const field = xml.match(/<w:sdt>.*?<\/w:sdt>/s)?.[0] ?? '';
    expect(field).toContain('TOC \\h \\t &quot;目录领域,1&quot;');
    expect(field).not.toContain('w:dirty="true"');
    expect(part(bytes, 'word/settings.xml')).not.toContain('updateFields');
    const anchors = [...field.matchAll(/w:anchor="([^"]+)"/g)].map(([, anchor]) => anchor);
    const headings = xml.match(/<w:p>(?:(?!<\/w:p>).)*w:val="MuluDomain".*?<\/w:p>/gs) ?? [];
    expect(anchors).toHaveLength(headings.length);
    headings.forEach((heading, index) => {
      expect(heading).toContain(`w:name="${anchors[index]}"`);
    });
  });

  test('names its fonts with fall-backs, so that no program takes any font it likes', async () => {
    const bytes = await renderMasterWord(catalogue, sampleMaster(catalogue), NOTE);
    const named = part(bytes, 'word/fontTable.xml').match(/<w:font w:name="[^"]*">/g) ?? [];
    const used = [...part(bytes, 'word/document.xml').matchAll(/w:eastAsia="([^"]+)"/g)];
    for (const [, font] of used) expect(named).toContain(`<w:font w:name="${font}">`);
    expect(part(bytes, 'word/fontTable.xml')).toContain('<w:altName w:val="FangSong,');
  });

  test('has places to sign and to stamp, and the sources only on demand', async () => {
    const master = sampleMaster(catalogue);
    const text = async (sources: boolean) =>
      textOf(
        part(await renderMasterWord(catalogue, master, NOTE, { sources }), 'word/document.xml'),
      );
    expect(await text(false)).toContain('编制人审核人签发人盖章');
    expect(await text(false)).not.toContain('附表：条目来源');
    const file = master.entries[0]?.provenance[0]?.file ?? '-';
    expect((await text(true)).split('附表：条目来源')[1]).toContain(file);
  });

  test('uses no font that lacks rare characters of names', async () => {
    const bytes = await renderMasterWord(catalogue, sampleMaster(catalogue), NOTE);
    const xml = part(bytes, 'word/document.xml');
    expect(xml).not.toContain('GB2312');
    const table = entryTables(xml)[0] ?? '';
    expect([...new Set(table.match(/w:eastAsia="[^"]*"/g))].sort()).toEqual([
      'w:eastAsia="宋体"',
      'w:eastAsia="黑体"',
    ]);
  });
});

describe('volumes', () => {
  const master = sampleMaster(small);

  test('carry the tables of a long master, each entry once, under one contents', async () => {
    const volumes = await renderVolumes(small, master, 2);
    expect([...volumes.keys()]).toEqual([
      '分册/1_住房保障领域（一）.docx',
      '分册/2_住房保障领域（二）.docx',
      '分册/3_政府采购领域（一）.docx',
      '分册/4_政府采购领域（二）.docx',
      '分册/5_政府采购领域（三）.docx',
    ]);
    const serialsOf = [...volumes.values()].flatMap((bytes) =>
      entryTables(part(bytes, 'word/document.xml')).flatMap((table) =>
        (table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [])
          .slice(2)
          .map((row) => textOf(row.match(/<w:tc>.*?<\/w:tc>/s)?.[0] ?? '')),
      ),
    );
    expect(serialsOf).toEqual(master.entries.map((_, index) => String(index + 1)));
  });

  test('are not made where one document has room for all', async () => {
    expect((await renderVolumes(small, master)).size).toBe(0);
  });
});

describe('the words of a paper', () => {
  test('count serials in runs', () => {
    const at = (...numbers: number[]) =>
      numbers.map((serial) => ({ serial, entry: sampleMaster(small).entries[0] as never }));
    expect(serials(at(1, 2, 3))).toBe('第1—3项');
    expect(serials(at(1, 2, 5))).toBe('第1—2、5项');
    expect(serials(at(7))).toBe('第7项');
  });

  test('part a long title after a word', () => {
    expect(wholeWordLines('公共资源配置领域政府信息主动公开目录清单', 14)).toEqual([
      '公共资源配置领域',
      '政府信息主动公开目录清单',
    ]);
    expect(wholeWordLines('短标题', 14)).toEqual(['短标题']);
    const lines = wholeWordLines('甲'.repeat(33), 14);
    expect(lines.join('')).toBe('甲'.repeat(33));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(14);
  });
});
