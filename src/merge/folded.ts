/**
 * `fold` and `foldTitle` remembered: a merge folds the same few titles, channels, citations and
 * prefilled contents a hundred thousand times. Bounded, and without any effect on what comes out.
 */
import { fold, foldTitle } from '../text/fold.js';

const LIMIT = 50_000;

/** The same as `fold`. */
export const folded = remembered(fold);

/** The same as `foldTitle`. */
export const foldedTitle = remembered(foldTitle);

function remembered(make: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const fresh = make(text);
    if (known.size >= LIMIT) known.clear();
    known.set(text, fresh);
    return fresh;
  };
}
