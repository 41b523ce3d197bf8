/**
 * What a person changed in a catalogue of ours: each table of the file against the same table as
 * it would be written now, both as reading gives them, so that our own writing is never a
 * difference. Compared by what a reader sees (field-text.ts), cell by cell.
 */
import type { HandChange } from '../model/decision.js';
import type { SubmittedEntry } from '../model/submission.js';
import { fieldKey, fieldsOf, fieldText } from './field-text.js';
import { pairRows } from './pair-rows.js';

/** One table of entries: a sheet, or all tables of a Word file. */
export interface EntryTable {
  readonly name: string;
  /** The one that is read back: people change it rather than those that show the same again. */
  readonly isMain: boolean;
  /** Fields that it has columns for. */
  readonly fields: ReadonlySet<string>;
  readonly rows: readonly SubmittedEntry[];
}

/** The same table in the file at hand, and as it would be written now, with each entry's id. */
export interface TablePair {
  readonly ours: EntryTable;
  readonly changed: EntryTable;
}

export interface Difference {
  readonly kind: HandChange['kind'];
  /** Ids of the entries: several where one merged cell stands for them; of an added row one. */
  readonly entries: readonly string[];
  readonly domain: string;
  readonly matter: string;
  readonly field?: string;
  readonly was?: string;
  readonly text?: string;
  /** Of an added row: what each column says. */
  readonly row?: Readonly<Record<string, string>>;
  /** Of an added row: the row above it, as its place in `differences`, where that was added, too. */
  readonly behind?: number;
  /** Where it stands in the file; of a row taken out, where it stood is not known. */
  readonly places: readonly { readonly sheet: string; readonly cell: string }[];
  /** It may have been written so, by an earlier merge: every table of an older file says it. */
  readonly doubtful: boolean;
}

export interface Compared {
  readonly differences: readonly Difference[];
  /** Fields whose columns are gone from the file: they were not compared. */
  readonly missing: readonly string[];
}

/**
 * @param isOlder the entries may have changed since the file was written. Then what most of its tables
 *   say is what was written, and a change by hand is what sets one of them apart.
 */
export function compareTables(pairs: readonly TablePair[], isOlder: boolean): Compared {
  const found = new Map<string, Found>();
  const missing = new Set<string>();
  for (const pair of pairs) {
    for (const field of pair.ours.fields) {
      if (!pair.changed.fields.has(field)) missing.add(field);
    }
    for (const one of differencesIn(pair)) {
      const known = found.get(one.key);
      if (!known) found.set(one.key, one);
      else {
        known.places.push(...one.places);
        known.tables.push(...one.tables);
      }
    }
  }
  const judged = [...found.values()].flatMap((one) => {
    const doubt = isOlder ? doubtOf(one, pairs) : 'by-hand';
    return doubt === 'written' ? [] : [{ ...one, doubtful: doubt === 'unknown' }];
  });
  return { differences: gathered(judged), missing: [...missing] };
}

/** Whether a difference of an older file was made by a person, or written so by us. */
function doubtOf(
  { kind, entry, domain, tables }: Found,
  pairs: readonly TablePair[],
): 'by-hand' | 'written' | 'unknown' {
  const holds = ({ ours }: TablePair) =>
    ours.rows.some((row) =>
      kind === 'add' ? fieldText(row, 'domain') === domain : row.entryId === entry,
    );
  const all = Math.max(1, pairs.filter(holds).length);
  if (tables.length >= all) return 'unknown';
  const isMain = tables.some((table) => table.isMain);
  return tables.length * 2 > all || (tables.length * 2 === all && !isMain) ? 'written' : 'by-hand';
}

type Judged = Found & { readonly doubtful: boolean };

interface Found extends Omit<Difference, 'entries' | 'doubtful' | 'behind'> {
  /** Equal for the same difference in several tables. */
  readonly key: string;
  readonly entry: string;
  /** Key of the added row above. */
  readonly after?: string;
  readonly places: { readonly sheet: string; readonly cell: string }[];
  /** Tables of the file that say so. */
  readonly tables: EntryTable[];
}

function differencesIn({ ours, changed }: TablePair): Found[] {
  const pairs = pairRows(ours.rows, changed.rows);
  const found: Found[] = [];
  let above: { entry: string; after?: string } = { entry: '' };
  for (const row of changed.rows) {
    const own = pairs.get(row);
    if (own) {
      found.push(...cellsChanged(own, row, { ours, changed }));
      above = { entry: own.entryId ?? '' };
    } else {
      const added = addedRow(row, above, changed);
      found.push(added);
      above = { entry: above.entry, after: added.key };
    }
  }
  const kept = new Set(pairs.values());
  for (const own of ours.rows) {
    if (!kept.has(own)) found.push(removedRow(own, changed));
  }
  return found;
}

function cellsChanged(
  own: SubmittedEntry,
  row: SubmittedEntry,
  { ours, changed }: TablePair,
): Found[] {
  const entry = own.entryId ?? '';
  return fieldsOf(own, row).flatMap((field): Found[] => {
    if (ours.fields.has(field) && !changed.fields.has(field)) return [];
    if (fieldKey(own, field) === fieldKey(row, field)) return [];
    const text = fieldText(row, field);
    return [
      {
        key: JSON.stringify(['cell', entry, field, fieldKey(row, field)]),
        kind: 'cell',
        entry,
        ...titlesOf(own),
        field,
        was: fieldText(own, field),
        text,
        places: [placeOf(row, field)],
        tables: [changed],
      },
    ];
  });
}

function addedRow(
  row: SubmittedEntry,
  above: { readonly entry: string; readonly after?: string },
  table: EntryTable,
): Found {
  const texts = fieldsOf(row)
    .filter((field) => table.fields.has(field) || row.extra[field] !== undefined)
    .map((field) => [field, fieldText(row, field)] as const)
    .filter(([, text]) => text.trim() !== '');
  const keys = fieldsOf(row).map((field) => fieldKey(row, field));
  return {
    key: JSON.stringify(['add', ...keys]),
    kind: 'add',
    entry: above.entry,
    ...(above.after === undefined ? {} : { after: above.after }),
    ...titlesOf(row),
    row: Object.fromEntries(texts),
    places: [placeOf(row, 'content')],
    tables: [table],
  };
}

function removedRow(own: SubmittedEntry, table: EntryTable): Found {
  return {
    key: JSON.stringify(['remove', own.entryId]),
    kind: 'remove',
    entry: own.entryId ?? '',
    ...titlesOf(own),
    was: own.content ?? '',
    places: [],
    tables: [table],
  };
}

function titlesOf(entry: SubmittedEntry): { domain: string; matter: string } {
  return { domain: fieldText(entry, 'domain'), matter: fieldText(entry, 'matter') };
}

function placeOf({ source }: SubmittedEntry, field: string) {
  return { sheet: source.sheet, cell: source.cells[field] ?? `第${source.row}行` };
}

/** In the order of the first table; the entries under one merged cell as one difference. */
function gathered(found: readonly Judged[]): Difference[] {
  const groups = new Map<string, Judged[]>();
  for (const one of found) {
    const { kind, field, was, text, places } = one;
    const isShared = kind === 'cell' && (field === 'domain' || field === 'matter');
    const key = isShared ? JSON.stringify([field, was, text, places[0]]) : one.key;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const order = [...groups.values()];
  const placeIn = new Map(order.flatMap((group, at) => group.map(({ key }) => [key, at] as const)));
  return order.flatMap((group): Difference[] => {
    const [first] = group;
    if (!first) return [];
    const { key: _key, entry: _entry, after, tables: _tables, ...rest } = first;
    const behind = after === undefined ? undefined : placeIn.get(after);
    return [
      {
        ...rest,
        entries: group.map(({ entry }) => entry),
        ...(behind === undefined ? {} : { behind }),
      },
    ];
  });
}
