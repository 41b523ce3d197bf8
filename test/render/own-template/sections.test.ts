/** The tables lie on their side between the template's own pages, which stay as they are. */
import { ExternalHyperlink, type FileChild, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { type Content, fillTemplate } from '../../../src/render/own-template/fill.js';
import type { Known } from '../../../src/render/own-template/placeholders.js';
import { openTemplate } from '../../../src/render/own-template/template.js';
import { gridTable } from '../../../src/render/word/grid.js';
import { textWidth } from '../../../src/render/word/page.js';
import {
  centred,
  GRID,
  officeTemplate,
  PAGE,
  PAGE_NUMBER,
  paragraph,
  type TemplateSpec,
  templateParts,
  textBox,
} from '../../helpers/office-template.js';
import { type SeenSection, sectionsOf } from '../../helpers/sections.js';
import { part, parts } from '../unpack.js';

const KNOWN: Known = {
  lines: ['标题', '校验码'],
  blocks: ['总目录', '说明'],
  required: ['总目录'],
};
const BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
const UPRIGHT = `${PAGE}<w:cols w:space="425"/>${GRID}`;

function table(): FileChild[] {
  const width = Math.floor(textWidth('landscape') / 2);
  const row = { cells: [{ text: '甲' }, { text: '乙' }] };
  return [
    new Paragraph('表头'),
    gridTable({ widths: [width, width], points: 8, rows: [row, row] }),
  ];
}

function content(over: Partial<Content> = {}): Content {
  return {
    lines: { 标题: '目录（草稿）', 校验码: '7F3A-91C2' },
    blocks: {
      总目录: { children: table(), page: { orientation: 'landscape', size: 'A4' } },
      说明: { children: table() },
    },
    foot: { text: '目录 校验码 7F3A-91C2', everywhere: false },
    ...over,
  };
}

function fill(spec: TemplateSpec, over: Partial<Content> = {}): Promise<Uint8Array> {
  return fillTemplate(openTemplate('模板.docx', officeTemplate(spec), KNOWN), content(over));
}

async function sections(spec: TemplateSpec, over: Partial<Content> = {}): Promise<SeenSection[]> {
  return sectionsOf(await fill(spec, over));
}

const seen = (all: readonly SeenSection[]) => all.map(({ words, page }) => [page, words]);

test('what stands before and after keeps its pages; the tables get their own', async () => {
  const all = await sections({
    body: paragraph('前言') + paragraph('{{总目录}}') + paragraph('后记'),
    section: UPRIGHT,
  });
  expect(seen(all)).toEqual([
    ['portrait', '前言'],
    ['landscape', '表头|甲|乙|甲|乙'],
    ['portrait', '后记'],
  ]);
  expect(all.map(({ properties }) => properties)).toEqual([
    ['pgSz', 'pgMar', 'cols', 'docGrid'],
    ['footerReference', 'type=nextPage', 'pgSz', 'pgMar'],
    ['footerReference', 'type=nextPage', 'pgSz', 'pgMar', 'cols', 'docGrid'],
  ]);
});

test.each([
  [
    'first',
    paragraph('{{总目录}}') + paragraph('后记'),
    [
      ['landscape', '表头|甲|乙|甲|乙'],
      ['portrait', '后记'],
    ],
  ],
  [
    'last',
    paragraph('前言') + paragraph('{{总目录}}'),
    [
      ['portrait', '前言'],
      ['landscape', '表头|甲|乙|甲|乙'],
    ],
  ],
  ['alone', paragraph('{{总目录}}'), [['landscape', '表头|甲|乙|甲|乙']]],
  [
    'before empty lines',
    `${paragraph('前言')}${paragraph('{{总目录}}')}<w:p/>${paragraph('　')}`,
    [
      ['portrait', '前言'],
      ['landscape', '表头|甲|乙|甲|乙'],
    ],
  ],
  [
    'behind a table',
    `${paragraph('前言')}<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${paragraph('格')}</w:tc></w:tr></w:tbl>${paragraph('{{总目录}}')}`,
    [
      ['portrait', '前言|格'],
      ['landscape', '表头|甲|乙|甲|乙'],
    ],
  ],
  [
    'before a seal that floats',
    `${paragraph('{{总目录}}')}<w:p>${textBox(paragraph('章'))}</w:p>`,
    [
      ['landscape', '表头|甲|乙|甲|乙'],
      ['portrait', '章|章'],
    ],
  ],
])('no empty page comes where the tables stand %s', async (_case, body, expected) => {
  expect(seen(await sections({ body, section: UPRIGHT }))).toEqual(expected);
});

test.each([
  [
    'in paragraphs of their own',
    `${paragraph('前言')}${BREAK}${paragraph('{{总目录}}')}${BREAK}${paragraph('后记')}`,
  ],
  [
    'with empty lines',
    `${paragraph('前言')}${BREAK}<w:p/>${paragraph('{{总目录}}')}<w:p/>${BREAK}${paragraph('后记')}`,
  ],
  [
    'at the end and the beginning of lines',
    `<w:p><w:r><w:t>前言</w:t><w:br w:type="page"/></w:r></w:p>${paragraph('{{总目录}}')}<w:p><w:r><w:br w:type="page"/><w:t>后记</w:t></w:r></w:p>`,
  ],
])('page breaks beside the tables give way: %s', async (_case, body) => {
  expect(seen(await sections({ body, section: UPRIGHT }))).toEqual([
    ['portrait', '前言'],
    ['landscape', '表头|甲|乙|甲|乙'],
    ['portrait', '后记'],
  ]);
});

test('the empty line behind a table at the end is made low, or it could come to a page of its own', async () => {
  const cell = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${paragraph('印发')}</w:tc></w:tr></w:tbl>`;
  const end = async (last: string) => {
    const bytes = await fill({ body: paragraph('{{总目录}}') + cell + last, section: UPRIGHT });
    return /印发.*?<\/w:tbl>(.*?)<w:sectPr/s.exec(part(bytes, 'document.xml'))?.[1];
  };
  expect(await end('<w:p><w:pPr><w:jc w:val="left"/></w:pPr></w:p>')).toMatch(
    /^<w:p>.*w:line="20" w:lineRule="exact".*<\/w:p>$/,
  );
  expect(await end(paragraph('完'))).toBe(paragraph('完'));
});

test('a page break elsewhere stays', async () => {
  const body = `${paragraph('封面')}${BREAK}${paragraph('前言')}${paragraph('{{总目录}}')}`;
  expect(seen(await sections({ body, section: UPRIGHT }))[0]).toEqual(['portrait', '封面|※|前言']);
});

test("in a template's own landscape section the tables stand where they are asked for", async () => {
  const flat =
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1247" w:right="1440" w:bottom="1134" w:left="1440" w:header="708" w:footer="510" w:gutter="0"/>';
  const ended = `<w:p><w:pPr><w:sectPr>${UPRIGHT}</w:sectPr></w:pPr><w:r><w:t>前言</w:t></w:r></w:p>`;
  const bytes = await fill({
    body: ended + paragraph('附件') + paragraph('{{总目录}}'),
    section: flat,
  });
  expect(seen(sectionsOf(bytes))).toEqual([
    ['portrait', '前言'],
    ['landscape', '附件|表头|甲|乙|甲|乙'],
  ]);
  // 16838 - 2 * 1440: the tables are no wider than the template's text.
  const grid = [...part(bytes, 'document.xml').matchAll(/<w:gridCol w:w="(\d+)"/g)];
  const width = grid.reduce((sum, [, one]) => sum + Number(one), 0);
  expect(width).toBeLessThanOrEqual(13958);
  expect(width).toBeGreaterThan(13900);
});

test('a placeholder whose paragraph ends a section leaves the section its end', async () => {
  const ended = `<w:p><w:pPr><w:sectPr>${UPRIGHT}</w:sectPr></w:pPr><w:r><w:t>{{总目录}}</w:t></w:r></w:p>`;
  const all = await sections({
    body: paragraph('前言') + ended + paragraph('后记'),
    section: UPRIGHT,
  });
  expect(seen(all)).toEqual([
    ['portrait', '前言'],
    ['landscape', '表头|甲|乙|甲|乙'],
    ['portrait', '后记'],
  ]);
});

test('a template that says nothing of its pages gets them where they are needed', async () => {
  const all = templateParts({
    body: paragraph('前言') + paragraph('{{总目录}}') + paragraph('后记'),
  });
  const bare = (all['word/document.xml'] as string).replace(/<w:sectPr.*<\/w:sectPr>/s, '');
  const { zipParts } = await import('../../helpers/make-xlsx.js');
  const bytes = zipParts({ ...all, 'word/document.xml': bare });
  const filled = await fillTemplate(openTemplate('模板.docx', bytes, KNOWN), content());
  expect(seen(sectionsOf(filled)).map(([page]) => page)).toEqual([
    'portrait',
    'landscape',
    'portrait',
  ]);
});

test('the red head of the first page and the first number are not begun again', async () => {
  const all = await sections({
    body: paragraph('前言') + paragraph('{{总目录}}') + paragraph('后记'),
    section: `<w:type w:val="continuous"/>${PAGE}<w:pgNumType w:fmt="numberInDash" w:start="3"/><w:titlePg/>`,
    headers: { first: centred('红头'), default: centred('续页') },
    footers: { default: PAGE_NUMBER, first: PAGE_NUMBER },
  });
  const has = all.map(({ properties }) => [
    properties.includes('titlePg'),
    properties.includes('pgNumType=3'),
    properties.includes('type=nextPage'),
  ]);
  expect(has).toEqual([
    [true, true, false],
    [false, false, true],
    [false, false, true],
  ]);
  expect(all.map(({ head }) => head)).toEqual(['续页', '续页', '续页']);
});

test('the pages of the tables say in their foot which paper they are of; other pages stay', async () => {
  const all = await sections({
    body: paragraph('前言') + paragraph('{{总目录}}') + paragraph('后记'),
    section: UPRIGHT,
    footers: { default: PAGE_NUMBER },
  });
  expect(all.map(({ foot }) => foot)).toEqual(['— 1 —', '— 1 —|目录 校验码 7F3A-91C2', '— 1 —']);
});

test('without any foot the pages of the tables get numbers and the line', async () => {
  const all = await sections({
    body: paragraph('前言') + paragraph('{{总目录}}') + paragraph('后记'),
    section: UPRIGHT,
  });
  expect(all.map(({ foot }) => foot)).toEqual(['', '—  —|目录 校验码 7F3A-91C2', '']);
});

test('a draft says so in the foot of every page', async () => {
  const all = await sections(
    {
      body: paragraph('前言') + paragraph('{{总目录}}') + paragraph('后记'),
      section: `${PAGE}<w:titlePg/>`,
      footers: { default: PAGE_NUMBER },
    },
    { foot: { text: '目录（草稿）', everywhere: true } },
  );
  expect(all.map(({ foot }) => foot)).toEqual(Array(3).fill('— 1 —|目录（草稿）'));
  expect(all[0]?.firstFoot).toBe('目录（草稿）');
});

test("a foot's own links go with its copy, and nothing of it is lost", async () => {
  const rels =
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>';
  const spec = {
    body: paragraph('{{总目录}}'),
    section: UPRIGHT,
    footers: { default: `${centred('县政务服务管理局')}<w:p/>` },
    parts: { 'word/_rels/footer_default.xml.rels': rels },
  };
  const all = parts(await fill(spec));
  expect(all.get('word/_rels/footer1.xml.rels')).toBe(rels);
  expect(all.get('word/footer_default.xml')).toBe(templateParts(spec)['word/footer_default.xml']);
  expect(all.get('[Content_Types].xml')).toContain('PartName="/word/footer1.xml"');
});

test('a block beside the tables is drawn as wide as the template has room', async () => {
  const xml = part(
    await fill({ body: paragraph('{{说明}}') + paragraph('{{总目录}}'), section: UPRIGHT }),
    'document.xml',
  );
  const widths = [...xml.matchAll(/<w:tblW w:type="dxa" w:w="(\d+)"/g)].map(([, one]) =>
    Number(one),
  );
  expect(widths).toHaveLength(2);
  expect(widths[0]).toBeLessThanOrEqual(11906 - 1588 - 1474);
  expect(widths[1]).toBeGreaterThan(14000);
});

test('words for the properties go beside those of the office; without words they stay', async () => {
  const spec = { body: paragraph('{{总目录}}') };
  const core = (bytes: Uint8Array) => part(bytes, 'docProps/core.xml');
  expect(core(await fill(spec))).toBe(templateParts(spec)['docProps/core.xml']);
  const told = core(await fill(spec, { keywords: ['样例', '草稿'] }));
  expect(told).toContain('>红头、样例、草稿</cp:keywords>');
  expect(told).toContain('2017-03-02T08:00:00Z');
});

test('beside the body only what the tables need is added or changed', async () => {
  const spec = {
    body: paragraph('前言') + paragraph('{{总目录}}'),
    headers: { default: centred('机密') },
    footers: { default: PAGE_NUMBER },
  };
  const before = parts(officeTemplate(spec));
  const property = { name: 'mulu', value: '甲' };
  const after = parts(await fill(spec, { property }));
  const changed = [...after.keys()].filter((name) => after.get(name) !== before.get(name));
  expect(changed.sort()).toEqual([
    '[Content_Types].xml',
    '_rels/.rels',
    'docProps/custom.xml',
    'word/_rels/document.xml.rels',
    'word/document.xml',
    'word/footer1.xml',
  ]);
  expect([...before.keys()].filter((name) => !after.has(name))).toEqual([]);
});

test('feet of even pages get the line where the template tells even pages from odd ones', async () => {
  const spec = {
    body: paragraph('{{总目录}}'),
    settings: '<w:evenAndOddHeaders/>',
    footers: { default: centred('单页'), even: centred('双页') },
  };
  const all = parts(await fill(spec));
  const own = [...all].filter(([name]) => /^word\/footer\d/.test(name)).map(([, xml]) => xml);
  expect(own.map((xml) => /(.页).*校验码/s.exec(xml)?.[1])).toEqual(['单页', '双页']);
});

test('in two columns a table is as wide as one of them', async () => {
  const xml = part(
    await fill({
      body: paragraph('{{说明}}') + paragraph('{{总目录}}'),
      section: `${PAGE}<w:cols w:num="2" w:space="400"/>`,
    }),
    'document.xml',
  );
  const width = Number(/<w:tblW w:type="dxa" w:w="(\d+)"/.exec(xml)?.[1]);
  expect(width).toBeLessThanOrEqual((11906 - 1588 - 1474 - 400) / 2);
});

test("bookmarks of ours are numbered on from the template's", async () => {
  const mark = '<w:bookmarkStart w:id="41" w:name="甲"/><w:bookmarkEnd w:id="41"/>';
  const grid = gridTable({
    widths: [500],
    points: 8,
    rows: [{ cells: [{ text: '甲' }] }],
    bookmark: '_mulu_1_master',
  });
  const blocks = { 总目录: { children: [new Paragraph('表'), grid] } };
  const bytes = await fill({ body: `<w:p>${mark}</w:p>${paragraph('{{总目录}}')}` }, { blocks });
  const ids = [...part(bytes, 'document.xml').matchAll(/<w:bookmarkStart[^>]*?w:id="(\d+)"/g)];
  expect(ids.map(([, id]) => id)).toEqual(['41', '42']);
});

test("a picture or a link cannot be drawn into a template: that is our mistake, not the office's", async () => {
  const link = new ExternalHyperlink({ link: 'http://a', children: [] });
  const blocks = { 总目录: { children: [new Paragraph({ children: [link] })] } };
  await expect(fill({ body: paragraph('{{总目录}}') }, { blocks })).rejects.toThrow(/cannot link/);
});

test('sections that the tables do not touch keep every character of their properties', async () => {
  const ended = `<w:p><w:pPr><w:sectPr w:rsidR="00B2C3D4">${UPRIGHT}<!-- 封面 --></w:sectPr></w:pPr></w:p>`;
  const xml = part(
    await fill({
      body: `${paragraph('封面')}${ended}${paragraph('{{总目录}}')}${paragraph('后记')}${ended}${paragraph('附录')}`,
      footers: { default: PAGE_NUMBER },
    }),
    'document.xml',
  );
  expect(xml.split(ended)).toHaveLength(2);
  expect(xml.startsWith(ended, xml.indexOf('封面') + '封面</w:t></w:r></w:p>'.length)).toBe(true);
  expect(xml).toMatch(/附录<\/w:t><\/w:r><\/w:p><w:sectPr w:rsidR="00A1B2C3">/);
});
