/** Wordings for whole files, by subject. */
import { FILE_COUNTING_WORDINGS } from './file-counting.js';
import { FILE_READING_WORDINGS } from './file-reading.js';
import type { Wordings } from './wording.js';

export const FILE_WORDINGS: Wordings = {
  ...FILE_READING_WORDINGS,
  ...FILE_COUNTING_WORDINGS,
};
