/**
 * A period of display or of notice is shorter than the least that a statute sets; a notice
 * where nobody has verified the statute.
 */
import type { StatutoryLimit } from '../../model/register.js';
import { type Counted, citation, countWords, statutesOf } from '../legal-limits.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';

export const timeLimitUnderLaw: EntryRule = {
  code: 'time-limit-under-law',
  also: ['time-limit-maybe-under-law'],
  scope: 'cell',
  per: 'entry',
  law: '各领域法律、法规规定的公示期、公告期，见登记册',
  check: ({ catalogue, entry }) => {
    const periods = entry.timeLimit?.limits.filter(isPeriod) ?? [];
    const statutes = statutesOf(catalogue, entry);
    const isSeen = ({ certainty }: StatutoryLimit) => certainty === 'seen';
    for (const record of [...statutes.filter(isSeen), ...statutes.filter((one) => !isSeen(one))]) {
      const least = record.limits.filter(isPeriod).find((limit) => isBroken(limit, periods));
      if (!least) continue;
      return [
        {
          code: isSeen(record) ? 'time-limit-under-law' : 'time-limit-maybe-under-law',
          ...fieldPlace(entry, 'timeLimit'),
          params: { least: countWords(least.count, least.unit), source: citation(record) },
          suggestion: record.text,
        },
      ];
    }
    return [];
  },
};

function isPeriod(limit: { readonly kind: string }): limit is Counted {
  return limit.kind === 'at-least';
}

/** All periods of the same unit and role are shorter than the least one. */
function isBroken(least: Counted, periods: readonly Counted[]): boolean {
  const same = periods.filter(({ unit, role }) => unit === least.unit && role === least.role);
  return same.length > 0 && same.every(({ count }) => count < least.count);
}
