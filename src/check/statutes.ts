/**
 * Which statutory limits of the register govern a matter on a day. Forms offer them, the check
 * holds rows to them.
 */
import type { StatutoryLimit } from '../model/register.js';
import { foldTitle } from '../text/fold.js';
import { isInForce } from './in-force.js';

/** What a matter and its domain are called, aliases included, and the day of judgement. */
export interface Asked {
  readonly titles: readonly string[];
  readonly domains: readonly string[];
  /** 2018-10-19 */
  readonly day: string;
}

type ByTitle = Map<string, readonly StatutoryLimit[]>;
/** What was looked up already, by the titles as written. */
const lookedUp = new WeakMap<readonly StatutoryLimit[], ByTitle>();

/** @returns the limits that govern the matter, each once, by the order of the titles */
export function statutesFor(
  register: readonly StatutoryLimit[],
  { titles, domains, day }: Asked,
): StatutoryLimit[] {
  const found = new Set(titles.flatMap((title) => limitsOf(title, register)));
  return [...found].filter((record) => isInForce(record, day) && governs(record, domains));
}

/** Some titles (交易公告信息) stand in several domains: a row of the register may name its own. */
function governs(record: StatutoryLimit, names: readonly string[]): boolean {
  if (record.domains === undefined) return true;
  const folded = new Set(names.map(foldTitle));
  return record.domains.some((title) => folded.has(foldTitle(title)));
}

function limitsOf(title: string, register: readonly StatutoryLimit[]): readonly StatutoryLimit[] {
  const known = lookedUp.get(register) ?? new Map<string, readonly StatutoryLimit[]>();
  lookedUp.set(register, known);
  const before = known.get(title);
  if (before) return before;
  const wanted = foldTitle(title);
  const found =
    wanted === ''
      ? []
      : register.filter(({ matters }) => matters.some((matter) => foldTitle(matter) === wanted));
  known.set(title, found);
  return found;
}
