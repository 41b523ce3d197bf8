/**
 * The check (校验): what reading found and what the rules find, said in words, in the order
 * in which a person works through it. Knows no rule of its own.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Finding, Problem } from '../model/finding.js';
import type { Submission } from '../model/submission.js';
import { withLayoutHeading } from './heading.js';
import { joinChannels } from './join-channels.js';
import { hideKnockOns } from './knock-on.js';
import { withNearestChannels } from './near.js';
import { orderFindings } from './order.js';
import { withRenamedOrgans } from './organ-names.js';
import { RULES } from './rules.js';
import { say } from './say.js';
import { waiverOf } from './waive.js';

/** What `problemsOf` said of a submission, where it was asked before. */
export type Judged = ReadonlyMap<Submission, readonly Problem[]>;

/**
 * Everything that is to be said of a catalogue folder: the scheme, then file by file in the
 * order of the roster. Same submissions in any order give the same findings.
 */
export function checkAll(
  catalogue: Catalogue,
  submissions: readonly Submission[],
  judged: Judged = new Map(),
): Finding[] {
  const ordered = inRosterOrder(catalogue, submissions);
  const whole = RULES.flatMap((rule) =>
    rule.per === 'catalogue' ? rule.check({ catalogue, submissions: ordered }) : [],
  );
  const each = ordered.flatMap((one) => judged.get(one) ?? problemsOf(catalogue, one));
  return finish(catalogue, ordered, [...whole, ...each]);
}

/** What is to be said of one file by itself: nothing of the scheme, nothing of other files. */
export function checkSubmission(catalogue: Catalogue, submission: Submission): Finding[] {
  return finish(catalogue, [submission], problemsOf(catalogue, submission));
}

/** What reading and the rules say of one file by itself, before knock-ons, waivers and words. */
export function problemsOf(catalogue: Catalogue, submission: Submission): Problem[] {
  const contexts = submission.entries.map((entry) => ({ catalogue, submission, entry }));
  const ruled = RULES.flatMap((rule) => {
    if (rule.per === 'submission') return rule.check({ catalogue, submission });
    return rule.per === 'catalogue' ? [] : contexts.flatMap(rule.check);
  });
  const { file } = submission;
  const seen = new Set(ruled.map(placeOf));
  // Reading and a rule may see the same thing in the same place: the rule knows more of it.
  const read = submission.problems
    .filter((problem) => !seen.has(placeOf(problem)))
    .map((problem) => withRenamedOrgans(withNearestChannels(problem, catalogue), catalogue));
  return [...read, ...ruled].map((problem) => ({ file, ...problem }));
}

function placeOf({ code, sheet, cell }: Problem): string {
  return JSON.stringify([code, sheet, cell]);
}

function finish(
  catalogue: Catalogue,
  submissions: readonly Submission[],
  problems: readonly Problem[],
): Finding[] {
  const { severities } = catalogue.scheme;
  const findings = hideKnockOns(joinChannels(problems), submissions, catalogue).map((problem) => {
    const finding = say(withLayoutHeading(problem, catalogue.layout), severities);
    const waiver = waiverOf(problem, catalogue, submissions);
    return waiver ? waived(finding, waiver) : finding;
  });
  return orderFindings(findings, submissions);
}

/** A waived finding stays to be seen, as a notice that says who let it pass and why. */
function waived(
  finding: Finding,
  { reason, person, date }: { reason: string; person: string; date: string },
): Finding {
  const note = `（已豁免：${reason.replace(/[。；;.]+$/, '')}；${person}，${date}）`;
  return {
    ...finding,
    severity: 'notice',
    message: note + finding.message,
    params: { ...finding.params, waived: reason },
  };
}

function inRosterOrder(catalogue: Catalogue, submissions: readonly Submission[]): Submission[] {
  const rank = new Map(catalogue.units.units.map(({ name }, at) => [name, at]));
  const rankOf = ({ unit }: Submission) => rank.get(unit ?? '') ?? rank.size;
  return [...submissions].sort(
    (a, b) => rankOf(a) - rankOf(b) || (a.file < b.file ? -1 : a.file > b.file ? 1 : 0),
  );
}
