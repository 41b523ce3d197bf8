/**
 * Time limits (公开时限) in words to values. The text always stays beside what was read;
 * what cannot be read is a problem, never a guess, and 日 is never made 工作日.
 */
import type { TimeLimit } from '../model/entry.js';
import type { Limit, LimitRole } from '../model/limit.js';
import { contradictions } from './limit-contradiction.js';
import { readCount } from './limit-count.js';
import {
  DAY_OF_PERIOD,
  LIMIT_PATTERNS,
  limitWords,
  periodOf,
  WEAK_PATTERNS,
} from './limit-words.js';
import { type ListNumber, listNumbers } from './numbering.js';
import type { Parsed, TextProblem } from './parsed.js';
import { type Squeezed, squeeze } from './squeeze.js';

const WORDS = limitWords(LIMIT_PATTERNS);
const WEAK_WORDS = limitWords(WEAK_PATTERNS);

/** One word of a limit, where it stands in its clause. */
interface Word {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** What one word was read as: a limit with the place behind it, or a problem. */
interface Reading {
  readonly start: number;
  readonly end: number;
  readonly limit?: Limit;
  readonly problem?: TextProblem;
}

/**
 * @returns every limit that a cell of 公开时限 names; `value.text` is the text trimmed.
 * Problems: time-limit-unread, time-limit-unit-lost, time-limit-contradiction.
 */
export function parseTimeLimit(text: string): Parsed<TimeLimit> {
  const limits: Limit[] = [];
  const problems: TextProblem[] = [];
  const clauses = splitClauses(text).map((clause) => squeeze(clause));
  for (const clause of clauses) {
    const readings = readClause(clause, WORDS);
    for (const reading of readings) {
      if (reading.limit) limits.push(reading.limit);
      if (reading.problem) problems.push(reading.problem);
    }
    problems.push(...contradictions(clause, readings));
    if (readings.length === 0 && /\d[日天月年个]|工作日|期限/.test(clause.text)) {
      problems.push({
        code: 'time-limit-unread',
        params: { text: clause.original(0, clause.text.length) },
      });
    }
  }
  if (limits.length === 0 && problems.every((problem) => problem.code === 'time-limit-unread')) {
    const weak = clauses.flatMap((clause) => readClause(clause, WEAK_WORDS));
    limits.push(...weak.flatMap((reading) => reading.limit ?? []));
    problems.length = 0;
    if (limits.length === 0 && text.trim() !== '') {
      problems.push({ code: 'time-limit-unread', params: { text: text.trim() } });
    }
  }
  return { value: { text: text.trim(), limits: distinct(limits) }, problems };
}

/** Clauses end at 。；; before a list number, and at a line break behind a finished phrase. */
function splitClauses(text: string): string[] {
  const numbers = [...listNumbers(text), ...numbersBeforeCounts(text)];
  const cuts = new Set(numbers.flatMap((number) => [number.start, number.end]));
  // A number of the list is not a count: ① is no 1 whose unit was lost.
  const skipped = new Set(numbers.map((number) => number.start));
  for (const match of text.matchAll(
    /[。；;]|(?<=[内开布示新期前行])[ \t]{0,9}[\r\n](?![\s\d]{0,9}\d)/g,
  )) {
    cuts.add(match.index + match[0].length);
  }
  const ends = [...cuts, text.length].sort((a, b) => a - b);
  return ends
    .map((end, index) => ({ start: ends[index - 1] ?? 0, end }))
    .filter(({ start }) => !skipped.has(start))
    .map(({ start, end }) => text.slice(start, end))
    .filter((clause) => /[\p{L}\p{N}]/u.test(clause));
}

/**
 * 1.20个工作日；2.7个工作日: list numbers that stand right before a count. Read so only where
 * the clauses are numbered from 1 by one; 1.5个月 alone is a count.
 */
function numbersBeforeCounts(text: string): ListNumber[] {
  const found = [...text.matchAll(/(?<=^|[。；;，,\n]\s{0,9})(\d{1,2})[.．](?=\s{0,9}\S)/g)];
  if (found.length < 2 || found.some(([, digits], index) => Number(digits) !== index + 1))
    return [];
  return found.map(({ index, 0: mark }) => ({ start: index, end: index + mark.length }));
}

function readClause(clause: Squeezed, words: RegExp): Reading[] {
  const { text } = clause;
  const readings: Reading[] = [];
  let free = 0;
  for (const match of text.matchAll(words)) {
    if (match.index < free) continue;
    const kind =
      Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)?.[0] ?? '';
    const word = { kind, start: match.index, end: match.index + match[0].length };
    const reading = readWord(clause, word, free);
    if (!reading) continue;
    const last = readings[readings.length - 1];
    const tail = last && text.slice(last.end, reading.start);
    // 20个工作日内公开20个工作日内公开: the tail of a cell typed twice.
    if (tail && /^[公开布示告内]{1,4}$/.test(tail) && sameCount(last, reading)) continue;
    readings.push(reading);
    free = reading.end;
  }
  return readings;
}

function readWord(clause: Squeezed, word: Word, free: number): Reading | undefined {
  const { start, end } = word;
  const written = clause.original(start, end).replace(/\s+/g, '');
  const role = roleAround(clause.text, start, end);
  const as = (limit: Limit, until = end): Reading => ({ start, end: until, limit });
  switch (word.kind) {
    case 'unread':
      return unread(start, end, written);
    case 'count':
      return readCount(clause, word, free);
    case 'periodic':
      return readPeriodic(clause, word);
    case 'date':
      return as({ kind: 'by-date', role: roleOfDate(clause.text, word, role), date: written });
    case 'prompt':
      return as({ kind: 'prompt', role });
    case 'realTime':
      return as({ kind: 'real-time', role });
    case 'standing':
      return as({ kind: 'standing', role: 'retention' });
    case 'perLaw':
      return as({ kind: 'per-law', role: 'due' });
    default:
      return { start, end, problem: { code: 'time-limit-unit-lost', params: { text: written } } };
  }
}

function sameCount({ limit: one }: Reading, { limit: other }: Reading): boolean {
  if (one?.kind !== 'within' || other?.kind !== 'within') return false;
  return one.count === other.count && one.unit === other.unit;
}

const unread = (start: number, end: number, text: string): Reading => ({
  start,
  end,
  problem: { code: 'time-limit-unread', params: { text } },
});

function readPeriodic(clause: Squeezed, word: Word): Reading | undefined {
  const { text } = clause;
  const every = periodOf(text.slice(word.start, word.end));
  if (!every)
    return unread(word.start, word.end, clause.original(word.start, word.end).replace(/\s+/g, ''));
  const rest = DAY_OF_PERIOD.exec(text.slice(word.end, word.end + 40))?.[0] ?? '';
  // 至少1次 says how often, not when; what does not end in a day or an edge of one says nothing.
  const when = /^的?(.*(?:[日号月旬底末初前内后]))/.exec(rest)?.[1] ?? '';
  const skipped = rest.startsWith('的') ? 1 : 0;
  const from = word.end + skipped;
  const end = from + when.length;
  const by = clause.original(from, end).replace(/\s+/g, '');
  const role = roleAround(text, word.start, end);
  return {
    start: word.start,
    end: Math.max(end, word.end),
    limit: {
      kind: 'periodic',
      role,
      every,
      ...(/[\d一二三四五六七八九十底末初]/.test(by) ? { by } : {}),
    },
  };
}

/** 公示时间：3月1日至7日 is when something is shown, not by when it is due. */
function roleOfDate(text: string, { start, end }: Word, role: LimitRole): LimitRole {
  const range = /[至~—–-]/.test(text.slice(start, end));
  return range && /公示|公告|张贴/.test(text.slice(Math.max(0, start - 10), start))
    ? 'retention'
    : role;
}

/** What is renewed has no day by which it is due: 及时更新, 每季度更新. */
function roleAround(text: string, start: number, end: number): LimitRole {
  const near =
    text.slice(Math.max(0, start - 4), start) + text.slice(end, end + 8).split(/[,(]/)[0];
  return /更新|维护|调整|刷新/.test(near) || /更新|调整/.test(text.slice(start, end))
    ? 'refresh'
    : 'due';
}

function distinct(limits: readonly Limit[]): Limit[] {
  return [...new Map(limits.map((limit) => [JSON.stringify(limit), limit])).values()];
}
