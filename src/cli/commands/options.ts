/** Options that several commands share. */
import type { Catalogue } from '../../model/catalogue.js';
import { daySchema } from '../../model/register.js';
import { onItsDate } from '../../model/succession.js';
import { UserError } from '../../model/user-error.js';
import { resolveUnit } from '../../text/unit-name.js';

/**
 * The catalogue judged, and its papers dated, at its own day or at another one; units that are no
 * more on that day have handed over to their successors.
 * @throws UserError where `date` is no day
 */
export function withDate(catalogue: Catalogue, date: string | undefined): Catalogue {
  if (date === undefined) return onItsDate(catalogue);
  return onItsDate({ ...catalogue, scheme: { ...catalogue.scheme, date: dayOption(date) } });
}

/** @throws UserError where it is no day */
export function dayOption(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  const real = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date);
  if (!daySchema.safeParse(date).success || !real) {
    throw new UserError(`--date 后面要写一个日期，如 2018-10-19；“${date}”不是。`);
  }
  return date;
}

/**
 * The canonical name of a lead unit.
 * @throws UserError where the unit leads no domain
 */
export function leadUnit(catalogue: Catalogue, wanted: string): string {
  const leads = [...new Set(catalogue.scheme.domains.map((domain) => domain.lead))];
  const name = resolveUnit(wanted, catalogue.units, catalogue.scheme.date)?.name;
  if (name !== undefined && leads.includes(name)) return name;
  const joint = catalogue.scheme.domains.filter((domain) => domain.leads.includes(name ?? ''));
  if (joint.length > 0) {
    const each = joint.map((domain) => `${domain.title}由${domain.lead}汇总`);
    throw new UserError(
      `${name}是共同牵头单位，${each.join('，')}：请用 --lead ${joint[0]?.lead}。改由${name}汇总的，把 scheme.yaml 里这个领域的 lead 改成它，各级用的方案要一致。`,
    );
  }
  throw new UserError(`“${wanted}”不牵头任何领域。牵头单位有：${leads.join('、')}。`);
}
