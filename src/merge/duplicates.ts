/**
 * 可能重复: rows of one matter that stand apart because their contents differ, though they come
 * from different units. Shown to the lead unit, no conflict (design, section 7).
 */
import type { MergedEntry, PossibleDuplicate } from '../model/master.js';
import { type Identity, titleOf } from './identity.js';
import { areDisjoint } from './statements.js';

interface MatterEntries {
  readonly identity: Identity | undefined;
  readonly entries: readonly { readonly entry: MergedEntry }[];
}

/** @param matters the entries matter by matter, in the order of `entries` */
export function possibleDuplicates(
  entries: readonly MergedEntry[],
  matters: readonly MatterEntries[],
): PossibleDuplicate[] {
  const places = new Map(entries.map((entry, at) => [entry, at]));
  return matters.flatMap(({ identity, entries: ones }) => {
    if (!identity) return [];
    const units = ones.map(({ entry }) => ({ entry, units: new Set(entry.units) }));
    // Several rows of one unit are its own affair: only entries without a common unit overlap.
    const apart = units.filter((one) =>
      units.some((other) => other !== one && areDisjoint(one.units, other.units)),
    );
    if (apart.length === 0) return [];
    return [
      {
        domain: identity.domainTitle,
        matter: titleOf(identity),
        entries: apart.flatMap(({ entry }) => places.get(entry) ?? []),
      },
    ];
  });
}
