/** Days as people write them in a cell, and as data has them: 2018-10-20. */
import { fold } from './fold.js';

const DAY = /^(\d{4})(?:年|[-/.])(\d{1,2})(?:月|[-/.])(\d{1,2})日?$/;

/**
 * @returns 2018-10-20 for 2018年10月20日, 2018/10/20, 2018.10.20 and the like; undefined where the
 *   text is no day of the calendar, or lacks its year
 */
export function readDay(text: string): string | undefined {
  const found = DAY.exec(fold(text).replace(/\s/g, ''));
  if (!found) return undefined;
  const [, year = '', month = '', day = ''] = found;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${written}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
  return isReal ? written : undefined;
}
