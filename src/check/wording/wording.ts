/**
 * The shape of one wording, and how its sentences are filled. A wording says to a clerk what
 * is wrong and what to do; it never names fields by id and never blames.
 */
import type { Param, Severity } from '../../model/finding.js';

/**
 * What is said of one code. `message` and `fix` are whole sentences with {names} of
 * parameters; a part in [ ] is left out where one of its parameters is not known.
 */
export interface Wording {
  readonly severity: Severity;
  /** A few words for lists and the handbook. */
  readonly title: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
  /** A wrong and a right one, for the handbook. */
  readonly example: string;
}

export type Wordings = Readonly<Record<string, Wording>>;

/** Longest piece of somebody's text that a sentence quotes, in characters. */
const LONGEST_QUOTE = 40;
/** Parameters that are somebody's text. */
const QUOTES: ReadonlySet<string> = new Set(['text', 'value', 'shown', 'above', 'cited']);
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** @returns the template with its parameters in place; an unknown one shows as …… */
export function fillTemplate(template: string, params: Readonly<Record<string, Param>>): string {
  return template
    .replace(/\[([^[\]]*)\]/g, (_, part: string) => (knows(part, params) ? part : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => show(name, params[name]) ?? '……');
}

function knows(part: string, params: Readonly<Record<string, Param>>): boolean {
  return [...part.matchAll(/\{(\w+)\}/g)].every(
    ([, name]) => show(name, params[name ?? '']) !== undefined,
  );
}

/** @returns a parameter as words; undefined where it says nothing */
function show(name: string | undefined, param: Param | undefined): string | undefined {
  if (param === undefined) return undefined;
  if (typeof param === 'number') return String(param);
  const text = (typeof param === 'string' ? param : param.join('、')).replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  const day = DAY.exec(text);
  if (day) return `${day[1]}年${Number(day[2])}月${Number(day[3])}日`;
  const marks = [...text];
  return QUOTES.has(name ?? '') && marks.length > LONGEST_QUOTE
    ? `${marks.slice(0, LONGEST_QUOTE).join('')}…`
    : text;
}
