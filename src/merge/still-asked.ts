/** The findings of a check that no decision has answered yet: what the merge no longer tells. */
import type { Catalogue } from '../model/catalogue.js';
import type { Finding } from '../model/finding.js';
import type { Submission } from '../model/submission.js';
import { withoutSettled } from './decision-problems.js';
import { mergeAll } from './merge.js';
import { settledByLeads } from './near-matters.js';

/**
 * A unit is not asked again for a matter beyond the scheme on which a person has decided. Where
 * nobody decided on any, nothing is merged.
 */
export function stillAsked(
  catalogue: Catalogue,
  submissions: readonly Submission[],
  findings: readonly Finding[],
): readonly Finding[] {
  const decided = [...(catalogue.decisions?.decisions ?? []), ...settledByLeads(submissions)];
  if (!decided.some(({ kind }) => kind === 'beyond')) return findings;
  return withoutSettled(findings, mergeAll(catalogue, submissions, findings));
}
