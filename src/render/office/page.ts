/**
 * Print set-up of a sheet: paper, margins, header rows on every page, page x of y and the foot.
 */
import type { Worksheet } from 'exceljs';

const PAPERS = { A4: 9, A3: 8 } as const;
const CENTIMETRE = 1 / 2.54;
/** Centimetres. */
const SIDE = 1.2;
const TOP = 1.5;
const BOTTOM = 1.6;

export interface Page {
  readonly paper?: keyof typeof PAPERS;
  readonly orientation?: 'landscape' | 'portrait';
  /** First and last row that every page repeats. */
  readonly repeat?: readonly [number, number];
  /** What is printed, in A1 notation; everything, where absent. */
  readonly area?: string;
  /** Stands left and right in the foot; the page number stands between. */
  readonly foot?: { readonly left?: string; readonly right?: string };
}

/** Sets a sheet up for print: as wide as one page, as many pages high as it takes. */
export function setPage(sheet: Worksheet, page: Page): void {
  const { paper = 'A4', orientation = 'landscape', repeat, area, foot = {} } = page;
  Object.assign(sheet.pageSetup, {
    paperSize: PAPERS[paper],
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      left: SIDE * CENTIMETRE,
      right: SIDE * CENTIMETRE,
      top: TOP * CENTIMETRE,
      bottom: BOTTOM * CENTIMETRE,
      header: 0.8 * CENTIMETRE,
      footer: 0.8 * CENTIMETRE,
    },
  });
  if (repeat) sheet.pageSetup.printTitlesRow = `${repeat[0]}:${repeat[1]}`;
  if (area !== undefined) sheet.pageSetup.printArea = fixed(area);
  sheet.headerFooter.oddFooter = footText(foot);
}

/**
 * @param widths of the columns, in characters
 * @returns points of rows that have room on an upright A4 page, as it is fitted to its width; a
 *   little less, since each program reckons columns in its own way
 */
export function pageRoom(widths: readonly number[]): number {
  const points = (centimetres: number) => (centimetres * 72) / 2.54;
  const wide = widths.reduce((sum, width) => sum + width * 7 * 0.75, 0);
  const scale = Math.min(1, points(21 - 2 * SIDE) / wide);
  return (points(29.7 - TOP - BOTTOM) / scale) * 0.9;
}

/** B$1:S$37 of B1:S37: exceljs itself fixes the column alone, and LibreOffice wants both. */
function fixed(area: string): string {
  return area.replace(/([A-Z]+)(\d+)/g, '$1$$$2');
}

function footText({ left = '', right = '' }: { left?: string; right?: string }): string {
  const sides = { left: doubled(left), right: doubled(right) };
  return `&L&9${space(sides.left)}&C&9第 &P 页　共 &N 页&R&9${space(sides.right)}`;
}

/** A digit after &9 would be read as part of the size. */
function space(text: string): string {
  return /^\d/.test(text) ? ` ${text}` : text;
}

function doubled(text: string): string {
  return text.replaceAll('&', '&&');
}
