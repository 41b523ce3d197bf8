/**
 * Finds texts that are nearly the same without comparing each with each: Dice's coefficient
 * of character bigrams, as text/similarity.ts has it. Two texts that reach the threshold share
 * one of their rarest bigrams, so only such pairs are compared.
 */
import { fold } from '../text/fold.js';

export interface Near {
  /** Position of the earlier text. */
  readonly at: number;
  readonly similarity: number;
}

/**
 * @param texts as written; a text of fewer than two characters is near nothing
 * @param threshold least similarity, over 0
 * @returns for each text the earlier ones that are near it, nearest first, then in order
 */
export function nearTexts(texts: readonly string[], threshold: number): Near[][] {
  const tokens = rankedTokens(texts);
  const holders = new Map<number, number[]>();
  return tokens.map((own, at) => {
    const candidates = new Set<number>();
    for (const token of own.subarray(0, prefixLength(own.length, threshold))) {
      const known = holders.get(token);
      for (const other of known ?? []) candidates.add(other);
      if (known) known.push(at);
      else holders.set(token, [at]);
    }
    return [...candidates]
      .map((other) => ({ at: other, similarity: dice(own, tokens[other] ?? own, threshold) }))
      .filter((near) => near.similarity >= threshold)
      .sort((a, b) => b.similarity - a.similarity || a.at - b.at);
  });
}

/** The bigrams of each text as numbers, the rarest of all texts first, in rising order. */
function rankedTokens(texts: readonly string[]): Int32Array[] {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const numbered = texts.map((text) =>
    bigrams(fold(text)).map((token) => {
      const number = numbers.get(token) ?? numbers.size;
      numbers.set(token, number);
      counts[number] = (counts[number] ?? 0) + 1;
      return number;
    }),
  );
  const rarestFirst = counts
    .map((_, number) => number)
    .sort((a, b) => (counts[a] ?? 0) - (counts[b] ?? 0) || a - b);
  const ranks = new Int32Array(counts.length);
  for (const [rank, number] of rarestFirst.entries()) ranks[number] = rank;
  return numbered.map((list) => Int32Array.from(list, (number) => ranks[number] ?? 0).sort());
}

/** Bigrams with their occurrence: the second 公开 of a text is another token than the first. */
function bigrams(text: string): string[] {
  const seen = new Map<string, number>();
  const tokens: string[] = [];
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    const turn = (seen.get(pair) ?? 0) + 1;
    seen.set(pair, turn);
    tokens.push(turn === 1 ? pair : pair + turn);
  }
  return tokens;
}

/**
 * How many of the rarest tokens a near text must share one of: with n tokens it shares at
 * least n·t/(2−t) (the shortest partner that Dice ≥ t allows), so it misses fewer than the rest.
 */
function prefixLength(size: number, threshold: number): number {
  const shared = Math.ceil((size * threshold) / (2 - threshold) - 1e-9);
  return size - Math.max(1, shared) + 1;
}

/** @returns Dice's coefficient of two rising lists; 0 as soon as it cannot reach the threshold */
function dice(a: Int32Array, b: Int32Array, threshold: number): number {
  const sum = a.length + b.length;
  const needed = (sum * threshold) / 2 - 1e-9;
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    if (shared + Math.min(a.length - i, b.length - j) < needed) return 0;
    const difference = (a[i] ?? 0) - (b[j] ?? 0);
    if (difference === 0) shared += 1;
    if (difference <= 0) i += 1;
    if (difference >= 0) j += 1;
  }
  return (2 * shared) / sum;
}
