/**
 * All tables of entries in a catalogue of ours, each read by itself: beside the sheet that is
 * read back (总表) those that show the same entries again. A person may have changed any of them.
 */
import type { Catalogue } from '../model/catalogue.js';
import { type Marks, readMarks, writeMarks } from '../model/marks.js';
import type { Submission, SubmittedEntry } from '../model/submission.js';
import type { Sheet, Workbook } from '../model/workbook.js';
import { readSubmission } from './read.js';

export interface EntriesRead {
  /** The same for the same table of every file of its kind, whatever the sheet is called by now. */
  readonly name: string;
  /** The one that is read back, not one that shows the same entries again. */
  readonly isMain: boolean;
  /** Fields, and headings of further columns, that it has columns for. */
  readonly fields: ReadonlySet<string>;
  readonly rows: readonly SubmittedEntry[];
}

export interface CatalogueRead {
  /** Word has no marks: its tables are taken for a master's. */
  readonly kind: 'master' | 'lead';
  /** Id of its scheme, where the file says it. */
  readonly scheme?: string;
  /** Who made it, where the file says it. */
  readonly unit?: string;
  readonly tables: readonly EntriesRead[];
}

/** @returns undefined where the workbook is no catalogue of ours */
export function entryTables(
  workbook: Workbook,
  catalogue: Catalogue,
  file: string,
): CatalogueRead | undefined {
  if (workbook.format === 'docx') {
    const read = readSubmission({ file, workbook, problems: [] }, catalogue);
    const tables = read.entries.length > 0 ? [tableOf('docx', true, read)] : [];
    return { kind: 'master', tables };
  }
  const sheets = workbook.sheets.flatMap((sheet) => {
    const marks = sheet.visible ? marksOf(sheet) : undefined;
    return marks?.columns ? [{ sheet, marks }] : [];
  });
  const own = sheets.find(({ marks }) => marks.kind === 'master' || marks.kind === 'lead');
  if (!own) return undefined;
  const { kind, scheme, unit } = own.marks;
  const tables = sheets.map(({ sheet, marks }) => {
    const alone = { ...workbook, sheets: [asMaster(sheet, marks)] };
    const read = readSubmission({ file, workbook: alone, problems: [] }, catalogue);
    return tableOf(nameOf(sheet, marks), marks.kind !== 'other', read);
  });
  return {
    kind: kind === 'lead' ? 'lead' : 'master',
    scheme,
    ...(unit === undefined ? {} : { unit }),
    tables,
  };
}

function tableOf(name: string, isMain: boolean, { entries, sheets }: Submission): EntriesRead {
  const fields = sheets.flatMap(({ columns }) => Object.keys(columns));
  return { name, isMain, fields: new Set(fields), rows: entries };
}

function marksOf({ cells }: Sheet): Marks | undefined {
  return readMarks(cells.find(({ row, column }) => row === 1 && column === 1)?.text ?? '');
}

/** A renamed sheet is known by its marks; those that look alike by their names. */
function nameOf({ name }: Sheet, { kind, domain }: Marks): string {
  return kind === 'other' ? name : `${kind} ${domain ?? ''}`;
}

/** The sheet with marks by which its rows are read; what a filter hides is not taken out. */
function asMaster(shown: Sheet, marks: Marks): Sheet {
  const sheet = { ...shown, hiddenRows: new Set<number>() };
  if (marks.kind !== 'other') return sheet;
  const text = writeMarks({ ...marks, kind: 'master' });
  const cells = sheet.cells.map((cell) =>
    cell.row === 1 && cell.column === 1 ? { ...cell, text } : cell,
  );
  return { ...sheet, cells };
}
