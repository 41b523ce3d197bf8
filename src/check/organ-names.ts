/**
 * Offices that were renamed: the register of organs tells which one of the roster an unknown
 * owner may be, the old name for the new one or the other way round. Said, never put in its place.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import type { OrganRecord } from '../model/register.js';
import { fold } from '../text/fold.js';

/** An unknown owner, with the names of the roster that it bore before or bears since. */
export function withRenamedOrgans(problem: Problem, catalogue: Catalogue): Problem {
  const text = problem.params?.text ?? problem.text;
  if (problem.code !== 'owner-unknown' || typeof text !== 'string') return problem;
  const renamed = renamedIn(text, catalogue);
  return renamed.length === 0 ? problem : { ...problem, params: { ...problem.params, renamed } };
}

function renamedIn(text: string, { units, registers }: Catalogue): string[] {
  const bare = withoutPlace(text, units.prefixes);
  const wanted = registers.organs.flatMap((organ) => {
    if (formsBefore(organ).includes(bare)) return organ.names.map(fold);
    return organ.names.some((name) => isName(bare, fold(name))) ? formsBefore(organ) : [];
  });
  return units.units
    .filter(({ name, full = name, aliases }) =>
      [name, full, ...aliases]
        .map((one) => withoutPlace(one, units.prefixes))
        .some((one) => one !== bare && wanted.some((other) => isName(one, other))),
    )
    .map(({ name }) => name);
}

function formsBefore({ old, aliases }: OrganRecord): string[] {
  return [old, ...aliases].map(fold);
}

/** 市生态环境局分局 stands for 市生态环境局某某分局. */
function isName(written: string, registered: string): boolean {
  if (written === registered) return true;
  const head = registered.endsWith('分局') ? registered.slice(0, -'分局'.length) : '';
  const core = head.replace(/^市/, '');
  return core !== '' && written.endsWith('分局') && written.replace(/^市/, '').startsWith(core);
}

/** 某某县国土资源局, 县国土资源局 → 国土资源局 */
function withoutPlace(name: string, prefixes: readonly string[]): string {
  const folded = fold(name);
  const longest = prefixes
    .map(fold)
    .filter((prefix) => folded.startsWith(prefix))
    .sort((a, b) => b.length - a.length)[0];
  const rest = folded.slice(longest?.length ?? 0);
  return rest.replace(/^(?:[县区]|市(?!场))(?=.{3})/, '');
}
