import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { NO_REGISTERS } from '../../src/model/register.js';
import { ReadPool, readFilesInPool, understandFilesInPool } from '../../src/store/pool.js';
import { sha256 } from '../../src/store/sha256.js';
import { makeSheet } from '../helpers/make-xlsx.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';

const folder = mkdtempSync(join(tmpdir(), 'mulu-pool-'));
const heavy = { file: '大.xlsx', path: join(folder, 'heavy.xlsx') };
const light = { file: '报送/小.xlsx', path: join(folder, 'light.xlsx') };

beforeAll(() => {
  const rows = Array.from({ length: 30_000 }, (_, row) => [row, `第${row}项`, `内容${row}`]);
  writeFileSync(heavy.path, makeSheet(rows));
  writeFileSync(
    light.path,
    makeSheet([
      ['公开事项', '公开内容'],
      ['采购合同信息', '甲'],
    ]),
  );
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

test('a file that takes too long to be understood has no submission, and is told', async () => {
  const setup = { registers: NO_REGISTERS, catalogue: smallCatalogue() };
  const limits = { milliseconds: 1, megabytes: 512 };
  const [file] = await understandFilesInPool([heavy], setup, undefined, limits);
  expect(file?.submission).toBeUndefined();
  expect(file?.problems.map(({ code }) => code)).toEqual(['file-too-slow']);
});

test('a file is understood by what its worker was handed, and judged only by a catalogue', async () => {
  const catalogue = smallCatalogue();
  const task = { ...light, sha256: sha256(readFileSync(light.path)) };
  const judged = await understandFilesInPool([task], { registers: NO_REGISTERS, catalogue });
  const plain = await understandFilesInPool([task], { registers: NO_REGISTERS });
  expect(judged[0]?.submission?.entries.map(({ matter }) => matter?.level1)).toEqual([
    '采购合同信息',
  ]);
  expect(judged[0]?.judged?.map(({ code }) => code)).toContain('unit-unknown');
  expect(plain[0]?.submission?.entries).toHaveLength(1);
  expect(plain[0]?.judged).toBeUndefined();
});

test('bytes that are no longer those that were asked for are told', async () => {
  const [file] = await readFilesInPool([{ ...light, sha256: '0'.repeat(64) }]);
  expect(codes(file ? [file] : [])).toEqual([['报送/小.xlsx', undefined, 'file-unreadable']]);
});

test('a catalogue goes to workers whole', () => {
  const catalogue = smallCatalogue();
  expect(structuredClone(catalogue)).toStrictEqual(catalogue);
});

test('where no worker can start, that is said at once, of no file', async () => {
  const broken = join(folder, 'broken.mjs');
  writeFileSync(broken, "import './gone.mjs'; export function readFile() {}");
  const pool = new ReadPool(2, undefined, undefined, pathToFileURL(broken).href);
  try {
    for (const _ of [1, 2, 3, 4]) {
      await expect(pool.read(light)).rejects.toThrow(/^本程序的文件不全或已损坏（缺少 gone\.mjs）/);
    }
  } finally {
    await pool.close();
  }
});
