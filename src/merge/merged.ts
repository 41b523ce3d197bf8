/**
 * Rows and nil returns -> entries in order, with conflicts, possible duplicates and what lies
 * beyond the scheme, each with what was decided of it. The same for a lead catalogue and for
 * the master.
 */
import { groupBy } from '../model/group-by.js';
import type { Conflict, NearMatters, PossibleDuplicate } from '../model/master.js';
import { admit, beyondEntries } from './beyond.js';
import { clustersOf } from './cluster.js';
import { settleApart } from './duplicates.js';
import { aboutOf, type Built, buildEntries, type EntryContext } from './entry.js';
import type { Identity } from './identity.js';
import { type Joined, joinNear } from './near-matters.js';
import { inSchemeOrder } from './order.js';
import type { SourceRow } from './rows.js';

/** @param rows in order */
export function mergeRows(rows: readonly SourceRow[], context: EntryContext) {
  const { scheme } = context.catalogue;
  const admitted = admit(rows, scheme, context.settle);
  const joined = joinNear(admitted, context.settle);
  const matters = groupBy(joined.rows, ({ identity }) => identity.key);
  const built = inSchemeOrder([...matters.values()], scheme).flatMap((own) =>
    mergeMatter(own, joined.moved, context),
  );
  const byKey = new Map(built.map((one) => [one.identity.key, one]));
  const entries = built.flatMap((matter) => matter.entries.map((one) => one.entry));
  const places = new Map(entries.map((entry, at) => [entry, at]));
  return {
    entries,
    merged: entries.reduce((sum, entry) => sum + entry.provenance.length, 0),
    conflicts: built.flatMap((one) =>
      one.entries.flatMap(({ conflicts }): readonly Conflict[] => conflicts),
    ),
    duplicates: built.flatMap(({ duplicate, doubted }): PossibleDuplicate[] =>
      duplicate
        ? [{ ...duplicate, entries: doubted.flatMap(({ entry }) => places.get(entry) ?? []) }]
        : [],
    ),
    near: joined.questions.map(
      ({ question, keys }): NearMatters => ({
        ...question,
        entries: keys
          .flatMap((key) => byKey.get(key) ?? [])
          .flatMap((one) => one.entries.flatMap(({ entry }) => places.get(entry) ?? [])),
      }),
    ),
    beyond: built.flatMap((one) => beyondEntries(admitted, one.identity, one.entries)),
    left: admitted.left,
    ...(admitted.placed.length > 0 ? { placed: admitted.placed } : {}),
  };
}

interface BuiltMatter {
  readonly identity: Identity;
  readonly entries: readonly Built[];
  readonly duplicate?: Omit<PossibleDuplicate, 'entries'> | undefined;
  /** Entries that the question of duplicates is about. */
  readonly doubted: readonly Built[];
}

/**
 * @param rows of one matter, in order
 * @param moved those of another title, and by which decision they stand here
 */
function mergeMatter(
  rows: readonly SourceRow[],
  moved: Joined['moved'],
  context: EntryContext,
): BuiltMatter[] {
  const [first] = rows;
  if (!first) return [];
  const { identity } = first;
  const { clusters, question, about } = settleApart(clustersOf(rows), identity, context.settle);
  // Entries of one matter that print the same content would share their ids: they are counted.
  const turns = new Map<string, number>();
  const built = clusters.map((cluster) => {
    const content = aboutOf(cluster);
    const turn = (turns.get(content) ?? 0) + 1;
    turns.set(content, turn);
    const by = cluster.rows.map((row) => moved.get(row)).find(Boolean);
    const entries = buildEntries(cluster, context, turn);
    return {
      cluster,
      entries: by === undefined ? entries : entries.map((one) => titledBy(one, by)),
    };
  });
  return [
    {
      identity,
      entries: built.flatMap(({ entries }) => entries),
      duplicate: question,
      doubted: built.flatMap(({ cluster, entries }) => (about.has(cluster) ? entries : [])),
    },
  ];
}

function titledBy({ entry, conflicts }: Built, decision: string): Built {
  return { entry: { ...entry, decided: { ...entry.decided, matter: decision } }, conflicts };
}
