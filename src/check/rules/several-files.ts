/**
 * Several files of one unit and domain. Which one counts is decided in submission/; here it
 * is only told.
 */
import { countingOf } from '../counting.js';
import type { CatalogueRule } from '../rule.js';

export const severalFiles: CatalogueRule = {
  code: 'several-files',
  also: [
    'file-superseded',
    'file-repeated',
    'file-amended',
    'rows-vanish',
    'file-not-used',
    'use-file-missing',
    'file-in-lead',
    'file-after-lead',
    'file-master',
  ],
  scope: 'file',
  per: 'catalogue',
  check: ({ submissions, catalogue }) => countingOf(submissions, catalogue).problems,
};
