/**
 * Findings for a person at a terminal: what must be mended first, the same cause once with its
 * count, its files and the first places.
 */
import { groupFindings } from '../../check/order.js';
import { sayApart, titleOf } from '../../check/say.js';
import { SCHEME_FILE } from '../../check/scheme-file.js';
import { type Finding, SEVERITIES, type Severity } from '../../model/finding.js';
import { SEVERITY_NAMES } from './words.js';

/** How many files a cause lists, and how many places a file. */
const FILES = 4;
const PLACES = 4;
/** How many files one line names. */
const BRIEF_FILES = 3;
/** How many findings on whole files or on the scheme a cause lists. */
const WHOLES = 3;

/** Of more kinds than this each takes a line or two: a long report is read by nobody. */
const MOST_KINDS = 8;

/** What units sent comes first; what the scheme itself lacks no unit can mend, so it comes last. */
export function findingLines(findings: readonly Finding[]): string[] {
  const ofScheme = findings.filter(({ file }) => file === SCHEME_FILE);
  const sent = findings.filter(({ file }) => file !== SCHEME_FILE);
  const kinds = new Set(findings.map(({ code, severity }) => `${severity} ${code}`)).size;
  return kinds > MOST_KINDS
    ? [...briefly(sent), ...causes(ofScheme).map(headline)]
    : [...bySeverity(sent), ...bySeverity(ofScheme)];
}

/** Files that could not be read first, then what occurs most often; what to do for errors alone. */
function briefly(findings: readonly Finding[]): string[] {
  return SEVERITIES.flatMap((severity) => {
    const isWhole = ([{ sheet }]: Cause) => (sheet === undefined ? 0 : 1);
    const ordered = causes(findings.filter((finding) => finding.severity === severity)).sort(
      (a, b) => isWhole(a) - isWhole(b) || b.length - a.length,
    );
    return ordered.flatMap((cause) => {
      const line = `${SEVERITY_NAMES[severity]}${titleOf(cause[0].code)}：${cause.length} 处（${filesOf(cause)}）`;
      return severity === 'error' ? [line, `    ${sayTogether(cause)}`] : [line];
    });
  });
}

/** 县财政局.xlsx 3 处、县审计局.csv 1 处 等 7 个文件; of one file its first places. */
function filesOf(cause: Cause): string {
  const files = new Map<string, Finding[]>();
  for (const finding of cause) {
    const name = (finding.file ?? '').split('/').at(-1) ?? '';
    files.set(name, [...(files.get(name) ?? []), finding]);
  }
  const [only] = files;
  if (files.size === 1 && only) {
    return only[1].some(({ cell }) => cell !== undefined) ? fileLine(...only) : only[0];
  }
  const ordered = [...files].sort(([, a], [, b]) => b.length - a.length);
  const named = ordered
    .slice(0, BRIEF_FILES)
    .map(([file, own]) => (own.length > 1 ? `${file} ${own.length} 处` : file));
  const more = files.size > BRIEF_FILES ? ` 等 ${files.size} 个文件` : '';
  return named.join('、') + more;
}

/** What to do, in the words of the first where all are told the same. */
function sayTogether(cause: Cause): string {
  const fixes = new Set(cause.map((finding) => sayApart(finding).fix));
  const [only] = fixes;
  return fixes.size === 1 && only
    ? only
    : sayApart({ code: cause[0].code }).fix.replaceAll('……', '××');
}

function bySeverity(findings: readonly Finding[]): string[] {
  return SEVERITIES.flatMap((severity) =>
    causes(findings.filter((finding) => finding.severity === severity)).flatMap((cause) =>
      severity === 'notice' ? [headline(cause)] : [headline(cause), ...details(cause)],
    ),
  );
}

/** 必须改 3 处，建议改 5 处；没有发现问题 where there is none. */
export function countLine(counts: Readonly<Partial<Record<Severity, number>>>): string {
  const parts = SEVERITIES.flatMap((severity) => {
    const count = counts[severity] ?? 0;
    return count > 0 ? [`${SEVERITY_NAMES[severity].replace(/[【】]/g, '')} ${count} 处`] : [];
  });
  return parts.length > 0 ? `${parts.join('，')}。` : '没有发现问题。';
}

/** All findings of one code and severity, whatever their files. */
type Cause = readonly [Finding, ...Finding[]];

/** In the order in which they are first met. */
function causes(findings: readonly Finding[]): Cause[] {
  const codes = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of findings) {
    const known = codes.get(finding.code);
    if (known) known.push(finding);
    else codes.set(finding.code, [finding]);
  }
  return [...codes.values()];
}

function headline(cause: Cause): string {
  const [{ code, severity }] = cause;
  const files = new Set(cause.map((finding) => finding.file)).size;
  const where = files > 1 ? `，${files} 个文件` : '';
  return `${SEVERITY_NAMES[severity]}${titleOf(code)}：${cause.length} 处${where}`;
}

/** What has cells: once what to do, then where. What has none: each in its own words. */
function details(cause: Cause): string[] {
  const inCells = cause.filter(({ cell }) => cell !== undefined);
  const whole = cause.filter(({ cell }) => cell === undefined);
  const [group] = groupFindings(inCells.map(({ file: _file, ...rest }) => rest));
  const files = new Map<string, Finding[]>();
  for (const finding of inCells) {
    const file = finding.file ?? '';
    files.set(file, [...(files.get(file) ?? []), finding]);
  }
  return [
    ...few(
      whole.map(({ file, message }) => (file === undefined ? message : `${file}：${message}`)),
      WHOLES,
      '处',
    ),
    ...(group ? [group.message] : []),
    ...few(
      [...files].map(([file, members]) => fileLine(file, members)),
      FILES,
      '个文件',
    ),
  ].map((line) => `    ${line}`);
}

function few(lines: readonly string[], limit: number, of: string): string[] {
  const rest = lines.length - limit;
  return [...lines.slice(0, limit), ...(rest > 0 ? [`另有 ${rest} ${of}。`] : [])];
}

function fileLine(file: string, findings: readonly Finding[]): string {
  const places = [...new Map(findings.map((one) => [placeOf(one), one])).values()];
  const more = places.length > PLACES ? ` 等 ${places.length} 处` : '';
  // A sheet is named once for the cells that follow one another in it.
  const named = places
    .slice(0, PLACES)
    .map((one, at) =>
      at > 0 && one.sheet === places[at - 1]?.sheet ? (one.cell ?? '') : placeOf(one),
    );
  const where = named.join('、') + more;
  return file === '' ? where : `${file}：${where}`;
}

function placeOf({ sheet, cell = '' }: Finding): string {
  return sheet === undefined ? cell : `${sheet}!${cell}`;
}
