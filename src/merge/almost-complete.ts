/**
 * Groups almost complete: most members answer for a matter, and a few have neither sent it nor
 * said 不涉及, so that the owners are printed one by one. Told once for the same members.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import { groupBy } from '../model/group-by.js';
import type { Merged } from '../model/master.js';

/** Of three members two must be there, for the third to be missed. */
const MOST_OUT = 1 / 3;
const NAMED = 3;

/** @param merged of the master: a lead unit hears no townships */
export function almostComplete(
  { units }: Pick<Catalogue, 'units'>,
  { entries, nil }: Pick<Merged, 'entries' | 'nil'>,
): Problem[] {
  const nilOf = groupBy(
    nil.filter(({ matter, matterId }) => matterId !== undefined || matter === undefined),
    ({ domainId, matterId }) => matterId ?? domainId ?? '',
  );
  const saidNil = new Map(
    [...nilOf].map(([id, own]) => [id, new Set(own.map(({ unit }) => unit))]),
  );
  const found = entries.flatMap(({ owners, domainId = '', matterId = '', matter }) => {
    const names = new Set(owners?.map(({ name }) => name));
    const ofDomain = saidNil.get(domainId);
    const ofMatter = saidNil.get(matterId);
    return units.groups.flatMap(({ name, members }) => {
      const concerned = members.filter((member) => names.has(member)).length;
      if (concerned < 2 || concerned === members.length) return [];
      const out = members.filter(
        (member) => !names.has(member) && !ofDomain?.has(member) && !ofMatter?.has(member),
      );
      if (out.length === 0 || out.length > members.length * MOST_OUT) return [];
      return [{ group: name, out, title: matter?.level1 ?? '' }];
    });
  });
  const same = groupBy(found, ({ group, out }) => JSON.stringify([group, out]));
  return [...same.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const titles = [...new Set(all.map(({ title }) => title))];
    return [
      {
        code: 'group-almost-complete',
        params: {
          group: first.group,
          units: first.out,
          count: titles.length,
          matters: titles.slice(0, NAMED),
        },
      },
    ];
  });
}
