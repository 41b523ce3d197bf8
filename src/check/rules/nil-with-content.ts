/** 不涉及 is said of a domain or matter, and rows of it are filled all the same. */
import type { NilReturn, SubmittedEntry } from '../../model/submission.js';
import { nameOfNil, nilPlace } from '../nil.js';
import type { SubmissionRule } from '../rule.js';

export const nilWithContent: SubmissionRule = {
  code: 'nil-with-content',
  scope: 'row',
  per: 'submission',
  check: ({ submission }) =>
    submission.nil
      .filter((nil) => submission.entries.some((entry) => isOf(entry, nil)))
      .map((nil) => ({
        code: 'nil-with-content',
        ...nilPlace(nil, ['concerned']),
        params: { what: nameOfNil(nil) },
      })),
};

/** A whole domain stands against each of its rows; a matter only against its own row: what
 * concerns the unit in another way stands in a row of its own under the same title. */
function isOf(entry: SubmittedEntry, nil: NilReturn): boolean {
  if (nil.operation) return false;
  if (entry.unit !== nil.unit || entry.domainId === undefined) return false;
  if (entry.domainId !== nil.domainId) return false;
  const wholeDomain = nil.matter === undefined && nil.matterId === undefined;
  const sameRow = entry.source.sheet === nil.source.sheet && entry.source.row === nil.source.row;
  return wholeDomain || sameRow;
}
