/** A sheet without a table whose one word is 本单位不涉及该领域. */
import { readBanner } from './banner.js';
import type { Context } from './context.js';
import { nilOfLine } from './nil.js';
import { nilInLine } from './nil-said.js';
import type { Outline } from './outline.js';
import { unreadSheet } from './report.js';
import type { SheetRead } from './sheet.js';
import { sheetDomain } from './sheet-domain.js';

/** More than a title, a line and its signature is a text of another kind. */
const MOST_ROWS = 12;

/** @returns undefined where the sheet does not say so */
export function readNilSheet(
  { grid, sheet }: Outline,
  unit: string | undefined,
  { file, catalogue }: Context,
): SheetRead | undefined {
  if (grid.rows.length > MOST_ROWS) return undefined;
  const said = nilInLine(grid, grid.rows, true);
  if (!said) return undefined;
  const sources = { banners: [readBanner(grid, grid.rows)], sheetName: sheet.name, file };
  const { named } = sheetDomain(sources, catalogue?.scheme);
  const others = grid.rows.length - 1;
  return {
    report: {
      ...unreadSheet({ grid, sheet, tables: [] }, 'note', '整张表只说明不涉及'),
      accounted: { nil: 1, ...(others > 0 ? { note: others } : {}) },
    },
    entries: [],
    nil: [nilOfLine(said, unit, named, { file, sheet: sheet.name, row: said.row })],
  };
}
