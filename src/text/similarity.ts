/** How alike two texts are, for 可能重复 and for the nearest names. Never decides identity. */
import { fold } from './fold.js';

/**
 * Dice's coefficient of the character bigrams of both texts, folded.
 * @returns 0 (nothing in common) to 1 (the same after folding)
 */
export function similarity(a: string, b: string): number {
  const left = fold(a);
  const right = fold(b);
  if (left === right) return 1;
  if (left.length < 2 || right.length < 2) return 0;
  const counts = new Map<string, number>();
  for (const pair of bigrams(left)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of bigrams(right)) {
    const rest = counts.get(pair) ?? 0;
    if (rest === 0) continue;
    counts.set(pair, rest - 1);
    shared += 1;
  }
  return (2 * shared) / (left.length + right.length - 2);
}

function* bigrams(text: string): Generator<string> {
  for (let at = 0; at + 1 < text.length; at += 1) yield text.slice(at, at + 2);
}
