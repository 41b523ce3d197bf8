/** Whatever lies in the folder becomes files with names, units and findings. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { mappingSchema } from '../../src/model/mapping.js';
import { readSubmissions } from '../../src/store/read-submissions.js';
import { sha256 } from '../../src/store/sha256.js';
import { makeDocx, paragraphs, wordTable } from '../helpers/make-docx.js';
import { makeSheet, zipParts } from '../helpers/make-xlsx.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { tempFolder } from '../helpers/temp-folder.js';

const catalogue = smallCatalogue();
const HEAD = ['公开事项', '公开内容', '公开时限'];
const rows = (content: string) => [HEAD, ['采购合同信息', content, '及时']];
const book = (content: string) => makeSheet(rows(content), { name: '政府采购领域' });
const PDF = new TextEncoder().encode('%PDF-1.7\n');
const PHOTO = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]);

/** Writes the files and reads them: [file, unit, entries, codes with the workbook they name]. */
async function readFolder(files: Readonly<Record<string, Uint8Array>>) {
  const folder = tempFolder();
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const read = await readSubmissions([folder], folder, catalogue);
  return read.map(({ submission: { file, unit, entries, problems } }) => [
    file,
    unit,
    entries.length,
    ...problems.map(({ code, params }) =>
      [code, params?.workbook ?? params?.other ?? ''].join(' ').trim(),
    ),
  ]);
}

test('each file of a .zip is a file of its own; bad ones stop no other', async () => {
  const pack = zipParts({
    '县财政局.xlsx': book('甲'),
    '甲镇人民政府/目录.docx': makeDocx(paragraphs('政府采购领域目录'), wordTable(rows('乙'))),
    '里.zip': zipParts({ '表.xlsx': book('丙') }),
    '说明.doc': 'x',
    '~$县财政局.xlsx': 'x',
  });
  expect(await readFolder({ '包.zip': pack })).toEqual([
    ['包.zip/县财政局.xlsx', '县财政局', 1],
    ['包.zip/甲镇人民政府/目录.docx', '甲镇人民政府', 1],
    ['包.zip/说明.doc', undefined, 0, 'file-not-workbook'],
    ['包.zip/里.zip', undefined, 0, 'zip-inside-zip'],
  ]);
});

test('a .zip by another name is one, too; an empty one is told by its own name', async () => {
  const pack = zipParts({ '目录.xlsx': book('甲') });
  expect(await readFolder({ '县财政局.xlsx': pack, '空.zip': zipParts({ '空/': '' }) })).toEqual([
    ['县财政局.xlsx/目录.xlsx', '县财政局', 1],
    ['空.zip', undefined, 0, 'zip-empty'],
  ]);
});

test('the same bytes count once, on the disk before in a .zip', async () => {
  const same = book('甲');
  const pack = zipParts({ '县财政局.xlsx': same, '又.xlsx': same });
  expect(await readFolder({ 'a.zip': pack, 'b.zip': pack, '县财政局.xlsx': same })).toEqual([
    ['县财政局.xlsx', '县财政局', 1],
    ['b.zip', undefined, 0, 'file-same-bytes a.zip'],
    ['a.zip/县财政局.xlsx', undefined, 0, 'file-same-bytes 县财政局.xlsx'],
    ['a.zip/又.xlsx', undefined, 0, 'file-same-bytes 县财政局.xlsx'],
  ]);
});

test('a scan beside the workbook of its unit is its stamped copy; elsewhere it is told', async () => {
  expect(
    await readFolder({
      'a/县财政局报送表.xlsx': book('甲'),
      'a/扫描件1.jpg': PHOTO,
      'b/县财政局.xlsx': book('乙'),
      'b/甲镇人民政府.xlsx': book('丙'),
      'b/县财政局（盖章扫描件）.pdf': PDF,
      'c/扫描件.pdf': Uint8Array.of(...PDF, 10),
    }),
  ).toEqual([
    ['a/县财政局报送表.xlsx', '县财政局', 1],
    ['a/扫描件1.jpg', undefined, 0, 'stamped-copy-seen a/县财政局报送表.xlsx'],
    ['b/县财政局.xlsx', '县财政局', 1],
    ['b/县财政局（盖章扫描件）.pdf', undefined, 0, 'stamped-copy-seen b/县财政局.xlsx'],
    ['b/甲镇人民政府.xlsx', '甲镇人民政府', 1],
    ['c/扫描件.pdf', undefined, 0, 'file-legacy-word'],
  ]);
});

test('a file with a password in a .zip is told by itself', async () => {
  const pack = zipParts({ '甲镇人民政府.xlsx': book('甲'), '县财政局.xlsx': book('乙') });
  const view = new DataView(pack.buffer, pack.byteOffset);
  const directory = Buffer.from(pack).lastIndexOf(Uint8Array.of(0x50, 0x4b, 1, 2));
  view.setUint16(directory + 8, view.getUint16(directory + 8, true) | 1, true);
  expect(await readFolder({ '包.zip': pack })).toEqual([
    ['包.zip/县财政局.xlsx', undefined, 0, 'file-encrypted'],
    ['包.zip/甲镇人民政府.xlsx', '甲镇人民政府', 1],
  ]);
});

test('mapping.yaml names a file by its bytes, whatever it is called', async () => {
  const folder = tempFolder();
  const bytes = makeSheet([['采购合同信息', '甲']]);
  writeFileSync(join(folder, '随便.xlsx'), bytes);
  const table = { sha256: sha256(bytes), header: [], columns: { A: '公开事项', B: '公开内容' } };
  const mapping = mappingSchema.parse({ tables: [table] });
  const [read] = await readSubmissions([folder], folder, { ...catalogue, mapping });
  expect(read?.submission.mapped).toEqual([0]);
  expect(read?.submission.entries.map(({ content }) => content)).toEqual(['甲']);
});
