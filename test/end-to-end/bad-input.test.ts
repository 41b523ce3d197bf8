/** Bad input is normal input: one line of what is wrong and what to do, and the right exit code. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mulu, type Outcome } from '../helpers/mulu.js';
import { tempFolder } from '../helpers/temp-folder.js';

function freshCatalogue(): string {
  const folder = join(tempFolder(), '我的目录');
  mulu(['init', folder, '--scheme', 'changning-2018']);
  return folder;
}

/** One line on standard error, none on standard output, no stack. */
function expectOneLine(done: Outcome, containing: RegExp): void {
  expect(done.code).toBe(2);
  expect(done.out).toBe('');
  expect(done.err.trimEnd().split('\n')).toHaveLength(1);
  expect(done.err).toMatch(containing);
  expect(done.err).not.toMatch(/\n\s+at /);
}

test.each([
  [[], /./],
  [['nonsense'], /nonsense/],
  [['compile'], /./],
  [['compile', 'x', '--nonsense'], /--nonsense/],
  [['init', 'x'], /--scheme/],
  [['init', 'x', '--scheme', 'nowhere'], /changning-2018/],
  [['compile', 'nowhere'], /nowhere/],
  [['check', 'nowhere'], /nowhere/],
  [['read', 'nowhere.xlsx'], /nowhere\.xlsx/],
])('bad usage %j is one line in Chinese', (args, containing) => {
  const cwd = tempFolder();
  const done = mulu(args as string[], { cwd });
  if ((args as string[]).length === 0) expect(done.code).toBe(2);
  else expectOneLine(done, containing as RegExp);
  expect(readdirSync(cwd)).toEqual([]);
});

test('an empty folder is no catalogue', () => {
  expectOneLine(mulu(['compile', tempFolder()]), /scheme\.yaml/);
});

test('a scheme with a mistake is told with file and line, and nothing is written', () => {
  const folder = freshCatalogue();
  const file = join(folder, 'scheme.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace('level: county', 'level: kounty'));
  const done = mulu(['compile', folder, '--out', join(folder, 'out')]);
  expectOneLine(done, /scheme\.yaml.*第 \d+ 行.*county/);
  expect(existsSync(join(folder, 'out'))).toBe(false);
});

test('a catalogue without submissions is a draft in which everybody is missing', () => {
  const folder = freshCatalogue();
  const done = mulu(['compile', folder, '--json', '--out', join(folder, 'out')]);
  const result = JSON.parse(done.out);
  expect(done.code).toBe(1);
  expect(result).toMatchObject({ state: 'draft', entries: 0 });
  expect(result.missing).toHaveLength(128);
});

test.each([
  ['乱码.xlsx', 'not a workbook at all', 'file-not-workbook'],
  ['空.xlsx', '', 'file-empty'],
  ['没有表.csv', '今天天气很好\n我们去公园', 'file-without-table'],
])('%s is one finding, and the other files are read all the same', (name, text, code) => {
  const folder = freshCatalogue();
  writeFileSync(join(folder, 'submissions', name), text);
  writeFileSync(
    join(folder, 'submissions', '县财政局.csv'),
    '填报单位：县财政局,,\n公开事项,公开内容,公开时限\n采购合同信息,合同全文,2个工作日内\n',
  );
  const done = mulu(['check', folder, '--json']);
  const result = JSON.parse(done.out);
  const own = result.findings.filter((one: { file: string }) => one.file === `submissions/${name}`);
  expect(own.map((one: { code: string }) => one.code)).toContain(code);
  expect(result.files).toContainEqual({
    file: 'submissions/县财政局.csv',
    unit: '县财政局',
    entries: 1,
  });
});

test('a file that is not there is told beside those that are read', () => {
  const folder = tempFolder();
  writeFileSync(
    join(folder, '表.csv'),
    '公开事项,公开内容,公开时限\n采购合同信息,全文,2个工作日内\n',
  );
  const done = mulu(['read', '表.csv', '没有.xlsx', '--json'], { cwd: folder });
  const files: { file: string; entries: unknown[]; findings: { code: string }[] }[] = JSON.parse(
    done.out,
  ).files;
  expect(done.code).toBe(1);
  expect(
    files.map((one) => [one.file, one.entries.length, one.findings.map(({ code }) => code)]),
  ).toEqual([
    ['表.csv', 1, []],
    ['没有.xlsx', 0, ['file-missing']],
  ]);
});

test('an unknown unit is told', () => {
  const folder = freshCatalogue();
  writeFileSync(
    join(folder, 'submissions', '来稿.csv'),
    '填报单位：县不存在局,,\n公开事项,公开内容,公开时限\n采购合同信息,合同全文,2个工作日内\n',
  );
  const result = JSON.parse(mulu(['check', folder, '--json']).out);
  expect(result.findings.map((one: { code: string }) => one.code)).toContain('unit-unknown');
});

test('an output folder that cannot be written is one line', () => {
  const folder = freshCatalogue();
  writeFileSync(join(folder, 'file'), '');
  expectOneLine(mulu(['compile', folder, '--out', join(folder, 'file', 'out')]), /无法写入/);
});

test('a target that is open in a spreadsheet program is told by name, nothing is replaced', () => {
  const folder = freshCatalogue();
  const out = join(folder, 'out');
  mkdirSync(out);
  writeFileSync(join(out, '~$总目录.xlsx'), '');
  expectOneLine(mulu(['compile', folder, '--out', out]), /总目录\.xlsx/);
  expect(readdirSync(out)).toEqual(['~$总目录.xlsx']);
});
