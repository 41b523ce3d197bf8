/** Nobody can tell whose the file is, or it is nobody of the roster. */
import type { SubmissionRule } from '../rule.js';

export const unitUnknown: SubmissionRule = {
  code: 'unit-unknown',
  scope: 'file',
  per: 'submission',
  check: ({ catalogue, submission }) => {
    const { file, unit, sheets, entries, nil } = submission;
    if (sheets.length === 0 && entries.length === 0 && nil.length === 0) return [];
    if (unit !== undefined && catalogue.units.units.some(({ name }) => name === unit)) return [];
    return [{ code: 'unit-unknown', file, ...(unit === undefined ? {} : { text: unit }) }];
  },
};
