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
import { fold, foldTitle } from '../text/fold.js';
import { besideLead, heardIn, isInLead, leadsByDomain } from './after-lead.js';
import {
  differences,
  matterKey,
  type Spoken,
  type Statements,
  sameStatements,
  statementsOf,
  titlesOf,
} from './file-difference.js';
import {
  amended,
  type Claim,
  joinDomains,
  notUsed,
  repeated,
  several,
  superseded,
  useMissing,
  vanished,
} from './which-file-problems.js';

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

/** What settles which file counts, besides the files themselves. */
export interface Settled {
  /** Which file counts, as the office settled it. */
  readonly use?: readonly UseFile[];
  /** Units that report straight to the bureau: no lead catalogue speaks for them. */
  readonly direct?: ReadonlySet<string>;
}

export function settledIn({ decisions, units }: Pick<Catalogue, 'decisions' | 'units'>): Settled {
  const direct = new Set(units.units.flatMap((unit) => (unit.direct ? [unit.name] : [])));
  return { direct, use: decisions?.use ?? [] };
}

/** @param submissions in any order; the result does not depend on it */
export function countingSubmissions(
  submissions: readonly Submission[],
  { use = [], direct = new Set() }: Settled = {},
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
      return settle(claim, lead ? setBeside(claim, own, lead) : verdictOn(claim, own, wanted));
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

/** Matters of a claim on which a file does not count, by key; all of them. */
type Out = ReadonlySet<string> | 'all';

interface Verdict {
  /** Files whose word on this domain, or on matters of it, does not count. */
  readonly out: ReadonlyMap<Submission, Out>;
  readonly problems: readonly Problem[];
  /** Nobody has settled yet which one counts. */
  readonly isOpen: boolean;
}

/** A department's files of a domain whose lead catalogue has come. */
function setBeside(claim: Claim, sent: readonly Submission[], lead: Submission): Verdict {
  const belongs = belongsTo(claim);
  const inside = sent.filter((file) => isInLead(file, lead)).map(({ serial }) => serial);
  const problems = sent.flatMap((file) => {
    const own = [...file.entries, ...file.nil].filter((spoken) => belongs(spoken, file));
    // What an earlier file says was replaced before the lead unit put its catalogue together.
    const isEarlier = inside.some((serial) => serial > file.serial);
    return [besideLead(file, own, claim, lead, isEarlier)];
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

/**
 * Place of a file among those of its unit: by its serial; one that says that it only adds and
 * mends (补报更正) comes after one of the same serial that it can add to.
 */
function turnOf({ serial, scope }: Submission): number {
  return 2 * serial + (scope === 'part' ? 1 : 0);
}

/** From the last serial down: each speaks of the matters that no later one speaks of. */
function bySerial(claim: Claim, sent: readonly Submission[]): Verdict {
  const turns = [...new Set(sent.map(turnOf))].sort((a, b) => b - a);
  const out = new Map<Submission, Out>();
  const problems: Problem[] = [];
  let later: { files: readonly Submission[]; said: Statements } | undefined;
  let isOpen = false;
  for (const turn of turns) {
    const files = sent.filter((file) => turnOf(file) === turn);
    const all = files.map((file) => saidIn(file, claim));
    const own = all.map((said) => leftOver(said, later));
    if (later) {
      for (const [at, file] of files.entries()) {
        const kept = own[at] ?? new Map();
        const gone = [...(all[at]?.keys() ?? [])].filter((key) => !kept.has(key));
        out.set(file, kept.size === 0 ? 'all' : new Set(gone));
        problems.push(
          ...replacedBy(later.files, file, claim, all[at] ?? new Map(), kept, later.said),
        );
      }
    }
    const speaking = files.filter((_, at) => (own[at]?.size ?? 0) > 0);
    const spoken = own.filter((said) => said.size > 0);
    if (speaking.length > 1) {
      if (sameStatements(spoken)) {
        const [first, ...copies] = speaking;
        for (const file of copies) out.set(file, 'all');
        problems.push(...copies.map((file) => repeated(file, claim, first?.file ?? '')));
      } else {
        for (const file of speaking) out.set(file, 'all');
        problems.push(several(claim, speaking, differences(spoken)));
        isOpen = true;
      }
    }
    later = joinedWith(later, files, all);
  }
  return { out, problems, isOpen };
}

/** What a file says on a claim; a lead catalogue also says who was heard. */
function saidIn(file: Submission, claim: Claim): Statements {
  const said = statementsOf(file, belongsTo(claim));
  return claim.isLead ? new Map([...said, ...heardIn(file, claim.domain)]) : said;
}

/** What a file says of matters that no later file speaks of. */
function leftOver(
  said: Statements,
  later: { readonly files: readonly Submission[]; readonly said: Statements } | undefined,
): Statements {
  if (!later || later.said.size === 0) return said;
  // A later file that says it holds everything, or that nothing of it concerns the unit, does;
  // a lead catalogue is always the whole.
  const holdsAll =
    later.files.some(({ scope, lead }) => scope === 'whole' || lead !== undefined) ||
    later.said.has(WHOLE);
  if (holdsAll) return new Map();
  return new Map([...said].filter(([key]) => key !== WHOLE && !later.said.has(key)));
}

/** Key of 不涉及 for a whole domain. */
const WHOLE = '';

/** What becomes of an earlier file: replaced, or amended, and what would vanish by it. */
function replacedBy(
  newer: readonly Submission[],
  file: Submission,
  claim: Claim,
  said: Statements,
  kept: Statements,
  later: Statements,
): Problem[] {
  if (kept.size > 0) return [amended(file, claim, newer, titlesOf(kept))];
  const lost = new Map([...said].filter(([key]) => key !== WHOLE && !later.has(key)));
  return [
    superseded(file, claim, newer),
    ...(lost.size > 0 && !later.has(WHOLE) ? [vanished(file, claim, newer, titlesOf(lost))] : []),
  ];
}

function joinedWith(
  later: { readonly files: readonly Submission[]; readonly said: Statements } | undefined,
  files: readonly Submission[],
  all: readonly Statements[],
) {
  return {
    files: [...(later?.files ?? []), ...files],
    said: new Map([...all.flatMap((said) => [...said]), ...(later?.said ?? [])]),
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

/** Every unit and domain that somebody speaks for, with the files that do, in order of paths. */
function claims(files: readonly Submission[]): { claim: Claim; sent: Submission[] }[] {
  const found = new Map<string, { claim: Claim; sent: Submission[] }>();
  for (const file of files) {
    const spoken = [...file.entries, ...file.nil].map((one) => claimOf(one, file));
    // Of a domain without a row a lead catalogue may say who was heard.
    const led = (file.lead?.domains ?? []).map(({ domainId }) => leadClaim(file, domainId));
    for (const claim of [...spoken, ...led]) {
      if (!claim) continue;
      const known = found.get(keyOf(claim));
      if (!known) found.set(keyOf(claim), { claim, sent: [file] });
      else if (known.sent.at(-1) !== file) known.sent.push(file);
    }
  }
  return [...found.values()];
}

function leadClaim(file: Submission, domainId: string): Claim {
  const titles = [...file.entries, ...(file.lead?.domains ?? []).flatMap(({ nil }) => nil)];
  const title = titles.find((one) => one.domainId === domainId)?.domain ?? '';
  const unit = file.unit ?? '';
  return { unit, domain: domainId, domainId, title, isLead: true };
}

/** Whose word a row is, on which domain; undefined where nobody can be told as its sender. */
function claimOf(spoken: Spoken, file: Submission): Claim | undefined {
  const unit = spoken.unit ?? file.unit;
  if (unit === undefined) return undefined;
  const title = spoken.domain ?? '';
  return {
    unit,
    domain: spoken.domainId ?? `?${fold(title)}`,
    domainId: spoken.domainId,
    title,
    isLead: file.lead !== undefined,
  };
}

function keyOf(claim: Claim): string {
  // Of a domain that several units lead together one catalogue counts, whoever sent it.
  return claim.isLead ? `lead\n${claim.domain}` : `${claim.unit}\n${claim.domain}`;
}

function belongsTo(claim: Claim): (spoken: Spoken, file: Submission) => boolean {
  return (spoken, file) => {
    const own = claimOf(spoken, file);
    return own !== undefined && keyOf(own) === keyOf(claim);
  };
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
  // Who was heard by versions of which none counts yet was heard all the same.
  const open = new Set(undecided.map(keyOf));
  const domains = file.lead.domains.filter(({ domainId }) => {
    const key = keyOf(leadClaim(file, domainId));
    return dropped.get(key) !== 'all' || open.has(key);
  });
  return { ...rest, lead: { ...file.lead, domains } };
}
