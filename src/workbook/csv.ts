/**
 * CSV and TSV → one sheet. Values stay the text they are: 00123 is no number. The guard that
 * our own CSV puts before = + - @ is taken off.
 */
import { parse } from 'csv-parse/browser/esm/sync';
import type { Cell, Format, Sheet } from '../model/workbook.js';
import type { Budget } from './caps.js';
import { plainText } from './cell-text.js';

const GUARD = /^'(?=[=+\-@\t\r])/;

/** @param text the file's text, decoded */
export function readCsv(
  text: string,
  name: string,
  budget: Budget,
): { format: Format; sheet: Sheet } {
  const delimiter = delimiterOf(text);
  const records: string[][] = parse(text, {
    delimiter,
    relax_column_count: true,
    // A quotation mark in the middle of a value (5" 屏) is a mark.
    relax_quotes: true,
  });
  const cells: Cell[] = [];
  for (const [index, record] of records.entries()) {
    for (const [position, value] of record.entries()) {
      const text = plainText(value.replace(GUARD, '')).slice(0, budget.caps.cellLength);
      if (text === '') continue;
      if (cells.length >= budget.cellsLeft) throw budget.tooManyCells();
      cells.push({ row: index + 1, column: position + 1, text, kind: 'text' });
    }
  }
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
