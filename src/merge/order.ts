/**
 * The order of entries (design, section 4): domains and matters as the scheme has them, what
 * lies beyond last within its domain, unknown domains last of all; there as they came.
 */
import type { Scheme } from '../model/scheme.js';
import type { SourceRow } from './rows.js';

/**
 * @param matters rows of one matter each, in order
 * @returns the matters in order; rows under one first title stay together, then under one second
 */
export function inSchemeOrder(
  matters: readonly (readonly SourceRow[])[],
  scheme: Scheme,
): (readonly SourceRow[])[] {
  const rank = schemeRanks(scheme);
  const first = firstRows(matters);
  const keyed = matters.map((rows) => ({ rows, key: orderKey(rows[0], rank, first) }));
  return keyed.sort((a, b) => compareKeys(a.key, b.key)).map((one) => one.rows);
}

function schemeRanks(scheme: Scheme): ReadonlyMap<string, number> {
  const ids = scheme.domains.flatMap((domain) => [
    domain.id,
    ...domain.matters.map((definition) => definition.id),
  ]);
  return new Map(ids.map((id, at) => [id, at]));
}

/** The first row under each beginning of a path. */
function firstRows(matters: readonly (readonly SourceRow[])[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const [row] of matters) {
    if (!row) continue;
    for (const start of starts(row)) {
      first.set(start, Math.min(first.get(start) ?? row.order, row.order));
    }
  }
  return first;
}

/** Level by level: the scheme's place (beyond it none), then the place where units began it. */
function orderKey(
  row: SourceRow | undefined,
  rank: ReadonlyMap<string, number>,
  first: ReadonlyMap<string, number>,
): number[] {
  if (!row) return [];
  return starts(row).flatMap((start, level) => [
    rank.get(row.identity.path[level] ?? '') ?? rank.size,
    first.get(start) ?? 0,
  ]);
}

function starts({ identity }: SourceRow): string[] {
  return identity.path.map((_, level) => JSON.stringify(identity.path.slice(0, level + 1)));
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
