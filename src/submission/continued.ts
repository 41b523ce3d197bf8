/**
 * A sheet that goes on where the sheet before it ends: with no header of its own and the same
 * columns, or under the same header once more. That is told, and what stands above holds on.
 */
import type { Sheet } from '../model/workbook.js';
import { isDitto, isTick, isUntick } from '../text/tick.js';
import type { Banner } from './banner.js';
import type { PlannedColumn } from './columns.js';
import type { Grid } from './grid.js';
import { type Outline, outline, type Table, titlesOf } from './outline.js';
import { profile } from './values.js';

/** Rows that are looked at. */
const SAMPLE = 50;
const FIT = 0.6;
const NUMBER = /^\d{1,5}$/;
/** Names that a program gives, or a page's number. */
const PART_NAME = /^(?:第|表|工作表|sheet|table|page)[\s_-]*\d{1,3}[页张]?(?:\s*[(（]\d+[)）])?$/i;

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
  if (!table || one.marks || before.marks || one.pin) return undefined;
  const banner = before.tables.findLast(({ goesOn }) => !goesOn)?.banner ?? table.banner;
  if (one.tables.length > 0) return underSameHeader(one, before, table, banner);
  const { columns } = table;
  if (!fits(one, columns)) return undefined;
  const pin = { header: [], columns };
  return { ...outline(one.sheet, pin, banner), continues: before.sheet.name };
}

/** The header stands again without a title, the numbers run on, and the first row leans on what is above. */
function underSameHeader(
  one: Outline,
  before: Outline,
  last: Table,
  banner: Banner,
): Outline | undefined {
  const [first, ...others] = one.tables;
  if (!first || first.banner.titles.length > 0 || first.banner.values.length > 0) return undefined;
  if (first.header.signature !== last.header.signature) return undefined;
  const row = first.body[0];
  if (row === undefined) return undefined;
  const runsOn = numbersRunOn(one, row, before, first.columns);
  if (runsOn === false) return undefined;
  // 表2, Sheet2: the name says nothing, so the numbers may say enough.
  const isPart = runsOn === true && PART_NAME.test(one.sheet.name.trim());
  if (!isPart && !leansOnAbove(one.grid, row, first.columns)) return undefined;
  const table = { ...first, banner: titlesOf(banner) };
  return { ...one, tables: [table, ...others], continues: before.sheet.name };
}

/** @returns undefined where neither sheet has numbers */
function numbersRunOn(
  one: Outline,
  row: number,
  before: Outline,
  columns: readonly PlannedColumn[],
): boolean | undefined {
  const serial = columns.find(({ kind }) => kind === 'serial')?.column;
  if (serial === undefined) return undefined;
  const text = one.grid.text(row, serial);
  const last = before.tables
    .flatMap(({ body }) => body.map((at) => before.grid.text(at, serial)))
    .findLast((found) => NUMBER.test(found));
  if (text === '' && last === undefined) return undefined;
  return NUMBER.test(text) && Number(text) === Number(last) + 1;
}

/** 同上, or no first title where deeper ones stand. */
function leansOnAbove(grid: Grid, row: number, columns: readonly PlannedColumn[]): boolean {
  const [outer, ...inner] = columns.filter(({ kind }) => kind === 'matter');
  const isOpen =
    outer !== undefined &&
    grid.text(row, outer.column) === '' &&
    inner.some(({ column }) => grid.text(row, column) !== '');
  return isOpen || columns.some(({ column }) => isDitto(grid.text(row, column)));
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
