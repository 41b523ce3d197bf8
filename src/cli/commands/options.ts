/** Options that several commands share. */
import type { Catalogue } from '../../model/catalogue.js';
import { daySchema } from '../../model/register.js';
import { UserError } from '../../model/user-error.js';

/**
 * The catalogue judged, and its papers dated, at another day than the scheme's.
 * @throws UserError where `date` is no day
 */
export function withDate(catalogue: Catalogue, date: string | undefined): Catalogue {
  if (date === undefined) return catalogue;
  const day = new Date(`${date}T00:00:00Z`);
  const real = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
  if (!daySchema.safeParse(date).success || !real) {
    throw new UserError(`--date 后面要写一个日期，如 2018-10-19；“${date}”不是。`);
  }
  return { ...catalogue, scheme: { ...catalogue.scheme, date } };
}
