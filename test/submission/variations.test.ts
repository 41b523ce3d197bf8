/** What is read from a table does not hang on how it happens to be laid out. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/model/workbook.js';
import { nodeInflate } from '../../src/store/inflate.js';
import { readSubmission } from '../../src/submission/read.js';
import { readWorkbook } from '../../src/workbook/read.js';
import { type Sample, type Score, scoreSample } from './score.js';
import { random } from './sheet-edits.js';
import { below, VARIATIONS, type Varied, vary, varySeveral } from './vary.js';

const FOLDER = fileURLToPath(new URL('../samples/tables/', import.meta.url));
const SEEDS = [1, 2];
/** All variations together; one class by itself may be a little worse. */
const FLOOR = 0.97;
const CLASS_FLOOR = 0.95;

interface Subject {
  readonly name: string;
  readonly sample: Sample;
  readonly sheet: Sheet;
}

const subjects: readonly Subject[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .flatMap((name) => {
    const sample = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Sample;
    const file = sample.workbook;
    const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
    const { workbook } = readWorkbook(bytes, { name: file, inflate: nodeInflate });
    const sheet = workbook?.sheets.find(({ name: own, visible }) =>
      sample.sheet === null ? visible : own === sample.sheet,
    );
    return sheet ? [{ name: name.replace('.json', ''), sample, sheet }] : [];
  });

function scoreOf(name: string, sample: Sample, varied: Varied, score: Score): void {
  const submission = readSubmission({
    file: `${sample.workbook}`,
    workbook: { format: 'xlsx', sheets: [varied.sheet] },
    problems: [],
  });
  scoreSample(name, { ...sample, entries: varied.entries }, submission.entries, score);
  const [report] = submission.sheets;
  const sum = Object.values(report?.accounted ?? {}).reduce((a, b) => a + b, 0);
  expect([name, sum]).toEqual([name, rowsWithText(varied.sheet)]);
  // What is read rightly is neither doubted nor taken for 不涉及.
  const doubts = submission.problems.filter(({ code }) => /weak|doubtful/.test(code));
  expect([name, doubts, submission.nil]).toEqual([name, [], []]);
}

function rowsWithText({ cells }: Sheet): number {
  return new Set(cells.filter(({ text }) => text.trim() !== '').map(({ row }) => row)).size;
}

function share(score: Score): number {
  return score.right / Math.max(1, score.all);
}

const scores = new Map<string, Score>();

function scored(kind: string): Score {
  const score: Score = { right: 0, all: 0, misses: [] };
  scores.set(kind, score);
  return score;
}

describe('tables of offices, laid out otherwise', () => {
  it.each(Object.keys(VARIATIONS))('%s', (kind) => {
    const score = scored(kind);
    for (const { name, sample, sheet } of subjects) {
      for (const seed of SEEDS) {
        let rolled = 0;
        const dice = random(seed * 7919 + sheet.cells.length);
        const varied = vary(kind, sheet, sample.entries, () => {
          rolled += 1;
          return dice();
        });
        if (varied) scoreOf(`${kind} ${seed}: ${name}`, sample, varied, score);
        // What does not hang on the dice is the same for every seed.
        if (rolled === 0) break;
      }
    }
    print(score);
    expect(score.all).toBeGreaterThan(50);
    expect(share(score)).toBeGreaterThanOrEqual(CLASS_FLOOR);
  });

  it('three changes at once', () => {
    const score = scored('three at once');
    const kinds = Object.keys(VARIATIONS);
    for (const { name, sample, sheet } of subjects) {
      for (let seed = 1; seed <= 4; seed++) {
        const roll = random(seed * 104_729 + sheet.cells.length);
        const three = [0, 1, 2].map(() => kinds[Math.floor(roll() * kinds.length)] ?? '');
        const varied = varySeveral(three, sheet, sample.entries, roll);
        scoreOf(`three ${seed} (${three.join('; ')}): ${name}`, sample, varied, score);
      }
    }
    print(score);
    expect(share(score)).toBeGreaterThanOrEqual(CLASS_FLOOR);
  });

  it('two tables in one sheet', () => {
    const score = scored('two');
    subjects.forEach((one, at) => {
      const other = subjects[(at + 1) % subjects.length];
      if (!other) return;
      const first = { sheet: one.sheet, entries: one.sample.entries };
      const second = { sheet: other.sheet, entries: other.sample.entries };
      const both = below(first, second, '附件2 政务公开事项目录');
      const countScored = one.sample.countScored && other.sample.countScored;
      scoreOf(`two: ${one.name}`, { ...one.sample, countScored }, both, score);
    });
    print(score);
    expect(share(score)).toBeGreaterThanOrEqual(CLASS_FLOOR);
  });

  it('all of them together', () => {
    const all: Score = { right: 0, all: 0, misses: [] };
    for (const { right, all: count } of scores.values()) {
      all.right += right;
      all.all += count;
    }
    console.log(
      [...scores]
        .map(([kind, one]) => `${(share(one) * 100).toFixed(1)}% of ${one.all} ${kind}`)
        .join('\n'),
    );
    expect(share(all)).toBeGreaterThanOrEqual(FLOOR);
  });
});

function print({ right, all, misses }: Score): void {
  if (misses.length > 0) console.log(`${right} of ${all}\n${misses.join('\n')}`);
}
