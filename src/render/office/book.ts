/**
 * A new Excel workbook of ours, its hidden marks, and packing it into settled bytes.
 * The one door to exceljs for the papers of render/: nothing here reads a file of others.
 */
import ExcelJS, { type Workbook, type Worksheet } from 'exceljs';
import { CARRIED_SHEET, writeCarried } from '../../model/carried.js';
import { type Marks, writeMarks } from '../../model/marks.js';
import { safeName } from '../../text/safe-name.js';
import { type GrowingRows, growing } from './growing-rows.js';
import { settle } from './settle.js';
import { paint, STYLES } from './styles.js';

export interface BookProperties {
  readonly title: string;
  /** Who stands for the paper. */
  readonly creator: string;
  /** Shown in the properties: 草稿, 样例. */
  readonly status?: string;
  /** The day the paper carries, 2018-10-19. */
  readonly day?: string;
}

/** @returns an empty workbook with its properties; nothing in it comes from the clock */
export function newBook({ title, creator, status, day }: BookProperties): Workbook {
  const book = new ExcelJS.Workbook();
  book.title = title;
  book.creator = creator;
  book.lastModifiedBy = creator;
  book.company = '';
  if (status !== undefined) book.category = status;
  const stamp = new Date(`${day ?? '1980-01-01'}T00:00:00Z`);
  book.created = stamp;
  book.modified = stamp;
  return book;
}

/** @returns a new sheet under a name that Excel, WPS and every file system take */
export function addSheet(book: Workbook, name: string): Worksheet {
  const taken = book.worksheets.map((sheet) => sheet.name);
  return book.addWorksheet(safeName(name, taken), { properties: { defaultRowHeight: 18 } });
}

/** Writes the marks into A1 and hides column A, where each row's matter id stands, too. */
export function setMarks(sheet: Worksheet, marks: Marks): void {
  const cell = sheet.getCell('A1');
  cell.value = writeMarks(marks);
  paint(cell, STYLES.hidden);
  sheet.getColumn(1).hidden = true;
}

/** Lets the workbook carry data along for the next desk, on a sheet that nobody sees. */
export function setCarried(book: Workbook, data: unknown): void {
  const sheet = book.addWorksheet(CARRIED_SHEET, { state: 'veryHidden' });
  writeCarried(data).forEach((text, index) => {
    sheet.getCell(index + 1, 1).value = text;
  });
}

/**
 * @param day as of `newBook`
 * @param grow rows that may grow with what is typed into them
 * @param edit a further change to the text of each part, by its name
 * @returns the settled bytes of the workbook
 */
export async function packBook(
  book: Workbook,
  day?: string,
  grow: GrowingRows = new Map(),
  edit: (name: string, xml: string) => string = (_name, xml) => xml,
): Promise<Uint8Array> {
  // Packed for good by `settle`: deflating it here would be for nothing.
  const bytes = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  const grown = growing(grow);
  return settle(new Uint8Array(bytes), day, (name, xml) => edit(name, grown(name, xml)));
}
