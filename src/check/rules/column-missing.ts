/** A table of somebody's own lacks a column that every row must fill: told once a sheet. */
import { requiredColumns } from '../../model/required.js';
import type { SubmissionRule } from '../rule.js';
import { fieldOf, hasColumn } from '../sheet-columns.js';

export const columnMissing: SubmissionRule = {
  code: 'column-missing',
  scope: 'sheet',
  per: 'submission',
  check: ({ catalogue, submission }) => {
    const sheets = new Set(submission.entries.map(({ source }) => source.sheet));
    return [...sheets].flatMap((sheet) =>
      requiredColumns(catalogue.layout)
        .filter(({ key }) => key !== 'domain')
        .filter((column) => !hasColumn(submission, sheet, fieldOf(column)))
        .map((column) => ({
          code: 'column-missing',
          file: submission.file,
          sheet,
          field: fieldOf(column),
          params: { heading: column.heading },
        })),
    );
  },
};
