/**
 * Which file counts (design, section 7), for each unit and domain by itself. Nothing is chosen
 * by a file's time or name: the form's own serial (第几次报送) decides, the highest replaces.
 * Where that leaves several files that say different things, none of them counts, and one
 * error lists them and how they differ: to take one would be a choice, to take both would
 * print every row twice. Same bytes are the caller's business: it hands such files in once.
 */
import type { Problem } from '../model/finding.js';
import type { Submission } from '../model/submission.js';
import { fold } from '../text/fold.js';
import { differences, sameStatements, statementsOf } from './file-difference.js';

export interface Counting {
  /** In the order of their paths, each without the rows and nil returns that do not count. */
  readonly counting: Submission[];
  /** several-files (error), file-superseded and file-repeated (notices). */
  readonly problems: Problem[];
  /** Units that sent and of whose files none counts yet: heard, so nobody asks them to send. */
  readonly undecided: readonly { readonly unit: string; readonly domainId?: string }[];
}

/** Codes of a file of which nobody can say whose it is, though it says so: it counts for nobody. */
const UNSETTLED = new Set(['unit-disagrees', 'domain-disagrees']);

interface Claim {
  readonly unit: string;
  readonly domain: string;
  readonly domainId: string | undefined;
  readonly title: string;
}

/** @param submissions in any order; the result does not depend on it */
export function countingSubmissions(submissions: readonly Submission[]): Counting {
  const files = submissions.filter(isSettled).sort(byFile);
  const problems: Problem[] = [];
  const undecided: { unit: string; domainId?: string }[] = [];
  const dropped = new Map<Submission, Set<string>>();
  const drop = (file: Submission, claim: Claim) =>
    dropped.set(file, (dropped.get(file) ?? new Set()).add(keyOf(claim)));
  for (const { claim, sent } of claims(files)) {
    if (sent.length < 2) continue;
    const serial = Math.max(...sent.map((file) => file.serial));
    const latest = sent.filter((file) => file.serial === serial);
    const [first, ...others] = latest;
    if (!first) continue;
    for (const file of sent.filter((one) => one.serial < serial)) {
      drop(file, claim);
      problems.push(superseded(file, claim, latest));
    }
    const statements = latest.map((file) => statementsOf(file, belongsTo(claim)));
    if (sameStatements(statements)) {
      for (const file of others) {
        drop(file, claim);
        problems.push(repeated(file, claim, first));
      }
      continue;
    }
    for (const file of latest) drop(file, claim);
    undecided.push({ unit: claim.unit, ...(claim.domainId ? { domainId: claim.domainId } : {}) });
    problems.push(several(claim, latest, differences(statements)));
  }
  return {
    counting: files.map((file) => without(file, dropped.get(file))),
    problems: joinDomains(problems),
    undecided,
  };
}

/** @returns false where the file says two things of whose it is (design, section 6) */
function isSettled(submission: Submission): boolean {
  return !submission.problems.some((problem) => UNSETTLED.has(problem.code));
}

function byFile(a: Submission, b: Submission): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

/** Every unit and domain that somebody speaks for, with the files that do, in order of paths. */
function claims(files: readonly Submission[]): { claim: Claim; sent: Submission[] }[] {
  const found = new Map<string, { claim: Claim; sent: Submission[] }>();
  for (const file of files) {
    for (const spoken of [...file.entries, ...file.nil]) {
      const claim = claimOf(spoken, file);
      if (!claim) continue;
      const known = found.get(keyOf(claim));
      if (!known) found.set(keyOf(claim), { claim, sent: [file] });
      else if (known.sent.at(-1) !== file) known.sent.push(file);
    }
  }
  return [...found.values()];
}

type Spoken = Submission['entries'][number] | Submission['nil'][number];

/** Whose word a row is, on which domain; undefined where nobody can be told as its sender. */
function claimOf(spoken: Spoken, file: Submission): Claim | undefined {
  const unit = spoken.unit ?? file.unit;
  if (unit === undefined) return undefined;
  const title = spoken.domain ?? '';
  return { unit, domain: spoken.domainId ?? `?${fold(title)}`, domainId: spoken.domainId, title };
}

function keyOf(claim: Claim): string {
  return `${claim.unit}\n${claim.domain}`;
}

function belongsTo(claim: Claim): (spoken: Spoken, file: Submission) => boolean {
  return (spoken, file) => {
    const own = claimOf(spoken, file);
    return own !== undefined && keyOf(own) === keyOf(claim);
  };
}

/** The submission without the rows of the given claims; itself where nothing falls out. */
function without(file: Submission, dropped: ReadonlySet<string> | undefined): Submission {
  if (!dropped) return file;
  const counts = (spoken: Spoken) => {
    const claim = claimOf(spoken, file);
    return !claim || !dropped.has(keyOf(claim));
  };
  return { ...file, entries: file.entries.filter(counts), nil: file.nil.filter(counts) };
}

function superseded(file: Submission, claim: Claim, latest: readonly Submission[]): Problem {
  const newer = latest.map((one) => one.file);
  const { unit, title } = claim;
  const serial = latest[0]?.serial ?? file.serial;
  return {
    code: 'file-superseded',
    file: file.file,
    params: { unit, domain: [title], serial, newer },
  };
}

function repeated(file: Submission, claim: Claim, other: Submission): Problem {
  const { unit, title } = claim;
  return {
    code: 'file-repeated',
    file: file.file,
    params: { unit, domain: [title], other: other.file },
  };
}

function several(claim: Claim, latest: readonly Submission[], differ: readonly string[]): Problem {
  const files = latest.map((one) => one.file);
  const serial = latest[0]?.serial ?? 1;
  return {
    code: 'several-files',
    ...(files[0] === undefined ? {} : { file: files[0] }),
    params: {
      unit: claim.unit,
      domain: [claim.title],
      count: latest.length,
      serial,
      files,
      differences: differ,
    },
  };
}

/** Problems that say the same of several domains, as one that names them all. */
function joinDomains(problems: readonly Problem[]): Problem[] {
  const joined = new Map<string, Problem>();
  for (const problem of problems) {
    const { domain, differences: differ, ...rest } = problem.params ?? {};
    const key = JSON.stringify([problem.code, problem.file, rest]);
    const before = joined.get(key)?.params ?? {};
    const params = {
      ...problem.params,
      domain: [...list(before.domain), ...list(domain)],
      ...(differ === undefined
        ? {}
        : { differences: [...list(before.differences), ...list(differ)] }),
    };
    joined.set(key, { ...problem, params });
  }
  return [...joined.values()];
}

function list(param: string | number | readonly string[] | undefined): readonly string[] {
  return Array.isArray(param) ? param : [];
}
