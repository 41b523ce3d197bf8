/** Which Word template is taken: the one that is named, else the first that lies in the folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/model/user-error.js';
import { readWordTemplate } from '../../src/store/read-word-template.js';
import { tempFolder } from '../helpers/temp-folder.js';

function folderWith(...names: string[]): string {
  const folder = tempFolder();
  mkdirSync(join(folder, 'templates', 'word'), { recursive: true });
  for (const name of names) writeFileSync(join(folder, 'templates', 'word', name), name);
  return folder;
}

test('the first name that is there is taken, whatever its ending', () => {
  const folder = folderWith('公文.docx', '催报函.doc', '催报函.docx', '别的.docx');
  const file = join(folder, 'templates', 'word', '催报函.docx');
  expect(readWordTemplate(folder, ['催报函', '公文'])).toEqual({
    ...{ file, name: '催报函', bytes: Buffer.from('催报函.docx') },
  });
  expect(readWordTemplate(folder, ['报告', '公文'])?.name).toBe('公文');
  expect(readWordTemplate(folderWith('总目录.wps'), ['总目录'])?.file).toMatch(/总目录\.wps$/);
  expect(readWordTemplate(folder, ['总目录'])).toBeUndefined();
  expect(readWordTemplate(tempFolder(), ['总目录'])).toBeUndefined();
});

test('a file that is named stands before any in the folder', () => {
  const folder = folderWith('总目录.docx', '红头.docx');
  const named = join(folder, 'templates', 'word', '红头.docx');
  expect(readWordTemplate(folder, ['总目录'], named)).toMatchObject({ file: named, name: '' });
});

test('what is no file is told', () => {
  const folder = folderWith();
  const read = (named: string) => () => readWordTemplate(folder, [], named);
  expect(read(join(folder, '没有.docx'))).toThrow(/^找不到模板 .*没有\.docx，请核对/);
  expect(read(folder)).toThrow(/^模板 .* 不是文件/);
  expect(read(folder)).toThrow(UserError);
});
