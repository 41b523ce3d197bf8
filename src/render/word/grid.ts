/**
 * A table in Word: fixed widths in the grid and in every cell (WPS draws others wrong), header
 * rows that repeat, cells merged downwards. Knows texts and widths, nothing of catalogues.
 */
import { FileChild, type IXmlableObject } from 'docx';
import { FONT, letters } from './fonts.js';
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
  /** Stands on one page with the row below. */
  readonly withNext?: boolean;
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
/** Left and right of a cell's text, in twips. */
export const CELL_MARGIN = 45;
const MARGINS = { top: 30, left: CELL_MARGIN, bottom: 30, right: CELL_MARGIN } as const;
const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];

export function gridTable(grid: Grid): FileChild {
  return new GridTable(grid);
}

/**
 * A table that writes its own XML. docx holds objects for each property of each cell, which for
 * 2,000 rows took 800 MiB and most of the time; this holds the texts until it is packed.
 */
class GridTable extends FileChild {
  readonly #grid: Grid;

  constructor(grid: Grid) {
    super('w:tbl');
    this.#grid = grid;
  }

  /** docx writes as it is what is neither a text nor an object; it asks for a string when it packs. */
  override prepForXml(): IXmlableObject {
    const write = () => tableXml(this.#grid);
    return { 'w:tbl': Object.assign(() => '', { toString: write }) };
  }
}

/** Run properties of headings and of the other cells. */
interface Looks {
  readonly heading: string;
  readonly body: string;
}

function tableXml({ widths, rows, points, together = false, bookmark, fonts }: Grid): string {
  const { heading, body } = { heading: FONT.hei, body: FONT.song, ...fonts };
  const looks = { heading: runProperties(heading, points), body: runProperties(body, points) };
  return [
    tableProperties(sum(widths)),
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...rows.map((row, index) =>
      rowXml(
        index === 0 ? withBookmark(row, bookmark) : row,
        widths,
        looks,
        row.withNext === true || (together && index < rows.length - 1),
      ),
    ),
  ].join('');
}

function tableProperties(width: number): string {
  const borders = SIDES.map((side) => `<w:${side} w:val="single" w:color="000000" w:sz="4"/>`);
  const margins = Object.entries(MARGINS).map(
    ([side, size]) => `<w:${side} w:type="dxa" w:w="${size}"/>`,
  );
  return (
    `<w:tblPr><w:tblW w:type="dxa" w:w="${width}"/><w:jc w:val="center"/>` +
    `<w:tblBorders>${borders.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/>` +
    `<w:tblCellMar>${margins.join('')}</w:tblCellMar></w:tblPr>`
  );
}

function runProperties(font: string, points: number): string {
  const { ascii, cs, eastAsia, hAnsi, hint } = letters(font);
  const names = `w:ascii="${escaped(ascii)}" w:cs="${escaped(cs)}" w:eastAsia="${escaped(eastAsia)}"`;
  return (
    `<w:rPr><w:rFonts ${names} w:hAnsi="${escaped(hAnsi)}" w:hint="${hint}"/>` +
    `<w:color w:val="000000"/><w:sz w:val="${points * 2}"/><w:szCs w:val="${points * 2}"/></w:rPr>`
  );
}

function withBookmark(row: GridRow, bookmark: string | undefined): GridRow {
  const [first, ...others] = row.cells;
  if (!first || bookmark === undefined) return row;
  return { ...row, cells: [{ ...first, bookmark }, ...others] };
}

function rowXml(row: GridRow, widths: readonly number[], looks: Looks, keepNext: boolean): string {
  const { cells, header = false, breakable = false, height } = row;
  let column = 0;
  let xml =
    `<w:tr><w:trPr><w:cantSplit${breakable ? OFF : ''}/><w:tblHeader${header ? '' : OFF}/>` +
    `${height ? `<w:trHeight w:val="${height}" w:hRule="atLeast"/>` : ''}</w:trPr>`;
  for (const cell of cells) {
    const { columns = 1 } = cell;
    const width = columns === 1 ? widths[column] : sum(widths.slice(column, column + columns));
    xml += cellXml(cell, width ?? 0, header, looks, keepNext);
    column += columns;
  }
  return `${xml}</w:tr>`;
}

const OFF = ' w:val="off"';
const MERGE = { begin: 'restart', 'go-on': 'continue' } as const;

function cellXml(
  { text, columns = 1, merge, align, bold, marked, bookmark }: GridCell,
  width: number,
  header: boolean,
  { heading, body }: Looks,
  keepNext: boolean,
): string {
  const ground = marked ? GROUND.marked : header ? GROUND.header : undefined;
  const look = header || bold ? heading : body;
  const runs = runsXml(text, look);
  return (
    `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>` +
    (columns > 1 ? `<w:gridSpan w:val="${columns}"/>` : '') +
    (merge ? `<w:vMerge w:val="${MERGE[merge]}"/>` : '') +
    (ground ? `<w:shd w:fill="${ground}" w:val="clear"/>` : '') +
    `<w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr><w:keepNext${keepNext ? '' : ' w:val="false"'}/>` +
    `<w:spacing w:after="0" w:before="0"/><w:jc w:val="${header || align === 'center' ? 'center' : 'left'}"/>` +
    // Word makes the last line as high as the end of the paragraph is.
    `${look}</w:pPr>` +
    `${bookmark === undefined ? runs : bookmarked(bookmark, runs)}</w:p></w:tc>`
  );
}

/** Of its number only that both ends have it matters: settling numbers all anew. */
function bookmarked(bookmark: string, runs: string): string {
  const name = escaped(bookmark);
  return `<w:bookmarkStart w:name="${name}" w:id="${name}"/>${runs}<w:bookmarkEnd w:id="${name}"/>`;
}

function runsXml(text: string, look: string): string {
  return escaped(xmlText(text))
    .split('\n')
    .map(
      (line, index) =>
        `<w:r>${look}${index > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${line}</w:t></w:r>`,
    )
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  '<': '&lt;',
  '>': '&gt;',
};

function escaped(text: string): string {
  return text.replace(/[&"'<>]/g, (mark) => ENTITIES[mark] ?? mark);
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}
