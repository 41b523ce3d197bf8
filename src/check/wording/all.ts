/** The one catalogue of wordings, keyed by code. A code that nobody worded is still said. */
import { CATALOGUE_WORDINGS } from './catalogue.js';
import { CELL_WORDINGS } from './cell.js';
import { DECISION_WORDINGS } from './decision.js';
import { FILE_WORDINGS } from './file.js';
import { ROW_WORDINGS } from './row.js';
import { SHEET_WORDINGS } from './sheet.js';
import type { Wording, Wordings } from './wording.js';

/** What a wording speaks of; also the chapters of the handbook, in a reader's order. */
export const REACHES = ['catalogue', 'decision', 'file', 'sheet', 'row', 'cell'] as const;
export type Reach = (typeof REACHES)[number];

export const WORDINGS_BY_REACH: Readonly<Record<Reach, Wordings>> = {
  catalogue: CATALOGUE_WORDINGS,
  decision: DECISION_WORDINGS,
  file: FILE_WORDINGS,
  sheet: SHEET_WORDINGS,
  row: ROW_WORDINGS,
  cell: CELL_WORDINGS,
};

export const WORDINGS: Wordings = Object.assign({}, ...Object.values(WORDINGS_BY_REACH));

const UNKNOWN: Wording = {
  severity: 'warning',
  title: '需要核对',
  message: '这里需要核对[：“{text}”]（代号 {code}）。',
  fix: '请对照填报说明核对这一处；看不明白的，请把代号告诉下发表格的单位。',
  example: '',
};

/** @returns the wording of a code; a plain one for a code that has none */
export function wordingOf(code: string): Wording {
  return WORDINGS[code] ?? UNKNOWN;
}
