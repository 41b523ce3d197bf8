/**
 * How alike two titles of matters are: Dice's coefficient of what is left of them without words
 * that say nothing, and whether what differs makes two matters of them. Parallel titles (城市低保、
 * 农村低保) share nearly all their characters; what tells is that a word stands in another's
 * place. It suggests a question, and never decides identity.
 */
import { foldTitle } from './fold.js';
import { similarity } from './similarity.js';
import {
  EMPTY,
  EMPTY_TAIL,
  OPPOSED,
  OPPOSED_CHARACTERS,
  RESULT_LIKE,
  SAME_WORDS,
  TURNS,
} from './title-words.js';

/** A title taken apart once, to be compared with many. */
export interface Title {
  /** Without words that say nothing, each word in one spelling. */
  readonly whole: string;
  /** `whole` without a last 结果, which some offices leave out. */
  readonly core: string;
  /** `core` without the words of the domain that it begins with. */
  readonly bare: string;
  readonly numbers: string;
  /** Stages and turns that it names. */
  readonly turns: string;
  /** Which words of each group of opposed ones it has: a bit a word. */
  readonly opposed: readonly number[];
  readonly isResult: boolean;
  readonly mayBeResult: boolean;
}

/** @param domain its domain's title: words of it at the beginning of a title say nothing */
export function titleParts(title: string, domain: string): Title {
  const text = inOneSpelling(foldTitle(title));
  const whole = withoutEmptyWords(text);
  const core = whole.length > 3 ? whole.replace(/结果$/, '') : whole;
  return {
    whole,
    core,
    bare: withoutDomain(core, domain),
    numbers: (whole.match(/\d+|[一二三四五六七八九十]+(?=[级类期批])/g) ?? []).join(),
    turns: [...new Set(whole.match(TURNS) ?? [])].sort().join(),
    opposed: OPPOSED.map((words) =>
      words.reduce((bits, word, at) => (whole.includes(word) ? bits | (1 << at) : bits), 0),
    ),
    isResult: text.includes('结果'),
    mayBeResult: RESULT_LIKE.test(title.trim()),
  };
}

/** Whether what differs makes two matters, however alike the titles look. */
export function areOpposed(a: Title, b: Title): boolean {
  if (a.whole === b.whole) return false;
  if (a.numbers !== '' && b.numbers !== '' && a.numbers !== b.numbers) return true;
  if (a.turns !== b.turns) return true;
  if (a.isResult !== b.isResult && !(a.isResult ? b : a).mayBeResult) return true;
  if (a.opposed.some((bits, group) => areApart(bits, b.opposed[group] ?? 0))) return true;
  return replaced(a.core, b.core).some(isAnotherWord);
}

/** @returns 0 (two matters, or nothing in common) to 1 (the same but for words that say nothing) */
export function likeness(a: Title, b: Title): number {
  if (areOpposed(a, b)) return 0;
  return Math.max(similarity(a.core, b.core), similarity(a.bare, b.bare));
}

function withoutEmptyWords(text: string): string {
  let core = text.replace(EMPTY, '');
  for (;;) {
    const shorter = core.replace(EMPTY_TAIL, '');
    if (shorter === core || shorter.length < 2) break;
    core = shorter;
  }
  return core.length < 2 ? text : core;
}

function withoutDomain(core: string, domain: string): string {
  for (let size = core.length - 2; size >= 2; size -= 1) {
    if (domain.includes(core.slice(0, size))) return core.slice(size);
  }
  return core;
}

function inOneSpelling(text: string): string {
  let same = text;
  for (const [word, ...others] of SAME_WORDS) {
    for (const other of others) same = same.replaceAll(other, word);
  }
  return same;
}

/** Each has a word of the group that the other has not. */
function areApart(a: number, b: number): boolean {
  return (a & ~b) !== 0 && (b & ~a) !== 0;
}

function isAnotherWord([x, y]: readonly [string, string]): boolean {
  if (x.length > 1 || y.length > 1) return true;
  return OPPOSED_CHARACTERS.some((set) => set.includes(x) && set.includes(y));
}

/** What stands in one title in the place of what in the other; a word that only moved does not. */
function replaced(a: string, b: string): (readonly [string, string])[] {
  return gaps(a, b).filter(([x, y]) => x !== '' && y !== '' && !isWithin(x, b) && !isWithin(y, a));
}

function isWithin(word: string, title: string): boolean {
  return word.length > 1 && title.includes(word);
}

/** What lies between the characters of the longest common subsequence, in either text. */
function gaps(a: string, b: string): [string, string][] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(a.length, b.length) - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end += 1;
  }
  const x = a.slice(start, a.length - end);
  const y = b.slice(start, b.length - end);
  if (x === '' || y === '' || (x.length === 1 && y.length === 1)) return [[x, y]];
  return gapsWithin(x, y);
}

function gapsWithin(a: string, b: string): [string, string][] {
  const width = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * width);
  const rest = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * width + j] =
        a[i] === b[j] ? rest(i + 1, j + 1) + 1 : Math.max(rest(i + 1, j), rest(i, j + 1));
    }
  }
  const found: [string, string][] = [];
  let gap: [string, string] = ['', ''];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      found.push(gap);
      gap = ['', ''];
      i += 1;
      j += 1;
    } else if (rest(i + 1, j) >= rest(i, j + 1)) {
      gap[0] += a[i];
      i += 1;
    } else {
      gap[1] += b[j];
      j += 1;
    }
  }
  return [...found, [gap[0] + a.slice(i), gap[1] + b.slice(j)]];
}
