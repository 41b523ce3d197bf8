/**
 * Conflicts: units disagree on one field of one entry. Candidates are what units said, never
 * the scheme's own text. The entry prints the first candidate and is marked; nothing is
 * invented and nothing averaged.
 */
import type { Conflict, ConflictCandidate } from '../model/master.js';
import { shortHash } from './hash.js';
import { type Identity, titleOf } from './identity.js';
import type { SourceRow } from './rows.js';

/** What several rows say alike of one field. */
export interface Saying {
  readonly text: string;
  readonly value: unknown;
  /** In order. */
  readonly rows: readonly SourceRow[];
}

/** The lead unit's word first, then in the order of the rows. */
export function inOrderOfWord<T extends { readonly rows: readonly SourceRow[] }>(
  sayings: readonly T[],
  lead: string | undefined,
): T[] {
  const rank = (saying: T) => (saying.rows.some((row) => row.unit === lead) ? 0 : 1);
  return [...sayings].sort(
    (a, b) => rank(a) - rank(b) || (a.rows[0]?.order ?? 0) - (b.rows[0]?.order ?? 0),
  );
}

/**
 * @param sayings at least two, in the order of their word
 * @param about what sets the entry apart among those of its matter: its content, folded
 * @param suggestion what could be decided, where there is a reason for it
 */
export function conflictOf(
  identity: Identity,
  field: string,
  sayings: readonly Saying[],
  about: string,
  suggestion: string | null,
): Conflict {
  return {
    id: conflictId(identity, field, about, 1),
    domain: identity.domainTitle,
    matter: titleOf(identity),
    field,
    candidates: sayings.map((saying) => candidate(saying, field)),
    suggestion,
    decision: null,
  };
}

/**
 * The same id in every run, whatever the order of files: made of what the conflict is about.
 * @param turn tells entries apart that say the very same of one matter, from 1
 */
export function conflictId(identity: Identity, field: string, about: string, turn: number): string {
  return shortHash(JSON.stringify([identity.path, field, about, turn]));
}

function candidate(saying: Saying, field: string): ConflictCandidate {
  return {
    text: saying.text,
    value: saying.value,
    units: saying.rows.map((row) => row.unit),
    cells: saying.rows.map(({ entry: { source } }) => ({
      file: source.file,
      sheet: source.sheet,
      cell: source.cells[field] ?? `A${source.row}`,
    })),
  };
}
