/**
 * Ticked columns (公开对象, 公开方式, 公开层级): which sub-headings are ticked, or which words
 * stand where a table has one column in their place.
 */
import { isTick, isUntick } from '../text/tick.js';
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

/** A tick, or any text but a cross: people write 申请人 or 县级 in place of √. */
export function readTicks(cells: readonly TickCell[]): Ticked {
  const chosen = cells.filter(({ text }) => text !== '' && !isUntick(text));
  const words = chosen.filter(({ text }) => !isTick(text));
  return {
    values: chosen.map(({ part, text }) => (!isTick(text) && isPartOf(text, part) ? text : part)),
    ...(words.length === 0 ? {} : { raw: words.map(({ text }) => text).join('、') }),
  };
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
const MARKED = /[■☑√✓▲◆●þ]\s*[^■☑√✓▲◆●þ□☐口£○〇\n]+/g;
const BOX = /[□☐口£○〇]/;

/** One cell of words: 全社会, 主动公开, 县级、乡级; or □全社会 ■特定群体. */
export function readTickWords(field: TickField, text: string): Ticked {
  const shown = BOX.test(text) ? (text.match(MARKED) ?? []).join(' ') : text;
  const plain = shown.replace(/[■☑√✓▲◆●þ]/g, ' ').trim();
  const known = WORDS[field].filter(({ pattern }) => pattern.test(plain)).map(({ value }) => value);
  const values = known.length > 0 ? known : pieces(plain);
  return { values, ...(values.join('、') === text ? {} : { raw: text }) };
}

function pieces(text: string): string[] {
  return text
    .split(/[、，,；;\n/]+/)
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
