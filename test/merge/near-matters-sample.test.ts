/**
 * How often a question about two titles is right (precision) and how many pairs that are one matter
 * are asked about (recall), on labelled pairs: decision 19 tells how they were made and divided.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { merge, type Row, submission } from './helpers.js';

/** [title, other title], levels apart by " / ", and what each says where that matters. */
type LabelledPair = readonly [string, string, string?, string?];

interface Labelled {
  readonly domain: string;
  /** Words and threshold were chosen on the first part, seen with the second, not with the third. */
  readonly part: 'choose' | 'report' | 'fresh';
  readonly same: readonly LabelledPair[];
  readonly different: readonly LabelledPair[];
}

const labelled: readonly Labelled[] = read('titles.json');
/** Matters of one domain, none of which is another. */
const lists: readonly { readonly domain: string; readonly titles: readonly string[] }[] =
  read('lists.json');

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`pairs/${name}`, import.meta.url), 'utf8')) as T;
}

/** What comes of the titles where each is sent by a unit of its own. */
function merged(domain: string, titles: readonly string[], contents: readonly string[] = []) {
  const { scheme, ...others } = smallCatalogue();
  const domains = scheme.domains.map((one) =>
    one.id === 'D2' ? { ...one, title: domain, matters: [] } : one,
  );
  const sent = titles.map((title, at) => {
    const [level1 = '', level2] = title.split(' / ');
    const row: Row = {
      domain,
      matterId: 'X1',
      matter: { level1, ...(level2 === undefined ? {} : { level2 }) },
      content: contents[at] ?? `内容${at}`,
    };
    return submission(`单位${at}`, [row]);
  });
  return merge(sent, [], { ...others, scheme: { ...scheme, domains } });
}

/** Asked about, or one already: titles that fold to one need no question of their own. */
function isFound(domain: string, [a, b, ...contents]: LabelledPair): boolean {
  const { near, duplicates, entries } = merged(
    domain,
    [a, b],
    contents.flatMap((text) => text ?? []),
  );
  return near.length > 0 || duplicates.length > 0 || entries.length < 2;
}

function measured(part: Labelled['part']) {
  const own = labelled.filter((one) => one.part === part);
  const found = (pairs: 'same' | 'different') =>
    own.flatMap((one) => one[pairs].filter((pair) => isFound(one.domain, pair))).length;
  const right = found('same');
  const all = own.flatMap(({ same }) => same).length;
  return { precision: right / (right + found('different')), recall: right / all };
}

describe('questions about titles', () => {
  it.each([
    ['choose', 0.98, 0.95],
    ['report', 0.96, 0.92],
    ['fresh', 0.96, 0.92],
  ] as const)('of the part %s are right and many enough', (part, precision, recall) => {
    const now = measured(part);
    expect(now.precision).toBeGreaterThanOrEqual(precision);
    expect(now.recall).toBeGreaterThanOrEqual(recall);
  });

  it('are few where all titles are different matters', () => {
    const questions = lists.map(({ domain, titles }) => merged(domain, titles).near.length);
    const most = lists.reduce((sum, { titles }) => sum + titles.length, 0) * 0.04;
    expect(questions.reduce((sum, own) => sum + own)).toBeLessThanOrEqual(most);
  });
});
