/** Rows of data among paragraphs: an upright table as wide as the text, headings on every page. */
import type { FileChild } from 'docx';
import { gridTable } from './grid.js';
import { textWidth } from './page.js';
import type { ProseTable } from './paragraph.js';
import { widthInChars } from './title-lines.js';

/** More columns than this are set in smaller type. */
const MANY_COLUMNS = 7;
const POINTS = { few: 10.5, many: 9.5 } as const;
/** A row with a longer cell may break over two pages. */
const LONG = 400;
/** A table up to this high, in points, is not parted by the end of a page. */
const MOST_TOGETHER = 110;

/** Twips of a row that is written into by hand. */
const ROOM = 460;

export function proseTable({ headings, rows, figures, isSummed, byHand }: ProseTable): FileChild {
  const points = headings.length > MANY_COLUMNS ? POINTS.many : POINTS.few;
  const centred = (column: number) => figures.includes(column);
  const widths = columnWidths({ headings, rows, figures }, points);
  return gridTable({
    widths,
    points,
    together: heightOf(rows, widths, points) <= MOST_TOGETHER,
    rows: [
      { header: true, cells: headings.map((text) => ({ text })) },
      ...rows.map((row, index) => ({
        breakable: row.some((cell) => cell.length > LONG),
        ...(byHand.length > 0 ? { height: ROOM } : {}),
        // Sums do not stand alone on a page.
        withNext: isSummed && index === rows.length - 2,
        cells: row.map((text, column) => ({
          text,
          align: centred(column) ? ('center' as const) : ('left' as const),
          bold: isSummed && index === rows.length - 1,
        })),
      })),
    ],
  });
}

/** About so many points high. */
function heightOf(rows: ProseTable['rows'], widths: readonly number[], points: number): number {
  const lines = rows.map((row) =>
    row.reduce((most, text, column) => {
      const room = Math.max((widths[column] ?? 0) - 100, points * 20);
      return Math.max(most, Math.ceil((widthInChars(text) * points * 20) / room));
    }, 1),
  );
  return lines.reduce((sum, one) => sum + one * points * 1.4 + 4, 0);
}

/** Figures get what they need; texts share the rest, a longer one more, but not in proportion. */
function columnWidths(
  { headings, rows, figures }: Omit<ProseTable, 'isSummed' | 'byHand'>,
  points: number,
): number[] {
  const room = textWidth('portrait');
  const character = points * 20;
  const least = (text: string) => Math.min(widthInChars(text), 4) * character + 140;
  const needs = headings.map((heading, column) => {
    const texts = rows.map((row) => widthInChars(row[column] ?? ''));
    const widest = texts.reduce((most, width) => Math.max(most, width), 0);
    if (figures.includes(column)) {
      const words = Math.max(Math.min(widthInChars(heading), 3), widest);
      return { fixed: words * character + 140, share: 0 };
    }
    const mean = texts.reduce((sum, width) => sum + width, 0) / Math.max(texts.length, 1);
    return { fixed: least(heading), share: ((Math.min(widest, 300) + mean) / 2 + 1) ** 0.75 };
  });
  const fixed = needs.reduce((sum, one) => sum + one.fixed, 0);
  const shares = needs.reduce((sum, one) => sum + one.share, 0);
  const rest = room - fixed;
  return needs.map(({ fixed: own, share }) => {
    if (rest < 0 || shares === 0) return Math.floor((own / fixed) * room);
    return Math.floor(own + (share / shares) * rest);
  });
}
