/**
 * The XML of an OpenDocument spreadsheet → its sheets. Rows and cells that say how often they are
 * repeated cost nothing where they hold no text: a sheet always ends in a million of these.
 */
import type { Problem } from '../model/finding.js';
import type { Sheet } from '../model/workbook.js';
import { type Budget, tooLarge } from './caps.js';
import type { DateKind } from './date.js';
import { odsCell } from './ods-cell.js';
import type { OdsStyles } from './ods-styles.js';
import { SheetBuilder, type SheetContext, type StoredCell } from './sheet-builder.js';
import type { ReadSheets } from './xlsx.js';
import { type Attributes, parseXml } from './xml.js';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** All sheets together: a hidden row is told by its number, and one element may hide a million. */
const MOST_HIDDEN = 3_000_000;

/** What stands in a cell beside its text: comments, drawings, the reading of a character. */
const UNSEEN = new Set(
  `annotation note ruby-text shapes frame custom-shape rect line polyline polygon path circle ellipse g
  measure caption connector control regular-polygon page-thumbnail`.split(/\s+/),
);

/** The name that LibreOffice gives what it remembers of other files. */
const OF_OTHER_FILE = 'ta_extref';

interface RepeatedCell {
  readonly column: number;
  readonly count: number;
  readonly stored: StoredCell;
}

/** @throws ReadStop where the XML is damaged or a cap is met */
export function parseOdsContent(xml: string, styles: OdsStyles, budget: Budget): ReadSheets {
  const context: SheetContext = { strings: [], styles: [], date1904: false, budget };
  const sheets: Sheet[] = [];
  const problems: Problem[] = [];
  const hidden = { left: MOST_HIDDEN };
  /** Names of the elements that are open. */
  const path: string[] = [];
  let table: OdsTable | undefined;
  let text: CellText | undefined;
  let cell: Attributes = {};
  let unseen = 0;
  /** Tables inside a cell: their words are the cell's. */
  let inner = 0;

  const openTable = (attributes: Attributes) => {
    if (sheets.length >= budget.caps.sheets) throw budget.tooManySheets();
    if (attributes['table:style-name'] === OF_OTHER_FILE) return;
    table = new OdsTable(attributes, styles, context, hidden);
  };

  const open = (name: string, attributes: Attributes) => {
    const parent = path.at(-1);
    path.push(name);
    if (unseen > 0) unseen += 1;
    else if ((table || text) && UNSEEN.has(name)) unseen = 1;
    else if (text) {
      if (name === 'table') inner += 1;
      else text.open(name, attributes);
    } else if (name === 'table' && parent === 'spreadsheet') openTable(attributes);
    else if (!table) styles.open(name, attributes);
    else if (name === 'table-cell' || name === 'covered-table-cell') {
      cell = attributes;
      text = new CellText(budget.caps.cellLength);
    } else table.open(name, attributes);
  };

  const close = (name: string) => {
    path.pop();
    if (unseen > 0) unseen -= 1;
    else if (text) {
      if (name === 'table') inner -= 1;
      else if (inner === 0 && (name === 'table-cell' || name === 'covered-table-cell')) {
        table?.cell(cell, text.joined());
        text = undefined;
      } else text.close(name);
    } else if (table && name === 'table' && path.at(-1) === 'spreadsheet') {
      const read = table.finish();
      sheets.push(read.sheet);
      problems.push(...read.problems);
      table = undefined;
    } else table?.close(name);
  };

  parseXml(xml, {
    open,
    close,
    text: (piece) => {
      if (unseen === 0) text?.write(piece);
    },
  });
  return { sheets, problems };
}

/**
 * Paragraphs of a cell. The standard would have runs of blanks count as one; LibreOffice neither
 * writes nor reads them so, and only line breaks of an indented file are taken for one blank.
 */
class CellText {
  readonly #most: number;
  #text: string | undefined;
  /** Paragraphs that are open: what stands between two is indentation. */
  #depth = 0;

  constructor(cellLength: number) {
    // Far more than will be kept, so that the builder tells of the rest.
    this.#most = cellLength * 2;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'p' || name === 'h') {
      if (this.#text === undefined) this.#text = '';
      else this.#add('\n');
      this.#depth += 1;
    } else if (name === 's') this.#add(' '.repeat(count(attributes['text:c'], this.#most)));
    else if (name === 'tab') this.#add('\t');
    else if (name === 'line-break') this.#add('\n');
  }

  close(name: string): void {
    if (name === 'p' || name === 'h') this.#depth -= 1;
  }

  write(piece: string): void {
    if (this.#depth === 0) return;
    const oneBlank = (run: string) => (/[\t\r\n]/.test(run) ? ' ' : run);
    this.#add(piece.replace(/[ \t\r\n]+/g, oneBlank));
  }

  joined(): string | undefined {
    return this.#text;
  }

  #add(piece: string): void {
    if ((this.#text?.length ?? 0) <= this.#most) this.#text = (this.#text ?? '') + piece;
  }
}

class OdsTable {
  readonly #builder: SheetBuilder;
  readonly #styles: OdsStyles;
  readonly #hidden: { left: number };
  readonly #visible: boolean;
  /** What cells without a style show of a date, by their column. */
  readonly #columnKinds = new Map<number, DateKind>();
  readonly #hiddenRows: { readonly first: number; readonly last: number }[] = [];
  /** Open groups of rows or columns, and how many of them are folded up. */
  readonly #groups: boolean[] = [];
  #folded = 0;
  #columns = 0;
  #row = 1;
  #rowCount = 1;
  #rowHidden = false;
  #rowStyle: string | undefined;
  #column = 1;
  #cells: RepeatedCell[] = [];
  #lastRow = 0;

  constructor(
    attributes: Attributes,
    styles: OdsStyles,
    context: SheetContext,
    hidden: { left: number },
  ) {
    this.#builder = new SheetBuilder(attributes['table:name'] ?? '', context);
    this.#styles = styles;
    this.#hidden = hidden;
    const isShown = attributes['table:display'] !== 'false';
    this.#visible = isShown && !styles.hidesTable(attributes['table:style-name']);
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'table-row') {
      this.#rowCount = count(attributes['table:number-rows-repeated'], MOST_ROWS);
      this.#rowHidden = this.#hides(attributes);
      this.#rowStyle = attributes['table:default-cell-style-name'];
      this.#column = 1;
      this.#cells = [];
    } else if (name === 'table-column') this.#addColumn(attributes);
    else if (name === 'table-row-group' || name === 'table-column-group') {
      const isFolded = attributes['table:display'] === 'false';
      this.#groups.push(isFolded);
      if (isFolded) this.#folded += 1;
    }
  }

  close(name: string): void {
    if (name === 'table-row') this.#closeRow();
    else if (name === 'table-row-group' || name === 'table-column-group') {
      if (this.#groups.pop()) this.#folded -= 1;
    }
  }

  cell(attributes: Attributes, text: string | undefined): void {
    const column = this.#column;
    const repeated = count(attributes['table:number-columns-repeated'], MOST_COLUMNS);
    this.#column += repeated;
    const stored = odsCell(attributes, text, (style = this.#rowStyle) =>
      style === undefined ? this.#columnKinds.get(column) : this.#styles.dateKind(style),
    );
    const isEmpty = (stored.value ?? '') === '' && stored.formula === undefined;
    if (!isEmpty) this.#cells.push({ column, count: repeated, stored });
    this.#builder.mergeRange({
      top: this.#row,
      left: column,
      bottom: this.#row + count(attributes['table:number-rows-spanned'], MOST_ROWS) - 1,
      right: column + count(attributes['table:number-columns-spanned'], MOST_COLUMNS) - 1,
    });
  }

  finish(): ReturnType<SheetBuilder['finish']> {
    for (const { first, last } of this.#hiddenRows) {
      // What is hidden below the last text hides nothing.
      for (let row = first; row <= Math.min(last, this.#lastRow); row++) {
        this.#hidden.left -= 1;
        if (this.#hidden.left < 0) throw tooLarge('隐藏的行', `${MOST_HIDDEN}行`);
        this.#builder.hideRow(row);
      }
    }
    return this.#builder.finish(this.#visible);
  }

  #closeRow(): void {
    const first = this.#row;
    this.#row += this.#rowCount;
    if (this.#rowHidden) this.#hiddenRows.push({ first, last: this.#row - 1 });
    if (this.#cells.length === 0) return;
    this.#lastRow = this.#row - 1;
    for (let row = first; row < this.#row; row++) {
      for (const { column, count: repeated, stored } of this.#cells) {
        for (let at = column; at < column + repeated; at++) this.#builder.cell(row, at, stored);
      }
    }
  }

  #addColumn(attributes: Attributes): void {
    const first = this.#columns + 1;
    this.#columns += count(attributes['table:number-columns-repeated'], MOST_COLUMNS);
    const kind = this.#styles.dateKind(attributes['table:default-cell-style-name']);
    for (let column = first; kind && column <= Math.min(this.#columns, MOST_COLUMNS); column++) {
      this.#columnKinds.set(column, kind);
    }
    if (this.#hides(attributes)) this.#builder.hideColumns(first, this.#columns);
  }

  #hides(attributes: Attributes): boolean {
    const visibility = attributes['table:visibility'];
    return visibility === 'collapse' || visibility === 'filter' || this.#folded > 0;
  }
}

/** A number of times, as written: at least once, at most as often as a sheet has room. */
function count(written: string | undefined, most: number): number {
  const number = Number(written ?? 1);
  return Number.isInteger(number) ? Math.min(Math.max(number, 1), most) : 1;
}
