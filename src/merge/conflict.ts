/**
 * Conflicts: units disagree on one field of one entry. Candidates are what units said, never
 * the scheme's own text. While open, the entry prints the first candidate and is marked;
 * nothing is invented and nothing averaged.
 */
import type { Conflict, ConflictCandidate } from '../model/master.js';
import type { OperationKind } from '../model/operation.js';
import { shortHash } from './hash.js';
import { type Identity, titleOf } from './identity.js';
import type { SourceRow } from './rows.js';
import type { Settle } from './settle.js';

/** What several rows say alike of one field. */
export interface Saying {
  readonly text: string;
  readonly value: unknown;
  /** In order. */
  readonly rows: readonly SourceRow[];
  /** Who said it, where that is not everybody who speaks in the rows. */
  readonly units?: readonly string[];
}

/** The lead unit's word first, then in the order of the rows. */
export function inOrderOfWord<T extends { readonly rows: readonly SourceRow[] }>(
  sayings: readonly T[],
  lead: string | undefined,
): T[] {
  const isLeads = ({ rows }: T) => rows.some(({ speakers }) => speakers.includes(lead ?? ''));
  const rank = (saying: T) => (isLeads(saying) ? 0 : 1);
  return [...sayings].sort(
    (a, b) => rank(a) - rank(b) || (a.rows[0]?.order ?? 0) - (b.rows[0]?.order ?? 0),
  );
}

/** What sets an entry apart among those of its matter. */
export interface EntryKey {
  readonly identity: Identity;
  /** Its content, folded. */
  readonly about: string;
  /** Tells entries apart that say the very same of one matter, from 1. */
  readonly turn: number;
}

/** The same id in every run, whatever the order and the names of files. */
export function entryId({ identity, about, turn }: EntryKey): string {
  return shortHash(JSON.stringify([identity.path, about, turn]));
}

/**
 * @param sayings at least two, in the order of their word
 * @param suggestion what could be decided, where there is a reason for it
 */
export function conflictOf(
  key: EntryKey,
  field: string,
  sayings: readonly Saying[],
  suggestion: string | null,
  settle: Settle,
): Conflict {
  const { identity, about, turn } = key;
  const asked = {
    id: shortHash(JSON.stringify([identity.path, field, about, turn])),
    kind: 'conflict' as const,
    candidates: sayings.map((saying) => ({
      ...candidateOf(saying.text, saying.value, saying.rows, field),
      ...(saying.units ? { units: saying.units } : {}),
    })),
  };
  return {
    ...asked,
    domain: identity.domainTitle,
    matter: titleOf(identity),
    field,
    entry: entryId(key),
    suggestion,
    ...settle(asked),
  };
}

/** Operations whose reason helps whoever decides. */
const ASKING: ReadonlySet<OperationKind> = new Set(['add', 'change']);

/** What rows say, with whose and where it is. */
export function candidateOf(
  text: string,
  value: unknown,
  rows: readonly SourceRow[],
  field: string,
): ConflictCandidate {
  const reasons = rows.flatMap(({ unit, entry: { operation } }) =>
    operation && ASKING.has(operation.kind) && operation.reason !== ''
      ? [{ unit, text: operation.reason }]
      : [],
  );
  return {
    text,
    value,
    units: [
      ...new Set(rows.flatMap((row) => (row.speakers.length > 0 ? row.speakers : [row.unit]))),
    ],
    cells: rows.map(({ entry: { source } }) => ({
      file: source.file,
      sheet: source.sheet,
      cell: source.cells[field] ?? `A${source.row}`,
    })),
    ...(reasons.length > 0 ? { reasons } : {}),
  };
}
