import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/model/user-error.js';
import { findFiles } from '../../src/store/find-files.js';
import { tempFolder } from '../helpers/temp-folder.js';

test('a folder is walked in the order of names, with / in the names', () => {
  const folder = tempFolder();
  mkdirSync(join(folder, 'submissions', '县财政局'), { recursive: true });
  writeFileSync(join(folder, 'submissions', '县财政局', '报送表.xlsx'), 'b');
  writeFileSync(join(folder, 'submissions', 'a.xlsx'), 'a');
  const files = findFiles([join(folder, 'submissions')], folder).map((one) => one.file);
  expect(files).toEqual(['submissions/a.xlsx', 'submissions/县财政局/报送表.xlsx']);
});

test('lock files and what systems leave behind are passed over', () => {
  const folder = tempFolder();
  for (const name of [
    '~$报送表.xlsx',
    '.~报送表.xlsx',
    '.~lock.报送表.xlsx#',
    'Thumbs.db',
    '.DS_Store',
  ]) {
    writeFileSync(join(folder, name), '');
  }
  mkdirSync(join(folder, '__MACOSX'));
  writeFileSync(join(folder, '__MACOSX', 'a.xlsx'), '');
  expect(findFiles([folder], folder)).toEqual([]);
});

test('links met on the way are not followed', () => {
  const folder = tempFolder();
  const outside = tempFolder();
  writeFileSync(join(outside, 'secret.xlsx'), '');
  symlinkSync(outside, join(folder, 'link'));
  symlinkSync(join(outside, 'secret.xlsx'), join(folder, 'link.xlsx'));
  expect(findFiles([folder], folder)).toEqual([]);
});

test('a file named twice is found once', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'a.xlsx'), '');
  expect(findFiles([folder, join(folder, 'a.xlsx')], folder)).toHaveLength(1);
});

test('where nothing named exists, one sentence says so', () => {
  const folder = tempFolder();
  expect(() => findFiles([join(folder, 'nowhere')], folder)).toThrow(UserError);
});
