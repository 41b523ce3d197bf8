/** What a nil return (不涉及) is called, and where it stands. */
import type { Problem } from '../model/finding.js';
import type { NilReturn } from '../model/submission.js';

/** The matter, or the whole domain, that does not concern the unit. */
export function nameOfNil({ matter, domain }: NilReturn): string {
  if (matter !== undefined) return `“${matter}”`;
  return domain === undefined ? '整个领域' : `“${domain}”`;
}

/** @param prefer which cells it stands in, by their keys, the first that there is */
export function nilPlace(
  nil: NilReturn,
  prefer: readonly string[],
): Pick<Problem, 'file' | 'sheet' | 'cell'> {
  const { file, sheet, cells } = nil.source;
  const key = [...prefer, ...Object.keys(cells)].find((one) => cells[one] !== undefined);
  const cell = key === undefined ? undefined : cells[key];
  return { file, sheet, ...(cell === undefined ? {} : { cell }) };
}
