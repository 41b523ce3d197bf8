/** Where a finding stands, built from an entry: no address is ever typed by hand. */
import type { Problem } from '../model/finding.js';
import type { Submission, SubmittedEntry } from '../model/submission.js';
import { cellName, parseCellName } from '../workbook/address.js';

type Place = Pick<Problem, 'file' | 'sheet' | 'cell' | 'field' | 'text'>;

/** The place of one field of a row, with the text found there. */
export function fieldPlace(entry: SubmittedEntry, field: string): Place {
  const text = textOf(entry, field);
  const cell = entry.source.cells[field] ?? firstCell(entry);
  return {
    file: entry.source.file,
    sheet: entry.source.sheet,
    field,
    ...(cell === undefined ? {} : { cell }),
    ...(text === '' ? {} : { text }),
  };
}

/** The place of a blank field: its column is known from the header where the row names no cell. */
export function blankPlace(entry: SubmittedEntry, field: string, submission: Submission): Place {
  const sheet = submission.sheets.find(({ name }) => name === entry.source.sheet);
  const letter = sheet?.columns[field];
  const place = fieldPlace(entry, field);
  if (entry.source.cells[field] !== undefined || letter === undefined) return place;
  return { ...place, cell: `${letter}${entry.source.row}` };
}

/** The place of a whole row: its first cell of the table. */
export function rowPlace(entry: SubmittedEntry): Place {
  const cell = firstCell(entry);
  return {
    file: entry.source.file,
    sheet: entry.source.sheet,
    ...(cell === undefined ? {} : { cell }),
  };
}

/** The first cell of a row's own, leaving out what was merged down from a row above. */
function firstCell(entry: SubmittedEntry): string | undefined {
  const columns = Object.values(entry.source.cells).flatMap((name) => {
    const address = parseCellName(name);
    return address && address.row === entry.source.row ? [address.column] : [];
  });
  if (columns.length === 0) return Object.values(entry.source.cells)[0];
  return cellName(entry.source.row, Math.min(...columns));
}

/** What a field says, as written where that is kept, else by its values. */
export function textOf(entry: SubmittedEntry, field: string): string {
  const raw = entry.raw[field];
  if (raw !== undefined) return raw;
  switch (field) {
    case 'domain':
    case 'content':
      return entry[field] ?? '';
    case 'matter':
      return titleOfMatter(entry);
    case 'timeLimit':
    case 'supervision':
      return entry[field]?.text ?? '';
    case 'basis':
    case 'owners':
    case 'channels':
      return (entry[field] ?? []).map(({ text }) => text).join('、');
    case 'audience':
    case 'mode':
    case 'tier':
      return (entry[field] ?? []).join('、');
    default:
      return entry.extra[field] ?? '';
  }
}

/** The deepest title that a row carries: what people call the matter. */
export function titleOfMatter(entry: SubmittedEntry): string {
  const { level1 = '', level2, level3, deeper = [] } = entry.matter ?? {};
  return [level1, level2, level3, ...deeper].filter((title) => title?.trim()).at(-1) ?? '';
}
