/** A time limit is longer than a statute's that nobody has verified: never more than a notice. */
import { brokenDemand, countWords, statutesOf, statutoryDemands } from '../legal-limits.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';

export const timeLimitMaybeOverLaw: EntryRule = {
  code: 'time-limit-maybe-over-law',
  scope: 'cell',
  per: 'entry',
  check: ({ catalogue, entry }) => {
    const unverified = statutesOf(catalogue, entry).filter(
      ({ certainty }) => certainty === 'unverified',
    );
    const broken = brokenDemand(entry.timeLimit?.limits ?? [], statutoryDemands(unverified));
    if (!broken) return [];
    return [
      {
        code: 'time-limit-maybe-over-law',
        ...fieldPlace(entry, 'timeLimit'),
        params: { most: countWords(broken.count, broken.unit), source: broken.source },
      },
    ];
  },
};
