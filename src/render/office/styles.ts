/**
 * The look of our Excel papers in one place: fonts by the names that Windows and WPS carry,
 * one border, few colours. Excel knows no fall-back font, so only plain names stand here.
 */
import type { Alignment, Border, Borders, Cell, Fill, Font, Style } from 'exceljs';

export const SONG = '宋体';
export const HEI = '黑体';
export const FANG = '仿宋';

/** Sizes in points: 二号 for a cover, 小二 for a sheet's title, 五号 and 小五 for tables. */
export const SIZE = { cover: 22, title: 18, section: 14, body: 12, table: 10.5, small: 9 } as const;

export const COLOUR = {
  heading: 'FFDCE6F1',
  prefilled: 'FFF2F2F2',
  missing: 'FFFFF2CC',
  error: 'FFFFC7CE',
  warning: 'FFFFEB9C',
  notice: 'FFDDEBF7',
  line: 'FF7F7F7F',
  grey: 'FF7F7F7F',
  red: 'FFC00000',
  link: 'FF0563C1',
} as const;

/** @returns a Chinese font; charset 134 keeps old Excel from taking another for it */
export function font(name: string, size: number, more: Partial<Font> = {}): Partial<Font> {
  return { name, size, charset: 134, ...more };
}

export function fill(argb: string): Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

const LINE: Partial<Border> = { style: 'thin', color: { argb: COLOUR.line } };
export const BOXED: Partial<Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };
export const UNDERLINED: Partial<Borders> = { bottom: LINE };

const WRAPPED: Partial<Alignment> = { wrapText: true, vertical: 'middle' };

/** Styles of whole cells. Handed to `paint`. */
export const STYLES = {
  title: {
    font: font(HEI, SIZE.title),
    alignment: { ...WRAPPED, horizontal: 'center' },
  },
  section: { font: font(HEI, SIZE.section), alignment: { ...WRAPPED, horizontal: 'left' } },
  heading: {
    font: font(HEI, SIZE.table),
    fill: fill(COLOUR.heading),
    border: BOXED,
    alignment: { ...WRAPPED, horizontal: 'center' },
  },
  label: {
    font: font(HEI, SIZE.table),
    alignment: { ...WRAPPED, horizontal: 'right' },
  },
  blank: {
    font: font(SONG, SIZE.table),
    border: UNDERLINED,
    alignment: { ...WRAPPED, horizontal: 'left' },
  },
  cell: {
    font: font(SONG, SIZE.table),
    border: BOXED,
    alignment: { ...WRAPPED, horizontal: 'left' },
  },
  centred: {
    font: font(SONG, SIZE.table),
    border: BOXED,
    alignment: { ...WRAPPED, horizontal: 'center' },
  },
  body: {
    font: font(SONG, SIZE.body),
    alignment: { ...WRAPPED, horizontal: 'left' },
  },
  note: {
    font: font(SONG, SIZE.small, { color: { argb: COLOUR.grey } }),
    alignment: { ...WRAPPED, horizontal: 'left' },
  },
  hidden: { font: font(SONG, SIZE.small, { color: { argb: COLOUR.grey } }) },
} satisfies Record<string, Partial<Style>>;

/**
 * Gives a cell a style, and more over it. Equal styles are one object: exceljs knows an object
 * again at once, a copy it compares with all others. Frozen, since a change would reach every
 * cell that shares it: to change a cell's look, give it a style anew. Quick where both objects
 * were handed in before: keep them for the cells of a long table.
 */
export function paint(cell: Cell, style: Partial<Style>, more?: Partial<Style>): void {
  cell.style = more === undefined ? shared(style) : both(style, more);
}

const BY_PAIR = new WeakMap<Partial<Style>, WeakMap<Partial<Style>, Partial<Style>>>();

function both(style: Partial<Style>, more: Partial<Style>): Partial<Style> {
  const pairs = BY_PAIR.get(style) ?? new WeakMap<Partial<Style>, Partial<Style>>();
  BY_PAIR.set(style, pairs);
  const known = pairs.get(more) ?? equal({ ...style, ...more });
  pairs.set(more, known);
  return known;
}

const BY_OBJECT = new WeakMap<Partial<Style>, Partial<Style>>();
const BY_VALUE = new Map<string, Partial<Style>>();

function shared(style: Partial<Style>): Partial<Style> {
  const known = BY_OBJECT.get(style);
  if (known) return known;
  const found = equal({ ...style });
  BY_OBJECT.set(style, found);
  return found;
}

function equal(style: Partial<Style>): Partial<Style> {
  const key = JSON.stringify(style);
  const known = BY_VALUE.get(key);
  if (known) return known;
  BY_VALUE.set(key, Object.freeze(style));
  return style;
}
