/**
 * Compares entries with what a sample table should be read as, by the rules that stand with
 * the samples: width, white space and trailing punctuation folded, list numbers of titles off.
 */
import type { SubmittedEntry } from '../../src/model/submission.js';
import { fold, withoutNumbering } from '../../src/text/fold.js';

type Wanted = string | readonly string[] | null | undefined;
type Channels =
  | readonly (string | readonly string[])[]
  | { readonly any: readonly (readonly (string | readonly string[])[])[] }
  | { readonly must: readonly string[]; readonly may: readonly string[] }
  | null;

type Ticked = readonly string[] | { readonly any: readonly (readonly string[])[] } | null;

export interface Expected {
  readonly row: number;
  readonly channels?: Channels;
  readonly audience?: Ticked;
  readonly mode?: Ticked;
  readonly tier?: Ticked;
  readonly [field: string]: unknown;
}

export interface Sample {
  readonly workbook: string;
  readonly sheet: string | null;
  readonly countScored: boolean;
  readonly entries: readonly Expected[];
}

export interface Score {
  right: number;
  all: number;
  readonly misses: string[];
}

export function scoreSample(
  name: string,
  sample: Sample,
  entries: readonly SubmittedEntry[],
  score: Score,
): void {
  const note = (isRight: boolean, miss: string): void => {
    score.all += 1;
    if (isRight) score.right += 1;
    else score.misses.push(`${name} ${miss}`);
  };
  if (sample.countScored) {
    note(
      entries.length === sample.entries.length,
      `${entries.length} entries, not ${sample.entries.length}`,
    );
  }
  const taken = new Set<SubmittedEntry>();
  for (const wanted of sample.entries) {
    // Tables side by side have several entries in one row: in their order, left to right.
    const entry = entries.find((one) => one.source.row === wanted.row && !taken.has(one));
    if (entry) taken.add(entry);
    note(entry !== undefined, `row ${wanted.row}: no entry`);
    if (entry) scoreEntry(`${name} row ${wanted.row}`, wanted, entry, note);
  }
}

function scoreEntry(
  at: string,
  wanted: Expected,
  entry: SubmittedEntry,
  note: (isRight: boolean, miss: string) => void,
): void {
  const text = (key: string, found: string, alike: (a: string, b: string) => boolean): void => {
    const value = wanted[key] as Wanted;
    if (value === null || value === undefined) return;
    const offered = typeof value === 'string' ? [value] : value;
    note(
      offered.some((one) => alike(one, found)),
      `${at} ${key}: “${found}”, not “${offered.join('” or “')}”`,
    );
  };
  const { matter } = entry;
  text('level1', matter?.level1 ?? '', sameTitle);
  text('level2', matter?.level2 ?? '', sameTitle);
  text('level3', matter?.level3 ?? '', sameTitle);
  text('content', entry.content ?? '', same);
  text('basisText', together(entry.basis), sameParts);
  text('ownerText', together(entry.owners), sameParts);
  text('timeLimitText', entry.timeLimit?.text ?? '', same);
  text('domain', entry.domain ?? '', (part, whole) =>
    part === '' ? whole === '' : fold(whole).includes(fold(part)),
  );
  for (const key of ['audience', 'mode', 'tier'] as const) {
    const value = wanted[key];
    if (!value) continue;
    const found = entry[key] ?? [];
    const offered = 'any' in value ? value.any : [value];
    note(
      offered.some(
        (one) => [...one].map(fold).sort().join() === [...found].map(fold).sort().join(),
      ),
      `${at} ${key}: ${found.join()}, not ${offered.map((one) => one.join()).join(' or ')}`,
    );
  }
  if (wanted.channels) {
    const found = (entry.channels ?? []).map(({ name }) => name);
    note(
      sameChannels(wanted.channels, found),
      `${at} channels: ${found.join('|')}, not ${JSON.stringify(wanted.channels)}`,
    );
  }
}

function same(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

function sameTitle(a: string, b: string): boolean {
  return fold(withoutNumbering(a)) === fold(withoutNumbering(b));
}

function sameParts(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(text: string): string {
  return fold(text).replace(
    /[、,;.。/\s]|\d+\.(?=《|<|[\u4e00-\u9fff])|(?<=^|[》）)])(?:和|及)/g,
    '',
  );
}

function together(items: readonly { readonly text: string }[] | undefined): string {
  return (items ?? []).map(({ text }) => text).join('、');
}

function sameChannels(wanted: NonNullable<Channels>, found: readonly string[]): boolean {
  if ('any' in wanted) return wanted.any.some((one) => sameList(one, [], found));
  if ('must' in wanted) return sameList(wanted.must, wanted.may, found);
  return sameList(wanted, [], found);
}

function sameList(
  must: readonly (string | readonly string[])[],
  may: readonly string[],
  found: readonly string[],
): boolean {
  const left = found.map(fold);
  for (const item of must) {
    const names = (typeof item === 'string' ? [item] : item).map(fold);
    const at = left.findIndex((name) => names.includes(name));
    if (at < 0) return false;
    left.splice(at, 1);
  }
  return left.every((name) => may.map(fold).includes(name));
}
