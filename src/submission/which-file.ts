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
import { type Claim, joinDomains, repeated, several, superseded } from './which-file-problems.js';

export interface Counting {
  /** In the order of their paths, each without the rows and nil returns that do not count. */
  readonly counting: Submission[];
  /** several-files (error), file-superseded and file-repeated (notices). */
  readonly problems: Problem[];
  /** Units that sent and of whose files none counts yet: heard, so nobody asks them to send. */
  readonly undecided: readonly { readonly unit: string; readonly domainId?: string }[];
}

/** A file that names two units, or two domains for one sheet, counts for nobody until it is settled (design, section 6). */
const UNSETTLED: ReadonlySet<string> = new Set(['unit-disagrees', 'domain-disagrees']);

/** @param submissions in any order; the result does not depend on it */
export function countingSubmissions(submissions: readonly Submission[]): Counting {
  const files = submissions.filter(isSettled).sort(byFile);
  const out = new Map<Submission, Set<string>>();
  const undecided: Claim[] = [];
  const problems = claims(files).flatMap(({ claim, sent }) => {
    const verdict = verdictOn(claim, sent);
    for (const file of verdict.out) {
      out.set(file, (out.get(file) ?? new Set<string>()).add(keyOf(claim)));
    }
    if (verdict.isOpen) undecided.push(claim);
    return verdict.problems;
  });
  // Its unit did send: nobody is to ask it for the file once more.
  const unsettled = submissions.filter((file) => !isSettled(file));
  undecided.push(...claims(unsettled.sort(byFile)).map(({ claim }) => claim));
  return {
    counting: files.map((file) => without(file, out.get(file))),
    problems: joinDomains(problems),
    undecided: undecided.map(({ unit, domainId }) => ({ unit, ...(domainId ? { domainId } : {}) })),
  };
}

interface Verdict {
  /** Files whose word on this domain does not count. */
  readonly out: readonly Submission[];
  readonly problems: readonly Problem[];
  /** Nobody has settled yet which one counts. */
  readonly isOpen: boolean;
}

/** @param sent files of one unit and domain, at least one */
function verdictOn(claim: Claim, sent: readonly Submission[]): Verdict {
  if (sent.length < 2) return { out: [], problems: [], isOpen: false };
  const serial = Math.max(...sent.map((file) => file.serial));
  const latest = sent.filter((file) => file.serial === serial);
  const older = sent.filter((file) => file.serial < serial);
  const replaced = older.map((file) => superseded(file, claim, latest));
  const statements = latest.map((file) => statementsOf(file, belongsTo(claim)));
  if (sameStatements(statements)) {
    const [first, ...copies] = latest;
    const told = copies.map((file) => repeated(file, claim, first?.file ?? ''));
    return { out: [...older, ...copies], problems: [...replaced, ...told], isOpen: false };
  }
  const error = several(claim, latest, differences(statements));
  return { out: sent, problems: [...replaced, error], isOpen: true };
}

function isSettled(submission: Submission): boolean {
  return !submission.problems.some(({ code }) => UNSETTLED.has(code));
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
