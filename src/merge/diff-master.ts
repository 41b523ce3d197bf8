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
  /** Every table of the file says so: it may have been written so, by an earlier merge. */
  readonly everywhere: boolean;
}

export interface Compared {
  readonly differences: readonly Difference[];
  /** Fields whose columns are gone from the file: they were not compared. */
  readonly missing: readonly string[];
}

export function compareTables(pairs: readonly TablePair[]): Compared {
  const found = new Map<string, Found>();
  const missing = new Set<string>();
  const seen = new Map<string, number>();
  const count = (id: string) => seen.set(id, (seen.get(id) ?? 0) + 1);
  for (const pair of pairs) {
    for (const field of pair.ours.fields) {
      if (!pair.changed.fields.has(field)) missing.add(field);
    }
    for (const { entryId } of pair.ours.rows) count(entryId ?? '');
    for (const one of differencesIn(pair)) {
      const known = found.get(one.key);
      if (!known) found.set(one.key, one);
      else {
        known.places.push(...one.places);
        known.tables += 1;
      }
    }
  }
  return { differences: gathered([...found.values()], seen, pairs.length), missing: [...missing] };
}

interface Found extends Omit<Difference, 'entries' | 'everywhere' | 'behind'> {
  /** Equal for the same difference in several tables. */
  readonly key: string;
  readonly entry: string;
  /** Key of the added row above. */
  readonly after?: string;
  readonly places: { readonly sheet: string; readonly cell: string }[];
  tables: number;
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
    if (!kept.has(own)) found.push(removedRow(own));
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
        tables: 1,
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
    tables: 1,
  };
}

function removedRow(own: SubmittedEntry): Found {
  return {
    key: JSON.stringify(['remove', own.entryId]),
    kind: 'remove',
    entry: own.entryId ?? '',
    ...titlesOf(own),
    was: own.content ?? '',
    places: [],
    tables: 1,
  };
}

function titlesOf(entry: SubmittedEntry): { domain: string; matter: string } {
  return { domain: fieldText(entry, 'domain'), matter: fieldText(entry, 'matter') };
}

function placeOf({ source }: SubmittedEntry, field: string) {
  return { sheet: source.sheet, cell: source.cells[field] ?? `第${source.row}行` };
}

/** 总表, 明细 and its domain's own: in so many sheets of a master a row stands at least. */
const SHEETS_OF_A_ROW = 3;

/** In the order of the first table; the entries under one merged cell as one difference. */
function gathered(
  found: readonly Found[],
  seen: ReadonlyMap<string, number>,
  tables: number,
): Difference[] {
  const groups = new Map<string, Found[]>();
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
    const most = (one: Found) =>
      one.kind === 'add' ? Math.min(tables, SHEETS_OF_A_ROW) : (seen.get(one.entry) ?? 1);
    const behind = after === undefined ? undefined : placeIn.get(after);
    return [
      {
        ...rest,
        entries: group.map(({ entry }) => entry),
        ...(behind === undefined ? {} : { behind }),
        everywhere: group.every((one) => one.tables >= most(one)),
      },
    ];
  });
}
