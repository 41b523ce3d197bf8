/** By when units are to have sent: what the scheme says, or what its phases let see. */
import type { Scheme } from './scheme.js';

export interface Deadline {
  readonly date: string;
  /** The phase whose end it is, by its title; null where scheme.yaml says the day itself. */
  readonly from: string | null;
}

const SENDS = /报送|上报|报.{0,12}(?:局|委|办|办公室|单位|政府|领导小组)/;
const CATALOGUE = /清单|目录/;
const MADE = /(?:形成|编制|制定|汇总).{0,16}(?:清单|目录)/;

/**
 * `due:` of scheme.yaml stands over everything. Else it is the end of the first phase of which a
 * clause has the catalogue reported (目录清单 … 报送给牵头单位); else of the first in which it is
 * made (形成清单). A report on the work (总结报送) is none of the catalogue.
 * @returns undefined where neither says so: then nobody is overdue
 */
export function deadlineOf({ due, phases }: Pick<Scheme, 'due' | 'phases'>): Deadline | undefined {
  if (due !== undefined) return { date: due, from: null };
  const ending = phases.flatMap(({ title, tasks, until }) =>
    until === undefined ? [] : [{ title, until, clauses: [title, ...tasks].flatMap(clausesOf) }],
  );
  const found =
    ending.find(({ clauses }) => clauses.some((one) => CATALOGUE.test(one) && SENDS.test(one))) ??
    ending.find(({ clauses }) => clauses.some((one) => MADE.test(one)));
  return found && { date: found.until, from: found.title };
}

function clausesOf(text: string): string[] {
  return text.split(/[。；;]/);
}

/** Days from one day to a later one; 0 where it is not later. */
export function daysAfter(day: string, later: string): number {
  const days = (Date.parse(`${later}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / 86_400_000;
  return Number.isNaN(days) ? 0 : Math.max(0, Math.round(days));
}
