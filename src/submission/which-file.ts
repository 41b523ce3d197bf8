/**
 * Which file counts (design, section 7), for each unit and domain by itself. Nothing is chosen
 * by a file's time or name: what the office settled (`use:`) stands, else the form's own serial
 * (第几次报送) decides, matter by matter. A later file with everything replaces an earlier one; one
 * with some of it amends: what it does not speak of stays as it was sent before, and is listed.
 * Where files of one serial say different things, none of them counts, and one error lists them
 * and how they differ: to take one would be a choice, to take both would print every row twice.
 * Same bytes are the caller's business: it hands such files in once.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { UseFile } from '../model/decision.js';
import type { Problem } from '../model/finding.js';
import type { Submission } from '../model/submission.js';
import { directUnits } from '../model/units.js';
import { foldTitle } from '../text/fold.js';
import { besideLead, isInLead, leadsByDomain } from './after-lead.js';
import { belongsTo, type Claim, claimOf, claims, keyOf, leadClaim } from './claim.js';
import { matterKey, type Spoken } from './file-difference.js';
import type { MadeBy } from './lead-difference.js';
import { bySerial, type Out, type Verdict } from './serial-order.js';
import { joinDomains, notUsed, useMissing } from './which-file-problems.js';

export interface Counting {
  /** In the order of their paths, each without the rows and nil returns that do not count. */
  readonly counting: Submission[];
  /** several-files (error); rows-vanish, use-file-missing (warnings); the rest are notices. */
  readonly problems: Problem[];
  /** Units that sent and of whose files none counts yet: heard, so nobody asks them to send. */
  readonly undecided: readonly { readonly unit: string; readonly domainId?: string }[];
}

/**
 * A file that names two units, or two domains for one sheet, counts for nobody until it is
 * settled (design, section 6); so does a lead catalogue of another scheme, or of a domain that
 * its sender does not lead.
 */
const UNSETTLED: ReadonlySet<string> = new Set([
  'unit-disagrees',
  'domain-disagrees',
  'lead-wrong-scheme',
  'lead-not-its-domain',
]);

const NO_GROUPS: MadeBy = { groups: [], layout: { columns: [] } };

/** What settles which file counts, besides the files themselves. */
export interface Settled {
  /** Which file counts, as the office settled it. */
  readonly use?: readonly UseFile[];
  /** Units that report straight to the bureau: no lead catalogue speaks for them. */
  readonly direct?: ReadonlySet<string>;
  /** How lead catalogues are put together. */
  readonly madeBy?: MadeBy;
}

export function settledIn({
  decisions,
  units,
  layout,
}: Pick<Catalogue, 'decisions' | 'units' | 'layout'>): Settled {
  const madeBy = { groups: units.groups, layout };
  return { direct: directUnits(units), use: decisions?.use ?? [], madeBy };
}

/** @param submissions in any order; the result does not depend on it */
export function countingSubmissions(
  submissions: readonly Submission[],
  { use = [], direct = new Set(), madeBy = NO_GROUPS }: Settled = {},
): Counting {
  const sent = submissions.filter((file) => !isMaster(file));
  const files = sent.filter(isSettled).sort(byFile);
  const out = new Map<Submission, Map<string, Out>>();
  const undecided: Claim[] = [];
  const settle = (claim: Claim, verdict: Verdict): readonly Problem[] => {
    for (const [file, keys] of verdict.out) {
      const known = out.get(file) ?? new Map<string, Out>();
      out.set(file, known.set(keyOf(claim), keys));
    }
    if (verdict.isOpen) undecided.push(claim);
    return verdict.problems;
  };
  // Without a domain it need not speak of all that the unit sent.
  const wanted = use.map((one) => ({
    ...one,
    isElsewhere: files.some((file) => file.unit === one.unit && isFile(one, file)),
  }));
  const all = claims(files);
  const ofLeads = all
    .filter(({ claim }) => claim.isLead)
    .flatMap(({ claim, sent: own }) => settle(claim, verdictOn(claim, own, wanted)));
  // Of two versions of a lead catalogue the departments' files stand beside the one that counts.
  const isOut = (file: Submission, domainId: string) =>
    out.get(file)?.get(keyOf(leadClaim(file, domainId))) === 'all';
  const leads = leadsByDomain(files, isOut);
  const ofOthers = all
    .filter(({ claim }) => !claim.isLead)
    .flatMap(({ claim, sent: own }) => {
      const lead = direct.has(claim.unit) ? undefined : leads.get(claim.domainId ?? '');
      return settle(
        claim,
        lead ? setBeside(claim, own, lead, madeBy) : verdictOn(claim, own, wanted),
      );
    });
  const problems = [
    ...submissions
      .filter(isMaster)
      .sort(byFile)
      .map(({ file }) => ({ code: 'file-master', file })),
    ...ofLeads,
    ...ofOthers,
  ];
  // Its unit did send: nobody is to ask it for the file once more.
  const unsettled = sent.filter((file) => !isSettled(file));
  undecided.push(...claims(unsettled.sort(byFile)).map(({ claim }) => claim));
  return {
    counting: files.map((file) => without(file, out.get(file), undecided)),
    problems: joinDomains(problems),
    undecided: undecided.map(({ unit, domainId }) => ({ unit, ...(domainId ? { domainId } : {}) })),
  };
}

/** A department's files of a domain whose lead catalogue has come. */
function setBeside(
  claim: Claim,
  sent: readonly Submission[],
  lead: Submission,
  madeBy: MadeBy,
): Verdict {
  const belongs = belongsTo(claim);
  const inside = sent.filter((file) => isInLead(file, lead)).map(({ serial }) => serial);
  const problems = sent.flatMap((file) => {
    const own = [...file.entries, ...file.nil].filter((spoken) => belongs(spoken, file));
    // What an earlier file says was replaced before the lead unit put its catalogue together.
    const isEarlier = inside.some((serial) => serial > file.serial);
    return [besideLead(file, own, claim, lead, isEarlier, madeBy)];
  });
  return { out: new Map(sent.map((file) => [file, 'all'])), problems, isOpen: true };
}

/** What the office settled, and whether a file of the unit is what it names. */
type Wanted = UseFile & { readonly isElsewhere: boolean };

/** @param sent files of one unit and domain, at least one */
function verdictOn(claim: Claim, sent: readonly Submission[], use: readonly Wanted[]): Verdict {
  // Units that lead a domain together: the word on any of them is on their catalogues.
  const units = claim.isLead ? sent.map(({ unit }) => unit) : [claim.unit];
  const wanted = use.filter((one) => units.includes(one.unit) && speaksOf(one, claim));
  const used = sent.filter((file) => wanted.some((one) => isFile(one, file)));
  const missing = wanted.filter(
    (one) =>
      !sent.some((file) => isFile(one, file)) && (one.domain !== undefined || !one.isElsewhere),
  );
  const told = missing.map((one) => useMissing(one, claim));
  if (used.length === 0) return withProblems(bySerial(claim, sent), told);
  const rest = sent.filter((file) => !used.includes(file));
  const verdict = withProblems(bySerial(claim, used), [
    ...told,
    ...rest.map((file) => notUsed(file, claim, used)),
  ]);
  return {
    ...verdict,
    out: new Map([...verdict.out, ...rest.map((file) => [file, 'all'] as const)]),
  };
}

function withProblems(verdict: Verdict, more: readonly Problem[]): Verdict {
  return { ...verdict, problems: [...more, ...verdict.problems] };
}

function speaksOf({ domain }: UseFile, claim: Claim): boolean {
  return (
    domain === undefined ||
    domain === claim.domainId ||
    foldTitle(domain) === foldTitle(claim.title)
  );
}

function isFile({ file, sha256 }: UseFile, submission: Submission): boolean {
  if (sha256 !== undefined && sha256.toLowerCase() !== submission.sha256) return false;
  return file === undefined || submission.file === file || submission.file.endsWith(`/${file}`);
}

/** A master put among the submissions: what it holds came from them. */
function isMaster({ marks }: Submission): boolean {
  return marks.some(({ kind }) => kind === 'master');
}

function isSettled(submission: Submission): boolean {
  return !submission.problems.some(({ code }) => UNSETTLED.has(code));
}

function byFile(a: Submission, b: Submission): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : 0;
}

/** The submission without what does not count; itself where nothing falls out. */
function without(
  file: Submission,
  dropped: ReadonlyMap<string, Out> | undefined,
  undecided: readonly Claim[],
): Submission {
  if (!dropped) return file;
  const counts = (spoken: Spoken) => {
    const claim = claimOf(spoken, file);
    const out = claim && dropped.get(keyOf(claim));
    return out === undefined || (out !== 'all' && !out.has(matterKey(spoken)));
  };
  const rest = { ...file, entries: file.entries.filter(counts), nil: file.nil.filter(counts) };
  if (!file.lead) return rest;
  // Who was heard by versions of which none counts yet was heard all the same; what they left
  // out or decided counts no more than their rows.
  const open = new Set(undecided.map(keyOf));
  const domains = file.lead.domains.flatMap((one) => {
    const key = keyOf(leadClaim(file, one.domainId));
    if (dropped.get(key) !== 'all') return [one];
    const nothing = { entries: [], left: [], decisions: [], changes: [] };
    return open.has(key) ? [{ ...one, ...nothing }] : [];
  });
  return { ...rest, lead: { ...file.lead, domains } };
}
