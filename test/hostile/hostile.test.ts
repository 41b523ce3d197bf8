/** Every case of the list: read in the pool, understood and checked, as every submission is. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkSubmission } from '../../src/check/check.js';
import { type PooledFile, readFilesInPool } from '../../src/store/pool.js';
import type { ReadTask } from '../../src/store/read-task.js';
import { readSubmission } from '../../src/submission/read.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { tempRoot } from '../helpers/temp-folder.js';
import type { HostileCase } from './case.js';
import { HOSTILE_CASES } from './cases.js';
import { hostileMarkdown } from './document.js';

/** What takes longer is told as file-too-slow, which no case expects. */
const LIMITS = { milliseconds: 10_000, megabytes: 1_024 };
/** Understanding what was read has no clock of its own. */
const TIMEOUT = 10_000;

const catalogue = smallCatalogue();
/** What each case gave: one file, or those that lie in it. */
const read = new Map<HostileCase, readonly PooledFile[]>();

beforeAll(async () => {
  const folder = tempRoot();
  const tasks = HOSTILE_CASES.map(({ file = '表.xlsx', make }, index): ReadTask => {
    const path = join(folder, String(index));
    writeFileSync(path, make());
    return { path, file };
  });
  const files = await readFilesInPool(tasks, undefined, LIMITS);
  const packed = files.flatMap(({ members = [] }, index) =>
    members.map(({ entry, name }) => {
      const { path = '', file = '' } = tasks[index] ?? {};
      return { path, file: `${file}/${name}`, entry };
    }),
  );
  const unpacked = await readFilesInPool(packed, undefined, LIMITS);
  HOSTILE_CASES.forEach((one, index) => {
    const file = files[index];
    const { path } = tasks[index] ?? {};
    const inside = unpacked.filter((_, at) => packed[at]?.path === path);
    if (file) read.set(one, file.members ? inside : [file]);
  });
}, 300_000);

describe('hostile input', () => {
  test.each(HOSTILE_CASES.map((one) => [one.what, one] as const))(
    '%s',
    (_what, one) => {
      const files = read.get(one) ?? [];
      expect(files).not.toEqual([]);
      const submissions = files.map((file) => readSubmission(file, catalogue));
      const findings = submissions.flatMap((submission) => checkSubmission(catalogue, submission));
      const codes = findings.map(({ code }) => code);
      expect(files.some(({ workbook }) => workbook)).toBe(one.entries !== undefined);
      expect(submissions.flatMap(({ entries }) => entries)).toHaveLength(one.entries ?? 0);
      if (one.code !== undefined) expect(codes).toContain(one.code);
      // What is not read is one finding, not many.
      if (one.entries === undefined) expect(codes).toEqual([one.code]);
      for (const { message } of findings) {
        expect(message).not.toMatch(/\bat .*:\d+:\d+|node_modules|Error:/);
      }
    },
    TIMEOUT,
  );
});

test('every case has a name of its own', () => {
  expect(new Set(HOSTILE_CASES.map(({ what }) => what)).size).toBe(HOSTILE_CASES.length);
});

test('docs/hostile-input.md is current', () => {
  const path = join(import.meta.dirname, '../../docs/hostile-input.md');
  expect(readFileSync(path, 'utf8')).toBe(hostileMarkdown());
});
