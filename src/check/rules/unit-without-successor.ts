/**
 * A unit that the scheme names is no more by the scheme's date, and units.yaml names nobody in
 * its place: neither dropped nor asked for ever without a word.
 */
import type { Problem } from '../../model/finding.js';
import { roster } from '../../model/roster.js';
import type { Scheme } from '../../model/scheme.js';
import { endedOn } from '../../model/succession.js';
import { UNITS_FILE } from '../../model/units.js';
import type { CatalogueRule } from '../rule.js';

export const unitWithoutSuccessor: CatalogueRule = {
  code: 'unit-without-successor',
  scope: 'catalogue',
  per: 'catalogue',
  check: ({ catalogue }) => {
    const { scheme, units } = catalogue;
    const titles = new Map(scheme.domains.map(({ id, title }) => [id, title]));
    const named = new Map<string, string[]>([[scheme.bureau, []]]);
    for (const { unit, domainId } of roster(catalogue)) {
      if (isWaived(scheme, unit, domainId)) continue;
      named.set(unit, [...(named.get(unit) ?? []), titles.get(domainId) ?? '']);
    }
    return [...named].flatMap(([unit, domain]): Problem[] => {
      const since = endedOn(unit, units, scheme.date);
      if (since === undefined) return [];
      const params = { unit, since, domain };
      return [{ code: 'unit-without-successor', file: UNITS_FILE, params }];
    });
  },
};

/** The scheme says already that nobody waits for it. */
function isWaived({ waivers }: Scheme, unit: string, domainId: string): boolean {
  return waivers.some(
    (waiver) =>
      waiver.code === 'unit-missing' &&
      (waiver.unit === undefined || waiver.unit === unit) &&
      (waiver.domain === undefined || waiver.domain === domainId),
  );
}
