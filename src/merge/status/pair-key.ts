import type { MissingUnit } from '../../model/master.js';

/** One unit and domain (by title) as a key. */
export function pairKey({ unit, domain }: MissingUnit): string {
  return `${unit}\n${domain}`;
}
