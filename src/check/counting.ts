/** Which file counts, reckoned once for all who ask during one check. */
import type { Catalogue } from '../model/catalogue.js';
import type { Submission } from '../model/submission.js';
import { type Counting, countingSubmissions, settledIn } from '../submission/which-file.js';

const reckoned = new WeakMap<readonly Submission[], Counting>();

/** @param catalogue the same for all who ask about these submissions */
export function countingOf(
  submissions: readonly Submission[],
  catalogue: Pick<Catalogue, 'decisions' | 'layout' | 'units'>,
): Counting {
  const known = reckoned.get(submissions) ?? countingSubmissions(submissions, settledIn(catalogue));
  reckoned.set(submissions, known);
  return known;
}
