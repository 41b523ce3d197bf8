/** Whether a dated record of a register is in force on a day. */

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
