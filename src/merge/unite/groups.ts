/**
 * Groups (单位组, design, section 7): all members concerned of a group together are the group;
 * those that said 不涉及,
 * or struck the matter out, are named as left out. Nobody is left out, or taken in, unheard.
 */
import type { Group, Units } from '../../model/units.js';

export interface GroupOwner {
  readonly group: Group;
  /** Names left out: 各乡镇人民政府，甲镇人民政府除外. */
  readonly except: readonly string[];
}

/** @returns the group that an owner's name is, with or without exceptions */
export function exceptionsOf(name: string, units: Units): GroupOwner | undefined {
  const group = units.groups.find(
    (one) => name === one.name || (name.endsWith('除外') && name.startsWith(`${one.name}，`)),
  );
  if (!group) return undefined;
  const tail = name.slice(group.name.length + 1, -'除外'.length);
  return { group, except: name === group.name ? [] : tail.split('、') };
}

/** @returns the name of a group with exceptions, as parseOwners reads it */
export function groupName(group: Group, except: readonly string[]): string {
  return except.length === 0 ? group.name : `${group.name}，${except.join('、')}除外`;
}

/**
 * Owners with groups in place of their members.
 * @param names canonical names, with groups and exceptions as they stand
 * @param senders units whose rows went into the entry
 * @param standsOut whether a unit does not stand for the matter, by its own word (answers.ts)
 * @returns names in no certain order
 */
export function withGroups(
  names: readonly string[],
  units: Units,
  senders: ReadonlySet<string>,
  standsOut: (unit: string) => boolean,
): string[] {
  return [...units.groups]
    .sort((a, b) => b.members.length - a.members.length)
    .reduce((owners, group) => withGroup(owners, group, units, senders, standsOut), [...names]);
}

function withGroup(
  names: string[],
  group: Group,
  units: Units,
  senders: ReadonlySet<string>,
  standsOut: (unit: string) => boolean,
): string[] {
  const members = membersOf(group);
  // Nobody of the group spoke in these rows: the group stands as somebody else wrote it.
  if (!some(senders, (sender) => members.has(sender))) return names;
  const named = names.flatMap((name) => {
    const found = exceptionsOf(name, units);
    return found?.group === group ? [found] : [];
  });
  const single = new Set(names.filter((name) => members.has(name)));
  // One unheard member, and there is no knowing whether it belongs to the group or is left out.
  const isUnheard = (member: string) => !single.has(member) && !standsOut(member);
  if (named.length === 0 && group.members.some(isUnheard)) return names;
  const concerned = group.members.filter(
    (member) =>
      single.has(member) ||
      (!standsOut(member) && named.some((one) => !one.except.includes(member))),
  );
  const inside = new Set(concerned);
  const out = group.members.filter((member) => !inside.has(member));
  const rest = names.filter(
    (name) => !members.has(name) && exceptionsOf(name, units)?.group !== group,
  );
  // More left out than in, or one alone: a reader is served better by the names themselves.
  const isGroup = concerned.length > 1 && out.length <= concerned.length;
  return [...rest, ...(isGroup ? [groupName(group, out)] : concerned)];
}

const sets = new WeakMap<Group, ReadonlySet<string>>();

/** All units of a city are a group, asked of every entry. */
function membersOf(group: Group): ReadonlySet<string> {
  const known = sets.get(group) ?? new Set(group.members);
  sets.set(group, known);
  return known;
}

function some(names: Iterable<string>, is: (name: string) => boolean): boolean {
  for (const name of names) if (is(name)) return true;
  return false;
}
