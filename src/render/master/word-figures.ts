/** The statistics of 总目录.docx: small tables under their captions. */
import { type FileChild, HeadingLevel, Paragraph, TextRun } from 'docx';
import { FONT, POINTS, type } from '../word/fonts.js';
import { type GridCell, gridTable } from '../word/grid.js';
import { textWidth } from '../word/page.js';
import { lowParagraph, titleParagraph } from '../word/paper-paragraphs.js';
import type { FigureTable } from './statistics.js';

/** A table up to this long is not parted by the end of a page. */
const MOST_TOGETHER = 20;

/**
 * The whole part, with its title. One table follows the other: a table that has to begin a page on
 * a sheet does not here, where its header repeats, or pages would be left half empty.
 */
export function figures(all: readonly FigureTable[], nameTable: () => string): FileChild[] {
  const room = textWidth('portrait');
  return [
    titleParagraph('统　　计'),
    ...all.flatMap(({ title, headings, rows, total, note }) => [
      heading(title),
      ...(note && isLong(rows) ? [noteLine(note, true)] : []),
      gridTable({
        widths: figureWidths(headings.length, rows, room),
        points: POINTS.small,
        together: !isLong(rows),
        bookmark: nameTable(),
        rows: [
          { header: true, cells: headings.map((text) => ({ text })) },
          ...rows.map((row) => ({ cells: row.map(figureCell) })),
          ...(total ? [{ cells: total.map((cell) => ({ ...figureCell(cell), bold: true })) }] : []),
        ],
      }),
      isLong(rows) ? lowParagraph() : noteLine(note ?? ''),
    ]),
  ];
}

/** The note of a long table stands over it: under it, it could come to a page of its own. */
function isLong(rows: FigureTable['rows']): boolean {
  return rows.length > MOST_TOGETHER;
}

function noteLine(note: string, keepNext = false): Paragraph {
  return new Paragraph({
    keepNext,
    spacing: keepNext ? { after: 60 } : { before: 60, after: 200 },
    children: [new TextRun({ text: note ? `注：${note}` : '', ...type(FONT.song, POINTS.small) })],
  });
}

function figureCell(value: string | number): GridCell {
  return { text: String(value), align: typeof value === 'number' ? 'center' : 'left' };
}

/** Columns of words wider than columns of figures, of long words wider still. */
function figureWidths(
  columns: number,
  rows: readonly (readonly (string | number)[])[],
  room: number,
): number[] {
  const parts = Array.from({ length: columns }, (_, index) => {
    const texts = rows.map((row) => row[index]).filter((cell) => typeof cell === 'string');
    if (rows.length > 0 && texts.length === 0) return 1.2;
    return texts.some((text) => text.length > 40) ? 8 : 3;
  });
  const total = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => Math.floor((part / total) * room));
}

function heading(text: string): Paragraph {
  return new Paragraph({
    heading: HeadingLevel.HEADING_2,
    keepNext: true,
    spacing: { before: 120, after: 80 },
    children: [new TextRun({ text, ...type(FONT.hei, POINTS.section) })],
  });
}
