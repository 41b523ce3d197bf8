/**
 * Tables side by side on one sheet: the same header again to the right of itself. Each is a
 * table of its own, read from left to right; rows and cells keep their places.
 */
import type { Layout } from '../model/layout.js';
import type { Sheet } from '../model/workbook.js';
import { matchHeader, tidyLabel } from './header-match.js';
import { type Outline, outline, titlesOf } from './outline.js';
import type { Pin } from './pin.js';

/** With fewer labels again it is a label that was written twice. */
const FEWEST = 3;
const MOST = 8;

/** The outline of a sheet, and of the tables to the right of its first one. */
export function outlineWithBeside(sheet: Sheet, pin?: Pin, layout?: Layout): Outline {
  const whole = outline(sheet, pin, undefined, layout);
  const cuts = pin || whole.marks ? [] : cutsOf(whole);
  if (cuts.length === 0) return whole;
  const parts = [1, ...cuts].map((from, index) =>
    outline(part(sheet, from, cuts[index] ?? Number.POSITIVE_INFINITY)),
  );
  const [first, ...others] = parts;
  if (!first || parts.some(({ tables }) => tables.length === 0)) return whole;
  return { ...first, beside: others.map((one) => underTitleOf(first, one)) };
}

/** Columns at which the header begins again. */
function cutsOf({ tables }: Outline): number[] {
  const header = tables[0]?.header;
  const labelled = (header?.columns ?? []).filter(({ labels }) => labels.length > 0);
  const words = labelled.map(({ labels }) => labels.map(tidyLabel).join('/'));
  const cuts: number[] = [];
  for (let at = FEWEST; at + FEWEST <= words.length && cuts.length < MOST; at++) {
    const isAgain = words.slice(at, at + FEWEST).every((word, index) => word === words[index]);
    const column = labelled[at]?.column;
    if (isAgain && column !== undefined) {
      cuts.push(column);
      at += FEWEST - 1;
    }
  }
  const block = labelled.filter(({ column }) => column < (cuts[0] ?? 0));
  const kinds = new Set(
    block.flatMap(({ labels }) => labels.map((label) => matchHeader(label)?.kind)),
  );
  // The same three labels again: 公开事项 or 公开内容 among them, or it is no table.
  return kinds.has('matter') && kinds.size >= FEWEST ? cuts : [];
}

function part(sheet: Sheet, from: number, to: number): Sheet {
  return {
    ...sheet,
    cells: sheet.cells.filter(({ column }) => column >= from && column < to),
    merges: sheet.merges.filter(({ left }) => left >= from && left < to),
  };
}

/** A title over all of them stands in the first one's columns. */
function underTitleOf(first: Outline, one: Outline): Outline {
  const over = first.tables[0]?.banner;
  const own = one.tables[0]?.banner;
  if (!over || (own && (own.titles.length > 0 || own.values.length > 0))) return one;
  const [table, ...others] = one.tables;
  return table ? { ...one, tables: [{ ...table, banner: titlesOf(over) }, ...others] } : one;
}
