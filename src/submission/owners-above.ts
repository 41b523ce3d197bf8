/**
 * The owner of a whole table, said once over or below it (责任主体：某镇人民政府): every row
 * has it where the table has no column for owners. Told once a sheet.
 */
import { type BannerValue, bannerValue, readBanner } from './banner.js';
import type { PlannedColumn } from './columns.js';
import type { Context } from './context.js';
import type { Draft } from './entry.js';
import type { Outline, Table } from './outline.js';

/** @returns undefined where the table has owners of its own, or nothing names one */
export function ownersAbove(
  { grid, tables }: Outline,
  { banner }: Table,
  columns: readonly PlannedColumn[],
): BannerValue | undefined {
  if (columns.some(({ kind }) => kind === 'owners')) return undefined;
  const below = readBanner(grid, tables.at(-1)?.body.slice(-8) ?? []);
  const first = tables[0]?.banner;
  return [banner, ...(first ? [first] : []), below]
    .map((one) => bannerValue(one, 'owner'))
    .find((one) => one !== undefined && one.value !== '');
}

export function lendOwners(
  { entry, cells }: Draft,
  { value, cell }: BannerValue,
  sheet: string,
  { parse, say }: Context,
): void {
  const text = value.replace(/[。；;]+$/, '');
  const { value: owners, problems } = parse.owners(text);
  if (owners.length === 0) return;
  entry.owners = [...owners];
  cells.owners = cell;
  const place = { sheet, cell, field: 'owners', text };
  say({ code: 'owner-above-table', ...place });
  for (const problem of problems) say({ ...problem, ...place });
}
