/**
 * Causes that reach over more than their own cell: cells of a row that stand one column aside,
 * and a character that is missing on a whole sheet.
 */
import type { Problem } from '../model/finding.js';
import { parseCellName } from '../workbook/address.js';

/** What is said of cells that hold another column's text. */
const IN_ROW = /^(?:required-empty|blank-offer|mode-|basis-|time-limit-|owner-|channel-)/;
/** What is said of names and wordings that lack a character. */
const ON_SHEET =
  /^(?:domain-unknown|matter-unknown|matter-left-out|column-|sheet-doubtful|mode-|basis-|time-limit-|owner-|channel-|text-typo|prefilled-content-deleted)/;

/** @returns whether a problem follows from one of the wide causes among the problems */
export function widelyCaused(problems: readonly Problem[]): (problem: Problem) => boolean {
  const rows = new Set<string>();
  const sheets = new Set<string>();
  for (const problem of problems) {
    if (problem.code === 'cells-shifted') rows.add(rowOf(problem));
    if (problem.code === 'character-missing') sheets.add(sheetOf(problem));
  }
  if (rows.size + sheets.size === 0) return () => false;
  return (problem) =>
    (IN_ROW.test(problem.code) && problem.cell !== undefined && rows.has(rowOf(problem))) ||
    (ON_SHEET.test(problem.code) && sheets.has(sheetOf(problem)));
}

function sheetOf({ file, sheet }: Problem): string {
  return JSON.stringify([file, sheet]);
}

function rowOf({ file, sheet, cell }: Problem): string {
  return JSON.stringify([file, sheet, parseCellName(cell ?? '')?.row]);
}
