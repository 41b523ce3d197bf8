/** Cells written from notes on published catalogues: a class that reads today stays readable. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scoreBases, scoreChannels } from './cell-scores.js';
import { scoreLimits } from './unseen/limit-score.js';

const LEAST = 0.97;

function load<T>(name: string): T[] {
  return JSON.parse(
    readFileSync(new URL(`../samples/fresh/${name}.json`, import.meta.url), 'utf8'),
  );
}

describe('cells written before the reader met them are read as a person reads them', () => {
  it.each([
    ['time-limits', () => scoreLimits(load('time-limits'))],
    ['time-limits-2', () => scoreLimits(load('time-limits-2'))],
    ['bases', () => scoreBases(load('bases'))],
    ['bases-2', () => scoreBases(load('bases-2'))],
    ['channels', () => scoreChannels(load('channels'))],
    ['channels-2', () => scoreChannels(load('channels-2'))],
  ])('%s', (name, scored) => {
    const { right, total, misses } = scored();
    for (const miss of misses) console.log(miss);
    console.log(`${name}: ${right} / ${total}`);
    expect(total).toBeGreaterThan(20);
    expect(right / total).toBeGreaterThanOrEqual(LEAST);
  });
});
