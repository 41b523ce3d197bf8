/**
 * Rows and nil returns -> entries in order, with conflicts, possible duplicates and what lies
 * beyond the scheme. The same for a lead catalogue and for the master.
 */
import type { Beyond, Conflict, MergedEntry } from '../model/master.js';
import { clustersOf } from './cluster.js';
import { conflictId } from './conflict.js';
import { possibleDuplicates } from './duplicates.js';
import { type Built, buildEntry, type EntryContext } from './entry.js';
import { contentKey, type Identity, titleOf } from './identity.js';
import { inSchemeOrder } from './order.js';
import type { SourceRow } from './rows.js';

/** @param rows in order */
export function mergeRows(rows: readonly SourceRow[], context: EntryContext) {
  const { scheme } = context.catalogue;
  const matters = new Map<string, SourceRow[]>();
  for (const row of rows) {
    const known = matters.get(row.identity.key);
    if (known) known.push(row);
    else matters.set(row.identity.key, [row]);
  }
  const built = inSchemeOrder([...matters.values()], scheme).map((matter) => {
    const entries = clustersOf(matter).flatMap((cluster) => buildEntry(cluster, context) ?? []);
    return { identity: matter[0]?.identity, entries };
  });
  const entries = built.flatMap((matter) => matter.entries.map((one) => one.entry));
  return {
    entries,
    merged: entries.reduce((sum, entry) => sum + entry.provenance.length, 0),
    conflicts: built.flatMap(({ identity, entries: ones }) =>
      identity ? withOwnIds(ones, identity) : [],
    ),
    duplicates: possibleDuplicates(entries, built),
    beyond: built.flatMap(({ identity, entries: ones }) =>
      identity && isBeyond(identity) ? ones.map(({ entry }) => beyond(identity, entry)) : [],
    ),
  };
}

/** Entries of one matter that print the same content would share their ids: they are counted. */
function withOwnIds(built: readonly Built[], identity: Identity): Conflict[] {
  const turns = new Map<string, number>();
  return built.flatMap(({ entry, conflicts }) =>
    conflicts.map((conflict) => {
      const turn = (turns.get(conflict.id) ?? 0) + 1;
      turns.set(conflict.id, turn);
      if (turn === 1) return conflict;
      return { ...conflict, id: conflictId(identity, conflict.field, contentKey(entry), turn) };
    }),
  );
}

/** A domain without preset matters leaves its matters to the units: they lie within. */
function isBeyond({ domain, definition }: Identity): boolean {
  return !domain || (domain.matters.length > 0 && !definition);
}

function beyond(identity: Identity, entry: MergedEntry): Beyond {
  return {
    domain: identity.domainTitle,
    matter: titleOf(identity),
    units: entry.units,
    source: entry.source,
  };
}
