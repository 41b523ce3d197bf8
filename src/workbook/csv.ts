/**
 * CSV and TSV → one sheet. Values stay the text they are: 00123 is no number. The guard that
 * our own CSV puts before = + - @ is taken off.
 */
import { parse } from 'csv-parse/browser/esm/sync';
import type { Problem } from '../model/finding.js';
import type { Cell, Format, Sheet } from '../model/workbook.js';
import { cellName } from './address.js';
import { type Budget, tooLarge } from './caps.js';
import { plainText } from './cell-text.js';

const GUARD = /^'(?=[=+\-@\t\r])/;

/** As many as a sheet has: a spreadsheet program would open no more either. */
const MOST_ROWS = 1_048_576;

/** @param text the file's text, decoded */
export function readCsv(
  text: string,
  name: string,
  budget: Budget,
): { format: Format; sheet: Sheet; problems: readonly Problem[] } {
  const { csvLength } = budget.caps;
  if (text.length > csvLength) throw tooLarge('文字', `${csvLength}字`);
  const delimiter = delimiterOf(text);
  const cells: Cell[] = [];
  const problems: Problem[] = [];
  const take = (row: number, column: number, value: string) => {
    const { cellLength } = budget.caps;
    const text = plainText(value.replace(GUARD, ''));
    if (text === '') return;
    if (cells.length >= budget.cellsLeft) throw budget.tooManyCells();
    if (text.length > cellLength) {
      const place = { sheet: name, cell: cellName(row, column) };
      problems.push({ code: 'cell-too-long', params: { limit: cellLength }, ...place });
    }
    cells.push({ row, column, text: text.slice(0, cellLength), kind: 'text' });
  };
  let row = 0;
  parse(text, {
    delimiter,
    relax_column_count: true,
    // A quotation mark in the middle of a value (5" 屏) is a mark.
    relax_quotes: true,
    // Records are taken as they come and kept nowhere: a file may be all line breaks.
    on_record: (record: string[]) => {
      row += 1;
      if (row > MOST_ROWS) throw tooLarge('行', `${MOST_ROWS}行`);
      record.forEach((value, index) => {
        take(row, index + 1, value);
      });
      return null;
    },
  });
  return {
    format: delimiter === '\t' ? 'tsv' : 'csv',
    sheet: {
      name,
      visible: true,
      cells,
      merges: [],
      hiddenRows: new Set(),
      hiddenColumns: new Set(),
    },
    problems,
  };
}

/** The most frequent of the marks that separate, in the first lines outside quotes. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 8192).replace(/"[^"]*"/g, '');
  const count = (mark: string) => head.split(mark).length;
  return ['\t', ';'].reduce((best, mark) => (count(mark) > count(best) ? mark : best), ',');
}

/** True where the text may be meant as a table: by its name, or by marks that separate. */
export function looksLikeCsv(text: string, extension: string): boolean {
  if (extension === 'csv' || extension === 'tsv') return true;
  const [line = ''] = text.split('\n', 1);
  return ['xls', 'xlsx', 'xlsm', 'et', 'txt'].includes(extension) && /[\t,;]/.test(line);
}
