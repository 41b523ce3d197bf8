/**
 * Which titles of a domain are nearly the same, without comparing each with each: level by level,
 * for a level that all share (办事指南) says nothing of the matters under it.
 */
import { areOpposed, likeness, type Title, titleParts } from '../text/title-likeness.js';
import { type Near, nearTexts } from './near.js';

/** Titles at least this much alike are asked about; chosen on a sample (decision 19). */
export const NEAR_TITLES = 0.6;
/** Enough where the contents are nearly the same, too: a row that was copied and renamed. */
export const NEAR_WITH_CONTENT = 0.4;

/** @returns for each text the earlier ones that are near it, in any order; equal ones are not told */
export function nearTitles(
  texts: readonly string[],
  domain: string,
  threshold: number,
): ReadonlyMap<number, number>[] {
  const parts = texts.map((text) => titleParts(text, domain));
  const near = parts.map(() => new Map<number, number>());
  const compare = (of: (title: Title) => string, isNew: (title: Title) => boolean) => {
    for (const [at, found] of nearTexts(parts.map(of), threshold).entries()) {
      const [own, known] = [parts[at], near[at]];
      if (!own || !known) continue;
      for (const { at: other, similarity } of found) {
        const earlier = parts[other];
        if (!earlier || !(isNew(own) || isNew(earlier))) continue;
        const before = known.get(other);
        if (before === undefined && areOpposed(own, earlier)) continue;
        known.set(other, Math.max(before ?? 0, similarity));
      }
    }
  };
  compare(
    ({ core }) => core,
    () => true,
  );
  const isShorter = ({ core, bare }: Title) => core !== bare;
  if (parts.some(isShorter)) compare(({ bare }) => bare, isShorter);
  return near;
}

/** How near two paths of as many titles are, as near as the levels that differ most; else 0. */
export function nearness(a: readonly string[], b: readonly string[], domain: string): number {
  if (a.length !== b.length) return 0;
  return Math.min(
    ...a.map((title, level) => {
      return likeness(titleParts(title, domain), titleParts(b[level] ?? '', domain));
    }),
  );
}

interface Node {
  readonly below: Map<number, Node>;
  readonly ends: number[];
}

/**
 * @param paths titles of matters, first level first; each at least one level
 * @returns for each the earlier ones with as many levels that are near or equal level by level,
 *   nearest first, then in order; as near as the levels that differ most
 */
export function nearPaths(
  paths: readonly (readonly string[])[],
  domain: string,
  threshold: number,
): Near[][] {
  const numbers = new Map<string, number>();
  for (const title of paths.flat()) if (!numbers.has(title)) numbers.set(title, numbers.size);
  const near = bothWays(nearTitles([...numbers.keys()], domain, threshold));
  const root: Node = { below: new Map(), ends: [] };
  return paths.map((path, at) => {
    const levels = path.map((title) => numbers.get(title) ?? 0);
    const found = reached(root, levels, near);
    put(root, levels, at);
    return found.sort((a, b) => b.similarity - a.similarity || a.at - b.at);
  });
}

/** A title that is near more others is one of a series (甲村、乙村 …): what differs tells them apart. */
const MOST_NEAR = 6;

/** Each with itself and all that are near it. */
function bothWays(near: readonly ReadonlyMap<number, number>[]): ReadonlyMap<number, number>[] {
  const both = near.map((_, at) => new Map([[at, 1]]));
  for (const [at, found] of near.entries()) {
    for (const [other, similarity] of found) {
      both[at]?.set(other, similarity);
      both[other]?.set(at, similarity);
    }
  }
  const series = both.flatMap((found, at) =>
    [...found.values()].filter((similarity) => similarity < 1).length > MOST_NEAR ? at : [],
  );
  for (const at of series) {
    for (const [other, similarity] of both[at] ?? []) {
      if (similarity === 1) continue;
      both[at]?.delete(other);
      both[other]?.delete(at);
    }
  }
  return both;
}

function reached(
  root: Node,
  levels: readonly number[],
  near: readonly ReadonlyMap<number, number>[],
): Near[] {
  let front = [{ node: root, similarity: 1 }];
  for (const level of levels) {
    front = front.flatMap(({ node, similarity }) =>
      [...(near[level] ?? [])].flatMap(([other, alike]) => {
        const below = node.below.get(other);
        return below ? [{ node: below, similarity: Math.min(similarity, alike) }] : [];
      }),
    );
  }
  return front.flatMap(({ node, similarity }) => node.ends.map((at) => ({ at, similarity })));
}

function put(root: Node, levels: readonly number[], at: number): void {
  let node = root;
  for (const level of levels) {
    let below = node.below.get(level);
    if (!below) {
      below = { below: new Map(), ends: [] };
      node.below.set(level, below);
    }
    node = below;
  }
  node.ends.push(at);
}
