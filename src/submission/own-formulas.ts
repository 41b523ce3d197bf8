/**
 * Formulas of ours on a form: the check column, and what is reckoned beside the head. They
 * say something to the one who fills in; a program that saved the form without reckoning them
 * has lost nothing of what was sent.
 */
import type { Problem } from '../model/finding.js';
import { parseCellName } from '../workbook/address.js';
import type { Outline } from './outline.js';

const OF_FORMULAS: ReadonlySet<string> = new Set(['cell-formula-without-value', 'cell-error']);

/** @returns the problems without those of formulas that stand where nothing is filled in */
export function withoutOwnFormulas(
  problems: readonly Problem[],
  sheets: readonly Outline[],
): Problem[] {
  const ours = new Map(
    sheets.flatMap((sheet) => (sheet.marks ? [[sheet.sheet.name, sheet] as const] : [])),
  );
  return problems.filter(({ code, sheet, cell }) => {
    const outline = OF_FORMULAS.has(code) ? ours.get(sheet ?? '') : undefined;
    return outline === undefined || isFilledIn(outline, cell ?? '');
  });
}

/** True for a cell of a table's body under a heading that is read. */
function isFilledIn({ marks, tables }: Outline, cell: string): boolean {
  const place = parseCellName(cell);
  if (!place || marks?.kind === 'other') return false;
  return tables.some(
    ({ body, columns }) =>
      body.includes(place.row) &&
      columns.some(({ column, kind }) => column === place.column && kind !== 'check'),
  );
}
