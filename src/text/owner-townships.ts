/** 各乡（镇）人民政府（街道办事处）, 各乡镇、街道: all townships, in the many ways of writing them. */
import { fold } from './fold.js';

const ALL_TOWNSHIPS =
  /^(?:全[县市区旗]|本[县市区旗]|辖区内?)?(?:各|所有|全体)(?:乡镇|[乡镇街办各]|街道|办事处|人民政府|政府|民族乡|[、,和及与或/()[\]]){1,24}$/;

/** Which kinds of township a text names: 乡, 镇, 街. */
type Kinds = ReadonlySet<string>;

/** @returns the kinds of township of a text that means all of them; undefined for any other text */
export function allTownships(text: string): Kinds | undefined {
  if (text.length > 60) return undefined;
  const folded = fold(text);
  if (!ALL_TOWNSHIPS.test(folded)) return undefined;
  const found = marksIn(folded);
  const kinds = new Set(found);
  // 各乡镇人民政府、各乡镇人民政府 are two names, not one.
  return kinds.size > 0 && kinds.size === found.length ? kinds : undefined;
}

/** Groups of the roster that are all townships of some kinds, by what they are called and who is in them. */
export interface TownshipGroup {
  readonly name: string;
  readonly named: readonly Kinds[];
  readonly members: Kinds;
}

/** @returns undefined where the group is no group of townships */
export function townshipGroup(
  name: string,
  aliases: readonly string[],
  members: readonly string[],
): TownshipGroup | undefined {
  const named = [name, ...aliases].flatMap((one) => allTownships(one) ?? []);
  if (named.length === 0) return undefined;
  return { name, named, members: new Set(marksIn(members.map(endOf).join())) };
}

/**
 * @returns the one group that a text means: called by the same kinds, or with nobody in it whom the
 * text leaves out (各乡镇（街道） in a county without 街道); undefined where none or two are meant
 */
export function groupMeant(kinds: Kinds, groups: readonly TownshipGroup[]): string | undefined {
  const same = groups.filter(({ named }) => named.some((one) => equal(one, kinds)));
  if (same.length > 0) return same.length === 1 ? same[0]?.name : undefined;
  const within = groups.filter(
    ({ members }) => members.size > 0 && [...members].every((kind) => kinds.has(kind)),
  );
  return within.length === 1 ? within[0]?.name : undefined;
}

const marksIn = (text: string): string[] =>
  (text.match(/(?<!族)乡|[镇街]|(?<![道街])办/g) ?? []).map((kind) =>
    kind === '办' ? '街' : kind,
  );

/** 城关镇人民政府 → 镇; a name may hold 乡 or 街 for other reasons. */
const endOf = (member: string): string =>
  /(乡|镇|街道)(?:人民政府|政府|办事处)?$/.exec(member)?.[1] ?? '';

const equal = (one: Kinds, other: Kinds): boolean =>
  one.size === other.size && [...one].every((kind) => other.has(kind));
