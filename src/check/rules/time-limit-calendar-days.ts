/**
 * The statute for this matter counts working days and the row calendar days, or the other way
 * round. A shorter period of calendar days keeps the law and is let be; a period of as many
 * working days is longer than the law's days.
 */
import { type Counted, citation, countWords, statutesOf } from '../legal-limits.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';
import { isOwn } from '../text-rule.js';

/** From so many working days on, a weekend stands between. */
const OVER_A_WEEKEND = 5;

export const timeLimitCalendarDays: EntryRule = {
  code: 'time-limit-calendar-days',
  also: ['time-limit-workdays'],
  scope: 'cell',
  per: 'entry',
  law: '各领域法律、法规规定的公开时限，见登记册',
  check: ({ catalogue, entry }) => {
    const sent = (entry.timeLimit?.limits ?? []).filter(isDue);
    const [own] = sent;
    // Several limits in a cell: nobody can tell which one answers the statute.
    if (!own || sent.length > 1 || !isOwn(entry, 'timeLimit')) return [];
    for (const record of statutesOf(catalogue, entry)) {
      if (record.certainty !== 'seen') continue;
      const law = record.limits.filter(isDue);
      const [set] = law;
      if (!set || law.length > 1) continue;
      const code = codeFor(own, set);
      if (code === undefined) continue;
      return [
        {
          code,
          ...fieldPlace(entry, 'timeLimit'),
          params: { most: countWords(set.count, set.unit), source: citation(record) },
          suggestion: record.text,
        },
      ];
    }
    return [];
  },
};

function isDue(limit: { readonly kind: string }): limit is Counted {
  return limit.kind === 'within';
}

function codeFor(own: Counted, set: Counted): string | undefined {
  if (own.unit === 'day' && set.unit === 'workday' && own.count >= set.count) {
    return 'time-limit-calendar-days';
  }
  const isLonger = own.count >= set.count && own.count >= OVER_A_WEEKEND;
  return own.unit === 'workday' && set.unit === 'day' && isLonger
    ? 'time-limit-workdays'
    : undefined;
}
