/** Cells written from notes on published catalogues: a class that reads today stays readable. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  type BasisSample,
  type ChannelSample,
  type Score,
  scoreBases,
  scoreChannels,
} from './cell-scores.js';
import { type LimitSample, scoreLimits } from './unseen/limit-score.js';

const LEAST = 0.97;

function load<T>(name: string): T[] {
  return JSON.parse(
    readFileSync(new URL(`../samples/fresh/${name}.json`, import.meta.url), 'utf8'),
  );
}

describe('cells written before the reader met them are read as a person reads them', () => {
  it.each([
    [
      'time-limits',
      (score: Score) => {
        const { right, total, misses } = scoreLimits(load<LimitSample>('time-limits'));
        for (const miss of misses) console.log(miss);
        score.right += right;
        score.total += total;
      },
    ],
    [
      'bases',
      (score: Score) =>
        load<BasisSample>('bases').forEach((one) => {
          scoreBases(score, one);
        }),
    ],
    [
      'channels',
      (score: Score) =>
        load<ChannelSample>('channels').forEach((one) => {
          scoreChannels(score, one);
        }),
    ],
  ])('%s', (name, run) => {
    const score: Score = { right: 0, total: 0 };
    run(score);
    console.log(`${name}: ${score.right} / ${score.total}`);
    expect(score.total).toBeGreaterThan(20);
    expect(score.right / score.total).toBeGreaterThanOrEqual(LEAST);
  });
});
