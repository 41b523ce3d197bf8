/**
 * 可能重复: rows of one matter that stand apart because their contents differ, though they come
 * from different units. Shown to the lead unit, no conflict (design, section 7); a person can
 * put them together or say that they stand apart.
 */
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
  const sized = clusters.map((cluster) => ({
    cluster,
    units: new Set(cluster.rows.map(({ unit }) => unit)),
  }));
  // Several rows of one unit are its own affair: only entries without a common unit overlap.
  const apart = sized
    .filter((one) => sized.some((other) => other !== one && areDisjoint(one.units, other.units)))
    .map(({ cluster }) => cluster);
  if (apart.length === 0) return { clusters, about: new Set() };
  const question = questionOf(apart, identity, settle);
  if (question.decision?.choice !== 'merge') return { clusters, question, about: new Set(apart) };
  const whole = joined(apart, question.decision);
  const kept = clusters.flatMap((one) =>
    apart.includes(one) ? (one === apart[0] ? whole : []) : one,
  );
  return { clusters: kept, question, about: new Set([whole]) };
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
