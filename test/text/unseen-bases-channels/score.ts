import { readFileSync } from 'node:fs';
import type { BasisItem } from '../../../src/model/entry.js';
import { parseBases } from '../../../src/text/basis.js';
import { parseChannels } from '../../../src/text/channel.js';
import { fold } from '../../../src/text/fold.js';
import { CHANNELS } from '../support.js';

/** Fields right of fields there are, and the cells where one is wrong. */
export interface Score {
  right: number;
  total: number;
  readonly misses: string[];
}

type Wanted = string | null | readonly (string | null)[];
interface BasisCell {
  readonly text: string;
  readonly expected: readonly {
    readonly title: Wanted;
    readonly number: Wanted;
    readonly article: Wanted;
    readonly optional?: boolean;
  }[];
}
interface ChannelCell {
  readonly text: string;
  readonly expected: readonly (string | readonly string[])[];
  /** Items that a reader may take or leave: their own mark is lost. */
  readonly may?: readonly string[];
}

const load = <T>(name: string): readonly T[] =>
  JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'));

function count(score: Score, right: boolean, miss: () => string): void {
  score.total += 1;
  if (right) score.right += 1;
  else score.misses.push(miss());
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

/** Reads every basis cell of a set; a document too many is a fault like one too few. */
export function scoreBases(name: string): Score {
  const score: Score = { right: 0, total: 0, misses: [] };
  for (const cell of load<BasisCell>(name)) {
    const read: BasisItem[] = [...parseBases(cell.text).value];
    for (const wanted of cell.expected) {
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
          () => `${what} ${cell.text} 应为 ${wanted[field]} 读作 ${item?.[field]}`,
        );
      }
    }
    for (const item of read) count(score, false, () => `多出 ${cell.text} 读作 ${item.text}`);
  }
  return score;
}

/** Reads every channel cell of a set: none of the chosen missing, none too many. */
export function scoreChannels(name: string): Score {
  const score: Score = { right: 0, total: 0, misses: [] };
  for (const cell of load<ChannelCell>(name)) {
    const read = parseChannels(cell.text, CHANNELS).value.map((channel) => fold(channel.name));
    const wanted = cell.expected.map((one) =>
      (typeof one === 'string' ? [one] : [...one]).map(fold),
    );
    const allowed = [...wanted.flat(), ...(cell.may ?? []).map(fold)];
    const right =
      wanted.every((names) => names.some((one) => read.includes(one))) &&
      read.every((one) => allowed.includes(one));
    count(score, right, () => `渠道 ${cell.text} 读作 ${read.join('、')}`);
  }
  return score;
}
