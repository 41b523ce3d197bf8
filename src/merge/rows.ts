/**
 * The source rows that a merge works on, in the one order that makes its result the same
 * whatever the order of files: units as units.yaml has them, then file, sheet and row.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Provenance } from '../model/master.js';
import type { Submission, SubmittedEntry } from '../model/submission.js';
import { directUnits } from '../model/units.js';
import { type Identity, identityOf } from './identity.js';

/** One row of a submission that counts. */
export interface SourceRow {
  readonly entry: SubmittedEntry;
  /** Canonical name; '' where nobody can be told as the sender. */
  readonly unit: string;
  /** Whose words went in: the unit's own, or all that a lead catalogue put together in the row. */
  readonly speakers: readonly string[];
  /** Of the file's bytes. */
  readonly sha256?: string | undefined;
  /** Reports straight to the bureau. */
  readonly direct: boolean;
  readonly identity: Identity;
  /** Position among all rows, from 0. */
  readonly order: number;
  /** Rows of its unit that went into it (合并到). */
  readonly taken?: readonly SourceRow[];
}

/** Every row of the submissions, in order. */
export function sourceRows(
  catalogue: Catalogue,
  submissions: readonly Submission[],
  identify = identityOf(catalogue.scheme),
): readonly SourceRow[] {
  const rank = unitRanks(catalogue);
  const direct = directUnits(catalogue.units);
  return submissions
    .flatMap((file) =>
      file.entries.map((entry) => ({
        entry,
        unit: entry.unit ?? file.unit ?? '',
        sha256: file.sha256,
      })),
    )
    .sort((a, b) => compareSpoken(rank, a.unit, a.entry.source, b.unit, b.entry.source))
    .map(({ entry, unit, sha256 }, order) => ({
      entry,
      unit,
      speakers: entry.carried?.units ?? (unit === '' ? [] : [unit]),
      sha256,
      direct: direct.has(unit),
      identity: identify(entry),
      order,
    }));
}

/** Where a row came from: the first files, where it stands in a lead catalogue. */
export function provenanceOf(row: SourceRow): Provenance[] {
  return [row, ...(row.taken ?? [])].flatMap(ownProvenance);
}

function ownProvenance({ unit, sha256, entry }: SourceRow): Provenance[] {
  const own = { unit, ...entry.source, ...(sha256 === undefined ? {} : { sha256 }) };
  if (!entry.carried) return [own];
  return entry.carried.provenance.map(({ sha256: first, ...source }) => ({
    ...source,
    ...(first === undefined ? {} : { sha256: first }),
    via: own,
  }));
}

/** Position of each unit in units.yaml. */
export function unitRanks(catalogue: Catalogue): ReadonlyMap<string, number> {
  return new Map(catalogue.units.units.map((unit, at) => [unit.name, at]));
}

interface Place {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
}

/** Order of what units say: known units first, unknown by name, then by place. */
export function compareSpoken(
  rank: ReadonlyMap<string, number>,
  unitA: string,
  a: Place,
  unitB: string,
  b: Place,
): number {
  return (
    (rank.get(unitA) ?? rank.size) - (rank.get(unitB) ?? rank.size) ||
    compareText(unitA, unitB) ||
    compareText(a.file, b.file) ||
    compareText(a.sheet, b.sheet) ||
    a.row - b.row
  );
}

/** By code units: the same on every machine, unlike a locale's order. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
