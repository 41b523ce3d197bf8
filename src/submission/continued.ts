/**
 * A sheet that goes on where the sheet before it ends: no header of its own, the same columns.
 * It is read by the columns of that table where its values fit them, and that is told.
 */
import type { Sheet } from '../model/workbook.js';
import { isTick, isUntick } from '../text/tick.js';
import type { PlannedColumn } from './columns.js';
import { type Outline, outline } from './outline.js';
import { profile } from './values.js';

/** Rows that are looked at. */
const SAMPLE = 50;
const FIT = 0.6;

/**
 * The sheets of a file in order, with those that go on with the one before as tables.
 * @param outlines of visible sheets
 */
export function withContinued(outlines: readonly Outline[]): Outline[] {
  const result: Outline[] = [];
  for (const one of outlines) {
    const before = result.at(-1);
    result.push((before && goOn(one, before)) ?? one);
  }
  return result;
}

function goOn(one: Outline, before: Outline): Outline | undefined {
  const table = before.tables.at(-1);
  if (!table || one.tables.length > 0 || one.marks || before.marks || one.pin) return undefined;
  const { columns, banner } = table;
  if (!fits(one, columns)) return undefined;
  const pin = { header: [], columns };
  return { ...outline(one.sheet, pin, banner), continues: before.sheet.name };
}

/** Most rows are as wide as a table's, and what stands under each column looks like it. */
function fits({ grid, sheet }: Outline, columns: readonly PlannedColumn[]): boolean {
  const wide = grid.rows.filter((row) => grid.shown(row).length >= 3).length;
  const last = Math.max(...columns.map(({ column }) => column));
  if (wide * 2 < grid.rows.length || grid.width > last) return false;
  let alike = 0;
  let unlike = 0;
  for (const column of columns) {
    const found = looksAlike(sheet, column);
    if (found === true) alike += 1;
    if (found === false) unlike += 1;
  }
  return alike >= 3 && unlike * 4 <= alike;
}

/** @returns undefined where nothing stands there, or the kind has no look of its own */
function looksAlike(sheet: Sheet, { column, kind, part }: PlannedColumn): boolean | undefined {
  const texts = sheet.cells
    .filter((cell) => cell.column === column && cell.text.trim() !== '')
    .slice(0, SAMPLE)
    .map(({ text }) => text.trim());
  if (texts.length === 0) return undefined;
  if (part !== undefined) {
    const ticks = texts.filter((text) => isTick(text) || isUntick(text)).length;
    return ticks >= texts.length * FIT;
  }
  const { shares, count, length } = profile(texts);
  if (count === 0) return undefined;
  if (kind === 'content') return length > 4;
  const share = shares[kind];
  return share === undefined ? undefined : share >= FIT;
}
