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
    ['time-limits', limits],
    ['time-limits-2', limits],
    ['bases', bases],
    ['bases-2', bases],
    ['channels', channels],
    ['channels-2', channels],
  ])('%s', (name, run) => {
    const score: Score = { right: 0, total: 0 };
    run(name, score);
    console.log(`${name}: ${score.right} / ${score.total}`);
    expect(score.total).toBeGreaterThan(20);
    expect(score.right / score.total).toBeGreaterThanOrEqual(LEAST);
  });
});

function limits(name: string, score: Score): void {
  const { right, total, misses } = scoreLimits(load<LimitSample>(name));
  for (const miss of misses) console.log(miss);
  score.right += right;
  score.total += total;
}

function bases(name: string, score: Score): void {
  for (const sample of load<BasisSample>(name)) scoreBases(score, sample);
}

function channels(name: string, score: Score): void {
  for (const sample of load<ChannelSample>(name)) scoreChannels(score, sample);
}
