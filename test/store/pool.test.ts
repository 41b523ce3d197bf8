import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFilesInPool } from '../../src/store/pool.js';
import { makeSheet } from '../helpers/make-xlsx.js';

const folder = mkdtempSync(join(tmpdir(), 'mulu-pool-'));
const heavy = { file: '大.xlsx', path: join(folder, 'heavy.xlsx') };
const light = { file: '报送/小.xlsx', path: join(folder, 'light.xlsx') };

beforeAll(() => {
  const rows = Array.from({ length: 30_000 }, (_, row) => [row, `第${row}项`, `内容${row}`]);
  writeFileSync(heavy.path, makeSheet(rows));
  writeFileSync(light.path, makeSheet([['公开事项'], ['采购合同信息']]));
});
afterAll(() => rmSync(folder, { recursive: true }));

const codes = (files: Awaited<ReturnType<typeof readFilesInPool>>) =>
  files.map(({ file, workbook, problems }) => [
    file,
    workbook?.sheets.length,
    ...problems.map((one) => one.code),
  ]);

test('every file gives a result, in the order given, and progress is told', async () => {
  const missing = { file: '无.xlsx', path: join(folder, 'missing.xlsx') };
  const told: number[] = [];
  const read = await readFilesInPool([light, missing, heavy, light], (done) => told.push(done));
  expect(codes(read)).toEqual([
    ['报送/小.xlsx', 1],
    ['无.xlsx', undefined, 'file-unreadable'],
    ['大.xlsx', 1],
    ['报送/小.xlsx', 1],
  ]);
  expect(read[1]?.problems[0]?.file).toBe('无.xlsx');
  expect(read[0]?.workbook?.sheets[0]?.hiddenRows).toEqual(new Set());
  expect(told).toEqual([1, 2, 3, 4]);
});

test('a file that takes too long is told', async () => {
  const read = await readFilesInPool([heavy], undefined, { milliseconds: 1, megabytes: 512 });
  expect(codes(read)).toEqual([['大.xlsx', undefined, 'file-too-slow']]);
});

test('a file that needs too much memory is told, and the others are read', async () => {
  const read = await readFilesInPool([light, heavy, light, light], undefined, {
    milliseconds: 60_000,
    megabytes: 24,
  });
  expect(codes(read)).toEqual([
    ['报送/小.xlsx', 1],
    ['大.xlsx', undefined, 'file-too-heavy'],
    ['报送/小.xlsx', 1],
    ['报送/小.xlsx', 1],
  ]);
});

test('no file is no work', async () => {
  expect(await readFilesInPool([])).toEqual([]);
});
