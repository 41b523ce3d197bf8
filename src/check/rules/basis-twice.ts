/** One document stands twice in a cell, often under its long and its short name (field notes f23). */
import type { BasisItem } from '../../model/entry.js';
import { fold } from '../../text/fold.js';
import { citedAs, citedRecords } from '../cited-law.js';
import { onceAnItem } from '../once-an-item.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';
import { isOwn } from '../text-rule.js';

export const basisTwice: EntryRule = {
  code: 'basis-twice',
  scope: 'cell',
  per: 'entry',
  check: (context) => {
    const { entry } = context;
    if ((entry.basis?.length ?? 0) < 2 || !isOwn(entry, 'basis')) return [];
    const seen = new Map<string, BasisItem[]>();
    for (const item of entry.basis ?? []) {
      const key = nameOf(item, context.catalogue);
      if (key !== undefined) seen.set(key, [...(seen.get(key) ?? []), item]);
    }
    // 《采购法实施条例》 beside 《政府采购法实施条例》: people leave 政府 out.
    for (const [key, items] of seen) {
      const short = seen.get(key.replace(/^政府/, ''));
      if (short !== undefined && short !== items) items.push(...short);
    }
    return [...seen.values()].flatMap((items) => {
      const again = items.find((item, at) => items.slice(0, at).some((one) => isSame(one, item)));
      return again
        ? [
            {
              code: 'basis-twice',
              ...fieldPlace(entry, 'basis'),
              params: { cited: citedAs(again) },
            },
          ]
        : [];
    });
  },
};

/** Other articles of a law, or another version of it, are other citations. */
function isSame(one: BasisItem, other: BasisItem): boolean {
  const number = one.number === null || other.number === null || one.number === other.number;
  return number && fold(one.article ?? '') === fold(other.article ?? '');
}

const nameOf = onceAnItem((item, catalogue): string | undefined => {
  if (item.title === null) return undefined;
  const [record] = citedRecords(item, catalogue.registers.bases);
  return fold(record?.title ?? item.title).replace(/^中华人民共和国/, '');
});
