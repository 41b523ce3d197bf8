/** The rows of the overview as plain texts and figures: file by file, rule by rule, who is missing. */
import { sayApart, titleOf } from '../../check/say.js';
import type { FileResult, Verdict } from '../../check/verdict.js';
import type { Catalogue } from '../../model/catalogue.js';
import { type Finding, SEVERITIES } from '../../model/finding.js';
import type { MissingUnit } from '../../model/master.js';
import { sender } from '../return/sender.js';
import { SEVERITY_COLUMNS, VERDICT_WORDS } from './words.js';

type Row = (string | number)[];

/** Units a rule names; of more, how many. */
const MOST_NAMED = 12;

/** In the order of the roster, then by name; whose nobody knows last. */
export function inRosterOrder(catalogue: Catalogue, results: readonly FileResult[]): FileResult[] {
  const rank = new Map(catalogue.units.units.map(({ name }, at) => [name, at]));
  const rankOf = ({ submission }: FileResult) =>
    rank.get(sender(catalogue, submission) ?? '') ?? rank.size;
  return results
    .map((result, at) => ({ result, at }))
    .sort((a, b) => rankOf(a.result) - rankOf(b.result) || a.at - b.at)
    .map(({ result }) => result);
}

/** @param fixable how many places of the file `--fix` would mend */
export function fileRow(
  catalogue: Catalogue,
  { submission, verdict, findings, counts }: FileResult,
  at: number,
  fixable: number,
): Row {
  return [
    at + 1,
    sender(catalogue, submission) ?? '（不明）',
    submission.file.replace(/^submissions\//, ''),
    submission.entries.length,
    submission.nil.length,
    // A nought says no more than a blank, and hides the figures that matter.
    ...SEVERITIES.map((severity) => counts[severity] || ''),
    fixable || '',
    VERDICT_WORDS[verdict],
    byRule(findings)
      .map(({ title, members }) => `${title}${members.length}处`)
      .join('；'),
  ];
}

/** 共31个文件：可接收28个，需退回3个。 */
export function filesLine(results: readonly FileResult[]): string {
  const verdicts: readonly Verdict[] = ['accepted', 'back', 'replaced', 'empty'];
  const parts = verdicts.flatMap((verdict) => {
    const count = results.filter((result) => result.verdict === verdict).length;
    return count === 0 ? [] : [`${VERDICT_WORDS[verdict]}${count}个`];
  });
  return results.length === 0
    ? '还没有报送件。'
    : `共${results.length}个文件：${parts.join('，')}。`;
}

/** The gravest first, of these the most frequent. */
export function ruleRows(catalogue: Catalogue, results: readonly FileResult[]): Row[] {
  const whose = new Map(
    results.map(({ submission }) => [submission.file, sender(catalogue, submission)]),
  );
  return byRule(results.flatMap(({ findings }) => findings)).map(({ title, members }, at) => {
    const [first] = members;
    const names = new Set(members.map(({ file = '' }) => whose.get(file) ?? nameOf(file)));
    return [
      at + 1,
      SEVERITY_COLUMNS[first.severity],
      title,
      members.length,
      new Set(members.map(({ file }) => file)).size,
      listed([...names]),
      sayApart({ code: first.code }).fix.replaceAll('……', '××'),
    ];
  });
}

interface Rule {
  readonly title: string;
  readonly members: readonly [Finding, ...Finding[]];
}

function byRule(findings: readonly Finding[]): Rule[] {
  const rules = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const key = `${finding.severity} ${finding.code}`;
    const known = rules.get(key);
    if (known) known.push(finding);
    else rules.set(key, [finding]);
  }
  const rank = ([{ severity }]: Rule['members']) => SEVERITIES.indexOf(severity);
  return [...rules.values()]
    .sort((a, b) => rank(a) - rank(b) || b.length - a.length)
    .map((members) => ({ title: titleOf(members[0].code), members }));
}

function listed(names: readonly string[]): string {
  const more = names.length > MOST_NAMED ? `等${names.length}个` : '';
  return names.slice(0, MOST_NAMED).join('、') + more;
}

function nameOf(file: string): string {
  return file.split('/').at(-1) ?? file;
}

/** Domain by domain, with who asks them for it: the domain's lead unit. */
export function missingRows(
  catalogue: Catalogue,
  missing: readonly MissingUnit[],
  results: readonly FileResult[],
): Row[] {
  const { scheme } = catalogue;
  // Who sent a file that nobody could read is asked for another, not for the first.
  const unread = new Set(
    results
      .filter(({ submission, verdict }) => verdict === 'back' && submission.sheets.length === 0)
      .map(({ submission }) => sender(catalogue, submission)),
  );
  const named = (unit: string) => (unread.has(unit) ? `${unit}（报来的文件读不出）` : unit);
  return scheme.domains
    .map(({ title, lead }) => ({
      title,
      lead,
      units: missing.filter(({ domain }) => domain === title).map(({ unit }) => named(unit)),
    }))
    .filter(({ units }) => units.length > 0)
    .map(({ title, lead, units }, at) => [at + 1, title, lead, units.length, units.join('、')]);
}
