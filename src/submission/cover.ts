/**
 * A cover (封面), or a head that stands apart from its table, as Word documents have it: a sheet
 * without a table that says whose the file is. Nothing else is taken from it.
 */
import { type BannerValue, bannerValue, readBanner } from './banner.js';
import type { Outline } from './outline.js';

/** What is longer is no cover. */
const MOST_ROWS = 40;

/** @returns the unit that a cover names, with its cell; undefined for any other sheet */
export function coverUnit({ marks, tables, grid }: Outline): BannerValue | undefined {
  if (marks || tables.length > 0 || grid.rows.length > MOST_ROWS) return undefined;
  const found = bannerValue(readBanner(grid, grid.rows), 'unit');
  return found && found.value !== '' ? found : undefined;
}
