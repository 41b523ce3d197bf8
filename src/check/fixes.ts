/**
 * Safe fixes (代为修改): what can be mended in a sent file without changing what it says:
 * brackets and widths of our own marks, blanks inside words, canonical names. Each is proved:
 * the file is read and checked once more, and must say the same. Changes nothing itself.
 */
import type { Catalogue } from '../model/catalogue.js';
import { FIELDS, type Field } from '../model/entry.js';
import type { Submission, SubmittedEntry } from '../model/submission.js';
import type { Cell, Workbook } from '../model/workbook.js';
import { readSubmission } from '../submission/read.js';
import { fold } from '../text/fold.js';
import { parseCellName } from '../workbook/address.js';
import { checkSubmission } from './check.js';
import { channelNames, ownerNames } from './fixes/names.js';
import {
  escapes,
  figures,
  invisible,
  type Mending,
  numbers,
  roundBrackets,
  spacedWords,
  titles,
} from './fixes/words.js';

export interface Fix {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly field: string;
  /** The finding that it takes away; `canonical-name` where a name alone is brought into line. */
  readonly code: string;
  readonly before: string;
  readonly after: string;
  /** Why, in words that a clerk reads. */
  readonly what: string;
}

export const CANONICAL_NAME = 'canonical-name';

/** A longer cell is no list and no citation. */
const LONGEST = 4_000;

interface Attempt extends Omit<Fix, 'code'> {
  readonly renames: boolean;
}

/**
 * @param workbook what the submission was read from
 * @returns the fixes of one file in the order of its rows; none for a file in which there is
 *   nothing to mend but notices
 */
export function fixesOf(catalogue: Catalogue, submission: Submission, workbook: Workbook): Fix[] {
  const before = checkSubmission(catalogue, submission);
  if (before.every(({ severity }) => severity === 'notice')) return [];
  const attempts = attemptsOf(catalogue, submission, workbook);
  if (attempts.length === 0) return [];
  const again = readSubmission(
    { file: submission.file, workbook: mended(workbook, attempts), problems: [] },
    catalogue,
    catalogue.registers,
  );
  const after = checkSubmission(catalogue, again);
  const codesAt = (findings: typeof before, { sheet, cell }: Attempt) =>
    findings.filter((one) => one.sheet === sheet && one.cell === cell).map(({ code }) => code);
  return attempts.flatMap((attempt): Fix[] => {
    const { renames, ...fix } = attempt;
    const was = codesAt(before, attempt);
    const is = codesAt(after, attempt);
    if (is.some((code) => !was.includes(code)) || !saysTheSame(submission, again, attempt))
      return [];
    const gone = was.find((code) => !is.includes(code)) ?? (renames ? CANONICAL_NAME : undefined);
    return gone === undefined ? [] : [{ ...fix, code: gone }];
  });
}

/** @returns the workbook with the fixes in their cells */
export function mended(
  workbook: Workbook,
  fixes: readonly Pick<Fix, 'sheet' | 'cell' | 'after'>[],
): Workbook {
  const texts = new Map(fixes.map(({ sheet, cell, after }) => [placeOf(sheet, cell), after]));
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell): Cell => {
        const text = texts.get(`${sheet.name}\n${cell.row}:${cell.column}`);
        return text === undefined ? cell : { ...cell, text, kind: 'text' };
      }),
    })),
  };
}

/** Every cell once, row by row from left to right. */
function attemptsOf(
  catalogue: Catalogue,
  { file, entries }: Submission,
  workbook: Workbook,
): Attempt[] {
  const texts = typedTexts(workbook);
  const menders = mendersOf(catalogue);
  const seen = new Set<string>();
  return entries.flatMap(({ source: { sheet, cells } }) =>
    fromLeft(cells).flatMap(([field, cell]): Attempt[] => {
      const place = placeOf(sheet, cell);
      const before = texts.get(place) ?? '';
      if (seen.has(place) || before === '' || before.length > LONGEST) return [];
      seen.add(place);
      let after = before;
      const used = (menders[field] ?? []).filter(({ mend }) => {
        const next = mend(after);
        const changed = next !== after;
        after = next;
        return changed;
      });
      const what = used.map((mending) => mending.what).join('；');
      const renames = used.some((mending) => mending.renames === true);
      return after === before ? [] : [{ file, sheet, cell, field, before, after, what, renames }];
    }),
  );
}

function mendersOf(catalogue: Catalogue): Readonly<Partial<Record<Field, readonly Mending[]>>> {
  const all = [escapes, invisible];
  return {
    content: [...all, spacedWords],
    basis: [...all, numbers, titles, roundBrackets, spacedWords],
    timeLimit: [...all, spacedWords, figures],
    owners: [...all, ownerNames(catalogue)],
    channels: [...all, channelNames(catalogue)],
    supervision: [...all, spacedWords],
  };
}

function fromLeft(cells: Readonly<Record<string, string>>): [Field, string][] {
  const columnOf = ([, cell]: [Field, string]) => parseCellName(cell)?.column ?? 0;
  return FIELDS.flatMap((field): [Field, string][] => {
    const cell = cells[field];
    return cell === undefined ? [] : [[field, cell]];
  }).sort((a, b) => columnOf(a) - columnOf(b));
}

/** Texts that somebody typed, by place: what a formula shows is none. */
function typedTexts({ sheets }: Workbook): Map<string, string> {
  return new Map(
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, text, kind, formula }): [string, string][] =>
        kind === 'text' && formula === undefined ? [[`${name}\n${row}:${column}`, text]] : [],
      ),
    ),
  );
}

/** Do the rows that a cell speaks for say the same before and after? */
function saysTheSame(before: Submission, after: Submission, fix: Attempt): boolean {
  const rows = ({ entries }: Submission) =>
    entries.filter(
      ({ source }) => source.sheet === fix.sheet && source.cells[fix.field] === fix.cell,
    );
  const meant = (submission: Submission) =>
    JSON.stringify(rows(submission).map((entry) => [entry.source.row, meaning(entry, fix.field)]));
  return before.entries.length === after.entries.length && meant(before) === meant(after);
}

/** What a field means, without widths, brackets, blanks and written-out line breaks. */
function meaning(entry: SubmittedEntry, field: string): string {
  switch (field) {
    case 'owners':
    case 'channels':
      return folded(entry[field]?.map(({ name }) => name));
    case 'basis':
      return folded(entry.basis?.map(({ title, number, article }) => [title, number, article]));
    case 'timeLimit':
      return folded(entry.timeLimit?.limits);
    default:
      return folded(field === 'content' ? entry.content : entry.supervision?.text);
  }
}

function folded(value: unknown): string {
  return fold((JSON.stringify(value) ?? '').replace(/_x000[abcd]_|\\n/gi, ''));
}

function placeOf(sheet: string, cell: string): string {
  const { row = 0, column = 0 } = parseCellName(cell) ?? {};
  return `${sheet}\n${row}:${column}`;
}
