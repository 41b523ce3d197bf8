/** Which matters of one domain are so near to each other that a person is to be asked. */
import { foldTitle } from '../text/fold.js';
import type { Admitted } from './beyond.js';
import { NEARLY_SAME } from './cluster.js';
import { contentKey, type Identity } from './identity.js';
import { nearTexts } from './near.js';
import { NEAR_TITLES, NEAR_WITH_CONTENT, nearness, nearPaths } from './near-titles.js';
import type { SourceRow } from './rows.js';
import { areDisjoint } from './statements.js';

/** Rows of one matter. */
export interface Matter {
  readonly identity: Identity;
  readonly rows: readonly SourceRow[];
  readonly units: ReadonlySet<string>;
}

/** Two matters of one domain that may be one. */
export interface Pair {
  readonly earlier: Matter;
  readonly later: Matter;
  readonly similarity: number;
  /** How much alike their contents are; undefined where they say different things. */
  readonly contents: number | undefined;
}

/** @param rows all of one identity; @returns nothing where they name no matter */
export function rowsAsMatter(rows: readonly SourceRow[]): Matter[] {
  const [first] = rows;
  if (!first || first.identity.titles.length === 0) return [];
  const units = rows.flatMap(({ unit, speakers }) => [unit, ...speakers]);
  return [{ identity: first.identity, rows, units: new Set(units.filter((unit) => unit !== '')) }];
}

/** @param matters of one domain, in order; @returns for each the pairs with earlier ones, nearest first */
export function pairsOf(matters: readonly Matter[], { suggested }: Admitted): Pair[][] {
  const [first] = matters;
  if (!first || matters.length < 2) return [];
  const domain = first.identity.domainTitle;
  const paths = matters.map(({ identity }) => withoutDomain(identity));
  const byTitle = nearPaths(paths, domain, NEAR_TITLES);
  const contents = nearContents(matters);
  return matters.map((later, at) => {
    const alike = contents[at] ?? new Map<number, number>();
    const near = new Map((byTitle[at] ?? []).map((one) => [one.at, one.similarity]));
    for (const other of alike.keys()) {
      if (near.has(other)) continue;
      const similarity = nearness(paths[other] ?? [], paths[at] ?? [], domain);
      if (similarity >= NEAR_WITH_CONTENT) near.set(other, similarity);
    }
    return [...near]
      .sort(([a, x], [b, y]) => y - x || a - b)
      .flatMap(([other, similarity]): Pair[] => {
        const earlier = matters[other];
        if (!earlier || !mayBeOne(earlier, later, suggested)) return [];
        return [{ earlier, later, similarity, contents: alike.get(other) }];
      });
  });
}

/** Titles without levels that only name the domain again. */
function withoutDomain({ titles, domain, domainTitle }: Identity): readonly string[] {
  const names = [domainTitle, ...(domain?.aliases ?? [])].map(foldTitle);
  const own = titles.filter((title) => !names.includes(foldTitle(title)));
  return own.length > 0 ? own : titles;
}

function mayBeOne(a: Matter, b: Matter, suggested: Admitted['suggested']): boolean {
  // The scheme tells its own matters apart; a stranger near one of them is asked about as such.
  if (a.identity.definition !== b.identity.definition) return false;
  const target = suggested.get(a.identity.key);
  if (target !== undefined && target === suggested.get(b.identity.key)) return false;
  // Who sends both tells them apart: rows of one unit are never put together.
  return areDisjoint(a.units, b.units);
}

/** Shorter contents (投诉处理决定) are alike by chance. */
const LONG_ENOUGH = 20;
/** A content that more matters share was prefilled, and says nothing of any of them. */
const MOST_SHARED = 8;

/** For each matter the earlier ones whose first rows say nearly the same, and how much alike. */
function nearContents(matters: readonly Matter[]): ReadonlyMap<number, number>[] {
  const holders = new Map<string, number[]>();
  for (const [at, { rows }] of matters.entries()) {
    const content = rows[0] ? contentKey(rows[0].entry) : '';
    if (content.length < LONG_ENOUGH) continue;
    const known = holders.get(content);
    if (known) known.push(at);
    else holders.set(content, [at]);
  }
  const found = matters.map(() => new Map<number, number>());
  const own = [...holders].filter(([, held]) => held.length <= MOST_SHARED);
  const near = nearTexts(
    own.map(([content]) => content),
    NEARLY_SAME,
  );
  for (const [number, [, held]] of own.entries()) {
    const others = [{ at: number, similarity: 1 }, ...(near[number] ?? [])];
    for (const at of held) {
      for (const { at: other, similarity } of others) {
        for (const earlier of own[other]?.[1] ?? []) {
          if (earlier !== at) found[Math.max(at, earlier)]?.set(Math.min(at, earlier), similarity);
        }
      }
    }
  }
  return found;
}
