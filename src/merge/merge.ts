/**
 * Submissions -> lead catalogues -> master (design, section 7). Two streams: departments come
 * by the lead unit of their domain, direct reporters (townships) straight to the bureau; the
 * master joins both. Pure: the same submissions in any order give the same master.
 */
import { say } from '../check/say.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Decision } from '../model/decision.js';
import type { Finding, Problem } from '../model/finding.js';
import type { LeadCatalogue, LeftOut, Master, Merged } from '../model/master.js';
import { type Expected, roster } from '../model/roster.js';
import type { Domain } from '../model/scheme.js';
import type { NilReturn, Submission } from '../model/submission.js';
import { directUnits } from '../model/units.js';
import { type Counting, countingSubmissions, settledIn } from '../submission/which-file.js';
import { almostComplete } from './almost-complete.js';
import {
  type Answers,
  answersOf,
  heardByLeads,
  nilReturns,
  standsOutFor,
  withMoved,
} from './answers.js';
import { withChanges } from './changes.js';
import { coverageOf, missingOf } from './coverage.js';
import { decisionProblems, withoutSettled, withRecalled } from './decision-problems.js';
import { rowsInError } from './errors.js';
import { identityOf } from './identity.js';
import { mergeRows } from './merged.js';
import { settledByLeads } from './near-matters.js';
import { questionsOf } from './questions.js';
import { compareText, type SourceRow, sourceRows } from './rows.js';
import { type Settle, settleBy } from './settle.js';
import { stateOf } from './state.js';
import { withTaken } from './taken.js';
import { tooManyProblems } from './too-many.js';

/**
 * @param submissions all that came, same bytes once; which of them count is decided here
 * @param findings all that check/ says of them; they mark entries and keep the result a draft
 */
export function mergeAll(
  catalogue: Catalogue,
  submissions: readonly Submission[],
  findings: readonly Finding[],
): Master {
  const { counting, undecided } = countingSubmissions(submissions, settledIn(catalogue));
  const identify = identityOf(catalogue.scheme);
  const sent = sourceRows(catalogue, counting, identify);
  const rows = withTaken(sent, counting, catalogue.scheme, identify);
  const nil = nilReturns(catalogue, counting);
  const decisions = inOneOrder(catalogue.decisions?.decisions ?? []);
  const { settle, used } = settleBy([...decisions, ...settledByLeads(counting)]);
  const part: Part = {
    catalogue,
    settle,
    rows,
    nil,
    expected: roster(catalogue),
    domains: catalogue.scheme.domains,
    undecided: [...undecided, ...heardByLeads(counting)],
    hasError: rowsInError(findings),
    withLeads: true,
    left: leftByLeads(counting),
  };
  const whole = mergePart(part);
  const changed = withChanges(withRecalled(whole.merged, decisions), catalogue);
  const { merged } = changed;
  const leads = catalogue.scheme.domains.map((domain) => leadCatalogue(part, domain));
  const questions = questionsOf(merged, ...leads);
  const all = [
    ...withoutSettled(findings, merged),
    ...[
      ...tooManyProblems(rows),
      ...decisionProblems(decisions, questions, used),
      ...stillTold(changed.problems, leads),
      ...almostComplete(catalogue, merged.entries, whole.answers),
    ].map((problem) => say(problem, catalogue.scheme.severities)),
  ];
  const byLeads = decidedByLeads(counting);
  return {
    ...merged,
    state: stateOf(catalogue.scheme, merged, all),
    leads,
    findings: all,
    ...(byLeads.length > 0 ? { byLeads } : {}),
  };
}

/** Whatever files they stand in, and however these are named. */
function inOneOrder(decisions: readonly Decision[]): Decision[] {
  const keyed = decisions.map((one) => ({ one, key: JSON.stringify([one.id, one.date, one]) }));
  return keyed.sort((a, b) => compareText(a.key, b.key)).map(({ one }) => one);
}

/** What lead units settled, each once, as their catalogues carry it. */
function decidedByLeads(counting: readonly Submission[]): NonNullable<Master['byLeads']> {
  const carried = counting.flatMap(({ lead }) =>
    (lead?.domains ?? []).flatMap(({ decisions, changes }) => [...decisions, ...changes]),
  );
  return [...new Map(carried.map((one) => [one.id, one])).values()];
}

/** Rows that lead units left out: their files are not at hand here, and nobody is to miss them. */
function leftByLeads(counting: readonly Submission[]): Part['left'] {
  return counting.flatMap(({ lead }) =>
    (lead?.domains ?? []).flatMap(({ domainId, left, decisions, changes }) => {
      const known = new Map([...decisions, ...changes].map((one) => [one.id, one]));
      return left.flatMap(({ decision: id, ...row }) => {
        const decision = known.get(id);
        return decision ? [{ domainId, row: { ...row, decision } }] : [];
      });
    }),
  );
}

/** What a merge takes: all of it for the master, a domain's departments for a lead catalogue. */
interface Part {
  readonly catalogue: Catalogue;
  readonly rows: readonly SourceRow[];
  readonly nil: readonly NilReturn[];
  readonly expected: readonly Expected[];
  readonly domains: readonly Domain[];
  readonly undecided: Counting['undecided'];
  readonly hasError: (row: SourceRow) => boolean;
  readonly withLeads: boolean;
  readonly settle: Settle;
  /** Left out at the lead units' desks. */
  readonly left: readonly { readonly domainId: string; readonly row: LeftOut }[];
}

function mergePart(part: Part): { merged: Merged; answers: Answers } {
  const { catalogue, rows, nil, expected, domains, hasError, withLeads, settle } = part;
  const answers = answersOf(rows, nil, part.undecided);
  const standsOut = standsOutFor(answers);
  const merged = mergeRows(rows, { catalogue, hasError, standsOut, withLeads, settle });
  const complete = {
    ...merged,
    left: [...merged.left, ...part.left.map(({ row }) => row)],
    coverage: coverageOf(domains, expected, withMoved(answers, merged.entries)),
    missing: missingOf(domains, expected, answers),
    nil,
  };
  return { merged: complete, answers };
}

/** A domain as its lead unit sees it: the departments' rows, and only departments expected. */
function leadCatalogue(whole: Part, domain: Domain): LeadCatalogue {
  const direct = directUnits(whole.catalogue.units);
  const rows = whole.rows.filter((row) => !row.direct && row.identity.domain === domain);
  const nil = whole.nil.filter(
    (one) => one.domainId === domain.id && one.unit !== undefined && !direct.has(one.unit),
  );
  const expected = whole.expected.filter(
    (one) => one.domainId === domain.id && !direct.has(one.unit),
  );
  const { merged } = mergePart({
    ...whole,
    rows,
    nil,
    expected,
    domains: [domain],
    withLeads: false,
    left: whole.left.filter(({ domainId }) => domainId === domain.id),
  });
  const lead = { ...merged, domainId: domain.id, domain: domain.title, lead: domain.lead };
  return withChanges(lead, whole.catalogue, domain).merged;
}

const NOT_THERE: ReadonlySet<string> = new Set(['change-unused', 'change-entry-gone']);

/** A change by hand that finds nothing in the master may be of a lead catalogue's entry. */
function stillTold(problems: readonly Problem[], leads: readonly LeadCatalogue[]): Problem[] {
  const holding = new Set(leads.flatMap(({ changes = [] }) => changes.map(({ id }) => id)));
  return problems.filter(
    ({ code, params }) => !NOT_THERE.has(code) || !holding.has(String(params?.id)),
  );
}
