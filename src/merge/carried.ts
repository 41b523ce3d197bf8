/**
 * Conflicts that a lead unit left open come to the bureau with its catalogue: what each unit
 * said stands in what the row carries, not in its cells, which print the first candidate only.
 */
import type { Conflict } from '../model/master.js';
import type { Saying } from './conflict.js';
import { folded } from './folded.js';
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
  for (const saying of sayings) {
    const carrying = saying.rows.filter((row) => openOn(row, field));
    const others = saying.rows.filter((row) => !openOn(row, field));
    if (others.length > 0 || carrying.length === 0) result.push({ ...saying, rows: others });
    for (const row of carrying) {
      for (const { text, units } of openOn(row, field)?.candidates ?? []) {
        const known = result.findIndex((one) => folded(one.text) === folded(text));
        const same = result[known];
        if (!same) result.push(make(text, units, row));
        else {
          const all = [...(same.units ?? same.rows.flatMap(({ speakers }) => speakers)), ...units];
          result[known] = { ...same, rows: [...same.rows, row], units: [...new Set(all)] };
        }
      }
    }
  }
  return result;
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
