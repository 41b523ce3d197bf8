/**
 * Several files of one unit and domain. Which one counts is decided in submission/; here it
 * is only told.
 */
import { countingOf } from '../counting.js';
import type { CatalogueRule } from '../rule.js';

export const severalFiles: CatalogueRule = {
  code: 'several-files',
  also: ['file-superseded', 'file-repeated'],
  scope: 'file',
  per: 'catalogue',
  check: ({ submissions }) => countingOf(submissions).problems,
};
