/**
 * The wordings of a time limit that a form offers for a matter: what the law says of it, what
 * the scheme says of its kind, then those in common use. A help: any other text is allowed.
 */
import { statutesFor } from '../../check/statutes.js';
import type { StatutoryLimit } from '../../model/register.js';
import type { Domain, MatterDefinition, Scheme } from '../../model/scheme.js';

/** In common use in published catalogues; each reads without a finding. */
const USUAL = [
  '自信息形成或者变更之日起20个工作日内',
  '及时公开',
  '实时公开',
  '长期公开',
  '每月公开一次',
  '每季度公开一次',
  '每年公开一次',
] as const;

/**
 * @param scheme its id, for rows of the register that name matters by id
 * @returns the statutory limits that govern the matter on `day`
 */
export function statutoryLimits(
  domain: Domain,
  matter: MatterDefinition,
  limits: readonly StatutoryLimit[],
  day: string,
  scheme?: string,
): StatutoryLimit[] {
  return statutesFor(limits, {
    titles: [matter.title, ...matter.aliases],
    domains: [domain.title, ...domain.aliases],
    day,
    ...(scheme !== undefined && { id: `${scheme}/${matter.id}` }),
  });
}

/**
 * @param of the matter of a row; a row of the unit's own has none
 * @returns wordings to offer, the fittest first, each once
 */
export function limitWordings(
  scheme: Pick<Scheme, 'limits' | 'date'> & Partial<Pick<Scheme, 'id'>>,
  limits: readonly StatutoryLimit[],
  of?: { readonly domain: Domain; readonly matter: MatterDefinition },
): string[] {
  const kinds = new Set(of ? [...of.domain.kinds, ...of.matter.kinds] : []);
  const statutory = of ? statutoryLimits(of.domain, of.matter, limits, scheme.date, scheme.id) : [];
  const special = scheme.limits.filter((limit) => limit.kinds.some((kind) => kinds.has(kind)));
  const general = scheme.limits.filter((limit) => limit.kinds.length === 0);
  // A row that the scheme does not know may be of any kind.
  const others = of ? [] : scheme.limits;
  const scheduled = [...special, ...general, ...others].map(({ text }) => text);
  // One general period is enough: the scheme's own stands for the usual one.
  const usual = general.length > 0 ? USUAL.slice(1) : USUAL;
  return [...new Set([...statutory.map(({ text }) => text), ...scheduled, ...usual])];
}
