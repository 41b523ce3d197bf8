/** Names of units to the roster. First version. */
import type { Units } from '../model/units.js';
import { fold } from './fold.js';
import { similarity } from './similarity.js';

export interface ResolvedUnit {
  readonly name: string;
  readonly kind: 'unit' | 'group' | 'role';
}

/** @returns whom a name means; undefined where the roster does not tell */
export function resolveUnit(text: string, units: Units, _day?: string): ResolvedUnit | undefined {
  const wanted = fold(text);
  for (const [kind, list] of [
    ['unit', units.units],
    ['group', units.groups],
    ['role', units.roles],
  ] as const) {
    for (const item of list) {
      if ([item.name, ...item.aliases].some((name) => fold(name) === wanted))
        return { name: item.name, kind };
    }
  }
  return undefined;
}

/** @returns the n names of the roster that are most like a text */
export function nearestUnits(text: string, units: Units, n = 3): string[] {
  return units.units
    .map((unit) => unit.name)
    .sort((a, b) => similarity(b, text) - similarity(a, text))
    .slice(0, n);
}
