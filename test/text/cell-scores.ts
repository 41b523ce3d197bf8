/** How far cells of 公开依据 and 公开渠道 are read as a person reads them. */
import type { BasisItem } from '../../src/model/entry.js';
import { parseBases } from '../../src/text/basis.js';
import { parseChannels } from '../../src/text/channel.js';
import { fold } from '../../src/text/fold.js';
import { CHANNELS } from './support.js';

/** Fields right of fields there are, over cells as offices really write them, and what is wrong. */
export interface Score {
  right: number;
  total: number;
  readonly misses: string[];
}

function count(score: Score, right: boolean, miss: () => string): void {
  score.total += 1;
  if (right) score.right += 1;
  else score.misses.push(miss());
}

type Wanted = string | null | readonly (string | null)[];
export interface BasisSample {
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

/** Reads every basis cell; a document too many is a fault like one too few. */
export function scoreBases(samples: readonly BasisSample[]): Score {
  const score: Score = { right: 0, total: 0, misses: [] };
  for (const sample of samples) {
    const read: BasisItem[] = [...parseBases(sample.text).value];
    for (const wanted of sample.expected) {
      const item = read[0];
      if (wanted.optional && !(item && agrees(wanted.title, item.title, foldName))) continue;
      read.shift();
      for (const [what, field, by] of [
        ['题名', 'title', foldName],
        ['文号', 'number', fold],
        ['条款', 'article', fold],
      ] as const) {
        count(
          score,
          item !== undefined && agrees(wanted[field], item[field], by),
          () => `${what} ${sample.text} 应为 ${wanted[field]} 读作 ${item?.[field]}`,
        );
      }
    }
    for (const item of read) count(score, false, () => `多出 ${sample.text} 读作 ${item.text}`);
  }
  return score;
}

export interface ChannelSample {
  readonly text: string;
  readonly expected: readonly (string | readonly string[])[];
  /** Items that a reader may take or leave: their own mark is lost. */
  readonly may?: readonly string[];
}

/** Reads every channel cell: none of the chosen missing, none too many. */
export function scoreChannels(samples: readonly ChannelSample[]): Score {
  const score: Score = { right: 0, total: 0, misses: [] };
  for (const sample of samples) {
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
  return score;
}
