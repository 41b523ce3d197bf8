/** Cells once more, for who writes them: of the same bytes, or not at all. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withWorkbooks } from '../../src/store/read-again.js';
import { readSubmissions } from '../../src/store/read-submissions.js';
import { makeSheet } from '../helpers/make-xlsx.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { tempFolder } from '../helpers/temp-folder.js';

const book = (content: string) =>
  makeSheet([
    ['公开事项', '公开内容', '公开时限'],
    ['采购合同信息', content, '及时'],
  ]);

async function readOne() {
  const folder = tempFolder();
  const path = join(folder, '县财政局.xlsx');
  writeFileSync(path, book('甲'));
  const [file] = await readSubmissions([path], folder, smallCatalogue());
  if (!file) throw new Error('no file');
  return { path, file };
}

test('the cells of a file that was read are had again; one that was not has none', async () => {
  const { file } = await readOne();
  const { source: _source, ...unread } = file;
  const texts = await withWorkbooks(async (workbookOf) => [
    (await workbookOf(file))?.sheets[0]?.cells.map(({ text }) => text),
    await workbookOf(unread),
  ]);
  expect(texts).toEqual([
    ['公开事项', '公开内容', '公开时限', '采购合同信息', '甲', '及时'],
    undefined,
  ]);
});

test('a file that was changed meanwhile is told, and nothing is written of it', async () => {
  const { path, file } = await readOne();
  writeFileSync(path, book('乙'));
  await expect(withWorkbooks((workbookOf) => workbookOf(file))).rejects.toThrow('县财政局.xlsx');
});
