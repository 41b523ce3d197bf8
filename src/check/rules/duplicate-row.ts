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
    return submission.entries.flatMap((entry) => {
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

function keyOf(entry: SubmittedEntry): string {
  const { level1, level2, level3, deeper } = entry.matter ?? { level1: '' };
  const titles = [level1, level2, level3, ...(deeper ?? [])].map((title) => fold(title ?? ''));
  const texts = COMPARED.map((field) => fold(textOf(entry, field)));
  return JSON.stringify([entry.unit, entry.domainId ?? fold(entry.domain ?? ''), titles, texts]);
}

function nameOf(first: SubmittedEntry, second: SubmittedEntry): string {
  const row = `第${first.source.row}行`;
  return first.source.sheet === second.source.sheet ? row : `工作表“${first.source.sheet}”${row}`;
}
