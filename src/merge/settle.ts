/**
 * Decisions found for questions. A decision holds while nothing new was said: every candidate of
 * today lay before the person, and the unit whose word was adopted still says it. Else the
 * question is asked again, with what was decided before.
 */
import { type Decision, LEVELS, type QuestionKind } from '../model/decision.js';
import { groupBy } from '../model/group-by.js';
import type { Question } from '../model/master.js';
import { fold } from '../text/fold.js';

/** A question before anybody looked for its decision. */
export interface Asked {
  readonly id: string;
  readonly kind: QuestionKind;
  readonly candidates: readonly { readonly text: string; readonly units: readonly string[] }[];
}

export type Settlement = Pick<Question, 'decision' | 'verify' | 'before' | 'disputed'>;

export type Settle = (asked: Asked) => Settlement;

export interface Settler {
  /** Finds the decision of a question. */
  readonly settle: Settle;
  /** Ids of the decisions that settled something so far. */
  readonly used: ReadonlySet<string>;
}

const OPEN: Settlement = { decision: null };

/** @param decisions all that the folder holds, in any order */
export function settleBy(decisions: readonly Decision[]): Settler {
  const given = groupBy(decisions, ({ id }) => id);
  const used = new Set<string>();
  const settle: Settle = (asked) => {
    const own = (given.get(asked.id) ?? []).filter((one) => one.kind === asked.kind);
    const [first, ...others] = standing(own, ({ choice, unit, text }) => [choice, unit, text]);
    if (!first) return OPEN;
    if (others.length > 0) return { ...OPEN, disputed: [first, ...others] };
    if (!stillHolds(first, asked)) return { ...OPEN, before: first };
    used.add(first.id);
    return first.choice === 'verify' ? { ...OPEN, verify: first } : { decision: first };
  };
  return { settle, used };
}

/**
 * The answers of the highest level, and there of the last day: several only where they differ.
 * @param saidBy what two answers differ in
 */
export function standing<T extends Pick<Decision, 'level' | 'date'>>(
  decisions: readonly T[],
  saidBy: (decision: T) => readonly unknown[],
): T[] {
  const highest = Math.max(...decisions.map(({ level }) => LEVELS.indexOf(level)));
  const ofLevel = decisions.filter(({ level }) => LEVELS.indexOf(level) === highest);
  const last = ofLevel
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const answers = new Map<string, T>();
  for (const one of ofLevel) {
    if (one.date === last) answers.set(JSON.stringify(saidBy(one)), one);
  }
  return [...answers.values()];
}

function stillHolds(decision: Decision, { candidates }: Asked): boolean {
  const seen = new Set(decision.candidates.map(({ text }) => fold(text)));
  if (!candidates.every(({ text }) => seen.has(fold(text)))) return false;
  if (decision.choice !== 'adopt') return true;
  const wordOf = (list: Asked['candidates']) =>
    list.find(({ units }) => units.includes(decision.unit ?? ''))?.text;
  const then = wordOf(decision.candidates);
  const now = wordOf(candidates);
  return now !== undefined && then !== undefined && fold(now) === fold(then);
}
