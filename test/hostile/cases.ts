/** Every hostile thing that mulu is held to stand: the one list of the tests and of docs/hostile-input.md. */
import type { HostileCase } from './case.js';
import { CSV_CASES } from './of-csv.js';
import { FILE_CASES } from './of-files.js';
import { ODD_CASES } from './of-odd.js';
import { ODS_CASES } from './of-ods.js';
import { OLD_CASES } from './of-old.js';
import { PACK_CASES } from './of-packs.js';
import { SHEET_CASES } from './of-sheets.js';
import { TEXT_CASES } from './of-texts.js';
import { WORD_CASES } from './of-word.js';

export const HOSTILE_CASES: readonly HostileCase[] = [
  ...FILE_CASES,
  ...PACK_CASES,
  ...SHEET_CASES,
  ...TEXT_CASES,
  ...ODD_CASES,
  ...OLD_CASES,
  ...ODS_CASES,
  ...CSV_CASES,
  ...WORD_CASES,
];
