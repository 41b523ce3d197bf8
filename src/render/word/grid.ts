/**
 * A table in Word: fixed widths in the grid and in every cell (WPS draws others wrong), header
 * rows that repeat, cells merged downwards. Knows texts and widths, nothing of catalogues.
 */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { FONT, type } from './fonts.js';
import { xmlText } from './xml-text.js';

export interface GridCell {
  readonly text: string;
  readonly columns?: number;
  /** `begin` and `go-on`: parts of one cell over several rows. */
  readonly merge?: 'begin' | 'go-on';
  readonly align?: 'left' | 'center';
  readonly bold?: boolean;
  /** Something of it is to be settled: with a ground. */
  readonly marked?: boolean;
  readonly bookmark?: string;
}

export interface GridRow {
  readonly cells: readonly GridCell[];
  readonly header?: boolean;
  /** Taller than a page can hold: may break over two. */
  readonly breakable?: boolean;
  /** At least so high, in twips: room to write by hand. */
  readonly height?: number;
}

export interface Grid {
  /** Widths of the columns in twips. */
  readonly widths: readonly number[];
  readonly rows: readonly GridRow[];
  readonly points: number;
  /** Names of the fonts of header and cells, where an office has its own. */
  readonly fonts?: { readonly heading: string; readonly body: string };
  /** Stands on one page. */
  readonly together?: boolean;
  /** The name of a bookmark in its first cell: nobody sees it, and it goes where the table goes. */
  readonly bookmark?: string;
}

const GROUND = { header: 'DCE6F1', marked: 'FFEB9C' } as const;
const BORDER = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = {
  top: BORDER,
  bottom: BORDER,
  left: BORDER,
  right: BORDER,
  insideHorizontal: BORDER,
  insideVertical: BORDER,
};
/** Left and right of a cell's text, in twips. */
export const CELL_MARGIN = 45;

/** What a table is written in. */
interface Letters {
  readonly points: number;
  readonly heading: string;
  readonly body: string;
}

export function gridTable(grid: Grid): Table {
  const { widths, rows, points, together = false, bookmark, fonts } = grid;
  const letters = { heading: FONT.hei, body: FONT.song, ...fonts, points };
  const total = widths.reduce((sum, width) => sum + width, 0);
  return new Table({
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    width: { size: total, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: BORDERS,
    margins: { left: CELL_MARGIN, right: CELL_MARGIN, top: 30, bottom: 30 },
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: row.header ?? false,
          cantSplit: !row.breakable,
          ...(row.height ? { height: { value: row.height, rule: HeightRule.ATLEAST } } : {}),
          children: tableCells(
            index === 0 ? withBookmark(row, bookmark) : row,
            widths,
            letters,
            together && index < rows.length - 1,
          ),
        }),
    ),
  });
}

function withBookmark(row: GridRow, bookmark: string | undefined): GridRow {
  const [first, ...others] = row.cells;
  if (!first || bookmark === undefined) return row;
  return { ...row, cells: [{ ...first, bookmark }, ...others] };
}

function tableCells(
  row: GridRow,
  widths: readonly number[],
  letters: Letters,
  keepNext: boolean,
): TableCell[] {
  let column = 0;
  return row.cells.map((cell) => {
    const { columns = 1, merge } = cell;
    const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
    column += columns;
    return new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(columns > 1 ? { columnSpan: columns } : {}),
      ...(merge ? { verticalMerge: MERGE[merge] } : {}),
      ...(row.header ? { shading: { fill: GROUND.header } } : {}),
      ...(cell.marked ? { shading: { fill: GROUND.marked } } : {}),
      children: [cellParagraph(cell, row.header ?? false, letters, keepNext)],
    });
  });
}

const MERGE = {
  begin: VerticalMergeType.RESTART,
  'go-on': VerticalMergeType.CONTINUE,
} as const;

function cellParagraph(
  { text, bold, align, bookmark }: GridCell,
  header: boolean,
  { heading, body, points }: Letters,
  keepNext: boolean,
): Paragraph {
  const look = type(header || bold ? heading : body, points);
  const runs = xmlText(text)
    .split('\n')
    .map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}), ...look }));
  return new Paragraph({
    alignment: align === 'center' || header ? AlignmentType.CENTER : AlignmentType.LEFT,
    keepNext,
    spacing: { before: 0, after: 0 },
    children: bookmark === undefined ? runs : [new Bookmark({ id: bookmark, children: runs })],
  });
}
