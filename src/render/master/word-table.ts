/** A table of entries as a Word grid: widths, header tree, merged cells, which rows may break. */
import { groupBy } from '../../model/group-by.js';
import type { Layout } from '../../model/layout.js';
import { lineCount } from '../office/text-size.js';
import { CELL_MARGIN, type Grid, type GridCell, type GridRow } from '../word/grid.js';
import { textHeight, textWidth } from '../word/page.js';
import { isOwn, type TableColumn } from './columns.js';
import { type Block, blankSpans, mergeBlocks, type Span, type Table, titleSpans } from './table.js';

const POINTS = { A4: 8, A3: 10 } as const;
/** Line height of a Chinese font, in its size. */
const LINE = 1.4;
/** No column narrower, in twips: one character and its margins. */
const NARROWEST = 300;

/** How a layout wants its tables to look. */
export type TableLook = Pick<Layout, 'paper' | 'orientation' | 'fonts' | 'type'>;

/** @param table of one piece: at most 200 rows, or programs take minutes to open the paper */
export function wordGrid(table: Table, look: TableLook): Grid {
  const { paper, orientation, fonts, type } = look;
  const points = type.word ?? POINTS[paper];
  const widths = columnWidths(table.columns, textWidth(orientation, paper));
  const heights = table.rows.map(({ texts }) => rowPoints(texts, widths, points));
  const page = textHeight(orientation, paper);
  const blocks = mergeBlocks(table, heights, page * 0.45);
  const spans = groupBy([...blankSpans(table), ...titleSpans(table, blocks)], ({ row }) => row);
  const rows = table.rows.map(
    ({ texts, entry }, row): GridRow => ({
      breakable: (heights[row] ?? 0) > page * 0.8,
      cells: spanned(
        texts.map((text, column) => ({
          ...bodyCell(text, row, column, table.columns, blocks),
          marked: entry.marked && isOwn(table.columns[column]),
        })),
        spans.get(row) ?? [],
      ),
    }),
  );
  return { widths, points, fonts, rows: [...headerRows(table), ...rows] };
}

/** A blank title as one cell with its neighbour to the left: so it is read as blank. */
function spanned(cells: readonly GridCell[], spans: readonly Span[]): GridCell[] {
  return cells.flatMap((cell, column) => {
    const span = spans.find(({ from, to }) => column >= from && column <= to);
    if (!span) return [cell];
    return column === span.from ? [{ ...cell, columns: span.to - span.from + 1 }] : [];
  });
}

/** The layout's widths in twips, as parts of the page. */
function columnWidths(columns: readonly TableColumn[], room: number): number[] {
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) =>
    Math.max(NARROWEST, Math.floor((width / total) * room)),
  );
  const over = widths.reduce((sum, width) => sum + width, 0) - room;
  const widest = widths.indexOf(Math.max(...widths));
  return widths.map((width, index) => (index === widest ? width - over : width));
}

function rowPoints(texts: readonly string[], widths: readonly number[], points: number): number {
  const lines = texts.map((text, column) => {
    const pixels = ((widths[column] ?? 0) - 2 * CELL_MARGIN) / 15;
    return lineCount(text, (pixels + 5) / 7, points);
  });
  return Math.max(...lines) * points * LINE + 6;
}

function headerRows(table: Table): GridRow[] {
  return Array.from({ length: table.headerRows }, (_, row) => ({
    header: true,
    cells: table.columns.flatMap((_column, column): GridCell[] => {
      const own = table.header.find((cell) => cell.row === row && cell.column === column);
      if (own) {
        const merge = own.rows > 1 ? { merge: 'begin' as const } : {};
        return [{ text: own.text, columns: own.columns, ...merge }];
      }
      const above = table.header.find(
        (cell) => cell.column === column && cell.row < row && cell.row + cell.rows > row,
      );
      return above ? [{ text: '', merge: 'go-on' }] : [];
    }),
  }));
}

function bodyCell(
  text: string,
  row: number,
  column: number,
  columns: readonly TableColumn[],
  blocks: readonly Block[],
): GridCell {
  const align = columns[column]?.align ?? 'left';
  const block = blocks.find((one) => one.column === column && one.from <= row && one.to >= row);
  if (!block) return { text, align };
  return block.from === row ? { text, align, merge: 'begin' } : { text: '', align, merge: 'go-on' };
}
