/** How complete a result is against the scheme: matter by matter, and unit by unit. */
import type { Coverage, MissingUnit } from '../model/master.js';
import type { Expected } from '../model/roster.js';
import type { Domain } from '../model/scheme.js';
import type { Answers } from './answers.js';

/**
 * One element a matter; one a domain where it has no preset matters.
 * @param expected who must answer; a unit answers a matter by a row or by 不涉及
 */
export function coverageOf(
  domains: readonly Domain[],
  expected: readonly Expected[],
  answers: Answers,
): Coverage[] {
  return domains.flatMap((domain): Coverage[] => {
    const units = expected.flatMap((one) => (one.domainId === domain.id ? [one.unit] : []));
    if (domain.matters.length === 0) {
      return [{ domain: domain.title, matter: null, status: domainStatus(domain, units, answers) }];
    }
    return domain.matters.map(({ id, title }) => {
      const isNil = (unit: string) => answers.saidNil(unit, domain.id, id);
      const isSent = (unit: string) => answers.sent(unit, id);
      const status = statusOf(units, answers.cameFor(id), isSent, isNil);
      return { domain: domain.title, matter: title, status };
    });
  });
}

/** Expected and not heard, in the order of the roster. */
export function missingOf(
  domains: readonly Domain[],
  expected: readonly Expected[],
  answers: Answers,
): MissingUnit[] {
  const titles = new Map(domains.map((domain) => [domain.id, domain.title]));
  return expected.flatMap(({ unit, domainId }) => {
    const domain = titles.get(domainId);
    return domain === undefined || answers.heard(unit, domainId) ? [] : [{ unit, domain }];
  });
}

/** Without preset matters an entry is all that can be asked of the domain (design, section 5). */
function domainStatus(domain: Domain, units: readonly string[], answers: Answers) {
  if (answers.cameIn(domain.id)) return 'covered' as const;
  const isNil = (unit: string) => answers.saidNil(unit, domain.id);
  return statusOf(units, false, () => false, isNil);
}

function statusOf(
  units: readonly string[],
  came: boolean,
  isSent: (unit: string) => boolean,
  isNil: (unit: string) => boolean,
): Coverage['status'] {
  if (came) return units.every((unit) => isSent(unit) || isNil(unit)) ? 'covered' : 'partial';
  return units.length > 0 && units.every(isNil) ? 'nil' : 'missing';
}
