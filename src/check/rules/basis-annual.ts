/** A plan of one year (工作要点) is cited as if it were a standing basis. */
import { citedAs, citedRecords } from '../cited-law.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';

export const basisAnnual: EntryRule = {
  code: 'basis-annual',
  scope: 'cell',
  per: 'entry',
  check: ({ catalogue, entry }) =>
    (entry.basis ?? [])
      .filter((item) => {
        const records = citedRecords(item, catalogue.registers.bases);
        return records.length > 0 && records.every(({ annual }) => annual);
      })
      .map((item) => ({
        code: 'basis-annual',
        ...fieldPlace(entry, 'basis'),
        params: { cited: citedAs(item) },
      })),
};
