/** Which file counts, reckoned once for all who ask during one check. */
import type { Submission } from '../model/submission.js';
import { type Counting, countingSubmissions } from '../submission/which-file.js';

const reckoned = new WeakMap<readonly Submission[], Counting>();

export function countingOf(submissions: readonly Submission[]): Counting {
  const known = reckoned.get(submissions) ?? countingSubmissions(submissions);
  reckoned.set(submissions, known);
  return known;
}
