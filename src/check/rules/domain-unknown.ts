/**
 * Rows whose domain the scheme does not have. Told at each cell of a domain column, else
 * once a sheet.
 */
import type { Problem } from '../../model/finding.js';
import type { SubmittedEntry } from '../../model/submission.js';
import { nearestDomains } from '../near.js';
import { fieldPlace } from '../place.js';
import type { SubmissionRule } from '../rule.js';

export const domainUnknown: SubmissionRule = {
  code: 'domain-unknown',
  scope: 'sheet',
  per: 'submission',
  law: '实施方案确定的公开领域',
  check: ({ catalogue, submission }) => {
    const told = new Map<string, Problem>();
    for (const entry of submission.entries) {
      if (entry.domainId !== undefined) continue;
      const text = entry.domain?.trim() ?? '';
      const near = nearestDomains(text, catalogue);
      const place = placeOf(entry);
      const key = JSON.stringify([place.sheet, place.cell ?? text]);
      if (told.has(key)) continue;
      told.set(key, {
        code: 'domain-unknown',
        ...place,
        ...(text === '' ? {} : { text }),
        ...(near.length === 0 ? {} : { params: { near } }),
      });
    }
    return [...told.values()];
  },
};

function placeOf(entry: SubmittedEntry): Omit<Problem, 'code'> {
  if (entry.source.cells.domain !== undefined) return fieldPlace(entry, 'domain');
  return { file: entry.source.file, sheet: entry.source.sheet };
}
