/**
 * The sheet of choices behind the dropdowns: one column a list, one defined name a list, since
 * a list written into the validation itself breaks the file beyond 255 characters. The sheet is
 * very hidden: no menu of Excel shows it.
 */
import type { Workbook, Worksheet } from 'exceljs';
import type { Marks } from '../../model/marks.js';
import { columnName } from '../../workbook/address.js';
import { addSheet, setMarks } from '../office/book.js';
import { paint, STYLES } from '../office/styles.js';

export const CHOICES_SHEET = '选项';
const FIRST_ROW = 2;

/** Lists by their contents: the same list is written once. */
export class Choices {
  readonly #names = new Map<string, string>();
  readonly #lists: (readonly string[])[] = [];

  /** @returns the defined name of a list of these texts */
  name(texts: readonly string[]): string {
    const key = texts.join('\n');
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    this.#lists.push(texts);
    const name = `mulu_choices_${this.#lists.length}`;
    this.#names.set(key, name);
    return name;
  }

  /** Writes the sheet with all lists asked for, and their names. Called once, at the end. */
  write(book: Workbook, marks: Marks): void {
    const sheet = addSheet(book, CHOICES_SHEET);
    setMarks(sheet, marks);
    this.#lists.forEach((texts, index) => {
      writeList(sheet, texts, index + 2);
      const column = `$${columnName(index + 2)}$`;
      const last = FIRST_ROW + texts.length - 1;
      const name = `mulu_choices_${index + 1}`;
      book.definedNames.add(`'${sheet.name}'!${column}${FIRST_ROW}:${column}${last}`, name);
    });
    sheet.state = 'veryHidden';
  }
}

function writeList(sheet: Worksheet, texts: readonly string[], column: number): void {
  sheet.getColumn(column).width = 30;
  texts.forEach((text, index) => {
    const cell = sheet.getCell(FIRST_ROW + index, column);
    cell.value = text;
    paint(cell, STYLES.cell);
  });
}
