/** One file of a great many rows must not hold up the merge: work is counted, not time. */
import { expect, it } from 'vitest';
import { clustersOf } from '../../src/merge/cluster.js';
import { sourceRows } from '../../src/merge/rows.js';
import type { Submission, SubmittedEntry } from '../../src/model/submission.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { BUREAU, FINANCE, merge, submission } from './helpers.js';

/** Contents of few elements, most of them in common: each pair could be a part or nearly the same. */
function contents(count: number, from = 0): { content: string }[] {
  return Array.from({ length: count }, (_, at) => ({
    content: `采购人名称、项目名称、中标金额、第${from + at}包`,
  }));
}

/** Rows that count how often somebody looks at what they say. */
function counted(files: readonly Submission[]) {
  const looks = { content: 0, elements: 0 };
  const watched = (entry: SubmittedEntry) =>
    new Proxy(entry, {
      get(target, key, receiver) {
        if (key === 'content' || key === 'elements') looks[key] += 1;
        return Reflect.get(target, key, receiver);
      },
    });
  const rows = sourceRows(smallCatalogue(), files).map((row) => ({
    ...row,
    entry: watched(row.entry),
  }));
  return { rows, looks };
}

it('rows of one unit stay apart without being held against each other', () => {
  const { rows, looks } = counted([submission(FINANCE, contents(1_500))]);
  expect(clustersOf(rows)).toHaveLength(1_500);
  expect(looks.elements).toBe(0);
  expect(looks.content).toBeLessThanOrEqual(3 * 1_500);
});

it('equal rows of one unit stay apart, too', () => {
  const same = Array.from({ length: 1_500 }, () => ({}));
  const { rows, looks } = counted([submission(FINANCE, same)]);
  expect(clustersOf(rows)).toHaveLength(1_500);
  expect(looks.content).toBeLessThanOrEqual(3 * 1_500);
});

it('of a thousand wordings and more only equal ones are put together, and that is said', () => {
  const files = [submission(FINANCE, contents(800)), submission(BUREAU, contents(800, 700))];
  const { rows, looks } = counted(files);
  // A hundred of them are in both files.
  expect(clustersOf(rows)).toHaveLength(1_500);
  expect(looks.elements).toBe(0);
  const { findings } = merge(files);
  const told = findings.filter(({ code }) => code === 'matter-not-compared');
  expect(told.map(({ severity, params }) => [severity, params?.count, params?.units])).toEqual([
    ['warning', 1_600, [FINANCE, BUREAU]],
  ]);
  expect(told[0]?.message).toContain('没有逐条比对');
});

it('of long texts fewer are too many', () => {
  const long = (unit: string) => ({ content: `${unit}：${'采购合同履约验收情况'.repeat(3_000)}` });
  const { looks, rows } = counted([
    submission(
      FINANCE,
      Array.from({ length: 20 }, (_, at) => long(`甲${at}`)),
    ),
    submission(
      BUREAU,
      Array.from({ length: 20 }, (_, at) => long(`乙${at}`)),
    ),
  ]);
  expect(clustersOf(rows)).toHaveLength(40);
  expect(looks.elements).toBe(0);
});

it('a usual matter is compared as ever', () => {
  const { entries, findings } = merge([
    submission(FINANCE, [{ content: '采购人名称、项目名称、中标金额' }]),
    submission(BUREAU, [{ content: '采购人名称、项目名称' }]),
  ]);
  expect(entries).toHaveLength(1);
  expect(findings.filter(({ code }) => code === 'matter-not-compared')).toEqual([]);
});
