/** Which file counts, reckoned once for all who ask during one check. */
import type { UseFile } from '../model/decision.js';
import type { Submission } from '../model/submission.js';
import { type Counting, countingSubmissions } from '../submission/which-file.js';

const reckoned = new WeakMap<readonly Submission[], Counting>();

/** @param use of the catalogue's decisions: the same for all who ask about these submissions */
export function countingOf(
  submissions: readonly Submission[],
  use: readonly UseFile[] = [],
): Counting {
  const known = reckoned.get(submissions) ?? countingSubmissions(submissions, use);
  reckoned.set(submissions, known);
  return known;
}
