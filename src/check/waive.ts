/**
 * Waivers (豁免): the scheme lets a finding pass, with reason, person and date. A waived
 * finding stays as a notice, so that nothing vanishes.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import type { Waiver } from '../model/scheme.js';
import type { Submission, SubmittedEntry } from '../model/submission.js';
import { foldTitle } from '../text/fold.js';
import { parseCellName } from '../workbook/address.js';
import { domainOf, matterOf } from './definitions.js';

/** @returns the first waiver that covers the problem */
export function waiverOf(
  problem: Problem,
  catalogue: Catalogue,
  submissions: readonly Submission[],
): Waiver | undefined {
  const candidates = catalogue.scheme.waivers.filter(({ code }) => code === problem.code);
  if (candidates.length === 0) return undefined;
  const submission = submissions.find(({ file }) => file === problem.file);
  const entry = submission && entryAt(submission, problem);
  const unit = entry?.unit ?? submission?.unit ?? problem.params?.unit;
  return candidates.find(
    (waiver) =>
      (waiver.unit === undefined || waiver.unit === unit) &&
      (waiver.domain === undefined || isDomain(waiver.domain, problem, entry, catalogue)) &&
      (waiver.matter === undefined || isMatter(waiver.matter, problem, entry, catalogue)),
  );
}

function isDomain(
  wanted: string,
  { params }: Problem,
  entry: SubmittedEntry | undefined,
  catalogue: Catalogue,
): boolean {
  const named = [params?.domain].flat().filter((name) => typeof name === 'string');
  const title = domainOf(catalogue, entry?.domainId)?.title ?? entry?.domain;
  return isNamed(wanted, entry?.domainId, title === undefined ? named : [title]);
}

function isMatter(
  wanted: string,
  { params }: Problem,
  entry: SubmittedEntry | undefined,
  catalogue: Catalogue,
): boolean {
  const told = [params?.id, params?.matter].filter((name) => typeof name === 'string');
  const title = entry && (matterOf(catalogue, entry)?.title ?? entry.matter?.level1);
  return told.includes(wanted) || isNamed(wanted, entry?.matterId, title ? [title] : told);
}

function isNamed(wanted: string, id: string | undefined, titles: readonly string[]): boolean {
  return wanted === id || titles.some((title) => foldTitle(title) === foldTitle(wanted));
}

const entriesByRow = new WeakMap<Submission, ReadonlyMap<string, SubmittedEntry>>();

/** The row that a problem stands in. */
function entryAt(submission: Submission, { sheet, cell }: Problem): SubmittedEntry | undefined {
  const row = cell === undefined ? undefined : parseCellName(cell)?.row;
  const known = entriesByRow.get(submission) ?? byRow(submission);
  entriesByRow.set(submission, known);
  return known.get(`${sheet}\n${row}`);
}

/** The first entry of each row. */
function byRow({ entries }: Submission): Map<string, SubmittedEntry> {
  return new Map(
    [...entries].reverse().map((entry) => [`${entry.source.sheet}\n${entry.source.row}`, entry]),
  );
}
