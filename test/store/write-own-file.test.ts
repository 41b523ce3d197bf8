/** One workbook written where the user says: never over what a person has changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/model/user-error.js';
import { newBook, packBook } from '../../src/render/office/book.js';
import { fileCode } from '../../src/store/file-code.js';
import { writeOwnFile } from '../../src/store/write-own-file.js';
import { tempRoot } from '../helpers/temp-folder.js';

async function ours(text: string): Promise<Uint8Array> {
  const book = newBook({ title: '总览', creator: '某局', day: '2018-10-19' });
  book.addWorksheet('文件').getCell('A1').value = text;
  return packBook(book, '2018-10-19');
}

test('what we wrote is written over, and nothing else is left', async () => {
  const folder = tempRoot();
  const path = join(folder, '新', '总览.xlsx');
  writeOwnFile(path, await ours('一'));
  const second = await ours('二');
  expect(writeOwnFile(path, second)).toEqual({ written: [path], setAside: [] });
  expect(new Uint8Array(readFileSync(path))).toEqual(second);
  expect(readdirSync(join(folder, '新'))).toEqual(['总览.xlsx']);
});

test('what somebody else wrote is kept beside it', async () => {
  const path = join(tempRoot(), '总览.xlsx');
  writeFileSync(path, '别人的文件');
  const { setAside } = writeOwnFile(path, await ours('一'));
  expect(setAside).toHaveLength(1);
  expect(readFileSync(setAside[0] ?? '', 'utf8')).toBe('别人的文件');
});

test('what cannot be written is told in one line, and nothing is left behind', async () => {
  const folder = tempRoot();
  mkdirSync(join(folder, '总览.xlsx'));
  const bytes = await ours('一');
  expect(() => writeOwnFile(join(folder, '总览.xlsx'), bytes)).toThrow(UserError);
  expect(readdirSync(folder)).toEqual(['总览.xlsx']);
});

test('a file’s short code is of its bytes; a file in an archive has the archive’s', () => {
  const folder = tempRoot();
  writeFileSync(join(folder, 'a.zip'), 'abc');
  const digits = createHash('sha256').update('abc').digest('hex').toUpperCase();
  const code = `${digits.slice(0, 4)}-${digits.slice(4, 8)}`;
  expect(fileCode('a.zip', folder)).toBe(code);
  expect(fileCode('a.zip/里面/b.xlsx', folder)).toBe(code);
  expect(fileCode('没有.xlsx', folder)).toBe('');
  expect(existsSync(join(folder, '没有.xlsx'))).toBe(false);
});
