/** The main job on the shipped sample, through the command line and real files. */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { mulu, ROOT } from '../helpers/mulu.js';
import { tempRoot } from '../helpers/temp-folder.js';

const SAMPLE = join(ROOT, 'catalogues', 'changning-2018');
const OUTPUTS = ['总目录.csv', '总目录.docx', '总目录.json', '总目录.xlsx'];

interface Compiled {
  ok: boolean;
  state: string;
  entries: number;
  merged: number;
  units: number;
  coverage: { status: string }[];
  conflicts: unknown[];
  missing: unknown[];
  written: string[];
}

describe('the shipped sample', () => {
  let folder = '';
  let result = {} as Compiled;
  beforeAll(() => {
    folder = tempRoot();
    const done = mulu(['compile', SAMPLE, '--json', '--out', join(folder, 'out')]);
    expect(done.err).toBe('');
    expect(done.code).toBe(0);
    result = JSON.parse(done.out);
  });

  test('compiles to a final master that covers all 39 matters', () => {
    expect(result).toMatchObject({ ok: true, state: 'final', conflicts: [], missing: [] });
    expect(result.coverage).toHaveLength(39);
    expect(result.coverage.filter(({ status }) => status !== 'covered')).toEqual([]);
  });

  test('rests on at least 250 rows of 31 units', () => {
    expect(result.merged).toBeGreaterThanOrEqual(250);
    expect(result.units).toBe(31);
  });

  test('names the thirteen townships together as their group', () => {
    const master = JSON.parse(readFileSync(join(folder, 'out', '总目录.json'), 'utf8'));
    const owners = master.entries.flatMap((entry: { owners?: { name: string }[] }) =>
      (entry.owners ?? []).map((owner) => owner.name),
    );
    expect(owners).toContain('各乡镇人民政府');
  });

  test('writes the four master files at the top, and no other file of that name', () => {
    const files = listFiles(join(folder, 'out'));
    expect(files.filter((file) => file.includes('总目录')).sort()).toEqual(OUTPUTS);
    expect(readdirSync(join(folder, 'out', '领域目录')).length).toBeGreaterThan(0);
    expect(
      result.written.every(
        (path) => statSync(join(ROOT, path), { throwIfNoEntry: false }) || statSync(path),
      ),
    ).toBe(true);
  });

  test('says nothing of who filled in the forms', () => {
    const text = readFileSync(join(folder, 'out', '总目录.json'), 'utf8');
    expect(text).not.toMatch(/填报人|联系电话：/);
  });

  test('is the same to the byte in another folder, working directory and time zone', () => {
    const elsewhere = join(tempRoot(), '另一 处');
    mkdirSync(elsewhere);
    const done = mulu(['compile', SAMPLE, '--json', '--out', 'deep/out'], {
      cwd: elsewhere,
      env: { TZ: 'America/New_York', LC_ALL: 'de_DE.UTF-8' },
    });
    expect(done.code).toBe(0);
    expect(hashes(join(elsewhere, 'deep', 'out'))).toEqual(hashes(join(folder, 'out')));
  });

  test('is read back from 总目录.xlsx as the entries of 总目录.json, field by field', () => {
    const done = mulu(['read', join(folder, 'out', '总目录.xlsx'), '--json']);
    const read = JSON.parse(done.out).files[0];
    const master = JSON.parse(readFileSync(join(folder, 'out', '总目录.json'), 'utf8'));
    expect(read.entries.map(contract)).toEqual(master.entries.map(contract));
  });
});

/** The fields of an entry that a table carries: all of the contract but where the row stood. */
function contract(entry: Record<string, unknown>) {
  const keys = [
    'domain',
    'matter',
    'content',
    'elements',
    'basis',
    'owners',
    'timeLimit',
    'channels',
    'supervision',
    'audience',
    'mode',
    'tier',
    'extra',
    'raw',
  ];
  return Object.fromEntries(keys.map((key) => [key, entry[key]]));
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}

function hashes(folder: string): [string, string][] {
  return listFiles(folder).map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex'),
  ]);
}
