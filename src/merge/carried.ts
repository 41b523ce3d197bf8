/**
 * Conflicts that a lead unit left open come to the bureau with its catalogue: what each unit
 * said stands in what the row carries, not in its cells, which print the first candidate only.
 */
import type { Conflict } from '../model/master.js';
import { fold } from '../text/fold.js';
import type { Saying } from './conflict.js';
import type { SourceRow } from './rows.js';

/**
 * @param sayings what rows say of a field
 * @param make a saying of one candidate's text, for a row of a lead catalogue
 * @returns them with the candidates of rows that carry an open conflict, in place of the rows' own
 */
export function withCarried<T extends Saying>(
  sayings: readonly T[],
  field: string,
  make: (text: string, units: readonly string[], row: SourceRow) => T,
): T[] {
  const result: T[] = [];
  const add = (saying: T) => {
    const known = result.findIndex((one) => isSame(one, saying));
    const same = result[known];
    if (!same) result.push(saying);
    else {
      const units = [...new Set([...unitsOf(same), ...unitsOf(saying)])];
      result[known] = { ...same, rows: [...same.rows, ...saying.rows], units };
    }
  };
  for (const saying of sayings) {
    const carrying = saying.rows.filter((row) => openOn(row, field));
    const others = saying.rows.filter((row) => !openOn(row, field));
    if (carrying.length === 0) add(saying);
    else if (others.length > 0) add({ ...saying, rows: others });
    for (const row of carrying) {
      for (const { text, units } of openOn(row, field)?.candidates ?? []) {
        add(make(text, units, row));
      }
    }
  }
  return result;
}

/** The same words, or the same limits in other words; a township may say what a department did. */
function isSame(one: Saying, other: Saying): boolean {
  if (fold(one.text) === fold(other.text)) return true;
  const isRead = Array.isArray(one.value) && one.value.length > 0;
  return isRead && JSON.stringify(one.value) === JSON.stringify(other.value);
}

function unitsOf({ units, rows }: Saying): readonly string[] {
  return units ?? rows.flatMap(({ speakers }) => speakers);
}

/**
 * @param as what a row says where it says a candidate's text
 * @param group what rows say of the field, grouped by what it means
 * @returns the same of the rows' own words, a row that carries an open conflict for each candidate
 */
export function carriedApart<T extends Saying>(
  rows: readonly SourceRow[],
  field: string,
  as: (text: string) => Partial<SourceRow['entry']>,
  group: (rows: readonly SourceRow[]) => readonly T[],
): readonly T[] {
  const whole = new Map<SourceRow, SourceRow>();
  const apart = rows.flatMap((row) => {
    const said = openOn(row, field)?.candidates ?? [];
    const each = said.map(({ text, units }): SourceRow => {
      return { ...row, speakers: units, entry: { ...row.entry, ...as(text) } };
    });
    for (const one of each) whole.set(one, row);
    return each.length > 0 ? each : [row];
  });
  if (whole.size === 0) return group(rows);
  return group(apart).map((saying) => ({
    ...saying,
    rows: [...new Set(saying.rows.map((row) => whole.get(row) ?? row))],
    units: [...new Set(saying.rows.flatMap(({ speakers }) => speakers))],
  }));
}

/** One row cannot become two entries: the lead unit has to set it apart. */
export function withoutSplit(conflict: Conflict, sayings: readonly Saying[]): Conflict {
  const { decision } = conflict;
  if (decision?.choice !== 'split' || !sayings.some(({ units }) => units)) return conflict;
  return { ...conflict, decision: null, before: decision };
}

function openOn({ entry }: SourceRow, field: string) {
  return entry.carried?.open.find((one) => one.field === field);
}
