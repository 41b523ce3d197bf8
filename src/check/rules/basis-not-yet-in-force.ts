/** A law or document is cited that came into force only after the scheme's day. */
import { citationOf, citedAs, citedRecords, versionInForce } from '../cited-law.js';
import { isNotYet } from '../in-force.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';

export const basisNotYetInForce: EntryRule = {
  code: 'basis-not-yet-in-force',
  scope: 'cell',
  per: 'entry',
  law: '公开依据应当现行有效，以实施方案的日期判断',
  check: ({ catalogue, entry }) => {
    const day = catalogue.scheme.date;
    const { bases } = catalogue.registers;
    return (entry.basis ?? []).flatMap((item) => {
      const records = citedRecords(item, bases);
      const [first] = records.filter(
        (record) => record.certainty === 'seen' && isNotYet(record, day),
      );
      if (!first || !records.every((record) => isNotYet(record, day))) return [];
      const now = versionInForce(first, bases, day);
      return [
        {
          code: 'basis-not-yet-in-force',
          ...fieldPlace(entry, 'basis'),
          params: { cited: citedAs(item), from: first.from ?? '', date: day },
          ...(now ? { suggestion: citationOf(now) } : {}),
        },
      ];
    });
  },
};
