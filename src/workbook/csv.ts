/**
 * CSV and TSV → one sheet. Values stay the text they are: 00123 is no number. The guard that
 * our own CSV puts before = + - @ is taken off.
 */
import type { Problem } from '../model/finding.js';
import type { Cell, Format, Sheet } from '../model/workbook.js';
import { cellName } from './address.js';
import { type Budget, tooLarge } from './caps.js';
import { plainText } from './cell-text.js';
import { readRecords } from './csv-records.js';

const GUARD = /^'(?=[=+\-@\t\r])/;

/** As many as a sheet has: a spreadsheet program would open no more either. */
const MOST_ROWS = 1_048_576;

/** The first rows tell; a file full of faults need not be told row by row. */
const MOST_PROBLEMS = 20;

/** @param text the file's text, decoded */
export function readCsv(
  text: string,
  name: string,
  budget: Budget,
): { format: Format; sheet: Sheet; problems: readonly Problem[] } {
  const { csvLength } = budget.caps;
  if (text.length > csvLength) throw tooLarge('文字', `${csvLength}字`);
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  const delimiter = delimiterOf(lines);
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
  const unclosed = readRecords(lines, delimiter, take, (row) => {
    if (row > MOST_ROWS) throw tooLarge('行', `${MOST_ROWS}行`);
  });
  for (const row of unclosed.slice(0, MOST_PROBLEMS)) {
    problems.push({ code: 'csv-quote-open', params: {}, sheet: name, cell: cellName(row, 1) });
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
