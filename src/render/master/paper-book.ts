/**
 * A workbook of one paper: its sheets share title marks, foot, hidden marks and paper size.
 * Lead catalogues and the master are made of it; which sheets they have is theirs to say.
 */
import type { Workbook } from 'exceljs';
import type { Layout } from '../../model/layout.js';
import type { Marks } from '../../model/marks.js';
import { cellName } from '../../workbook/address.js';
import { addSheet, newBook, packBook, setCarried } from '../office/book.js';
import { layoutFonts } from '../office/layout-fonts.js';
import { longList } from '../office/long-list.js';
import { markedHeadings } from '../office/own-headings.js';
import type { TableColumn } from './columns.js';
import { drawFigures, type FigureSection } from './figure-sheet.js';
import { lineOf, markedTitle, type Paper } from './paper.js';
import { makeTable, type NumberedEntry } from './table.js';
import { drawTable, type TableSheet } from './table-sheet.js';

/** What a layout says of the look of its papers. */
type Look = TableSheet['look'] & Pick<Layout, 'fonts'>;

export interface EntrySheet {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly NumberedEntry[];
  /** Merged for print, where absent. */
  readonly form?: TableSheet['form'];
  /** What sets its hidden marks apart from a sheet that is never read. */
  readonly marks?: Partial<Marks>;
}

export interface ListSheet {
  readonly name: string;
  readonly title: string;
  readonly widths: readonly number[];
}

/** Where in the workbook the entry in the nth row of a table stands, from 1: #'总表'!B5. */
export type LinkTo = (row: number) => string;

export class PaperBook {
  readonly #book: Workbook;
  readonly #edits: ((name: string, xml: string) => string)[] = [];
  readonly #paper: Paper;
  readonly #marks: Marks;
  readonly #look: Look;

  /** @param marks of its sheets that are never read */
  constructor(paper: Paper, marks: Marks, look: Look) {
    this.#paper = paper;
    this.#marks = marks;
    this.#look = look;
    this.#book = newBook({
      title: markedTitle(paper),
      creator: paper.maker,
      day: paper.day,
      ...(paper.status.length > 0 ? { status: paper.status.join('、') } : {}),
    });
  }

  /** A table of entries. */
  table({ name, title, columns, rows, form = 'merged', marks = {} }: EntrySheet): LinkTo {
    const sheet = addSheet(this.#book, name);
    const { places, edit } = drawTable(sheet, {
      paper: this.#paper,
      marks: { ...this.#marks, ...marks, ...markedHeadings(columns) },
      title: markedTitle(this.#paper, title),
      line: lineOf(
        this.#paper,
        rows.map(({ entry }) => entry),
      ),
      table: makeTable(columns, rows),
      look: this.#look,
      form,
      signOff: marks.kind !== undefined,
    });
    if (edit) this.#edits.push(edit);
    return (row) => `#'${sheet.name.replaceAll("'", "''")}'!${cellName(places[row - 1] ?? 1, 2)}`;
  }

  /** One long list with a filter, its header on every page. */
  list(sheet: ListSheet, section: FigureSection): void {
    this.#draw(sheet, [section], { orientation: 'landscape', filter: true });
  }

  /** Several small tables, one under the other. */
  figures(sheet: ListSheet, sections: readonly FigureSection[]): void {
    this.#draw(sheet, sections, {});
  }

  /** Data for the next desk, on a sheet that nobody sees. */
  carry(data: unknown): void {
    setCarried(this.#book, data);
  }

  pack(): Promise<Uint8Array> {
    const edits = [layoutFonts(this.#look.fonts), ...this.#edits];
    const edit = (name: string, xml: string) => edits.reduce((text, one) => one(name, text), xml);
    return packBook(this.#book, this.#paper.day, undefined, edit);
  }

  #draw(
    { name, title, widths }: ListSheet,
    sections: readonly FigureSection[],
    more: { orientation?: 'landscape'; filter?: boolean },
  ): void {
    const marks = this.#marks;
    const paper = this.#paper;
    const options = { paper, marks, title, widths, sections, ...more };
    const long = drawFigures(addSheet(this.#book, name), options);
    if (long) this.#edits.push(longList(long));
  }
}
