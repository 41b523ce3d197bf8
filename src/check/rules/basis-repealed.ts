/** A law or document that is cited was no longer in force on the scheme's day. */
import type { BasisRecord } from '../../model/register.js';
import { citationOf, citedAs, citedRecords, versionInForce } from '../cited-law.js';
import { isOver, isVerified } from '../in-force.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';

export const basisRepealed: EntryRule = {
  code: 'basis-repealed',
  also: ['basis-maybe-repealed'],
  scope: 'cell',
  per: 'entry',
  law: '公开依据应当现行有效，以实施方案的日期判断',
  check: ({ catalogue, entry }) => {
    const day = catalogue.scheme.date;
    const { bases } = catalogue.registers;
    return (entry.basis ?? []).flatMap((item) => {
      const records = citedRecords(item, bases);
      const last = records.at(-1);
      if (!last || !records.every((record) => isOver(record, day))) return [];
      const certain = records.every((record) => isVerified(record, 'until'));
      const now = replacement(last, bases, day);
      return [
        {
          code: certain ? 'basis-repealed' : 'basis-maybe-repealed',
          ...fieldPlace(entry, 'basis'),
          params: { cited: citedAs(item), date: last.until ?? day },
          ...(now === undefined ? {} : { suggestion: now }),
        },
      ];
    });
  },
};

/** The version of the same title in force on the day, else what the register says replaced it. */
function replacement(
  record: BasisRecord,
  register: readonly BasisRecord[],
  day: string,
): string | undefined {
  const version = versionInForce(record, register, day);
  return version ? citationOf(version) : record.replacedBy;
}
