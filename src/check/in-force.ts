/** Whether a dated record of a register is in force on a day, and how sure that is. */
import type { BasisFact, BasisRecord } from '../model/register.js';

/** @param day a calendar day, 2018-10-19; `from` is in, `until` is out */
export function isInForce(
  record: { readonly from?: string | undefined; readonly until?: string | undefined },
  day: string,
): boolean {
  return !isNotYet(record, day) && !isOver(record, day);
}

export function isNotYet(record: { readonly from?: string | undefined }, day: string): boolean {
  return record.from !== undefined && record.from > day;
}

export function isOver(record: { readonly until?: string | undefined }, day: string): boolean {
  return record.until !== undefined && record.until <= day;
}

/** Whether somebody has read these facts of a basis in a public copy: else they make a notice at most. */
export function isVerified(record: BasisRecord, ...facts: readonly BasisFact[]): boolean {
  return record.certainty === 'seen' && !facts.some((fact) => record.unverified.includes(fact));
}
