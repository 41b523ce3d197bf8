/** The same row twice in one file: told of the second and every further one. */
import type { SubmittedEntry } from '../../model/submission.js';
import { fold } from '../../text/fold.js';
import { rowPlace, textOf } from '../place.js';
import type { SubmissionRule } from '../rule.js';

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
    const counts = new Map<string, number>();
    for (const entry of submission.entries) {
      counts.set(subjectOf(entry), (counts.get(subjectOf(entry)) ?? 0) + 1);
    }
    return submission.entries.flatMap((entry) => {
      if (counts.get(subjectOf(entry)) === 1) return [];
      const key = keyOf(entry);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, entry);
        return [];
      }
      return [
        { code: 'duplicate-row', ...rowPlace(entry), params: { other: nameOf(first, entry) } },
      ];
    });
  },
};

/** Unit, domain and matter: rows of different ones cannot be the same. */
function subjectOf({ unit, domain, domainId, matter, matterId }: SubmittedEntry): string {
  const { level1, level2, level3, deeper } = matter ?? { level1: '' };
  const titles = [level1, level2, level3, ...(deeper ?? [])].filter((title) => title?.trim());
  return [unit, domainId ?? domain, matterId ?? titles.map((title) => fold(title ?? ''))].join(
    '\n',
  );
}

function keyOf(entry: SubmittedEntry): string {
  const texts = COMPARED.map((field) => fold(textOf(entry, field)));
  return JSON.stringify([subjectOf(entry), texts]);
}

function nameOf(first: SubmittedEntry, second: SubmittedEntry): string {
  const row = `第${first.source.row}行`;
  return first.source.sheet === second.source.sheet ? row : `工作表“${first.source.sheet}”${row}`;
}
