/** Many units named on paper in few words: most members of a group as the group. */
import type { Catalogue } from '../../model/catalogue.js';

/**
 * @returns the names, the members of a group as the group where most of them are there:
 *   各乡镇人民政府（甲镇人民政府除外）. For reading by people only; owners of an entry are united in merge/.
 */
export function gathered(names: readonly string[], { units }: Pick<Catalogue, 'units'>): string[] {
  let left = [...new Set(names)];
  const groups: string[] = [];
  for (const { name, members } of units.groups) {
    const out = members.filter((member) => !left.includes(member));
    if (members.length < 3 || out.length * 3 > members.length) continue;
    left = left.filter((unit) => !members.includes(unit));
    groups.push(out.length === 0 ? name : `${name}（${out.join('、')}除外）`);
  }
  return [...left, ...groups];
}
