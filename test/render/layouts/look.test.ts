/** What a layout says of the look is what the papers say: paper, direction, fonts, type, groups, titles. */
import { describe, expect, test } from 'vitest';
import { type Layout, layoutSchema } from '../../../src/model/layout.js';
import { renderForm } from '../../../src/render/form/form.js';
import { renderMasterExcel } from '../../../src/render/master/excel.js';
import { renderMasterWord } from '../../../src/render/master/word.js';
import { readBytes, texts } from '../../helpers/office.js';
import { masterOf } from '../master/random-master.js';
import { mergedEntry } from '../master/sample-master.js';
import { part } from '../unpack.js';
import { catalogueWith } from './cycle.js';

const layout: Layout = layoutSchema.parse({
  id: 'own',
  title: '版式',
  paper: 'A3',
  orientation: 'portrait',
  fonts: { title: '方正小标宋简体', heading: '楷体', body: '仿宋' },
  type: { excel: 12, word: 11 },
  columns: [
    { key: 'serial', heading: '序号', width: 5 },
    { key: 'domain', heading: '公开领域', width: 10 },
    { key: 'matter', heading: '公开事项', parts: ['一级事项', '二级事项'], width: 14, merge: true },
    { key: 'content', heading: '公开内容', width: 40, required: true },
    { key: 'timeLimit', heading: '公开时限', group: '公开要求', width: 16, required: true },
    { key: 'owners', heading: '公开主体', group: '公开要求', width: 16, required: true },
    {
      key: 'tier',
      heading: '公开层级',
      parts: ['县级', '乡级'],
      width: 5,
      tick: '■□',
      required: true,
    },
  ],
});
const catalogue = catalogueWith(layout);
const [first] = catalogue.scheme.domains;
if (!first) throw new Error('the small catalogue has two domains');
const [one, two] = first.matters;
if (!one || !two) throw new Error('its first domain has two matters');
const rest = { tier: ['乡级'], extra: {}, id: 'E1' };
const master = masterOf([
  mergedEntry(first, one, first.lead, rest),
  mergedEntry(first, one, first.lead, { ...rest, content: '另一项内容。' }),
  mergedEntry(first, two, first.lead, {
    ...rest,
    matter: { level1: two.title, level2: '其中一项' },
  }),
  mergedEntry(first, two, first.lead, { ...rest, content: '不细分的。' }),
]);

describe('the master in Excel', () => {
  test('stands on the paper, in the direction, type and fonts of the layout', async () => {
    const bytes = await renderMasterExcel(catalogue, master);
    expect(part(bytes, 'xl/worksheets/sheet1.xml')).toMatch(
      /<pageSetup [^>]*paperSize="8"[^>]*orientation="portrait"/,
    );
    const styles = part(bytes, 'xl/styles.xml');
    const fonts = [...styles.matchAll(/<font>.*?<\/font>/gs)].map(([xml]) => [
      /<name val="([^"]*)"/.exec(xml)?.[1],
      /<sz val="([^"]*)"/.exec(xml)?.[1],
    ]);
    expect(fonts).toContainEqual(['方正小标宋简体', '18']);
    expect(fonts).toContainEqual(['楷体', '12']);
    expect(fonts).toContainEqual(['仿宋', '12']);
    expect(styles).not.toMatch(/黑体|宋体"/);
  });

  test('has a heading over its group, signs for what is ticked and what is not', async () => {
    const sheet = readBytes(await renderMasterExcel(catalogue, master));
    const at = texts(sheet, '总表');
    expect(['B3', 'D3', 'D4', 'E4', 'G3', 'G4', 'H4', 'I3', 'I4', 'J4'].map(at)).toEqual([
      '序号',
      '公开事项',
      '一级事项',
      '二级事项',
      '公开要求',
      '公开时限',
      '公开主体',
      '公开层级',
      '县级',
      '乡级',
    ]);
    expect([at('I5'), at('J5')]).toEqual(['□', '■']);
  });

  test('lets a title without a deeper level stand across, in a block only where none goes deeper', async () => {
    const { sheets } = readBytes(await renderMasterExcel(catalogue, master));
    const merges = sheets.find(({ name }) => name === '总表')?.merges ?? [];
    const titles = merges.filter(({ left, top }) => left === 4 && top > 4);
    expect(titles).toEqual([
      { top: 5, left: 4, bottom: 6, right: 5 },
      { top: 7, left: 4, bottom: 8, right: 4 },
    ]);
  });
});

test('the master in Word is set in its fonts and type, on its paper', async () => {
  const bytes = await renderMasterWord(catalogue, master, []);
  const xml = part(bytes, 'word/document.xml');
  const [, table = ''] = /(<w:tbl>(?:(?!<w:tbl>).)*?一级事项.*?<\/w:tbl>)/s.exec(xml) ?? [];
  const fonts = new Set([...table.matchAll(/w:eastAsia="([^"]*)"/g)].map(([, name]) => name));
  const sizes = new Set([...table.matchAll(/<w:sz w:val="(\d+)"/g)].map(([, size]) => size));
  expect([...fonts].sort()).toEqual(['仿宋', '楷体']);
  expect([...sizes]).toEqual(['22']);
  expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="23811" w:orient="portrait"\/>/);
});

test('the form stands on its paper and offers its signs', async () => {
  const bytes = await renderForm(catalogue, first.lead, [first]);
  const sheet = part(bytes, 'xl/worksheets/sheet3.xml');
  expect(sheet).toMatch(/<pageSetup [^>]*paperSize="8"[^>]*orientation="portrait"/);
  expect(sheet).toContain('选中的打“■”');
  const workbook = readBytes(bytes);
  const guide = workbook.sheets.find(({ name }) => name === '填表说明')?.cells ?? [];
  const said = guide.map(({ text }) => text).join('\n');
  expect(said).toContain('打印（A3 竖向）');
  expect(said).toContain('公开层级：选中的从下拉表里打“■”，没选的留空。');
  // Nothing is said of columns that do not stand there.
  expect(said).not.toMatch(/公开依据|依据库|渠道|本单位是否涉及|备注/);
  expect(workbook.sheets.map(({ name }) => name)).not.toContain('依据库');
});
