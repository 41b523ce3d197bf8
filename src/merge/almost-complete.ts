/**
 * Groups almost complete: most members answer for a matter, and a few have neither sent it nor
 * said 不涉及 nor struck it out, so that the owners are printed one by one. Told once for the same members.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import { groupBy } from '../model/group-by.js';
import type { MergedEntry } from '../model/master.js';
import type { Group } from '../model/units.js';
import type { Answers } from './answers.js';

/** Of three members two must be there, for the third to be missed. */
const MOST_OUT = 1 / 3;
const NAMED = 3;

/** @param entries of the master: a lead unit hears no townships */
export function almostComplete(
  { units }: Pick<Catalogue, 'units'>,
  entries: readonly MergedEntry[],
  answers: Pick<Answers, 'standsOut'>,
): Problem[] {
  const groupsOf = groupsByMember(units.groups);
  const found = entries.flatMap(({ owners = [], domainId, matterId, matter }) => {
    const names = new Set(owners.map(({ name }) => name));
    const concerned = new Map<Group, number>();
    for (const group of [...names].flatMap((name) => groupsOf.get(name) ?? [])) {
      concerned.set(group, (concerned.get(group) ?? 0) + 1);
    }
    const isOut = (member: string) =>
      domainId !== undefined && answers.standsOut(member, domainId, matterId);
    return [...concerned].flatMap(([group, count]) => {
      if (count < 2 || count === group.members.length) return [];
      const out = missingIn(group, (member) => names.has(member) || isOut(member));
      return out.length > 0 ? [{ group: group.name, out, title: matter?.level1 ?? '' }] : [];
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

function groupsByMember(groups: readonly Group[]): ReadonlyMap<string, readonly Group[]> {
  const found = new Map<string, Group[]>();
  for (const group of groups) {
    for (const member of new Set(group.members)) {
      found.set(member, [...(found.get(member) ?? []), group]);
    }
  }
  return found;
}

/** Members that have not answered; none where they are too many for the group to be almost complete. */
function missingIn({ members }: Group, hasAnswered: (member: string) => boolean): string[] {
  const most = members.length * MOST_OUT;
  const out: string[] = [];
  for (const member of members) {
    if (hasAnswered(member)) continue;
    out.push(member);
    if (out.length > most) return [];
  }
  return out;
}
