/** A plan of one year (工作要点) is cited as if it were a standing basis. */
import type { BasisItem } from '../../model/entry.js';
import { fold } from '../../text/fold.js';
import { citedAs, citedRecords } from '../cited-law.js';
import { fieldPlace } from '../place.js';
import type { EntryContext, EntryRule } from '../rule.js';

/** 某市2021年政务公开工作要点, 关于印发2018年重点工作任务分工的通知: the title says so itself. */
const OF_A_YEAR =
  /(?:19|20)\d{2}年(?:度)?[^,;]{0,30}(?:要点|重点工作|重点任务|工作任务|工作安排|工作计划|任务分工)/;

export const basisAnnual: EntryRule = {
  code: 'basis-annual',
  scope: 'cell',
  per: 'entry',
  check: (context) =>
    (context.entry.basis ?? [])
      .filter((item) => isAnnual(item, context))
      .map((item) => ({
        code: 'basis-annual',
        ...fieldPlace(context.entry, 'basis'),
        params: { cited: citedAs(item) },
      })),
};

function isAnnual(item: BasisItem, { catalogue }: EntryContext): boolean {
  const records = citedRecords(item, catalogue.registers.bases);
  if (records.length > 0) return records.every(({ annual }) => annual);
  return item.title !== null && OF_A_YEAR.test(fold(item.title));
}
