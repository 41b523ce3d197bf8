/** What was read is kept beside the catalogue: the same again, or read anew. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openCatalogue, shippedFolder } from '../../src/store/catalogue-folder.js';
import { judgedOf, readSubmissions } from '../../src/store/read-submissions.js';
import { makeSheet, zipParts } from '../helpers/make-xlsx.js';
import { tempFolder } from '../helpers/temp-folder.js';

const book = (content: string) =>
  makeSheet(
    [
      ['公开事项', '公开内容', '公开时限'],
      ['采购合同信息', content, '3个自然日'],
    ],
    { name: '政府采购领域' },
  );

/** A catalogue folder with two submissions, one of them in a .zip. */
function round(): string {
  const folder = tempFolder();
  for (const name of ['scheme.yaml', 'units.yaml']) {
    cpSync(join(shippedFolder('changning-2018'), name), join(folder, name));
  }
  mkdirSync(join(folder, 'submissions'));
  writeFileSync(join(folder, 'submissions', '县财政局.xlsx'), book('甲'));
  writeFileSync(join(folder, 'submissions', '包.zip'), zipParts({ '县审计局.xlsx': book('乙') }));
  return folder;
}

/** @returns what was read, and how many files a worker was asked for */
async function read(folder: string, date?: string) {
  const opened = openCatalogue(folder);
  const catalogue = date ? { ...opened, scheme: { ...opened.scheme, date } } : opened;
  let asked = 0;
  const files = await readSubmissions([join(folder, 'submissions')], folder, catalogue, () => {
    asked += 1;
  });
  return { files, asked };
}

const kept = (folder: string) => readdirSync(join(folder, '.mulu', 'cache'));

test('a second run asks no worker and gives the same, cell by cell', async () => {
  const folder = round();
  const first = await read(folder);
  const second = await read(folder);
  expect(first.asked).toBe(3);
  expect(second.asked).toBe(0);
  expect(second.files).toStrictEqual(first.files);
  expect([...judgedOf(second.files).values()].flat().length).toBeGreaterThan(0);
  expect(readFileSync(join(folder, '.mulu', '.gitignore'), 'utf8')).toBe('*\n');
});

test('other bytes, another name or another date are read anew', async () => {
  const folder = round();
  const at = (name: string) => join(folder, 'submissions', name);
  await read(folder);
  writeFileSync(at('县财政局.xlsx'), book('丙'));
  const changed = await read(folder);
  expect(changed.asked).toBe(1);
  expect(changed.files.map(({ submission }) => submission.entries[0]?.content)).toContain('丙');
  renameSync(at('县财政局.xlsx'), at('县水务局.xlsx'));
  expect((await read(folder)).asked).toBe(1);
  expect((await read(folder, '2020-01-01')).asked).toBe(3);
});

test('a damaged entry, or one under another name, is read anew; without the folder, too', async () => {
  const folder = round();
  const first = await read(folder);
  const at = (name = '') => join(folder, '.mulu', 'cache', name);
  const [one, two, three] = kept(folder);
  const bytes = readFileSync(at(one));
  bytes[bytes.length - 3] = 0x20;
  writeFileSync(at(one), bytes);
  writeFileSync(at(two), readFileSync(at(three)));
  const second = await read(folder);
  expect(second.asked).toBe(2);
  expect(second.files).toStrictEqual(first.files);
  rmSync(join(folder, '.mulu'), { recursive: true });
  expect((await read(folder)).files).toStrictEqual(first.files);
});

test('a folder in which nothing can be kept does without', async () => {
  const folder = round();
  writeFileSync(join(folder, '.mulu'), '');
  const { files } = await read(folder);
  expect(files.map(({ submission }) => submission.entries.length)).toEqual([1, 1]);
});

test('no catalogue folder, nothing kept', async () => {
  const folder = round();
  await readSubmissions([join(folder, 'submissions')], folder);
  expect(existsSync(join(folder, '.mulu'))).toBe(false);
});
