/**
 * The short check code (校验码) in the foot of a paper: two papers with one code have the same
 * contents. Eight hexadecimal digits: enough to compare by eye, no protection against malice.
 */
import { createHash } from 'node:crypto';

/**
 * @param data plain data (what JSON can carry); the order of an object's keys does not matter
 * @returns a code like 7F3A-91C2
 */
export function checkCode(data: unknown): string {
  const hash = createHash('sha256');
  // Entry by entry: a city's master as one text would take hundreds of megabytes.
  if (Array.isArray(data)) {
    data.forEach((one, at) => {
      hash.update(`${at === 0 ? '[' : ','}${JSON.stringify(ordered(one)) ?? 'null'}`);
    });
    hash.update(data.length === 0 ? '[]' : ']');
  } else hash.update(JSON.stringify(ordered(data)) ?? '');
  const digest = hash.digest('hex');
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`.toUpperCase();
}

function ordered(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(ordered);
  if (data === null || typeof data !== 'object') return data;
  const entries = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, ordered(value)]));
}
