/**
 * Which row of a catalogue that a person changed is which row of the catalogue as we write it: by
 * the entry's id in the hidden column; where that is lost (Word has none, a copied row brings
 * another's along) by domain, matter and the nearest content.
 */
import { groupBy } from '../model/group-by.js';
import type { SubmittedEntry } from '../model/submission.js';
import { similarity } from '../text/similarity.js';
import { fieldKey, fieldsOf } from './field-text.js';

/** Less alike, and a row is another row. */
const NEAR = 0.5;
/** With more to choose from it is another catalogue, and looking at every row for each takes hours. */
const MOST_NEAR = 500;

/** @returns row as changed → row as we write it; those that have none are not in it */
export function pairRows(
  ours: readonly SubmittedEntry[],
  changed: readonly SubmittedEntry[],
): ReadonlyMap<SubmittedEntry, SubmittedEntry> {
  const pairs = new Map<SubmittedEntry, SubmittedEntry>();
  const free = new Set(ours);
  const pair = (row: SubmittedEntry, own: SubmittedEntry | undefined) => {
    if (!own || !free.has(own) || pairs.has(row)) return;
    pairs.set(row, own);
    free.delete(own);
  };
  byId(ours, changed, pair);
  const rest = () => changed.filter((row) => !pairs.has(row));
  for (const key of [whole, place]) {
    const known = new Map([...free].reverse().map((own) => [key(own), own]));
    for (const row of rest()) pair(row, known.get(key(row)));
  }
  // Where the title itself was changed, the content or the serial says which row it was.
  for (const key of [matterOf, domainOf]) {
    const groups = groupBy(free, key);
    for (const row of rest()) {
      const near = (groups.get(key(row)) ?? []).filter((own) => free.has(own));
      if (near.length <= MOST_NEAR) pair(row, nearest(row, near));
    }
  }
  return pairs;
}

/** Of several rows with one id the one that says most of what the entry says is the entry. */
function byId(
  ours: readonly SubmittedEntry[],
  changed: readonly SubmittedEntry[],
  pair: (row: SubmittedEntry, own: SubmittedEntry) => void,
): void {
  const known = new Map(ours.flatMap((own) => (own.entryId ? [[own.entryId, own] as const] : [])));
  const rows = changed
    .flatMap((row) => {
      const own = known.get(row.entryId ?? '');
      return own ? [{ row, own, alike: alike(row, own) }] : [];
    })
    .sort((a, b) => b.alike - a.alike);
  for (const { row, own } of rows) pair(row, own);
}

function alike(row: SubmittedEntry, own: SubmittedEntry): number {
  return fieldsOf(row, own).filter((field) => fieldKey(row, field) === fieldKey(own, field)).length;
}

function domainOf(entry: SubmittedEntry): string {
  return fieldKey(entry, 'domain');
}

function matterOf(entry: SubmittedEntry): string {
  return JSON.stringify([domainOf(entry), fieldKey(entry, 'matter')]);
}

/** Everything that a row says. */
function whole(entry: SubmittedEntry): string {
  return JSON.stringify(fieldsOf(entry).map((field) => [field, fieldKey(entry, field)]));
}

function place(entry: SubmittedEntry): string {
  return JSON.stringify([matterOf(entry), fieldKey(entry, 'content')]);
}

/** The row that stands at the same number, or says nearly the same. */
function nearest(
  row: SubmittedEntry,
  among: readonly SubmittedEntry[],
): SubmittedEntry | undefined {
  const scored = among.map((own) => {
    const text = similarity(row.content ?? '', own.content ?? '');
    const isSameNumber = row.serial !== undefined && row.serial.text === own.serial?.text;
    return { own, score: text + (isSameNumber && row.entryId === undefined ? NEAR : 0) };
  });
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && best.score >= NEAR ? best.own : undefined;
}
