/** Nobody can tell whose the file is, or it is nobody of the roster. */
import type { SubmissionRule } from '../rule.js';

const TOLD = new Set(['unit-unknown', 'unit-disagrees']);

export const unitUnknown: SubmissionRule = {
  code: 'unit-unknown',
  scope: 'file',
  per: 'submission',
  check: ({ catalogue, submission }) => {
    const { file, unit, sheets, entries, nil, problems } = submission;
    // Reading has said more of it: what it found and where.
    if (problems.some(({ code }) => TOLD.has(code))) return [];
    if (sheets.length === 0 && entries.length === 0 && nil.length === 0) return [];
    if (unit !== undefined && catalogue.units.units.some(({ name }) => name === unit)) return [];
    return [{ code: 'unit-unknown', file, ...(unit === undefined ? {} : { text: unit }) }];
  },
};
