/** A short name for a text, for ids that people read out. Tells apart, protects nothing. */

const LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * @returns eight letters and digits without those that look alike (0 O, 1 I L, U V); the same
 * for the same text everywhere. Two of a thousand texts share one in about one of a million cases.
 */
export function shortHash(text: string): string {
  let [high, low] = mix(text);
  let name = '';
  for (let turn = 0; turn < 8; turn += 1) {
    const half = turn < 4 ? high : low;
    name += LETTERS[half % LETTERS.length] ?? '';
    if (turn < 4) high = Math.floor(half / LETTERS.length);
    else low = Math.floor(half / LETTERS.length);
  }
  return name;
}

/** Two mixed numbers of 32 bits (cyrb53, public domain). */
function mix(text: string): [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [a >>> 0, b >>> 0];
}
