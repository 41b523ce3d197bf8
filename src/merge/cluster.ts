/**
 * Rows of one matter -> clusters, each of which becomes one entry. Statements that are nearly
 * the same (a wording, a typo) share a cluster and are a conflict on content; different ones
 * stand apart. Rows of one unit never share a cluster.
 */
import type { Decision } from '../model/decision.js';
import { nearTexts } from './near.js';
import type { SourceRow } from './rows.js';
import {
  areDisjoint,
  byFirstRow,
  isComparable,
  type Statement,
  statementsOf,
} from './statements.js';

/** Contents at least this much alike are the same content in other words. */
export const NEARLY_SAME = 0.9;

export interface Cluster {
  /** At least one; several are an open conflict on content. In the order of their first rows. */
  readonly statements: readonly Statement[];
  /** In order. */
  readonly rows: readonly SourceRow[];
  /** By whose word statements that differ stand together. */
  readonly together?: Decision | undefined;
}

/** @param rows of one matter, in order; @returns clusters in the order of their first rows */
export function clustersOf(rows: readonly SourceRow[]): Cluster[] {
  const statements = statementsOf(rows);
  const near = isComparable(statements)
    ? nearTexts(
        statements.map((one) => one.full[0]?.entry.content ?? ''),
        NEARLY_SAME,
      )
    : [];
  const anchors = new Map<number, { statements: Statement[]; units: Set<string> }>();
  statements.forEach((one, at) => {
    // Only the first of a cluster draws others in: a chain of small steps would end far off.
    const anchor = one.units.has('')
      ? undefined
      : near[at]
          ?.map((candidate) => anchors.get(candidate.at))
          .find((found) => found && !found.units.has('') && areDisjoint(found.units, one.units));
    if (!anchor) {
      anchors.set(at, { statements: [one], units: new Set(one.units) });
      return;
    }
    anchor.statements.push(one);
    for (const unit of one.units) anchor.units.add(unit);
  });
  return [...anchors.values()].map((found) => ({
    statements: [...found.statements].sort(byFirstRow),
    rows: found.statements.flatMap((one) => one.rows).sort((a, b) => a.order - b.order),
  }));
}

/** Clusters that a person put together (合并), as one. */
export function joined(clusters: readonly Cluster[], together: Decision): Cluster {
  return {
    statements: clusters.flatMap((one) => one.statements).sort(byFirstRow),
    rows: clusters.flatMap((one) => one.rows).sort((a, b) => a.order - b.order),
    together,
  };
}
