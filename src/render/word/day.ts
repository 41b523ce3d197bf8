/** Days as official documents write them (GB/T 9704-2012): arabic figures, no leading zeros. */

/** 2018-10-05 → 2018年10月5日; a text that is no day comes back as it is. */
export function dayInWords(day: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : day;
}
