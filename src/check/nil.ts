/** What a nil return (不涉及) is called, and where it stands. */
import type { Problem } from '../model/finding.js';
import type { NilReturn } from '../model/submission.js';

/** The matter, or the whole domain, that does not concern the unit. */
export function nameOfNil({ matter, domain }: NilReturn): string {
  if (matter !== undefined) return `“${matter}”`;
  return domain === undefined ? '整个领域' : `“${domain}”`;
}

/** @param field where a reason would stand, if the row has such a cell */
export function nilPlace(nil: NilReturn): Pick<Problem, 'file' | 'sheet' | 'cell'> {
  const { file, sheet, cells } = nil.source;
  const cell = cells.reason ?? cells.备注 ?? cells.concerned ?? Object.values(cells)[0];
  return { file, sheet, ...(cell === undefined ? {} : { cell }) };
}
