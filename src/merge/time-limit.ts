/** The time limit of a merged entry: what its rows say, grouped by what they mean. */
import type { TimeLimit } from '../model/entry.js';
import { inOrderOfWord, type Saying } from './conflict.js';
import type { SourceRow } from './rows.js';
import { fitsInto, limitKey, triggersOf } from './unite/limits.js';

/** What rows say alike of the time limit; `value` is the limits themselves. */
export interface LimitSaying extends Saying {
  readonly limit: TimeLimit;
}

/**
 * @param rows in order; those without a limit say nothing
 * @returns one saying where all agree, several where they do not, none where nobody says any
 */
export function limitSayings(rows: readonly SourceRow[], lead: string | undefined): LimitSaying[] {
  const values = new Map<string, SourceRow[]>();
  for (const row of rows) {
    if (!row.entry.timeLimit?.text.trim()) continue;
    const key = limitKey(row.entry.timeLimit);
    const known = values.get(key);
    if (known) known.push(row);
    else values.set(key, [row]);
  }
  const groups = [...values.values()].flatMap(byTriggers);
  return inOrderOfWord(
    groups.flatMap((group) => saying(group, lead)),
    lead,
  );
}

interface Group {
  readonly triggers: readonly string[];
  readonly rows: SourceRow[];
}

/** Rows of one value by the events they name; those that leave events open join the only ones that fit. */
function byTriggers(rows: readonly SourceRow[]): Group[] {
  const groups = new Map<string, Group>();
  for (const row of rows) {
    const triggers = row.entry.timeLimit ? triggersOf(row.entry.timeLimit) : [];
    const key = JSON.stringify(triggers);
    const known = groups.get(key);
    if (known) known.rows.push(row);
    else groups.set(key, { triggers, rows: [row] });
  }
  const all = [...groups.values()];
  const clear = all.filter((one) => !all.some((other) => other !== one && fits(one, other)));
  const joined = new Map(clear.map((group) => [group, [...group.rows]]));
  for (const vague of all.filter((group) => !clear.includes(group))) {
    const hosts = clear.filter((group) => fits(vague, group));
    const host = hosts.length === 1 && hosts[0] ? joined.get(hosts[0]) : undefined;
    if (host) host.push(...vague.rows);
    else joined.set(vague, [...vague.rows]);
  }
  return [...joined].map(([{ triggers }, members]) => ({
    triggers,
    rows: members.sort((a, b) => a.order - b.order),
  }));
}

function fits(vague: Group, clear: Group): boolean {
  return fitsInto(vague.triggers, clear.triggers);
}

/** Worded as the lead unit does, else as the first row that names the events in full. */
function saying(group: Group, lead: string | undefined): LimitSaying[] {
  const clear = group.rows.filter(
    ({ entry }) =>
      entry.timeLimit && triggersOf(entry.timeLimit).every((one, at) => one === group.triggers[at]),
  );
  const speaker = clear.find((row) => row.unit === lead) ?? clear[0];
  const limit = speaker?.entry.timeLimit;
  return limit ? [{ text: limit.text, value: limit.limits, limit, rows: group.rows }] : [];
}
