/**
 * One label over a column → what it means. Labels are met with blanks inside, legends in
 * brackets, a line cut off, or a character lost; the table of words is header-words.ts.
 */
import { type ColumnKind, HEADER_WORDS, LEVEL_WORD, TICK_WORDS } from './header-words.js';

export interface HeaderMatch {
  readonly kind: ColumnKind;
  readonly rank: number;
  /** The values of the column must settle what it is. */
  readonly ask: boolean;
  /** A level of the matter (1 …), where the label says which. */
  readonly level?: number;
  /** The label is a sub-heading of a ticked column. */
  readonly tick?: boolean;
}

interface Word extends HeaderMatch {
  readonly word: string;
}

const WORDS: readonly Word[] = HEADER_WORDS.flatMap(({ kind, rank, ask = false, words }) =>
  words.map((word) => ({ word, kind, rank, ask })),
).sort((a, b) => b.word.length - a.word.length);

const EXACT = new Map(WORDS.map((word) => [word.word, word]));

const LONGEST_LABEL = 90;
const LONGEST_CORE = 14;
/** A longer label carries a legend, which these marks begin. */
const LEGEND = /[(（【“"‘'■□√●○〇▲◆:：;；\s]/;

/** A label without blanks and line breaks, as it is shown in `extra` and in sub-headings. */
export function tidyLabel(label: string): string {
  return label.replace(/[\s\u00a0\u2800-\u2802\u200b-\u200f\u2060\ufeff]+/g, '');
}

/** What of a label names the column: no blanks, no brackets, no legend of marks after it. */
function core(label: string): string {
  const tidy = tidyLabel(label).normalize('NFKC').replace(/【/g, '(').replace(/】/g, ')');
  const plain = tidy.replace(/\([^()]*\)/g, '').replace(/\([^()]*\)/g, '');
  const cut = plain.replace(/[("“”'■□√●○〇▲◆:;,。].*$/, '').replace(/^[)*\d.、]+|[)*、/]+$/g, '');
  return cut;
}

const memory = new Map<string, HeaderMatch | undefined>();

/** @returns what a label means; undefined where it is no label that we know */
export function matchHeader(label: string): HeaderMatch | undefined {
  if (label.length > 2 * LONGEST_LABEL || (label.length > 24 && !LEGEND.test(label))) {
    return undefined;
  }
  if (!memory.has(label)) {
    if (memory.size > 5_000) memory.clear();
    memory.set(label, match(label));
  }
  return memory.get(label);
}

function match(label: string): HeaderMatch | undefined {
  const tidy = tidyLabel(label);
  if (tidy.length > LONGEST_LABEL || isPair(tidy)) return undefined;
  const text = core(label);
  if (text === '' || text.length > LONGEST_CORE) return undefined;
  return level(text) ?? EXACT.get(text) ?? tick(text) ?? begins(text) ?? cutOff(text) ?? lost(text);
}

/** 填报单位：某局 is a line of its own, no label of a column. */
function isPair(tidy: string): boolean {
  return /^[^(（“"]{2,10}[:：][^“"■□(（]/.test(tidy);
}

function level(text: string): HeaderMatch | undefined {
  const found = LEVEL_WORD.exec(text)?.[1];
  if (!found) return undefined;
  const position = '一二三四五六七八'.indexOf(found);
  return {
    kind: 'matter',
    rank: 5,
    ask: false,
    level: position < 0 ? Number(found) : position + 1,
  };
}

function tick(text: string): HeaderMatch | undefined {
  const found = TICK_WORDS.find(({ pattern }) => pattern.test(text));
  return found && { kind: found.kind, rank: 5, ask: false, tick: true };
}

/** 公开内容及要求: a word, and a little more. 政务公开事项: a little more, and a word. */
function begins(text: string): HeaderMatch | undefined {
  return (
    WORDS.find(
      ({ word }) => word.length >= 2 && text.startsWith(word) && text.length - word.length <= 6,
    ) ??
    WORDS.find(
      ({ word }) => word.length >= 4 && text.endsWith(word) && text.length - word.length <= 6,
    )
  );
}

/** 公开主, 公开渠道和: the end fell off. 公开 alone may be many things: its values tell. */
function cutOff(text: string): HeaderMatch | undefined {
  if (text === '公开' || text === '开') return { kind: 'extra', rank: 1, ask: true };
  if (text.length < 3) return undefined;
  return WORDS.find(({ word }) => word.startsWith(text));
}

/** 开事项, 开内容及要求: a filter took one character out of every label. */
function lost(text: string): HeaderMatch | undefined {
  if (text.length < 2 || (text.length === 2 && !text.startsWith('开'))) return undefined;
  return (
    WORDS.find(({ word }) => word.replace('公', '') === text) ??
    (text.startsWith('开') ? (begins(`公${text}`) ?? cutOff(`公${text}`)) : undefined)
  );
}
