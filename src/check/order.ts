/**
 * The order in which a person works through findings, and what belongs together: by file,
 * sheet, row and column; in one cell the errors first. The same mistake in many cells of a
 * file is one group.
 */
import { type Finding, SEVERITIES, type Severity } from '../model/finding.js';
import type { Submission } from '../model/submission.js';
import { parseCellName } from '../workbook/address.js';
import { sayApart, titleOf } from './say.js';

/**
 * @param submissions give the order of files and of the sheets in them; findings on the
 *   scheme, and on files that are not among them, come first
 */
export function orderFindings(
  findings: readonly Finding[],
  submissions: readonly Submission[] = [],
): Finding[] {
  const places = new Map<string, number>();
  submissions.forEach(({ file, sheets }, at) => {
    places.set(file, at);
    sheets.forEach(({ name }, sheet) => {
      places.set(`${file}\n${name}`, sheet);
    });
  });
  const rank = ({ file = '', sheet, cell, severity }: Finding): number[] => {
    const address = cell === undefined ? undefined : parseCellName(cell);
    return [
      places.get(file) ?? -1,
      sheet === undefined ? -1 : (places.get(`${file}\n${sheet}`) ?? Number.MAX_SAFE_INTEGER),
      address?.row ?? 0,
      address?.column ?? 0,
      SEVERITIES.indexOf(severity),
    ];
  };
  return findings
    .map((finding, at) => ({ finding, key: [...rank(finding), at] }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ finding }) => finding);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, place) => value !== b[place]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** The same mistake in one file: how often, where first, what to do. */
export interface FindingGroup {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly file?: string;
  readonly count: number;
  /** The first places: 表名!D6, or the sheet, or nothing where the whole file is meant. */
  readonly places: readonly string[];
  /** The finding's own sentence where it stands alone or all say the same; else the title and what to do. */
  readonly message: string;
  readonly findings: readonly Finding[];
}

/** How many places a group names. */
const FIRST_PLACES = 5;

/** @returns groups in the order of their files; in a file the errors first, then as found */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    // What speaks of no cell has nothing to be listed by but its own words.
    const own = finding.cell === undefined ? finding.message : '';
    const key = JSON.stringify([finding.file, finding.code, finding.severity, own]);
    const members = groups.get(key);
    if (members) members.push(finding);
    else groups.set(key, [finding]);
  }
  const files = new Map(
    [...new Set(findings.map(({ file }) => file))].map((file, at) => [file, at]),
  );
  const rank = ({ file }: FindingGroup) => files.get(file) ?? files.size;
  return [...groups.values()]
    .flatMap((members) => (members[0] ? [groupOf(members[0], members)] : []))
    .map((group, at) => ({ group, at }))
    .sort(
      (a, b) =>
        rank(a.group) - rank(b.group) ||
        SEVERITIES.indexOf(a.group.severity) - SEVERITIES.indexOf(b.group.severity) ||
        a.at - b.at,
    )
    .map(({ group }) => group);
}

function groupOf(first: Finding, members: readonly Finding[]): FindingGroup {
  const { code, severity, file } = first;
  const sheets = new Set(members.map(({ sheet }) => sheet));
  const places = members.flatMap((member) => placeOf(member, sheets.size > 1));
  return {
    code,
    severity,
    title: titleOf(code),
    ...(file === undefined ? {} : { file }),
    count: members.length,
    places: [...new Set(places)].slice(0, FIRST_PLACES),
    message: groupMessage(first, members),
    findings: members,
  };
}

function groupMessage(first: Finding, members: readonly Finding[]): string {
  if (members.every(({ message }) => message === first.message)) return first.message;
  const fixes = new Set(members.map((member) => sayApart(member).fix));
  const [fix] = fixes;
  return fixes.size === 1 && fix
    ? `${titleOf(first.code)}。${fix}`
    : `${titleOf(first.code)}。如：${first.message}`;
}

function placeOf({ sheet, cell }: Finding, withSheet: boolean): string[] {
  if (cell === undefined) return sheet === undefined ? [] : [sheet];
  return [withSheet && sheet !== undefined ? `${sheet}!${cell}` : cell];
}

/** How many of each severity; all three always stand. */
export function countFindings(findings: readonly Finding[]): Record<Severity, number> {
  const counts: Record<Severity, number> = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
