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
  const ordered = inOrder();
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

/** @returns what copies data with the keys of every object in one order */
function inOrder(): (data: unknown) => unknown {
  // Rows share what is alike in them (the cells that they stand in): each is copied once.
  const copies = new Map<object, object>();
  // Objects of one kind have the same keys in the same order.
  const orders = new Map<string, readonly string[]>();
  const orderOf = (keys: string[]) => {
    const given = keys.join('\n');
    const known = orders.get(given) ?? keys.sort();
    orders.set(given, known);
    return known;
  };
  const ordered = (data: unknown): unknown => {
    if (data === null || typeof data !== 'object') return data;
    const known = copies.get(data);
    if (known) return known;
    if (Array.isArray(data)) return data.map(ordered);
    const values = data as Readonly<Record<string, unknown>>;
    const copy: Record<string, unknown> = {};
    let isFlat = true;
    for (const key of orderOf(Object.keys(data))) {
      copy[key] = ordered(values[key]);
      if (typeof copy[key] === 'object') isFlat = false;
    }
    // The others are an entry's own: their copies would only take room.
    if (isFlat) copies.set(data, copy);
    return copy;
  };
  return ordered;
}
