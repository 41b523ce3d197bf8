/**
 * Safe fixes (代为修改): what can be mended in a sent file without changing what it says:
 * brackets and widths of our own marks, blanks inside words, canonical names. Each is proved:
 * the file is read and checked once more, and must say the same. Changes nothing itself.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Finding } from '../model/finding.js';
import type { Submission } from '../model/submission.js';
import type { Cell, Workbook } from '../model/workbook.js';
import { readSubmission } from '../submission/read.js';
import { fold } from '../text/fold.js';
import { checkSubmission } from './check.js';
import { type Attempt, attemptsOf, placeOf } from './fixes/attempts.js';
import { meanings } from './fixes/meaning.js';

export interface Fix extends Omit<Attempt, 'renames'> {
  /** The finding that it takes away; `canonical-name` or `canonical-form` where nobody asked. */
  readonly code: string;
  /** Messages of the findings that go away with it, all in this cell. */
  readonly answers: readonly string[];
}

export const CANONICAL_NAME = 'canonical-name';
export const CANONICAL_FORM = 'canonical-form';

/** A file with more rows was not typed by hand; proving reads and checks all of it again. */
const MOST_ENTRIES = 20_000;
/** Each turn proves what the one before left; the second nearly always is the last. */
const MOST_TURNS = 4;

/**
 * @param workbook what the submission was read from
 * @returns the fixes of one file in the order of its rows; none for a file in which there is
 *   nothing to mend but notices
 */
export function fixesOf(catalogue: Catalogue, submission: Submission, workbook: Workbook): Fix[] {
  if (submission.entries.length > MOST_ENTRIES) return [];
  const before = checkSubmission(catalogue, submission);
  if (before.every(({ severity }) => severity === 'notice')) return [];
  let attempts = attemptsOf(catalogue, submission, workbook);
  for (let turn = 0; turn < MOST_TURNS && attempts.length > 0; turn += 1) {
    const proof = prove(catalogue, submission, workbook, before, attempts);
    if (proof.fixes.length === attempts.length) return proof.harms ? [] : proof.fixes;
    attempts = attempts.filter((one) =>
      proof.fixes.some(({ sheet, cell }) => sheet === one.sheet && cell === one.cell),
    );
  }
  return [];
}

/**
 * The findings, each of those that a fix takes away with what `--fix` would write in its place.
 * @param fixes of any files
 */
export function offerFixes(findings: readonly Finding[], fixes: readonly Fix[]): Finding[] {
  const keyOf = (file: string, sheet: string, cell: string, message: string) =>
    [file, sheet, cell, message].join('\n');
  const texts = new Map(
    fixes.flatMap(({ file, sheet, cell, after, answers }) =>
      answers.map((message) => [keyOf(file, sheet, cell, message), after] as const),
    ),
  );
  return findings.map((finding) => {
    const { file = '', sheet = '', cell = '', message } = finding;
    const text = texts.get(keyOf(file, sheet, cell, message));
    return text === undefined ? finding : { ...finding, fix: { text } };
  });
}

/** Reads and checks the file with all attempts in it: which of them hold, and is anything worse? */
function prove(
  catalogue: Catalogue,
  submission: Submission,
  workbook: Workbook,
  before: readonly Finding[],
  attempts: readonly Attempt[],
): { readonly fixes: Fix[]; readonly harms: boolean } {
  const again = readSubmission(
    { file: submission.file, workbook: mended(workbook, attempts), problems: [] },
    catalogue,
    catalogue.registers,
  );
  const after = checkSubmission(catalogue, again);
  const was = byCell(before);
  const is = byCell(after);
  const meant = meanings(submission);
  const means = meanings(again);
  const sameRows = submission.entries.length === again.entries.length;
  const fixes = attempts.flatMap((attempt): Fix[] => {
    const place = cellOf(attempt);
    const own = was.get(place) ?? [];
    const left = is.get(place) ?? [];
    const key = `${place}\n${attempt.field}`;
    if (!sameRows || meant.get(key) !== means.get(key) || isWorse(own, left)) return [];
    const gone = goneOf(own, left);
    const { renames, ...fix } = attempt;
    const code = gone[0]?.code ?? (renames ? CANONICAL_NAME : CANONICAL_FORM);
    return [{ ...fix, code, answers: gone.map(({ message }) => message) }];
  });
  const known = new Set(before.map(({ code, sheet, cell }) => `${code} ${sheet} ${cell}`));
  const touched = new Set(attempts.map(cellOf));
  const harms = after.some(
    (one) => !touched.has(cellOf(one)) && !known.has(`${one.code} ${one.sheet} ${one.cell}`),
  );
  return { fixes, harms };
}

function cellOf({ sheet, cell }: Pick<Finding, 'sheet' | 'cell'>): string {
  return `${sheet}\n${cell}`;
}

function byCell(findings: readonly Finding[]): Map<string, Finding[]> {
  const cells = new Map<string, Finding[]>();
  for (const finding of findings) {
    const own = cells.get(cellOf(finding));
    if (own) own.push(finding);
    else cells.set(cellOf(finding), [finding]);
  }
  return cells;
}

/** More of some code than before? */
function isWorse(before: readonly Finding[], after: readonly Finding[]): boolean {
  const count = (findings: readonly Finding[], wanted: string) =>
    findings.filter(({ code }) => code === wanted).length;
  return after.some(({ code }) => count(after, code) > count(before, code));
}

/** Those that went away: as many of a code as there are fewer of it now, or none where that is open. */
function goneOf(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const count = (findings: readonly Finding[], wanted: string) =>
    findings.filter(({ code }) => code === wanted).length;
  const gone = before.filter((finding) => !after.some((other) => sameFinding(finding, other)));
  return gone.filter(({ code }) => count(gone, code) === count(before, code) - count(after, code));
}

/** One finding of a cell before and after: it speaks of the same words, however they are written. */
function sameFinding(a: Finding, b: Finding): boolean {
  return a.code === b.code && plainWords(a) === plainWords(b);
}

function plainWords({ text, params }: Finding): string {
  return fold(String(params.text ?? text ?? '')).replace(/[[\](){}第号]/g, '');
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
