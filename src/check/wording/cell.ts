/** Wordings for single cells, by subject. */
import { CELL_BASIS_WORDINGS } from './cell-basis.js';
import { CELL_LIMIT_WORDINGS } from './cell-limit.js';
import { CELL_READING_WORDINGS } from './cell-reading.js';
import { CELL_TEXT_WORDINGS } from './cell-text.js';
import { CELL_WHO_WHERE_WORDINGS } from './cell-who-where.js';
import type { Wordings } from './wording.js';

export const CELL_WORDINGS: Wordings = {
  ...CELL_READING_WORDINGS,
  ...CELL_LIMIT_WORDINGS,
  ...CELL_BASIS_WORDINGS,
  ...CELL_WHO_WHERE_WORDINGS,
  ...CELL_TEXT_WORDINGS,
};
