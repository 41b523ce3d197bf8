/**
 * What becomes of one file: put away, sent back, or of no account. One place, so that
 * overview, return, letter and receipt cannot disagree.
 */
import type { Finding, Severity } from '../model/finding.js';
import type { Submission } from '../model/submission.js';

/**
 * accepted: clean, or with notices alone. back: an error or a warning stands. replaced: another
 * file stands in its place. empty: it holds no entry and no 不涉及 (a stamped copy, a letter).
 */
export type Verdict = 'accepted' | 'back' | 'replaced' | 'empty';

export interface FileResult {
  readonly submission: Submission;
  readonly verdict: Verdict;
  /** Its findings, without those that the scheme has waived. */
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Record<Severity, number>>;
}

/** @param findings of any files: those on others are passed over */
export function resultOf(submission: Submission, findings: readonly Finding[]): FileResult {
  const own = findings.filter(
    ({ file, params }) => file === submission.file && params.waived === undefined,
  );
  const counts = countsOf(own);
  return { submission, verdict: verdictOf(submission, own, counts), findings: own, counts };
}

/** What a unit asks of its lead unit, or the lead unit has to take up: nothing that the unit has to mend. */
const FOR_THE_DESK: ReadonlySet<string> = new Set([
  'matter-struck',
  'matter-merge-proposed',
  'title-change-proposed',
  'file-after-lead',
]);

function countsOf(findings: readonly Finding[]): FileResult['counts'] {
  const count = (wanted: Severity) => findings.filter(({ severity }) => severity === wanted).length;
  return { error: count('error'), warning: count('warning'), notice: count('notice') };
}

/** The result as its unit is told it: without what it asked of others itself. */
export function toMend<Result extends FileResult>(result: Result): Result {
  const findings = result.findings.filter(({ code }) => !FOR_THE_DESK.has(code));
  return { ...result, findings, counts: countsOf(findings) };
}

function verdictOf(
  submission: Submission,
  findings: readonly Finding[],
  { error }: FileResult['counts'],
): Verdict {
  const isAsked = findings.some(
    ({ code, severity }) => severity === 'warning' && !FOR_THE_DESK.has(code),
  );
  if (error > 0 || isAsked) return 'back';
  if (isReplaced(submission, findings)) return 'replaced';
  return submission.entries.length + submission.nil.length === 0 ? 'empty' : 'accepted';
}

/** Another file of the unit stands in its place: a later one, an equal one, the one settled on. */
const REPLACED: ReadonlySet<string> = new Set([
  'file-superseded',
  'file-repeated',
  'file-not-used',
]);

/** The same bytes once again; or for each of its domains another file. */
function isReplaced({ entries, nil }: Submission, findings: readonly Finding[]): boolean {
  if (findings.some(({ code }) => code === 'file-same-bytes')) return true;
  const gone = findings
    .filter(({ code }) => REPLACED.has(code))
    .flatMap(({ params }) => params.domain ?? []);
  const domains = new Set([...entries, ...nil].map((row) => row.domainId ?? row.domain));
  return gone.length > 0 && new Set(gone).size >= domains.size;
}
