/** A very long list is written into its sheet as if it had been drawn cell by cell. */
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { addSheet, newBook, packBook } from '../../../src/render/office/book.js';
import { type LongCell, longList } from '../../../src/render/office/long-list.js';
import { paint, STYLES } from '../../../src/render/office/styles.js';

const ROWS: LongCell[][] = [
  ['县财政局', 1, { formula: 'HYPERLINK("#\'总表\'!B4","1")', result: '1' }],
  ['甲<乙>&丙', 2, { formula: 'HYPERLINK("#\'总表\'!B5","2")', result: '2' }],
  ['', 3, null],
];

async function packed(drawn: number): Promise<ExcelJS.Worksheet> {
  const book = newBook({ title: '来源', creator: '某局' });
  const sheet = addSheet(book, '来源');
  ROWS.slice(0, drawn).forEach((cells, at) => {
    const row = sheet.getRow(3 + at);
    row.height = 22 + at;
    cells.forEach((value, index) => {
      const cell = row.getCell(2 + index);
      cell.value = value === '' ? null : value;
      paint(cell, index === 0 ? STYLES.cell : STYLES.centred);
    });
  });
  const rows = ROWS.slice(drawn);
  const heightOf = (row: LongCell[]) => 22 + ROWS.indexOf(row);
  const edit = longList({ sheet, row: 3, column: 2, rows, heightOf, cellsOf: (row) => row });
  const bytes = await packBook(book, undefined, undefined, drawn < ROWS.length ? edit : undefined);
  const read = new ExcelJS.Workbook();
  await read.xlsx.load(bytes.slice().buffer);
  const [first] = read.worksheets;
  if (!first) throw new Error('no sheet');
  return first;
}

it('values, styles and heights are those of the drawn list', async () => {
  const [drawn, written] = [await packed(ROWS.length), await packed(1)];
  for (const [at] of ROWS.entries()) {
    expect(written.getRow(3 + at).height).toBe(drawn.getRow(3 + at).height);
    for (const column of [2, 3, 4]) {
      const [one, other] = [drawn, written].map((sheet) => sheet.getCell(3 + at, column));
      expect([other?.address, other?.value]).toEqual([one?.address, one?.value]);
      expect(other?.style).toEqual(one?.style);
    }
  }
  expect(written.dimensions.bottom).toBe(5);
});
