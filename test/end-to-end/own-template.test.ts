/** `mulu compile` with an office's own Word template: chosen, filled, read back, told where it is wrong. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { initFolder } from '../../src/store/init-folder.js';
import { mulu } from '../helpers/mulu.js';
import { centred, officeTemplate, paragraph, RED_LINE, red } from '../helpers/office-template.js';
import { tempFolder } from '../helpers/temp-folder.js';
import { part, parts } from '../render/unpack.js';

const HEAD = centred({ text: '甲县人民政府文件', look: red(72) }) + RED_LINE;
const GOOD = officeTemplate({
  body: `${HEAD}${centred('{{文号}}')}${centred('{{标', '题}}')}${paragraph('共{{条数}}条。')}${paragraph('{{编制说明}}')}${paragraph('{{目次}}')}${paragraph('{{总目录}}')}${paragraph('{{统计}}')}${centred('{{日期}}')}`,
});

/** A catalogue with one row sent. */
function catalogue(): string {
  const folder = join(tempFolder(), '我的目录');
  initFolder(folder, 'changning-2018');
  writeFileSync(
    join(folder, 'submissions', '县财政局.csv'),
    '填报单位：县财政局,,,\n公开领域,公开事项,公开内容,公开时限\n政府采购领域,采购合同信息,合同全文,2个工作日内\n',
  );
  return folder;
}

function layTemplate(folder: string, name: string, bytes: Uint8Array): string {
  mkdirSync(join(folder, 'templates', 'word'), { recursive: true });
  const file = join(folder, 'templates', 'word', name);
  writeFileSync(file, bytes);
  return file;
}

test('the template in the catalogue folder carries the master, which reads back', () => {
  const folder = catalogue();
  const file = layTemplate(folder, '总目录.docx', GOOD);
  const out = join(folder, '..', '成果');
  const done = mulu(['compile', folder, '--out', out]);
  expect(done.code).toBe(1);
  expect(done.out).toContain(`总目录.docx 用的是您的模板：${file}`);
  expect(done.out).toContain('模板里没有{{审签}}');
  const master = join(out, '总目录.docx');
  const body = part(readFileSync(master), 'word/document.xml');
  expect(body).toContain('甲县人民政府文件');
  expect(body).toContain('（样例）（草稿）</w:t>');
  expect(body).toContain('<w:t>共1条。</w:t>');
  expect(body).not.toContain('{{');
  const read = JSON.parse(mulu(['read', master, '--json']).out).files[0];
  expect(read.entries.map((one: { content: string }) => one.content)).toEqual(['合同全文']);
});

test('changes by hand are looked for in it, and a second run gives the same bytes', () => {
  const folder = catalogue();
  layTemplate(folder, '总目录.docx', GOOD);
  const [out, again] = ['成果', '再来'].map((name) => join(folder, '..', name));
  mulu(['compile', folder, '--out', out ?? '']);
  mulu(['compile', folder, '--out', again ?? '']);
  const master = join(out ?? '', '总目录.docx');
  expect(readFileSync(join(again ?? '', '总目录.docx')).equals(readFileSync(master))).toBe(true);
  expect(mulu(['take', master, '--catalogue', folder]).out).toContain('没有手工改动');
});

test('a draft in a template without a title is marked before the tables, in the feet and in the properties', () => {
  const folder = catalogue();
  const file = join(folder, '..', '红头.docx');
  writeFileSync(file, officeTemplate({ body: HEAD + paragraph('{{总目录}}') }));
  const out = join(folder, '..', '成果');
  const done = mulu(['compile', folder, '--out', out, '--template', file]);
  expect(done.out).toContain('模板里没有{{标题}}，“样例”“草稿”字样写在了目录表格前面和各页页脚。');
  const all = parts(readFileSync(join(out, '总目录.docx')));
  expect(all.get('word/document.xml')).toMatch(/（样例）（草稿）.*政府采购领域/s);
  const feet = [...all.keys()].filter((name) => /^word\/footer\d/.test(name));
  for (const name of feet) expect(all.get(name)).toMatch(/（样例）（草稿）　校验码 [0-9A-F-]{9}/);
  expect(feet.length).toBeGreaterThan(0);
  expect(all.get('docProps/core.xml')).toContain('样例、草稿');
});

test('the template that is named stands before the one in the folder; --json says which', () => {
  const folder = catalogue();
  layTemplate(folder, '总目录.docx', new Uint8Array([1]));
  const file = join(folder, '..', '另一份.docx');
  writeFileSync(file, GOOD);
  const out = join(folder, '..', '成果');
  const done = mulu(['compile', folder, '--out', out, '--template', file, '--json']);
  expect(JSON.parse(done.out).template).toBe(file);
});

const OLE = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]);

test.each<[string, Uint8Array, RegExp]>([
  ['总目录.wps', OLE, /总目录\.wps：是旧格式的文档.*另存为/],
  ['总目录.docx', officeTemplate({ body: paragraph('{{标题}}') }), /正文里没有{{总目录}}/],
])('a wrong template is one line, and nothing is written: %s', (name, bytes, told) => {
  const folder = catalogue();
  layTemplate(folder, name, bytes);
  const out = join(folder, '..', '成果');
  const done = mulu(['compile', folder, '--out', out]);
  expect(done.code).toBe(2);
  expect(done.out).toBe('');
  expect(done.err.trimEnd()).toMatch(told);
  expect(done.err.trimEnd()).not.toContain('\n');
  expect(existsSync(out)).toBe(false);
});

test('a template that is not there is told by its name', () => {
  const done = mulu(['compile', catalogue(), '--template', '没有.docx']);
  expect([done.code, done.err.trim()]).toEqual([
    2,
    '找不到模板 没有.docx，请核对文件名和所在的文件夹。',
  ]);
});
