/**
 * Findings that only follow from another one are left out: a person mends the cause, and the
 * rest is gone. What is left out here never stands alone.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import type { Submission } from '../model/submission.js';
import { foldTitle } from '../text/fold.js';
import { parseCellName } from '../workbook/address.js';
import { countingOf } from './counting.js';
import { widelyCaused } from './wide-causes.js';
import { WORDINGS_BY_REACH, wordingOf } from './wording/all.js';

/** A cause in a cell, and the codes that it brings about in the same cell. */
const IN_CELL: Readonly<Record<string, readonly string[] | 'all'>> = {
  'cell-error': 'all',
  'cell-formula-without-value': 'all',
  'ditto-without-antecedent': 'all',
  'required-empty': 'all',
  'owner-template-phrase': ['owner-unknown'],
  'time-limit-over-law': ['time-limit-maybe-over-law'],
  // Nobody can know a name of which a part is not there.
  'text-masked': [
    'owner-unknown',
    'owner-template-phrase',
    'channel-unknown',
    'channel-required-missing',
  ],
  'basis-placeholder': ['basis-without-marks', 'basis-unread', 'basis-marks-unpaired'],
  'basis-number-wrong': ['basis-number-form', 'number-drag-filled'],
  'text-typo': ['time-limit-unread', 'channel-unknown'],
  // Which of the two is wrong, nobody can tell: the limit of another mode is not measured.
  'mode-on-request': ['time-limit-over-law', 'time-limit-maybe-over-law', 'channel-unknown'],
  'text-blank-left': ['owner-unknown', 'owner-template-phrase', 'channel-unknown'],
  'time-limit-unit-lost': ['time-limit-unread'],
  'basis-unread': ['basis-without-marks'],
  // Nobody can tell whether an unmarked channel was meant.
  'channel-unmarked': ['channel-required-missing'],
};

/** Files of which these are told do not count, wholly or for one domain. */
const NOT_COUNTED = new Set([
  'file-superseded',
  'file-amended',
  'file-not-used',
  'file-repeated',
  'file-same-bytes',
  'file-in-lead',
  'file-after-lead',
  'file-master',
]);

/** What makes all else that could be said of a file idle: its rows mean something elsewhere. */
const ALONE: ReadonlySet<string> = new Set(['lead-wrong-scheme']);

/** A file that cannot be read says one thing only. */
function isGate({ code, sheet }: Problem): boolean {
  return code.startsWith('file-') && sheet === undefined && wordingOf(code).severity === 'error';
}

export function hideKnockOns(
  problems: readonly Problem[],
  submissions: readonly Submission[],
  catalogue: Pick<Catalogue, 'decisions' | 'layout' | 'units'>,
): Problem[] {
  const causes = causesByCell(problems);
  const shut = shutFiles(problems, submissions);
  const foreign = new Set(problems.flatMap(({ code, file }) => (ALONE.has(code) ? [file] : [])));
  const { rows: replaced, files: gone } = whatIsReplaced(submissions, catalogue);
  const isWidelyCaused = widelyCaused(problems);
  const offers = new Map(
    problems.filter(({ code }) => code === OFFER).map((offer) => [cellOf(offer), offer.suggestion]),
  );
  return problems
    .filter((problem) => {
      if (shut.has(problem.file ?? '') && !isGate(problem)) return false;
      if (foreign.has(problem.file) && !ALONE.has(problem.code)) return false;
      if (replaced.has(rowOf(problem)) || isWidelyCaused(problem)) return false;
      if (isDecided(problem, catalogue)) return false;
      // Of a file that is replaced whole only this is told: a column that it lacks is past mending.
      if (gone.has(problem.file ?? '') && !isOnFile(problem)) return false;
      const here = causes.get(cellOf(problem)) ?? [];
      return !here.some((cause) => cause !== problem.code && follows(problem.code, cause));
    })
    .map((problem) => withOffer(problem, offers.get(cellOf(problem))));
}

/** A title that a unit proposed: somebody has written down what the matter is called since. */
function isDecided(
  { code, params = {} }: Problem,
  { decisions }: Pick<Catalogue, 'decisions'>,
): boolean {
  if (code !== 'title-change-proposed') return false;
  const names = [params.expected, params.text].map((one) => foldTitle(String(one ?? '')));
  return (decisions?.changes ?? []).some(
    ({ kind, field, was = '', text = '' }) =>
      kind === 'cell' &&
      field === 'matter' &&
      (foldTitle(was) === names[0] || foldTitle(text) === names[1]),
  );
}

/** The value above, offered for a blank: where the cell must be filled, one finding says both. */
const OFFER = 'blank-offer';

function withOffer(problem: Problem, above: string | undefined): Problem {
  if (problem.code !== 'required-empty' || above === undefined) return problem;
  return { ...problem, params: { ...problem.params, above } };
}

function follows(code: string, cause: string): boolean {
  const followers = IN_CELL[cause] ?? [];
  if (followers !== 'all') return followers.includes(code);
  // What is said of the row at its first cell stays.
  if (WORDINGS_BY_REACH.cell[code] === undefined) return false;
  // Two such causes in one cell: the one listed first stands.
  const order = Object.keys(IN_CELL);
  return IN_CELL[code] !== 'all' || order.indexOf(cause) < order.indexOf(code);
}

function causesByCell(problems: readonly Problem[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const problem of problems) {
    if (problem.cell === undefined || IN_CELL[problem.code] === undefined) continue;
    const key = cellOf(problem);
    found.set(key, [...(found.get(key) ?? []), problem.code]);
  }
  return found;
}

/** Files of which nothing could be read. */
function shutFiles(
  problems: readonly Problem[],
  submissions: readonly Submission[],
): ReadonlySet<string> {
  const empty = new Set(
    submissions
      .filter(({ entries, nil }) => entries.length === 0 && nil.length === 0)
      .map(({ file }) => file),
  );
  return new Set(
    problems
      .filter(isGate)
      .map(({ file }) => file ?? '')
      .filter((file) => empty.has(file)),
  );
}

function isOnFile({ code }: Problem): boolean {
  return (
    WORDINGS_BY_REACH.file[code] !== undefined || WORDINGS_BY_REACH.catalogue[code] !== undefined
  );
}

interface Replaced {
  readonly rows: ReadonlySet<string>;
  /** Files of which no row counts any more. */
  readonly files: ReadonlySet<string>;
}

/** What another file replaced or repeats: nobody needs to mend it. */
function whatIsReplaced(
  submissions: readonly Submission[],
  catalogue: Pick<Catalogue, 'decisions' | 'layout' | 'units'>,
): Replaced {
  if (submissions.length < 2) return { rows: new Set(), files: new Set() };
  const { counting, problems } = countingOf(submissions, catalogue);
  const replaced = new Set(
    problems.filter(({ code }) => NOT_COUNTED.has(code)).map(({ file }) => file ?? ''),
  );
  const rows = new Set<string>();
  const files = new Set<string>();
  for (const submission of submissions) {
    if (!replaced.has(submission.file)) continue;
    const left = counting.find(({ file }) => file === submission.file);
    const kept = new Set(left?.entries);
    if (kept.size === 0 && !left?.nil.length) files.add(submission.file);
    for (const entry of submission.entries) {
      if (!kept.has(entry))
        rows.add(keyOf(entry.source.file, entry.source.sheet, entry.source.row));
    }
  }
  return { rows, files };
}

function rowOf({ file, sheet, cell }: Problem): string {
  const row = cell === undefined ? undefined : parseCellName(cell)?.row;
  return row === undefined ? '' : keyOf(file, sheet, row);
}

function cellOf({ file, sheet, cell }: Problem): string {
  return cell === undefined ? '' : keyOf(file, sheet, cell);
}

function keyOf(...parts: readonly (string | number | undefined)[]): string {
  return JSON.stringify(parts);
}
