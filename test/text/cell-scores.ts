/** How far cells of 公开依据 and 公开渠道 are read as a person reads them. */
import type { BasisItem } from '../../src/model/entry.js';
import { parseBases } from '../../src/text/basis.js';
import { parseChannels } from '../../src/text/channel.js';
import { fold } from '../../src/text/fold.js';
import { CHANNELS } from './support.js';

/** Fields right of fields there are, over cells as offices really write them. */
export interface Score {
  right: number;
  total: number;
}

function count(score: Score, right: boolean, miss: () => string): void {
  score.total += 1;
  if (right) score.right += 1;
  else console.log(miss());
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

export function scoreBases(score: Score, sample: BasisSample): void {
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

export interface ChannelSample {
  readonly text: string;
  readonly expected: readonly (string | readonly string[])[];
  readonly may?: readonly string[];
}

export function scoreChannels(score: Score, sample: ChannelSample): void {
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
