/** Which columns a sent table has, by an entry's keys. */
import type { Column } from '../model/layout.js';
import type { Submission } from '../model/submission.js';

/** The key under which an entry carries a column: its field, or the heading of a further one. */
export function fieldOf(column: Column): string {
  return column.key === 'extra' || column.key === 'remark' ? column.heading : column.key;
}

/** Whether a sheet has the column. A sheet that nobody reported on is taken to have all. */
export function hasColumn(submission: Submission, sheet: string, field: string): boolean {
  const report = submission.sheets.find(({ name }) => name === sheet);
  return report === undefined || report.columns[field] !== undefined;
}
