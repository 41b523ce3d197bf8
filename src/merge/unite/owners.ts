/**
 * Owners of several rows as one list: canonical names, in the order of units.yaml, groups at
 * the place of their first member, roles after the units, unknown names last as they came.
 */
import type { Owner } from '../../model/entry.js';
import type { Units } from '../../model/units.js';
import type { SourceRow } from '../rows.js';
import { exceptionsOf } from './groups.js';

/**
 * Names of everybody who is an owner in one of the rows, each once, in order. A row that names
 * nobody speaks of its own unit: the catalogue is that unit's own.
 */
export function ownerNames(rows: readonly SourceRow[], units: Units): string[] {
  const names = new Set<string>();
  for (const { entry, speakers } of rows) {
    for (const owner of entry.owners ?? []) names.add(owner.name);
    if ((entry.owners ?? []).length > 0) continue;
    for (const unit of speakers) names.add(unit);
  }
  return inOrder([...names], units);
}

/** Names in the order of units.yaml. */
export function inOrder(names: readonly string[], units: Units): string[] {
  const ranks = ownerRanks(units);
  const rank = (name: string) => ranks.get(exceptionsOf(name, units)?.group.name ?? name);
  return [...names].sort((a, b) => (rank(a) ?? ranks.size) - (rank(b) ?? ranks.size));
}

/** Names as owners of a merged entry: what is printed is the name. */
export function asOwners(names: readonly string[]): Owner[] {
  return names.map((name) => ({ name, text: name }));
}

const RANKS = new WeakMap<Units, ReadonlyMap<string, number>>();

function ownerRanks(units: Units): ReadonlyMap<string, number> {
  const known = RANKS.get(units);
  if (known) return known;
  const at = new Map(units.units.map((unit, index) => [unit.name, index]));
  const first = (members: readonly string[]) =>
    Math.min(at.size, ...members.map((member) => at.get(member) ?? at.size)) - 0.5;
  for (const group of units.groups) at.set(group.name, first(group.members));
  for (const role of units.roles) at.set(role.name, at.size);
  RANKS.set(units, at);
  return at;
}
