/**
 * Ticked columns (公开对象, 公开方式, 公开层级): which sub-headings are ticked, or which words
 * stand where a table has one column in their place.
 */
import { isTick, isUntick } from '../text/tick.js';
import { markedItems } from '../text/tick-list.js';
import type { ColumnKind } from './header-words.js';

export type TickField = Extract<ColumnKind, 'audience' | 'mode' | 'tier'>;

/** One cell of a ticked column. */
export interface TickCell {
  readonly part: string;
  readonly text: string;
}

export interface Ticked {
  readonly values: readonly string[];
  /** The cells as written, where they hold more than ticks. */
  readonly raw?: string;
}

/** A tick, or any text but a cross or a refusal: people write 申请人 or 县级 in place of √. */
export function readTicks(cells: readonly TickCell[]): Ticked {
  const chosen = cells.filter(({ part, text }) => text !== '' && !isRefused(part, text));
  const words = cells.filter(
    ({ text }) => text !== '' && !isTick(text) && !isUntick(text) && !COUNTED.test(text.trim()),
  );
  return {
    values: chosen.map(({ part, text }) => (!isTick(text) && isPartOf(text, part) ? text : part)),
    ...(words.length === 0 ? {} : { raw: words.map(({ text }) => text).join('、') }),
  };
}

/** 1 and 0, TRUE and FALSE: what a list of choices or a database leaves for √ and blank. */
const COUNTED = /^(?:[01]|true|false)$/i;

/** × and □面向申请人 choose nothing; nor does 不涉及, but under a heading of these very words. */
function isRefused(part: string, text: string): boolean {
  if (isUntick(text) || /^(?:0|false)$/i.test(text.trim())) return true;
  if (isTick(text)) return false;
  const items = /^\s{0,9}[(（[【]?\s{0,9}[□☐口£¨]/.test(text) ? markedItems(text) : undefined;
  if (items && items.length > 0) return items.every(({ chosen }) => chosen === false);
  return /^不(?:予?公开|涉及|适用|包括|含)/.test(text.trim()) && !part.includes('不');
}

/** 县级 under 州级县级: the word says more than its heading. */
function isPartOf(text: string, part: string): boolean {
  return text !== part && text.length >= 2 && part.includes(text);
}

/** Words that say what a ticked column would: 主动公开 is 主动. */
const WORDS: Readonly<
  Record<TickField, readonly { readonly value: string; readonly pattern: RegExp }[]>
> = {
  audience: [
    { value: '全社会', pattern: /全社会|社会公众|向社会|^社会$|^公众$|^公开$/ },
    { value: '特定群体', pattern: /特定(?:群体|群众|对象|人群|公众)/ },
  ],
  mode: [
    { value: '主动', pattern: /主动/ },
    { value: '依申请', pattern: /依申请/ },
  ],
  tier: [],
};

const BARE_LEVEL = /^(?:[省市州县区旗乡镇村]|街道|社区|乡镇|镇街|县区|村社区)$/;

/** One cell of words: 全社会, 主动公开, 县级、乡级; or □全社会 ■特定群体, where only what is ticked counts. */
export function readTickWords(field: TickField, text: string): Ticked {
  const items = markedItems(text)?.filter(({ chosen }) => chosen);
  const values = items
    ? [...new Set(items.flatMap((item) => wordsOf(field, item.text)))]
    : wordsOf(field, text.trim());
  return { values, ...(values.join('、') === text ? {} : { raw: text }) };
}

function wordsOf(field: TickField, text: string): string[] {
  const known = WORDS[field].filter(({ pattern }) => pattern.test(text)).map(({ value }) => value);
  if (known.length > 0) return known;
  const found = pieces(text);
  // 县、乡、村级: the 级 that a list shares stands behind its last.
  const shared = field === 'tier' && found.at(-1)?.endsWith('级');
  return shared ? found.map((one) => (BARE_LEVEL.test(one) ? `${one}级` : one)) : found;
}

function pieces(text: string): string[] {
  return text
    .split(/[、，,；;\n/]+|(?<=级)\s+(?=\S{1,4}级)/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
}

/** 全社会主动公开 in one column, where the table has no other for the audience. */
export function alsoSays(field: TickField, text: string): readonly string[] {
  return WORDS[field].filter(({ pattern }) => pattern.test(text)).map(({ value }) => value);
}

/** A sub-heading as the layout of the scheme has it: 主动公开 → 主动. */
export function canonicalPart(part: string, offered: readonly string[]): string {
  if (offered.length === 0 || offered.includes(part)) return part;
  const plain = core(part);
  return offered.find((one) => core(one) === plain) ?? part;
}

function core(part: string): string {
  return part
    .replace(/公开$/, '')
    .replace(/^特定.*$/, '特定')
    .replace(/^(?:面向)?全社会.*$/, '全社会');
}
