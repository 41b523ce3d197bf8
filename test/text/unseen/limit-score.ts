/** How far a reading of 公开时限 is what a person reads: kinds, counts, units, periods, events. */
import type { Limit } from '../../../src/model/limit.js';
import { parseTimeLimit } from '../../../src/text/time-limit.js';

export interface WantedLimit {
  readonly kind: string;
  readonly count?: number;
  readonly unit?: string;
  readonly every?: string;
  readonly trigger?: readonly string[];
}

export interface LimitSample {
  readonly text: string;
  readonly expected: readonly WantedLimit[];
  readonly alternatives?: readonly (readonly WantedLimit[])[];
  /** A unit fell off: the reader must say so. */
  readonly lost?: boolean;
}

/** Fields right of fields there are, and a line for each that is wrong. */
export interface LimitScore {
  right: number;
  total: number;
  readonly misses: string[];
}

const shapeOf = (limit: WantedLimit | Limit): string => {
  const { kind } = limit;
  if (kind === 'within')
    return `${kind} ${'count' in limit && limit.count} ${'unit' in limit && limit.unit}`;
  return 'every' in limit && limit.every ? `${kind} ${limit.every}` : kind;
};
const shapesOf = (limits: readonly (WantedLimit | Limit)[]): string =>
  limits.map(shapeOf).sort().join(', ');

/** One mark for the limits of a cell, one for each event, one for a lost unit that is told. */
export function scoreLimits(samples: readonly LimitSample[]): LimitScore {
  const score: LimitScore = { right: 0, total: 0, misses: [] };
  for (const sample of samples) scoreLimit(score, sample);
  return score;
}

function scoreLimit(score: LimitScore, sample: LimitSample): void {
  const parsed = parseTimeLimit(sample.text);
  const read = parsed.value.limits.filter(({ kind }) => kind !== 'at-least');
  const shapes = shapesOf(read);
  const match = [sample.expected, ...(sample.alternatives ?? [])].find(
    (wanted) => shapesOf(wanted) === shapes,
  );
  count(score, match !== undefined, `公开时限 ${sample.text} 读作 ${shapes}`);
  for (const wanted of match ?? []) {
    if (!wanted.trigger) continue;
    const triggers = read
      .filter((limit) => shapeOf(limit) === shapeOf(wanted))
      .map((limit) => ('trigger' in limit ? (limit.trigger ?? '') : ''));
    const right = triggers.some((trigger) =>
      wanted.trigger?.some((noun) => trigger.includes(noun)),
    );
    count(score, right, `起算点 ${sample.text} 读作 ${triggers.join()}`);
  }
  if (sample.lost) {
    const told = parsed.problems.some(({ code }) => code === 'time-limit-unit-lost');
    count(score, told, `单位缺失没有提示 ${sample.text}`);
  }
}

function count(score: LimitScore, right: boolean, miss: string): void {
  score.total += 1;
  if (right) score.right += 1;
  else score.misses.push(miss);
}
