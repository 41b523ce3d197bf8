import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BasisItem } from '../../src/model/entry.js';
import { parseBases } from '../../src/text/basis.js';
import { parseChannels } from '../../src/text/channel.js';
import { fold } from '../../src/text/fold.js';
import { CHANNELS } from './support.js';
import { type LimitSample, scoreLimits } from './unseen/limit-score.js';

/** Fields right of fields there are, over cells as offices really write them. */
interface Score {
  right: number;
  total: number;
}

const LEAST = 0.97;

function load<T>(name: string): T[] {
  return JSON.parse(readFileSync(new URL(`../samples/${name}.json`, import.meta.url), 'utf8'));
}

function count(score: Score, right: boolean, miss: () => string): void {
  score.total += 1;
  if (right) score.right += 1;
  else console.log(miss());
}

type Wanted = string | null | readonly (string | null)[];
interface BasisSample {
  readonly text: string;
  readonly expected: readonly {
    readonly title: Wanted;
    readonly number: Wanted;
    readonly article: Wanted;
    readonly optional?: boolean;
  }[];
}

const foldName = (text: string): string =>
  fold(text)
    .replace(/[<>《》]/g, '')
    .replace(/^中华人民共和国/, '');

function agrees(wanted: Wanted, read: string | null, by: (text: string) => string): boolean {
  const list = Array.isArray(wanted)
    ? (wanted as readonly (string | null)[])
    : [wanted as string | null];
  return list.some((one) => (one === null || read === null ? one === read : by(one) === by(read)));
}

function scoreBases(score: Score, sample: BasisSample): void {
  const read: BasisItem[] = [...parseBases(sample.text).value];
  for (const wanted of sample.expected) {
    const item = read[0];
    if (wanted.optional && !(item && agrees(wanted.title, item.title, foldName))) continue;
    read.shift();
    count(
      score,
      item !== undefined && agrees(wanted.title, item.title, foldName),
      () => `题名 ${sample.text} 读作 ${item?.title}`,
    );
    count(
      score,
      item !== undefined && agrees(wanted.number, item.number, fold),
      () => `文号 ${sample.text} 读作 ${item?.number}`,
    );
    count(
      score,
      item !== undefined && agrees(wanted.article, item.article, fold),
      () => `条款 ${sample.text} 读作 ${item?.article}`,
    );
  }
  for (const item of read) count(score, false, () => `多出 ${sample.text} 读作 ${item.text}`);
}

interface ChannelSample {
  readonly text: string;
  readonly expected: readonly (string | readonly string[])[];
  readonly may?: readonly string[];
}

function scoreChannels(score: Score, sample: ChannelSample): void {
  const read = parseChannels(sample.text, CHANNELS).value.map(({ name }) => fold(name));
  const wanted = sample.expected.map((one) =>
    (typeof one === 'string' ? [one] : [...one]).map(fold),
  );
  const allowed = [...wanted.flat(), ...(sample.may ?? []).map(fold)];
  const right =
    wanted.every((names) => names.some((name) => read.includes(name))) &&
    read.every((name) => allowed.includes(name));
  count(score, right, () => `渠道 ${sample.text} 读作 ${read.join('、')}`);
}

describe('cells as offices write them are read as a person reads them', () => {
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
