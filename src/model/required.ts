/**
 * What a row must say: one definition for the form's own check column, the check and the
 * return, so that they cannot disagree. No wording, no addresses.
 */
import type { Entry } from './entry.js';
import { type Column, type ColumnKey, extraName, type Layout } from './layout.js';
import { givesUp, type Operation } from './operation.js';

/** Columns that nobody is asked to fill in by hand, whatever the layout says. */
const NEVER_ASKED: ReadonlySet<ColumnKey> = new Set(['serial', 'concerned', 'lead', 'index']);

/** @returns the columns that a unit must fill in for a row that concerns it, in the layout's order */
export function requiredColumns(layout: Layout): readonly Column[] {
  const known = required.get(layout) ?? findRequired(layout);
  required.set(layout, known);
  return known;
}

const required = new WeakMap<Layout, readonly Column[]>();

function findRequired(layout: Layout): Column[] {
  return layout.columns.filter(
    (column) =>
      column.required &&
      !NEVER_ASKED.has(column.key) &&
      (column.only === undefined || column.only.includes('form')),
  );
}

type Row = Entry & { readonly operation?: Operation };

/**
 * @returns the required columns that the entry leaves empty (blanks only count as empty); none of a
 *   row that goes into another matter
 */
export function missingColumns(layout: Layout, entry: Row): Column[] {
  if (givesUp(entry.operation)) return [];
  return requiredColumns(layout).filter((column) => isEmpty(entry, column));
}

/** @returns keys of the required columns that the entry leaves empty, in the layout's order */
export function missingFields(layout: Layout, entry: Row): ColumnKey[] {
  return missingColumns(layout, entry).map((column) => column.key);
}

function isEmpty(entry: Entry, column: Column): boolean {
  const { key, heading } = column;
  switch (key) {
    case 'domain':
    case 'content':
      return blank(entry[key]);
    case 'matter':
      return blank(entry.matter?.level1);
    case 'timeLimit':
    case 'supervision':
      return blank(entry[key]?.text);
    case 'basis':
    case 'owners':
    case 'channels':
    case 'audience':
    case 'mode':
    case 'tier':
      return (entry[key] ?? []).length === 0;
    default:
      return blank(entry.extra[extraName(column) ?? heading]);
  }
}

function blank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}
