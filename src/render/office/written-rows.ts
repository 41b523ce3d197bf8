/**
 * The rows of a very long table, written straight into their sheet: of a city's hundred thousand
 * entries each cell would be several objects of exceljs at once, and gigabytes of them. The looks
 * are drawn once each, as cells of the first row; the rows take their place when the workbook is
 * packed, with the style ids that exceljs gave them.
 */
import type { Style, Worksheet } from 'exceljs';
import { remembered } from '../../text/remember.js';
import { cellName } from '../../workbook/address.js';
import { escapedText, textCell } from './cell-xml.js';
import type { Look, TableRows } from './drawn-rows.js';
import { paint } from './styles.js';

interface WrittenRow {
  height: number;
  /** By column, from 1; '' for a cell without text. */
  readonly texts: string[];
  /** Numbers of looks, by column. */
  readonly looks: number[];
}

export class WrittenRows implements TableRows {
  readonly #sheet: Worksheet;
  readonly #first: number;
  readonly #rows: WrittenRow[] = [];
  readonly #merges: string[] = [];
  /** The numbers of looks, by their two objects. */
  readonly #looks = new Map<Partial<Style>, Map<Partial<Style> | undefined, number>>();
  readonly #all: Look[] = [];

  /** @param first the sheet's row of the first one; nothing of it or below may be drawn before `draw` */
  constructor(sheet: Worksheet, first: number) {
    this.#sheet = sheet;
    this.#first = first;
  }

  height(row: number, points: number): void {
    this.#row(row).height = points;
  }

  put(row: number, column: number, text: string, look: Look): void {
    const { texts, looks } = this.#row(row);
    texts[column] = text;
    looks[column] = this.#numberOf(look);
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    // As Excel has it: of cells that stand as one the first alone has a text.
    for (let row = top; row <= bottom; row += 1) {
      for (let column = left; column <= right; column += 1) {
        if (row > top || column > left) this.#row(row).texts[column] = '';
      }
    }
    this.#merges.push(`${cellName(top, left)}:${cellName(bottom, right)}`);
  }

  /** Draws the looks. @returns an edit of the packed parts, for `settle`, that puts the rows in */
  finish(): (name: string, xml: string) => string {
    this.#all.forEach(([style, more], index) => {
      paint(this.#sheet.getCell(this.#first, index + 1), style, more);
    });
    const part = `xl/worksheets/sheet${this.#sheet.id}.xml`;
    return (name, xml) => (name === part ? this.#written(xml) : xml);
  }

  #written(xml: string): string {
    const drawn = new RegExp(`<row r="${this.#first}"[^>]*>(.*?)</row>`, 's').exec(xml);
    const styles = [...(drawn?.[1] ?? '').matchAll(/ s="(\d+)"/g)].map(([, id = '0']) => id);
    const escaped = remembered(escapedText);
    const rows = this.#rows.map((row, at) => rowXml(row, this.#first + at, styles, escaped));
    const last = this.#first + this.#rows.length - 1;
    return xml
      .replace(drawn?.[0] ?? '', () => rows.join(''))
      .replace(/<dimension ref="([A-Z]+\d+:[A-Z]+)(\d+)"/, (_all, from: string, to: string) => {
        return `<dimension ref="${from}${Math.max(last, Number(to))}"`;
      })
      .replace(/<mergeCells count="(\d+)">/, (_all, count: string) => {
        const own = this.#merges.map((ref) => `<mergeCell ref="${ref}"/>`);
        return `<mergeCells count="${Number(count) + own.length}">${own.join('')}`;
      });
  }

  #row(number: number): WrittenRow {
    const known = this.#rows[number - this.#first];
    if (known) return known;
    const row = { height: 0, texts: [], looks: [] };
    this.#rows[number - this.#first] = row;
    return row;
  }

  #numberOf(look: Look): number {
    const [style, more] = look;
    const byMore = this.#looks.get(style) ?? new Map<Partial<Style> | undefined, number>();
    this.#looks.set(style, byMore);
    const known = byMore.get(more);
    if (known !== undefined) return known;
    byMore.set(more, this.#all.length);
    return this.#all.push(look) - 1;
  }
}

function rowXml(
  { height, texts, looks }: WrittenRow,
  row: number,
  styles: readonly string[],
  escaped: (text: string) => string,
): string {
  let cells = '';
  texts.forEach((text, column) => {
    const place = `r="${cellName(row, column)}" s="${styles[looks[column] ?? 0] ?? '0'}"`;
    cells += textCell(place, escaped(text));
  });
  return `<row r="${row}" ht="${height}" customHeight="1">${cells}</row>`;
}
