/**
 * Finds texts that are nearly the same without comparing each with each. Exact for Dice's
 * coefficient of character bigrams (text/similarity.ts): two texts that reach the threshold
 * share one of their rarest bigrams, so only such pairs are compared.
 */

import { fold } from '../text/fold.js';
import { similarity } from '../text/similarity.js';

export interface Near {
  /** Position of the earlier text. */
  readonly at: number;
  readonly similarity: number;
}

/**
 * @param texts as written
 * @param threshold least similarity, over 0
 * @returns for each text the earlier ones that are near it, nearest first, then in order
 */
export function nearTexts(texts: readonly string[], threshold: number): Near[][] {
  const tokens = texts.map((text) => bigrams(fold(text)));
  const sizes = tokens.map((list) => list.length);
  const counts = new Map<string, number>();
  for (const token of tokens.flat()) counts.set(token, (counts.get(token) ?? 0) + 1);
  const rarity = (a: string, b: string) =>
    (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : a > b ? 1 : 0);
  const holders = new Map<string, number[]>();
  return texts.map((text, at) => {
    const rarest = prefix((tokens[at] ?? []).sort(rarity), threshold);
    const candidates = new Set(rarest.flatMap((token) => holders.get(token) ?? []));
    for (const token of rarest) {
      const known = holders.get(token);
      if (known) known.push(at);
      else holders.set(token, [at]);
    }
    return [...candidates]
      .filter((other) => sizesAllow(sizes[at] ?? 0, sizes[other] ?? 0, threshold))
      .map((other) => ({ at: other, similarity: similarity(text, texts[other] ?? '') }))
      .filter((near) => near.similarity >= threshold)
      .sort((a, b) => b.similarity - a.similarity || a.at - b.at);
  });
}

/** Bigrams with their occurrence: the second 公开 of a text is another token than the first. */
function bigrams(text: string): string[] {
  const seen = new Map<string, number>();
  const tokens: string[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    const turn = (seen.get(pair) ?? 0) + 1;
    seen.set(pair, turn);
    tokens.push(pair + turn);
  }
  return tokens;
}

/**
 * The rarest tokens, of which a near text must share one: with n tokens it shares at least
 * n·t/(2−t) (Dice ≥ t with the shortest partner allowed), so it misses fewer than the rest.
 */
function prefix(sorted: readonly string[], threshold: number): readonly string[] {
  const shared = Math.ceil((sorted.length * threshold) / (2 - threshold) - 1e-9);
  return sorted.slice(0, sorted.length - Math.max(1, shared) + 1);
}

/** Numbers of bigrams too far apart to reach the threshold: a cheap sieve before comparing. */
function sizesAllow(a: number, b: number, threshold: number): boolean {
  return Math.min(a, b) >= Math.max(a, b) * (threshold / (2 - threshold)) - 1e-9;
}
