/** Rules over citations: the same few stand in row after row, and are judged once. */
import type { Catalogue } from '../model/catalogue.js';
import type { BasisItem } from '../model/entry.js';

/**
 * @param judge of the item and the catalogue alone
 * @returns the same, quick for an item that was judged before (rows of one text share theirs)
 */
export function onceAnItem<Verdict>(
  judge: (item: BasisItem, catalogue: Catalogue) => Verdict,
): (item: BasisItem, catalogue: Catalogue) => Verdict {
  const known = new WeakMap<Catalogue, WeakMap<BasisItem, { readonly verdict: Verdict }>>();
  return (item, catalogue) => {
    const items = known.get(catalogue) ?? new WeakMap();
    known.set(catalogue, items);
    const before = items.get(item);
    if (before) return before.verdict;
    const verdict = judge(item, catalogue);
    items.set(item, { verdict });
    return verdict;
  };
}
