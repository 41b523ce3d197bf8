/** Every hostile thing that mulu is held to stand: the one list of the tests and of docs/hostile-input.md. */
import type { HostileCase } from './case.js';
import { FILE_CASES } from './of-files.js';
import { SHEET_CASES } from './of-sheets.js';
import { TEXT_CASES } from './of-texts.js';

export const HOSTILE_CASES: readonly HostileCase[] = [...FILE_CASES, ...SHEET_CASES, ...TEXT_CASES];
