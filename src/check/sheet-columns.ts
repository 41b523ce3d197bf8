/** Which columns a sent table has, by an entry's keys. */
import type { Submission } from '../model/submission.js';

/** Whether a sheet has the column. A sheet that nobody reported on is taken to have all. */
export function hasColumn(submission: Submission, sheet: string, field: string): boolean {
  const report = submission.sheets.find(({ name }) => name === sheet);
  return report === undefined || report.columns[field] !== undefined;
}
