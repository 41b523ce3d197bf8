/**
 * Empty cells of one row, said together: a row that nobody has touched yet is one thing to do
 * on paper, not seven. The findings themselves stay cell by cell.
 */
import type { Finding } from '../model/finding.js';
import { parseCellName } from '../workbook/address.js';
import { headingOf } from './heading.js';
import { sayApart } from './say.js';

const EMPTY = 'required-empty';

/** A finding as a list shows it, and the further cells that it speaks of. */
export interface Listed {
  readonly finding: Finding;
  readonly others: readonly Finding[];
}

/** @returns the findings in their order, each row's empty cells as one where the first stood */
export function joinEmptyCells(findings: readonly Finding[]): Listed[] {
  const rows = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.code !== EMPTY) continue;
    const known = rows.get(rowOf(finding));
    if (known) known.push(finding);
    else rows.set(rowOf(finding), [finding]);
  }
  return findings.flatMap((finding): Listed[] => {
    const [first, ...others] = finding.code === EMPTY ? (rows.get(rowOf(finding)) ?? []) : [];
    if (first === undefined || others.length === 0) return [{ finding, others: [] }];
    return first === finding ? [{ finding: together([first, ...others]), others }] : [];
  });
}

function rowOf({ file, sheet, cell, severity }: Finding): string {
  return JSON.stringify([file, sheet, parseCellName(cell ?? '')?.row ?? cell, severity]);
}

/** The first cell's finding with the headings of all; what is offered for one is none for all. */
function together(cells: readonly [Finding, ...Finding[]]): Finding {
  const { above, ...params } = cells[0].params;
  const heading = cells.flatMap(({ params: one, field = '' }) => one.heading ?? headingOf(field));
  const joined = { ...cells[0], params: { ...params, heading: heading.map(String) } };
  const { problem, fix } = sayApart(joined);
  return { ...joined, message: problem + fix };
}
