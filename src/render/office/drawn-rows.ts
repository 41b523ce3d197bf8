/** The rows of a table on a sheet: where they are drawn, whichever way they get there. */
import type { Style, Worksheet } from 'exceljs';
import { paint } from './styles.js';

/** A cell's look: a style, and more over it. Keep both objects for the cells of a long table. */
export type Look = readonly [style: Partial<Style>, more?: Partial<Style>];

export interface TableRows {
  /** In points. */
  height(row: number, points: number): void;
  /** A cell with its look; '' for one without text. */
  put(row: number, column: number, text: string, look: Look): void;
  /** Cells from the first to the last row and column stand as one, with the first's text: none of them is merged already. */
  merge(top: number, left: number, bottom: number, right: number): void;
}

/** Rows as cells of exceljs. */
export class DrawnRows implements TableRows {
  readonly #sheet: Worksheet;

  constructor(sheet: Worksheet) {
    this.#sheet = sheet;
  }

  height(row: number, points: number): void {
    this.#sheet.getRow(row).height = points;
  }

  put(row: number, column: number, text: string, [style, more]: Look): void {
    const cell = this.#sheet.getRow(row).getCell(column);
    if (text !== '') cell.value = text;
    paint(cell, style, more);
  }

  /**
   * `Worksheet.mergeCells` holds each merge against all merges before it, which takes minutes in a
   * city's catalogue; ours come from a table that has none twice. A file's merges are written by
   * what its cells say.
   */
  merge(top: number, left: number, bottom: number, right: number): void {
    const master = this.#sheet.getCell(top, left);
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (row > top || column > left) this.#sheet.getCell(row, column).merge(master);
      }
    }
  }
}
