/** Owners (公开主体) in words to units, groups and roles. First version. */
import type { Owner } from '../model/entry.js';
import type { Units } from '../model/units.js';
import type { Parsed } from './parsed.js';
import { resolveUnit } from './unit-name.js';

/** @returns the owners of a cell, in order */
export function parseOwners(text: string, units: Units, day?: string): Parsed<Owner[]> {
  const value = text
    .split(/[、，,；;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ name: resolveUnit(part, units, day)?.name ?? part, text: part }));
  return { value, problems: [] };
}

/** @returns the names of owners as a cell holds them */
export function writeOwners(owners: readonly Owner[]): string {
  return owners.map((owner) => owner.name).join('、');
}
