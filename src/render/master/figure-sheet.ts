/**
 * Small tables of words and figures on a sheet, one under the other: statistics, sources, what
 * is open. Never read back: the sheets are marked `other`.
 */
import type { Worksheet } from 'exceljs';
import type { Marks } from '../../model/marks.js';
import { cellName } from '../../workbook/address.js';
import { setMarks } from '../office/book.js';
import type { LongCell, LongList } from '../office/long-list.js';
import { pageRoom, setPage } from '../office/page.js';
import { COLOUR, font, HEI, paint, SIZE, SONG, STYLES } from '../office/styles.js';
import { rowHeight } from '../office/text-size.js';
import { xmlText } from '../word/xml-text.js';
import { footOf, type Paper } from './paper.js';

/** A cell's text or figure; with `link` the place in this workbook that a click goes to. */
export type Figure = string | number | { readonly text: string; readonly link: string };

export interface FigureSection {
  readonly title?: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Figure[])[];
  readonly total?: readonly Figure[];
  readonly note?: string;
  /** Begins a printed page. */
  readonly ownPage?: boolean;
}

export interface FigureSheet {
  readonly paper: Paper;
  readonly marks: Marks;
  readonly title: string;
  /** Widths of the columns in characters, shared by all sections. */
  readonly widths: readonly number[];
  readonly sections: readonly FigureSection[];
  readonly orientation?: 'portrait' | 'landscape';
  /** With a filter on its one section, whose header is repeated on every page. */
  readonly filter?: boolean;
}

/** Of a row that nothing is said of, in points. */
const ROW_HEIGHT = 18;
/** A list longer than this is written, not drawn: nobody has so many rows but a city. */
const LONG = 20_000;

/**
 * Draws the sections one under the other, in columns B and on.
 * @returns the rows of a very long list, which are to be written when the workbook is packed
 */
export function drawFigures(
  sheet: Worksheet,
  options: FigureSheet,
): LongList<readonly Figure[]> | undefined {
  const { widths, paper } = options;
  const [only] = options.sections;
  const isLong = options.filter === true && (only?.rows.length ?? 0) > LONG;
  const further = isLong ? (only?.rows.slice(1) ?? []) : [];
  const sections = isLong && only ? [{ ...only, rows: only.rows.slice(0, 1) }] : options.sections;
  widths.forEach((width, index) => {
    sheet.getColumn(2 + index).width = width;
  });
  drawWide(sheet, 1, widths, options.title, STYLES.title, SIZE.title);
  let row = 2;
  let header = 2;
  let used = sheet.getRow(1).height;
  const room = pageRoom(widths);
  for (const section of sections) {
    const top = row;
    if (section.title !== undefined) {
      drawWide(sheet, row, widths, section.title, STYLES.section, SIZE.section);
      row += 1;
    }
    header = row;
    row = drawSection(sheet, row, widths, section) + 1;
    const tall = heightOfRows(sheet, top, row - 1);
    const isCut = used + tall > room && tall <= room;
    const begins = top > 2 && (section.ownPage || isCut);
    if (begins) sheet.getRow(top - 1).addPageBreak();
    used = tall + (begins ? 0 : used);
  }
  const last = Math.max(row - 2, header) + further.length;
  if (options.filter) {
    const right = 1 + (sections[0]?.headings.length ?? 1);
    sheet.autoFilter = { from: cellName(header, 2), to: cellName(last, right) };
    sheet.views = [{ state: 'frozen', ySplit: header, xSplit: 0, showGridLines: false }];
  } else sheet.views = [{ state: 'normal', showGridLines: false }];
  setMarks(sheet, options.marks);
  setPage(sheet, {
    orientation: options.orientation ?? 'portrait',
    area: `B1:${cellName(last, 1 + widths.length)}`,
    foot: footOf(paper),
    ...(options.filter ? { repeat: [header, header] as const } : {}),
  });
  if (further.length === 0) return undefined;
  return {
    sheet,
    row: header + 1,
    column: 2,
    rows: further,
    heightOf: (cells) => heightOf(cells, widths),
    cellsOf: (cells) => cells.map(cellValue),
  };
}

/** In points; the last row does not count. */
function heightOfRows(sheet: Worksheet, from: number, to: number): number {
  let sum = 0;
  for (let row = from; row < to; row += 1) sum += sheet.getRow(row).height ?? ROW_HEIGHT;
  return sum;
}

/** @returns the first row after the section */
function drawSection(
  sheet: Worksheet,
  top: number,
  widths: readonly number[],
  { headings, rows, total, note }: FigureSection,
): number {
  drawCells(sheet, top, headings, STYLES.heading, widths);
  let row = top + 1;
  for (const cells of rows) {
    drawCells(sheet, row, cells, STYLES.cell, widths);
    row += 1;
  }
  if (total) {
    drawCells(sheet, row, total, { ...STYLES.cell, font: font(HEI, SIZE.table) }, widths);
    row += 1;
  }
  if (note !== undefined) {
    drawWide(sheet, row, widths, `注：${note}`, STYLES.note, SIZE.small);
    row += 1;
  }
  return row;
}

function drawCells(
  sheet: Worksheet,
  row: number,
  cells: readonly Figure[],
  style: Parameters<typeof paint>[1],
  widths: readonly number[],
): void {
  cells.forEach((figure, index) => {
    const cell = sheet.getCell(row, 2 + index);
    cell.value = cellValue(figure);
    paint(cell, style, moreOf(figure));
  });
  sheet.getRow(row).height = heightOf(cells, widths);
}

function heightOf(cells: readonly Figure[], widths: readonly number[]): number {
  const placed = cells.map((figure, index) => ({
    text: typeof figure === 'object' ? figure.text : String(figure),
    width: widths[index] ?? 10,
  }));
  return rowHeight(placed, SIZE.table, 22);
}

const CENTRED = { alignment: STYLES.centred.alignment };
const LINK = { font: font(SONG, SIZE.table, { underline: true, color: { argb: COLOUR.link } }) };
const CENTRED_LINK = { ...CENTRED, ...LINK };
const PLAIN = {};

function moreOf(figure: Figure): Parameters<typeof paint>[2] {
  if (typeof figure === 'number') return CENTRED;
  if (typeof figure === 'string') return PLAIN;
  return figure.text === '' ? LINK : CENTRED_LINK;
}

/** A link is a formula with its value: relationship links to a sheet confuse some programs. */
function cellValue(figure: Figure): LongCell {
  if (typeof figure === 'string') return figure === '' ? null : xmlText(figure);
  if (typeof figure === 'number') return figure;
  const quoted = (text: string) => text.replaceAll('"', '""');
  return {
    formula: `HYPERLINK("${quoted(figure.link)}","${quoted(figure.text)}")`,
    result: figure.text,
  };
}

function drawWide(
  sheet: Worksheet,
  row: number,
  widths: readonly number[],
  text: string,
  style: Parameters<typeof paint>[1],
  size: number,
): void {
  const width = widths.reduce((total, each) => total + each, 0);
  sheet.mergeCells(row, 2, row, 1 + widths.length);
  const cell = sheet.getCell(row, 2);
  cell.value = text;
  paint(cell, style);
  sheet.getRow(row).height = rowHeight([{ text, width }], size, size * 1.4 + 12);
}
