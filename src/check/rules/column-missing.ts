/** A table of somebody's own lacks a column that every row must fill: told once a sheet. */
import { carriedBy } from '../../model/layout.js';
import { requiredColumns } from '../../model/required.js';
import type { Submission } from '../../model/submission.js';
import type { SubmissionRule } from '../rule.js';
import { hasColumn } from '../sheet-columns.js';

export const columnMissing: SubmissionRule = {
  code: 'column-missing',
  scope: 'sheet',
  per: 'submission',
  check: ({ catalogue, submission }) => {
    const sheets = new Set(submission.entries.map(({ source }) => source.sheet));
    return [...sheets].flatMap((sheet) =>
      requiredColumns(catalogue.layout)
        .filter(({ key }) => key !== 'domain')
        .filter((column) => !hasColumn(submission, sheet, carriedBy(column)))
        // 公开方式 that says neither 主动 nor 依申请 is there, and told cell by cell (mode-unknown).
        .filter(({ key, heading }) => key !== 'mode' || !saysOtherwise(submission, sheet, heading))
        .map((column) => ({
          code: 'column-missing',
          file: submission.file,
          sheet,
          field: carriedBy(column),
          params: { heading: column.heading },
        })),
    );
  },
};

/** A column of that heading which was read as one of no meaning. */
function saysOtherwise({ entries }: Submission, sheet: string, heading: string): boolean {
  return entries.some(
    ({ source, extra }) => source.sheet === sheet && extra[heading] !== undefined,
  );
}
