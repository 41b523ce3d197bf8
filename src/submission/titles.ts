/**
 * The titles in a row's level columns → a matter: no title twice, the outermost one first.
 */
import type { Matter } from '../model/entry.js';
import { remembered } from '../text/remember.js';
import type { PlannedColumn } from './columns.js';

/**
 * @param titles of the level columns, outermost first; '' for a blank
 * @returns undefined where there is no title at all
 */
export function matterOfTitles(
  titles: readonly string[],
  columns: readonly PlannedColumn[],
): Matter | undefined {
  return matterOf(withoutRepeats(titles, columns));
}

/** 公开事项 beside 一级目录 … 四级目录 says the last of them again: once is enough. */
function withoutRepeats(titles: readonly string[], columns: readonly PlannedColumn[]): string[] {
  const last = titles.at(-1) ?? '';
  const before = titles.slice(0, -1).findLast((title) => title !== '');
  const isItem = columns.length > 1 && !/级/.test(columns.at(-1)?.heading ?? '');
  const levelled = columns.slice(0, -1).every(({ heading }) => /级/.test(heading));
  if (!isItem || !levelled || last === '') return [...titles];
  const filled = titles.slice(0, -1).filter((title) => title !== '');
  return bare(last) === bare(before ?? '') ? filled : [...filled, last];
}

/** One title alone is the first level, wherever it stands. */
function matterOf(titles: readonly string[]): Matter | undefined {
  const from = titles.findIndex((title) => title !== '');
  if (from < 0) return undefined;
  const [level1 = '', level2 = '', level3 = '', ...rest] = titles.slice(from);
  const deeper = rest.slice(0, rest.findLastIndex((title) => title !== '') + 1);
  return {
    level1,
    ...(level2 === '' ? {} : { level2 }),
    ...(level3 === '' ? {} : { level3 }),
    ...(deeper.length === 0 ? {} : { deeper }),
  };
}

/** A matter below one more title. */
export function matterUnder(title: string, { level1, level2, level3, deeper }: Matter): Matter {
  const below = [level1, level2 ?? '', level3 ?? '', ...(deeper ?? [])];
  return matterOf([title, ...below]) ?? { level1: title };
}

/** A text without blanks and the marks between its words. */
export const bare = remembered((text) => text.replace(/[\s、，,；;。.]+/g, ''));
