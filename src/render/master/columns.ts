/**
 * The columns of a lead or master table: those of the layout, one leaf a part, and after them
 * whatever the entries carry beyond the layout, so that nothing is lost in print.
 * Data only: how a column looks is each format's own business.
 */

import type { Column, ColumnKey, Layout, TableKind } from '../../model/layout.js';
import type { MergedEntry } from '../../model/master.js';

/** One leaf column. Columns with parts give a leaf a part, under one `heading`. */
export interface TableColumn {
  readonly key: ColumnKey;
  readonly heading: string;
  /** Sub-heading: a level of the matter, or an option that is ticked. */
  readonly part?: string;
  /** Position among the parts of its column, from 0. */
  readonly partIndex: number;
  /** Width in characters of the standard font. */
  readonly width: number;
  readonly align: 'left' | 'center';
  /** Equal neighbours stand as one merged cell. */
  readonly merge: boolean;
}

const LEVELS = ['一级事项', '二级事项', '三级事项', '四级事项', '五级事项', '六级事项'];
const TICKED = { audience: '公开对象', mode: '公开方式', tier: '公开层级' } as const;
const CARRIED_BY_HEADING: readonly ColumnKey[] = ['lead', 'index', 'remark', 'extra'];

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
  const columns = [...own, ...tickedBeyond(own, entries), ...headingsBeyond(own, entries)];
  return columns.flatMap((column) => leaves(withAllParts(column, entries)));
}

function leaves(column: Column): TableColumn[] {
  const { key, heading, width, align, merge } = column;
  const leaf = { key, heading, width, align, merge };
  if (!column.parts?.length) return [{ ...leaf, partIndex: 0 }];
  return column.parts.map((part, partIndex) => ({ ...leaf, part, partIndex }));
}

/** The column with a part for every level or option that some entry has. */
function withAllParts(column: Column, entries: readonly MergedEntry[]): Column {
  if (column.key === 'matter') return withLevels(column, entries);
  if (!isTicked(column.key) || !column.parts) return column;
  const used = entries.flatMap((entry) => tickedValues(entry, column.key));
  return { ...column, parts: [...new Set([...column.parts, ...used])] };
}

function withLevels(column: Column, entries: readonly MergedEntry[]): Column {
  const depth = Math.max(1, ...entries.map((entry) => matterLevels(entry).length));
  const parts = column.parts ?? [];
  if (depth <= Math.max(1, parts.length)) return column;
  const more = LEVELS.slice(parts.length, depth);
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
  return isTicked(key) ? (entry[key] ?? []) : [];
}

function isTicked(key: ColumnKey): key is keyof typeof TICKED {
  return key in TICKED;
}

/** Ticked columns that entries carry and the layout lacks. */
function tickedBeyond(own: readonly Column[], entries: readonly MergedEntry[]): Column[] {
  return Object.entries(TICKED).flatMap(([name, heading]) => {
    const key = name as keyof typeof TICKED;
    const values = new Set(entries.flatMap((entry) => tickedValues(entry, key)));
    if (values.size === 0 || own.some((column) => column.key === key)) return [];
    return [{ ...further(heading), key, parts: [...values], width: 6, align: 'center' as const }];
  });
}

/** Further columns by their heading, in the order in which entries bring them up. */
function headingsBeyond(own: readonly Column[], entries: readonly MergedEntry[]): Column[] {
  const known = new Set(
    own.filter(({ key }) => CARRIED_BY_HEADING.includes(key)).map(({ heading }) => heading),
  );
  const used = new Set(entries.flatMap((entry) => Object.keys(entry.extra)));
  return [...used].filter((heading) => !known.has(heading)).map(further);
}

function further(heading: string): Column {
  return { key: 'extra', heading, width: 12, required: false, align: 'left', merge: false };
}
