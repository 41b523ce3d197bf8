/** Short ways for tests to read a text table and to look at what was understood. */
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Submission, SubmittedEntry } from '../../src/model/submission.js';
import type { Sheet } from '../../src/model/workbook.js';
import { readSubmission } from '../../src/submission/read.js';
import { workbookOf } from '../helpers/table.js';

export function readTable(
  table: string | Sheet | readonly Sheet[],
  options: { file?: string; catalogue?: Catalogue } = {},
): Submission {
  const sheets = Array.isArray(table) ? table : [table as string | Sheet];
  const workbook = workbookOf(...sheets);
  return readSubmission(
    { file: options.file ?? 'submissions/表.xlsx', workbook, problems: [] },
    options.catalogue,
  );
}

/** [cell, code] of every problem, as a person would tick them off. */
export function codes(submission: Submission): string[] {
  return submission.problems.map(({ cell = '', code }) => `${cell} ${code}`.trim());
}

/** Titles of each entry, outermost first. */
export function titles(submission: Submission): string[] {
  return submission.entries.map(titlesOf);
}

function titlesOf({ matter }: SubmittedEntry): string {
  if (!matter) return '';
  const { level1, level2 = '', level3 = '', deeper = [] } = matter;
  return [level1, level2, level3, ...deeper].join('/').replace(/\/+$/, '');
}

export function accounted(submission: Submission): Record<string, number> {
  return { ...submission.sheets[0]?.accounted };
}
