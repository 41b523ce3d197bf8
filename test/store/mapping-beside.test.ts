/** mapping.yaml speaks for a file that is read without a catalogue: beside it, or in its catalogue folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { say } from '../../src/check/say.js';
import { MappingsBeside } from '../../src/store/mapping-beside.js';
import { readSubmissions } from '../../src/store/read-submissions.js';
import { makeSheet, zipParts } from '../helpers/make-xlsx.js';
import { tempFolder } from '../helpers/temp-folder.js';

/** Headings that say nothing. */
const ROWS = [
  ['甲', '乙', '丙'],
  ['1', '采购公告', '项目名称'],
];
const TABLE = makeSheet(ROWS);
const mappingOf = (file: string) =>
  `tables:\n  - file: ${file}\n    header: [1]\n    columns:\n      B: 公开事项\n      C: 公开内容\n`;

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = tempFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

test('beside a file, in its catalogue folder, beside the .zip that holds it: it is read by it', async () => {
  const folder = folderWith({
    'a/怪表.xlsx': TABLE,
    'a/mapping.yaml': mappingOf('怪表.xlsx'),
    'cat/scheme.yaml': 'any',
    'cat/mapping.yaml': mappingOf('submissions/甲局/怪表.xlsx'),
    'cat/submissions/甲局/怪表.xlsx': makeSheet([...ROWS, ['2', '中标结果', '供应商']]),
    'z/包.zip': zipParts({ '怪表.xlsx': makeSheet([...ROWS, ['2', '合同', '全文']]) }),
    'z/mapping.yaml': mappingOf('包.zip/怪表.xlsx'),
  });
  const paths = ['a/怪表.xlsx', 'cat/submissions/甲局/怪表.xlsx', 'z/包.zip'];
  const beside = new MappingsBeside();
  const read = await readSubmissions(
    paths.map((path) => join(folder, path)),
    join(folder, 'cat', 'submissions'),
    undefined,
    undefined,
    (path) => beside.of(path),
  );
  const contents = read.map(({ submission }) => submission.entries.map(({ content }) => content));
  expect(contents).toHaveLength(3);
  expect(contents).toEqual(
    expect.arrayContaining([['项目名称'], ['项目名称', '供应商'], ['项目名称', '全文']]),
  );
  for (const { submission } of read) {
    expect(submission.problems).toEqual([]);
    expect(submission.sheets).toMatchObject([
      { confidence: 'high', reasons: ['按 mapping.yaml 指定的表头和栏目读取'] },
    ]);
  }
});

describe('a mapping.yaml is left alone', () => {
  test.each([
    ['above a file that lies in no catalogue folder', 'mapping.yaml', 'a/怪表.xlsx'],
    ['above the catalogue folder', 'mapping.yaml', 'cat/submissions/怪表.xlsx'],
    ['in a folder beside its own', 'b/mapping.yaml', 'a/怪表.xlsx'],
  ])('%s', (_, mapping, file) => {
    const folder = folderWith({
      'cat/scheme.yaml': 'any',
      [mapping]: mappingOf('怪表.xlsx'),
      [file]: TABLE,
    });
    const beside = new MappingsBeside();
    expect(beside.of(join(folder, file))).toBeUndefined();
    expect(beside.problemsOf(join(folder, file))).toEqual([]);
  });

  test('with a fault in it, which is told', () => {
    const mapping = mappingOf('怪表.xlsx').replace('公开内容', '公开内客');
    const folder = folderWith({ 'a/怪表.xlsx': TABLE, 'a/mapping.yaml': mapping });
    const beside = new MappingsBeside();
    expect(beside.of(join(folder, 'a/怪表.xlsx'))).toBeUndefined();
    const [told] = beside.problemsOf(join(folder, 'a/怪表.xlsx'));
    expect(told).toMatchObject({ code: 'mapping-faulty', file: 'mapping.yaml' });
    expect(told && say(told).message).toContain('栏目只能是');
  });
});
