import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scoreBases, scoreChannels } from './cell-scores.js';
import { scoreLimits } from './unseen/limit-score.js';

const LEAST = 0.97;

function load<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`../samples/${name}.json`, import.meta.url), 'utf8'));
}

describe('cells as offices write them are read as a person reads them', () => {
  it.each([
    ['time-limits', () => scoreLimits(load('time-limits'))],
    ['bases', () => scoreBases(load('bases'))],
    ['channels', () => scoreChannels(load('channels'))],
  ])('%s', (name, scored) => {
    const { right, total, misses } = scored();
    for (const miss of misses) console.log(miss);
    console.log(`${name}: ${right} / ${total}`);
    expect(total).toBeGreaterThan(20);
    expect(right / total).toBeGreaterThanOrEqual(LEAST);
  });
});
