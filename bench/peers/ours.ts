/** Our reader. */
import { nodeInflate } from '../../src/store/inflate.js';
import { readWorkbook } from '../../src/workbook/index.js';
import { measure } from './measure.js';

measure(
  (bytes) => readWorkbook(bytes, { name: '表.xlsx', inflate: nodeInflate }).workbook,
  (book) => {
    const [sheet] = book?.sheets ?? [];
    if (!sheet) throw new Error('nothing was read');
    const cells = sheet.cells.map(({ row, column, text }) => [row, column, text] as const);
    return { cells, merges: sheet.merges.length };
  },
);
