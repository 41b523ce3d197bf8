/**
 * Decisions on near matters that cannot hold together, though each of them answers a question of
 * its own: A is B and B is C, yet A is not C; or what is one matter was to go to two of the scheme.
 * Which of them is wrong only a person can say: none of them holds.
 */
import type { Decision } from '../model/decision.js';
import type { Identity } from './identity.js';

/** A pair of matters on which somebody decided. */
export interface AnsweredPair {
  readonly pair: readonly [Identity, Identity];
  readonly decision: Decision;
  /** The matter that both become (合并); undefined where they stand apart (分列). */
  readonly kept: Identity | undefined;
}

/** @returns for each decision that cannot hold all those that it cannot hold with, itself among them */
export function contradictions(
  answered: readonly AnsweredPair[],
): ReadonlyMap<Decision, readonly Decision[]> {
  const joins = new Joins(answered);
  const apart = answered.filter(({ kept }) => !kept);
  const found: Decision[][] = [];
  for (const { pair, decision } of apart) {
    const [a, b] = pair;
    joins.cut(a.key, (key) => key === b.key, found, [decision]);
  }
  for (const [key, id] of joins.definitions) {
    const isOther = (other: string) => (joins.definitions.get(other) ?? id) !== id;
    joins.cut(key, isOther, found, []);
  }
  return inOneOrder(found, answered);
}

/** Which matters decisions make one. */
class Joins {
  /** Ids of the scheme's matters, by the key of the identity. */
  readonly definitions = new Map<string, string>();
  readonly #edges = new Map<string, { to: string; decision: Decision }[]>();
  readonly #dropped = new Set<Decision>();

  constructor(answered: readonly AnsweredPair[]) {
    for (const { pair, decision, kept } of answered) {
      if (!kept) continue;
      const [a, b] = pair;
      for (const one of [a, b, kept]) {
        if (one.definition) this.definitions.set(one.key, one.definition.id);
      }
      this.#join(a.key, b.key, decision);
      if (kept.key !== a.key && kept.key !== b.key) this.#join(a.key, kept.key, decision);
    }
  }

  /** Drops what joins a matter with a wanted one until nothing does; each time that is told. */
  cut(
    from: string,
    isWanted: (key: string) => boolean,
    found: Decision[][],
    against: readonly Decision[],
  ): void {
    for (;;) {
      const way = this.#way(from, isWanted);
      if (!way) return;
      for (const decision of way) this.#dropped.add(decision);
      found.push([...against, ...way]);
    }
  }

  #join(a: string, b: string, decision: Decision): void {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      this.#edges.set(from, [...(this.#edges.get(from) ?? []), { to, decision }]);
    }
  }

  /** The fewest decisions that make one matter of both; undefined where nothing does. */
  #way(from: string, isWanted: (key: string) => boolean): readonly Decision[] | undefined {
    const seen = new Set([from]);
    let front = [{ key: from, way: [] as readonly Decision[] }];
    while (front.length > 0) {
      const next: typeof front = [];
      for (const { key, way } of front) {
        for (const { to, decision } of this.#edges.get(key) ?? []) {
          if (seen.has(to) || this.#dropped.has(decision)) continue;
          seen.add(to);
          const longer = [...new Set([...way, decision])];
          if (isWanted(to)) return longer;
          next.push({ key: to, way: longer });
        }
      }
      front = next;
    }
    return undefined;
  }
}

/** Contradictions that share a decision are one: it is told once, with all that is in it. */
function inOneOrder(
  found: readonly Decision[][],
  answered: readonly AnsweredPair[],
): ReadonlyMap<Decision, readonly Decision[]> {
  const sets = new Map<Decision, Set<Decision>>();
  for (const decisions of found) {
    const whole = new Set(decisions.flatMap((one) => [one, ...(sets.get(one) ?? [])]));
    for (const one of whole) sets.set(one, whole);
  }
  const all = answered.map(({ decision }) => decision);
  return new Map(
    [...sets].map(([decision, whole]) => [decision, all.filter((one) => whole.has(one))]),
  );
}
