/** The same row twice in one file: told of the second and every further one. */
import type { SubmittedEntry } from '../../model/submission.js';
import { fold } from '../../text/fold.js';
import { rowPlace, textOf } from '../place.js';
import type { SubmissionRule } from '../rule.js';
import { nameOfRow, rowsOfSharedSubjects, subjectOf } from '../same-matter.js';

/** What makes two rows the same. Remarks may differ; the domain may stand in one of them only. */
const COMPARED = [
  'matter',
  'content',
  'basis',
  'timeLimit',
  'mode',
  'owners',
  'channels',
  'supervision',
] as const;

export const duplicateRow: SubmissionRule = {
  code: 'duplicate-row',
  scope: 'row',
  per: 'submission',
  check: ({ submission }) => {
    const seen = new Map<string, SubmittedEntry>();
    return rowsOfSharedSubjects(submission.entries).flatMap((entry) => {
      const key = keyOf(entry);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, entry);
        return [];
      }
      // Rows of a lead catalogue that merging left apart: each is somebody else's word.
      if (first.carried && entry.carried) return [];
      return [
        { code: 'duplicate-row', ...rowPlace(entry), params: { other: nameOfRow(first, entry) } },
      ];
    });
  },
};

function keyOf(entry: SubmittedEntry): string {
  const texts = COMPARED.map((field) => fold(textOf(entry, field)));
  return JSON.stringify([subjectOf(entry), texts]);
}
