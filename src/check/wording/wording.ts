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

/** @returns the template with its parameters in place; an unknown one shows as …… */
export function fillTemplate(template: string, params: Readonly<Record<string, Param>>): string {
  return template
    .replace(/\[([^[\]]*)\]/g, (_, part: string) => (knows(part, params) ? part : ''))
    .replace(/\{(\w+)\}/g, (_, name: string) => show(params[name]) ?? '……');
}

function knows(part: string, params: Readonly<Record<string, Param>>): boolean {
  return [...part.matchAll(/\{(\w+)\}/g)].every(
    ([, name]) => show(params[name ?? '']) !== undefined,
  );
}

/** @returns a parameter as words; undefined where it says nothing */
function show(param: Param | undefined): string | undefined {
  if (param === undefined) return undefined;
  if (typeof param === 'number') return String(param);
  const text = (typeof param === 'string' ? param : param.join('、')).replace(/\s+/g, ' ').trim();
  if (text === '') return undefined;
  const marks = [...text];
  return marks.length > LONGEST_QUOTE && typeof param === 'string'
    ? `${marks.slice(0, LONGEST_QUOTE).join('')}…`
    : text;
}
