/**
 * 可能重复: rows of one matter that stand apart because their contents differ, though they come
 * from different units. Shown to the lead unit, no conflict (design, section 7); a person can
 * put them together or say that they stand apart.
 */
import { groupBy } from '../model/group-by.js';
import type { PossibleDuplicate } from '../model/master.js';
import { type Cluster, joined } from './cluster.js';
import { candidateOf } from './conflict.js';
import { shortHash } from './hash.js';
import { type Identity, titleOf } from './identity.js';
import type { Settle } from './settle.js';
import { areDisjoint } from './statements.js';

export interface Apart {
  readonly clusters: readonly Cluster[];
  /** Absent where nothing of the matter may be said twice. */
  readonly question?: Omit<PossibleDuplicate, 'entries'>;
  /** Those of the clusters that the question is about. */
  readonly about: ReadonlySet<Cluster>;
}

/** @param clusters of one matter, in order */
export function settleApart(
  clusters: readonly Cluster[],
  identity: Identity,
  settle: Settle,
): Apart {
  const apart = withoutCommonUnit(clusters);
  if (apart.length === 0) return { clusters, about: new Set() };
  const question = questionOf(apart, identity, settle);
  if (question.decision?.choice !== 'merge') return { clusters, question, about: new Set(apart) };
  const whole = joined(apart, question.decision);
  const together = new Set(apart);
  const kept = clusters.flatMap((one) =>
    together.has(one) ? (one === apart[0] ? whole : []) : one,
  );
  return { clusters: kept, question, about: new Set([whole]) };
}

/**
 * Several rows of one unit are its own affair: only entries without a common unit overlap.
 * Clusters of the same units are judged once, since a unit may send thousands of rows.
 */
function withoutCommonUnit(clusters: readonly Cluster[]): Cluster[] {
  const unitsOf = new Map(
    clusters.map((cluster) => [cluster, new Set(cluster.rows.map(({ unit }) => unit))]),
  );
  const alike = groupBy(clusters, (cluster) => JSON.stringify([...(unitsOf.get(cluster) ?? [])]));
  const sets = [...alike.values()].map(([one]) => (one && unitsOf.get(one)) ?? new Set<string>());
  const apart = new Set(
    [...alike.values()].flatMap((own, at) => {
      const units = sets[at] ?? new Set<string>();
      return sets.some((other) => areDisjoint(units, other)) ? own : [];
    }),
  );
  return clusters.filter((cluster) => apart.has(cluster));
}

function questionOf(apart: readonly Cluster[], identity: Identity, settle: Settle) {
  const asked = {
    id: shortHash(JSON.stringify(['duplicate', identity.path])),
    kind: 'duplicate' as const,
    candidates: apart.map(({ rows }) => {
      const text = rows[0]?.entry.content ?? '';
      return candidateOf(text, text, rows, 'content');
    }),
  };
  return {
    ...asked,
    domain: identity.domainTitle,
    matter: titleOf(identity),
    suggestion: null,
    ...settle(asked),
  };
}
