/**
 * One matter twice with the same content and the same owners, but another basis, limit,
 * channel or supervision: which row is meant? Rows that are equal throughout are duplicate-row.
 */
import type { SubmittedEntry } from '../../model/submission.js';
import { fold } from '../../text/fold.js';
import { headingOf } from '../heading.js';
import { rowPlace, textOf } from '../place.js';
import type { SubmissionRule } from '../rule.js';
import { nameOfRow, rowsOfSharedSubjects, subjectOf } from '../same-matter.js';

/** Whoever splits a matter by these has two rows to say. */
const APART = ['content', 'owners', 'mode', 'audience', 'tier', 'matter'] as const;
const COMPARED = ['basis', 'timeLimit', 'channels', 'supervision'] as const;

export const matterRepeated: SubmissionRule = {
  code: 'matter-repeated',
  scope: 'row',
  per: 'submission',
  check: ({ submission }) => {
    const seen = new Map<string, SubmittedEntry>();
    return rowsOfSharedSubjects(submission.entries).flatMap((entry) => {
      if (!entry.content?.trim() || !entry.matter?.level1.trim()) return [];
      const key = JSON.stringify([
        subjectOf(entry),
        APART.map((field) => fold(textOf(entry, field))),
      ]);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, entry);
        return [];
      }
      const differing = COMPARED.filter((field) =>
        differs(textOf(first, field), textOf(entry, field)),
      );
      // Of a lead catalogue two such rows were left apart by a decision (分列).
      if (differing.length === 0 || (first.carried && entry.carried)) return [];
      return [
        {
          code: 'matter-repeated',
          ...rowPlace(entry),
          params: { other: nameOfRow(first, entry), headings: differing.map(headingOf) },
        },
      ];
    });
  },
};

/** Both say something, and not the same: a blank is told as a blank. */
function differs(one: string, other: string): boolean {
  return one.trim() !== '' && other.trim() !== '' && fold(one) !== fold(other);
}
