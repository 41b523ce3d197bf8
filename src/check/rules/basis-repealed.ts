/** A law or document that is cited was no longer in force on the scheme's day. */
import type { BasisRecord } from '../../model/register.js';
import { citationOf, citedAs, citedRecords, versionInForce } from '../cited-law.js';
import { isOver } from '../in-force.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';

export const basisRepealed: EntryRule = {
  code: 'basis-repealed',
  scope: 'cell',
  per: 'entry',
  law: '公开依据应当现行有效，以实施方案的日期判断',
  check: ({ catalogue, entry }) => {
    const day = catalogue.scheme.date;
    const { bases } = catalogue.registers;
    return (entry.basis ?? []).flatMap((item) => {
      const records = citedRecords(item, bases);
      const over = records.filter((record) => record.certainty === 'seen' && isOver(record, day));
      const last = over.at(-1);
      if (!last || over.length < records.length) return [];
      const now = replacement(last, bases, day);
      return [
        {
          code: 'basis-repealed',
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
