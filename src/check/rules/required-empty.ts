/** A required cell is empty, in a column that the table has. One finding a cell. */
import { carriedBy } from '../../model/layout.js';
import { missingColumns } from '../../model/required.js';
import { blankPlace } from '../place.js';
import type { EntryRule } from '../rule.js';
import { hasColumn } from '../sheet-columns.js';

export const requiredEmpty: EntryRule = {
  code: 'required-empty',
  scope: 'cell',
  per: 'entry',
  check: ({ catalogue, submission, entry }) =>
    missingColumns(catalogue.layout, entry)
      // A domain may be known from the sheet or the head; where it is not, domain-unknown tells.
      .filter(({ key }) => key !== 'domain')
      .filter((column) => hasColumn(submission, entry.source.sheet, carriedBy(column)))
      .map((column) => ({
        code: 'required-empty',
        params: { heading: column.heading },
        ...blankPlace(entry, carriedBy(column), submission),
      })),
};
