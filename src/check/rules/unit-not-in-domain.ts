/** A unit sends rows of a domain that it neither leads nor answers for: told once a sheet. */
import { expectedUnits } from '../../model/roster.js';
import type { SubmittedEntry } from '../../model/submission.js';
import { domainOf } from '../definitions.js';
import { rowPlace } from '../place.js';
import type { SubmissionRule } from '../rule.js';

export const unitNotInDomain: SubmissionRule = {
  code: 'unit-not-in-domain',
  scope: 'sheet',
  per: 'submission',
  law: '实施方案确定的牵头单位和责任单位',
  check: ({ catalogue, submission }) =>
    [...groups(submission.entries)].flatMap(([, rows]) => {
      const [first] = rows;
      const unit = first?.unit;
      const domain = domainOf(catalogue, first?.domainId);
      if (!first || !unit || !domain) return [];
      if (!catalogue.units.units.some(({ name }) => name === unit)) return [];
      if (expectedUnits(domain, catalogue.units).includes(unit)) return [];
      return [
        {
          code: 'unit-not-in-domain',
          ...rowPlace(first),
          params: { unit, domain: domain.title, lead: domain.lead, count: rows.length },
        },
      ];
    }),
};

/** Rows of one sheet, unit and domain together, in order. */
function groups(entries: readonly SubmittedEntry[]): Map<string, SubmittedEntry[]> {
  const found = new Map<string, SubmittedEntry[]>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.source.sheet, entry.unit, entry.domainId]);
    const rows = found.get(key);
    if (rows) rows.push(entry);
    else found.set(key, [entry]);
  }
  return found;
}
