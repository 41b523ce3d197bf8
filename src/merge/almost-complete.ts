/**
 * Groups almost complete: most members answer for a matter, and a few have neither sent it nor
 * said 不涉及, so that the owners are printed one by one. Told once for the same members.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import { groupBy } from '../model/group-by.js';
import type { Merged, MergedEntry } from '../model/master.js';

/** Of three members two must be there, for the third to be missed. */
const MOST_OUT = 1 / 3;
const NAMED = 3;

/** @param merged of the master: a lead unit hears no townships */
export function almostComplete(
  { units }: Pick<Catalogue, 'units'>,
  { entries, nil }: Pick<Merged, 'entries' | 'nil'>,
): Problem[] {
  const said = new Set(
    nil.flatMap(({ unit, domainId, matter, matterId }) =>
      matterId === undefined && matter !== undefined ? [] : [`${unit}\n${matterId ?? domainId}`],
    ),
  );
  const isNil = (unit: string, { domainId, matterId }: MergedEntry) =>
    said.has(`${unit}\n${domainId}`) || said.has(`${unit}\n${matterId}`);
  const found = entries.flatMap((entry) => {
    const owners = new Set(entry.owners?.map(({ name }) => name));
    return units.groups.flatMap(({ name, members }) => {
      const concerned = members.filter((member) => owners.has(member));
      const out = members.filter((member) => !owners.has(member) && !isNil(member, entry));
      const isClose = concerned.length > 1 && out.length > 0;
      if (!isClose || out.length > members.length * MOST_OUT) return [];
      return [{ group: name, out, title: entry.matter?.level1 ?? '' }];
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
