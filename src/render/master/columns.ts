/**
 * The columns of a lead or master table: those of the layout, one leaf a part, and after them
 * whatever the entries carry beyond the layout, so that nothing is lost in print.
 * Data only: how a column looks is each format's own business.
 */

import { headingOf } from '../../check/heading.js';
import {
  type Column,
  type ColumnKey,
  extraName,
  isTickedKey,
  type Layout,
  partsInOrder,
  signsOf,
  type TableKind,
  TICKED_KEYS,
} from '../../model/layout.js';
import type { MergedEntry } from '../../model/master.js';

/** One leaf column. Columns with parts give a leaf a part, under one `heading`. */
export interface TableColumn {
  readonly key: ColumnKey;
  readonly heading: string;
  /** What stands over it and its neighbours of the same group. */
  readonly group?: string;
  /** Sub-heading: a level of the matter, or an option that is ticked. */
  readonly part?: string;
  /** Position among the parts of its column, from 0. */
  readonly partIndex: number;
  /** Width in characters of the standard font. */
  readonly width: number;
  readonly align: 'left' | 'center';
  /** Equal neighbours stand as one merged cell. */
  readonly merge: boolean;
  /** What says that an option is ticked, and that it is not. */
  readonly signs: { readonly tick: string; readonly blank: string };
}

const LEVELS = ['一级事项', '二级事项', '三级事项', '四级事项', '五级事项', '六级事项'];
/** Fields that a layout may do without, in the order in which they stand behind its columns. */
const TEXT_KEYS = ['basis', 'timeLimit', 'owners', 'channels', 'supervision'] as const;

/**
 * @param table which of the layout's tables
 * @param entries looked through for levels, ticks and further columns that the layout lacks
 */
export function tableColumns(
  layout: Layout,
  table: Exclude<TableKind, 'form'>,
  entries: readonly MergedEntry[],
): TableColumn[] {
  const own = layout.columns.filter(
    (column) => column.key !== 'concerned' && (column.only?.includes(table) ?? true),
  );
  const columns = [
    ...domainFirst(own, layout, entries),
    ...textsBeyond(own, layout, entries),
    ...tickedBeyond(own, layout, entries),
    ...headingsBeyond(own, entries),
  ];
  return columns.flatMap((column) => leaves(withAllParts(column, entries)));
}

function leaves(column: Column): TableColumn[] {
  const { key, heading, group, width, align, merge } = column;
  const over = group === undefined ? {} : { group };
  const leaf = { key, heading, ...over, width, align, merge, signs: signsOf(column) };
  if (!column.parts?.length) return [{ ...leaf, partIndex: 0 }];
  return column.parts.map((part, partIndex) => ({ ...leaf, part, partIndex }));
}

/** The column with a part for every level or option that some entry has. */
function withAllParts(column: Column, entries: readonly MergedEntry[]): Column {
  if (column.key === 'matter') return withLevels(column, entries);
  if (!isTickedKey(column.key) || !column.parts) return column;
  const used = entries.flatMap((entry) => tickedValues(entry, column.key));
  return { ...column, parts: [...new Set([...column.parts, ...used])] };
}

function withLevels(column: Column, entries: readonly MergedEntry[]): Column {
  const depth = Math.max(1, ...entries.map((entry) => matterLevels(entry).length));
  const parts = column.parts ?? [];
  if (depth <= Math.max(1, parts.length)) return column;
  const unused = LEVELS.filter((level) => !parts.includes(level));
  const more = unused.slice(0, depth - parts.length);
  return { ...column, parts: [...parts, ...more], width: Math.max(6, column.width / 2) };
}

/** Titles of an entry's matter, first level first; a level between that is empty stays ''. */
export function matterLevels(entry: MergedEntry): string[] {
  const { matter } = entry;
  if (!matter) return [];
  const levels = [matter.level1, matter.level2, matter.level3, ...(matter.deeper ?? [])];
  const last = levels.findLastIndex((title) => title !== undefined && title !== '');
  return levels.slice(0, last + 1).map((title) => title ?? '');
}

/** Whether a column says something of the entry itself, not of the domain and matter it shares. */
export function isOwn(column: TableColumn | undefined): boolean {
  return column !== undefined && column.key !== 'domain' && column.key !== 'matter';
}

/** The ticked sub-headings of an entry under a ticked column; [] for any other column. */
export function tickedValues(entry: MergedEntry, key: ColumnKey): readonly string[] {
  return isTickedKey(key) ? (entry[key] ?? []) : [];
}

/** The domain tells rows of one table apart: where the layout has no column for it, before the matter. */
function domainFirst(
  own: readonly Column[],
  layout: Layout,
  entries: readonly MergedEntry[],
): Column[] {
  const isThere = own.some(({ key }) => key === 'domain');
  if (isThere || entries.every(({ domain }) => domain === undefined)) return [...own];
  const at = own.findIndex(({ key }) => key === 'matter');
  const domain = beyond('domain', layout, { width: 10, align: 'center', merge: true });
  return [...own.slice(0, at), domain, ...own.slice(at)];
}

/** Fields that entries carry and the layout lacks. */
function textsBeyond(
  own: readonly Column[],
  layout: Layout,
  entries: readonly MergedEntry[],
): Column[] {
  const isSaid = (entry: MergedEntry, key: (typeof TEXT_KEYS)[number]) => {
    const value = entry[key];
    return Array.isArray(value) ? value.length > 0 : value !== undefined;
  };
  return TEXT_KEYS.filter(
    (key) => !own.some((column) => column.key === key) && entries.some((one) => isSaid(one, key)),
  ).map((key) => beyond(key, layout, { width: 16 }));
}

/** Ticked columns that entries carry and the layout lacks. */
function tickedBeyond(
  own: readonly Column[],
  layout: Layout,
  entries: readonly MergedEntry[],
): Column[] {
  return TICKED_KEYS.flatMap((key) => {
    const used = entries.flatMap((entry) => tickedValues(entry, key));
    const parts = partsInOrder(key, layout, used);
    if (parts.length === 0 || own.some((column) => column.key === key)) return [];
    return [beyond(key, layout, { parts, width: 6, align: 'center' })];
  });
}

/** Further columns by their heading, in the order in which entries bring them up. */
function headingsBeyond(own: readonly Column[], entries: readonly MergedEntry[]): Column[] {
  const known = new Set(own.map(extraName));
  const used = new Set(entries.flatMap((entry) => Object.keys(entry.extra)));
  return [...used]
    .filter((heading) => !known.has(heading))
    .map((heading) => ({ ...PLAIN, key: 'extra', heading, width: 12 }));
}

const PLAIN = { required: false, align: 'left', merge: false, tick: '√' } as const;

/** A field's column as the layout has it for other tables, else under its usual name. */
function beyond(
  key: ColumnKey,
  layout: Layout,
  look: Pick<Column, 'width'> & Partial<Column>,
): Column {
  const elsewhere = layout.columns.find((column) => column.key === key);
  if (!elsewhere) return { ...PLAIN, key, heading: headingOf(key), ...look };
  const { group: _, ...column } = elsewhere;
  return column;
}
