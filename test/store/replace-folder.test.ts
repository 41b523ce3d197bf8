import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { UserError } from '../../src/model/user-error.js';
import { replaceFolder } from '../../src/store/replace-folder.js';
import { tempFolder } from '../helpers/temp-folder.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const files = (all: Record<string, string>) =>
  new Map(Object.entries(all).map(([path, text]) => [path, bytes(text)]));
const textOf = (...path: string[]) => readFileSync(join(...path), 'utf8');

test('an output folder is made with its parents, and holds what was written', () => {
  const out = join(tempFolder(), 'a', 'b');
  const { written, setAside } = replaceFolder(
    out,
    files({ '总目录.json': '1', '领域目录/甲.xlsx': '2' }),
  );
  expect(written).toEqual([join(out, '总目录.json'), join(out, '领域目录', '甲.xlsx')]);
  expect(setAside).toEqual([]);
  expect(textOf(out, '领域目录', '甲.xlsx')).toBe('2');
});

test('a second run replaces what the first wrote, and drops what is no longer made', () => {
  const out = join(tempFolder(), 'out');
  replaceFolder(out, files({ 'a.txt': '1', 'gone.txt': '1' }));
  const { setAside } = replaceFolder(out, files({ 'a.txt': '2' }));
  expect(textOf(out, 'a.txt')).toBe('2');
  expect(existsSync(join(out, 'gone.txt'))).toBe(false);
  expect(setAside).toEqual([]);
});

test('a file that a person changed is set aside beside the folder, never overwritten', () => {
  const out = join(tempFolder(), 'out');
  replaceFolder(out, files({ '总目录.xlsx': 'ours' }));
  writeFileSync(join(out, '总目录.xlsx'), 'changed by hand');
  const { setAside } = replaceFolder(out, files({ '总目录.xlsx': 'new' }));
  expect(textOf(out, '总目录.xlsx')).toBe('new');
  expect(setAside).toHaveLength(1);
  expect(textOf(setAside[0] ?? '')).toBe('changed by hand');
  expect(setAside[0]?.startsWith(`${out}-`)).toBe(true);
});

test('a changed file that is no longer made is set aside, too', () => {
  const out = join(tempFolder(), 'out');
  replaceFolder(out, files({ 'a.txt': 'ours', 'b.txt': 'ours' }));
  writeFileSync(join(out, 'b.txt'), 'mine');
  const { setAside } = replaceFolder(out, files({ 'a.txt': 'ours' }));
  expect(setAside.map((path) => textOf(path))).toEqual(['mine']);
});

test('a run over a part leaves what an earlier run wrote besides', () => {
  const out = join(tempFolder(), 'out');
  replaceFolder(out, files({ '甲.xlsx': '1', '乙.xlsx': '1' }));
  replaceFolder(out, files({ '甲.xlsx': '2' }), { part: true });
  expect([textOf(out, '甲.xlsx'), textOf(out, '乙.xlsx')]).toEqual(['2', '1']);
  replaceFolder(out, files({ '丙.xlsx': '3' }));
  expect(readdirSync(out).filter((name) => !name.startsWith('.'))).toEqual(['丙.xlsx']);
});

test('files that are not ours stay where they are', () => {
  const out = join(tempFolder(), 'out');
  replaceFolder(out, files({ 'a.txt': '1' }));
  mkdirSync(join(out, '批示'));
  writeFileSync(join(out, '批示', '扫描件.pdf'), 'scan');
  replaceFolder(out, files({ 'a.txt': '2' }));
  expect(textOf(out, '批示', '扫描件.pdf')).toBe('scan');
});

test.each(['~$总目录.xlsx', '.~总目录.xlsx', '.~lock.总目录.xlsx#'])(
  'a target that is open (%s) is told by name, and nothing is replaced',
  (lock) => {
    const out = join(tempFolder(), 'out');
    replaceFolder(out, files({ '总目录.xlsx': 'old', 'a.txt': 'old' }));
    writeFileSync(join(out, lock), '');
    const attempt = () => replaceFolder(out, files({ '总目录.xlsx': 'new', 'a.txt': 'new' }));
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(/总目录\.xlsx/);
    expect(textOf(out, 'a.txt')).toBe('old');
  },
);

test('links are carried over as links, and not followed', () => {
  const folder = tempFolder();
  const out = join(folder, 'out');
  replaceFolder(out, files({ 'a.txt': '1' }));
  symlinkSync('../elsewhere.txt', join(out, 'link.txt'));
  replaceFolder(out, files({ 'a.txt': '2' }));
  expect(readlinkSync(join(out, 'link.txt'))).toBe('../elsewhere.txt');
});

test('results are never written into a catalogue folder, nor into one full of other things', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'scheme.yaml'), 'id: a');
  expect(() => replaceFolder(folder, files({ 'a.txt': '1' }))).toThrow(UserError);
  const desktop = tempFolder();
  for (let number = 0; number <= 200; number += 1)
    writeFileSync(join(desktop, `${number}.txt`), '');
  expect(() => replaceFolder(desktop, files({ 'a.txt': '1' }))).toThrow(UserError);
  expect(readdirSync(desktop)).toHaveLength(201);
});

test('results are never written over the folder one stands in', () => {
  expect(() => replaceFolder(process.cwd(), files({ 'a.txt': '1' }))).toThrow(UserError);
  expect(() => replaceFolder(dirname(process.cwd()), files({ 'a.txt': '1' }))).toThrow(UserError);
});

test('a folder that cannot be written is one sentence, and nothing is half written', () => {
  const folder = tempFolder();
  writeFileSync(join(folder, 'file'), 'I am a file');
  expect(() => replaceFolder(join(folder, 'file', 'out'), files({ 'a.txt': '1' }))).toThrow(
    UserError,
  );
  expect(readdirSync(folder)).toEqual(['file']);
});

test('a run that died between the two renames leaves the last good output to the next', () => {
  const folder = tempFolder();
  const out = join(folder, 'out');
  replaceFolder(out, files({ 'a.txt': 'good' }));
  writeFileSync(join(out, 'note.txt'), 'mine');
  renameSync(out, join(folder, '.out.mulu-old'));
  replaceFolder(out, files({ 'a.txt': 'next' }));
  expect(textOf(out, 'note.txt')).toBe('mine');
  expect(readdirSync(folder)).toEqual(['out']);
});
