/**
 * Workbooks of ours that are no submission and were put among them by mistake: told where they
 * belong. What they hold is not read; nothing of it is lost.
 */
import type { Problem } from '../model/finding.js';
import type { Workbook } from '../model/workbook.js';
import { isDecisionSheet } from './decision-sheet.js';
import type { Outline } from './outline.js';

/** @returns what is told in place of the file's having no table; undefined where it is not of ours */
export function misplaced(workbook: Workbook, sheets: readonly Outline[]): Problem | undefined {
  if (isDecisionSheet(workbook)) return { code: 'file-decision-sheet' };
  const isOurs = sheets.length > 0 && sheets.every(({ marks }) => marks?.kind === 'other');
  return isOurs ? { code: 'file-of-ours' } : undefined;
}
