/**
 * Findings for a person at a terminal: what must be mended first, the same cause once with its
 * count, its files and the first places.
 */
import { groupFindings } from '../../check/order.js';
import { type Finding, SEVERITIES, type Severity } from '../../model/finding.js';
import { SEVERITY_NAMES } from './words.js';

/** How many files a cause lists, and how many places a file. */
const FILES = 4;
const PLACES = 4;

export function findingLines(findings: readonly Finding[]): string[] {
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

interface Cause {
  readonly severity: Severity;
  readonly title: string;
  readonly message: string;
  /** All of one code. */
  readonly findings: readonly Finding[];
}

/** The same code of all files together, in the order in which they are first met. */
function causes(findings: readonly Finding[]): Cause[] {
  const codes = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = codes.get(finding.code);
    if (known) known.push(finding);
    else codes.set(finding.code, [finding]);
  }
  return [...codes.values()].flatMap((members) => {
    const [group] = groupFindings(members.map(({ file: _file, ...rest }) => rest));
    if (!group) return [];
    const { severity, title, message } = group;
    return [{ severity, title, message, findings: members }];
  });
}

function headline({ severity, title, findings }: Cause): string {
  const files = new Set(findings.map((finding) => finding.file)).size;
  const where = files > 1 ? `，${files} 个文件` : '';
  return `${SEVERITY_NAMES[severity]}${title}：${findings.length} 处${where}`;
}

function details({ message, findings }: Cause): string[] {
  const files = new Map<string, Finding[]>();
  for (const finding of findings) {
    const file = finding.file ?? '';
    files.set(file, [...(files.get(file) ?? []), finding]);
  }
  const lines = [...files].slice(0, FILES).map(([file, members]) => fileLine(file, members));
  const rest = files.size - FILES;
  return [
    `    ${message}`,
    ...lines.filter((line) => line !== ''),
    ...(rest > 0 ? [`    另有 ${rest} 个文件。`] : []),
  ];
}

function fileLine(file: string, findings: readonly Finding[]): string {
  const places = [...new Set(findings.flatMap(placeOf))];
  const more = places.length > PLACES ? ` 等 ${places.length} 处` : '';
  const where = places.slice(0, PLACES).join('、') + more;
  if (file === '') return where === '' ? '' : `    ${where}`;
  return `    ${file}${where === '' ? '' : `：${where}`}`;
}

function placeOf({ sheet, cell }: Finding): string[] {
  if (sheet === undefined) return cell === undefined ? [] : [cell];
  return [cell === undefined ? `工作表“${sheet}”` : `${sheet}!${cell}`];
}
