/** The general form that is shipped in templates/forms/. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readMarks } from '../../../src/model/marks.js';
import { blankForm, blankFormPath } from '../../helpers/blank-form.js';
import { readBytes, texts } from '../../helpers/office.js';

it('is checked in as the code makes it (npm run generate writes it anew)', async () => {
  expect(readFileSync(blankFormPath).equals(Buffer.from(await blankForm()))).toBe(true);
});

it('is a form of no scheme, without a row prefilled', () => {
  const book = readBytes(readFileSync(blankFormPath));
  const cell = texts(book, '填报表');
  expect(readMarks(cell('A1'))).toMatchObject({ kind: 'form', scheme: '', header: [5, 6] });
  expect(readMarks(cell('A1'))?.unit).toBeUndefined();
  const sheet = book.sheets.find(({ name }) => name === '填报表');
  expect(sheet?.cells.filter(({ row, text }) => row > 6 && row <= 36 && text !== '')).toEqual([]);
});
