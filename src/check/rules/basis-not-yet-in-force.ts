/**
 * A law or document is cited that came into force only after the scheme's day. Of what the
 * register does not know, the year of its own number tells as much: 〔2019〕54号 did not stand
 * in 2018.
 */
import type { BasisItem } from '../../model/entry.js';
import type { BasisRecord } from '../../model/register.js';
import { citationOf, citedAs, citedRecords, versionInForce } from '../cited-law.js';
import { yearOfNumber } from '../cited-number.js';
import { isNotYet, isVerified } from '../in-force.js';
import { onceAnItem } from '../once-an-item.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';

export const basisNotYetInForce: EntryRule = {
  code: 'basis-not-yet-in-force',
  also: ['basis-maybe-not-yet'],
  scope: 'cell',
  per: 'entry',
  law: '公开依据应当现行有效，以实施方案的日期判断',
  check: ({ catalogue, entry }) => {
    const day = catalogue.scheme.date;
    const { bases } = catalogue.registers;
    return (entry.basis ?? []).flatMap((item) => {
      const begun = begunLater(item, catalogue);
      if (begun === undefined) return [];
      const records = citedRecords(item, bases);
      const [first] = records;
      const now = first && versionInForce(first, bases, day);
      return [
        {
          code: begun.certain ? 'basis-not-yet-in-force' : 'basis-maybe-not-yet',
          ...fieldPlace(entry, 'basis'),
          params: { cited: citedAs(item), from: begun.from, date: day },
          ...(now ? { suggestion: citationOf(now) } : {}),
        },
      ];
    });
  },
};

const begunLater = onceAnItem((item, { registers, scheme }) =>
  beginning(item, citedRecords(item, registers.bases), scheme.date),
);

/** When it began, where that is after the day; undefined where it is not. */
function beginning(
  { number }: BasisItem,
  records: readonly BasisRecord[],
  day: string,
): { from: string; certain: boolean } | undefined {
  const year = number === null ? undefined : yearOfNumber(number);
  const later = year !== undefined && year > day.slice(0, 4);
  const [first] = records;
  if (first && records.every((record) => isNotYet(record, day))) {
    const certain = later || records.every((record) => isVerified(record, 'from'));
    return { from: first.from ?? '', certain };
  }
  return later && records.every(({ from }) => from === undefined)
    ? { from: `${year}年`, certain: true }
    : undefined;
}
