/** What `mulu check` says at a terminal: read, found, written, and last what to do next. */
import type { Finding, Severity } from '../../model/finding.js';
import type { Submission } from '../../model/submission.js';
import { countLine, findingLines } from './findings.js';
import { asideLines, commandPath } from './words.js';

export interface CheckReport {
  readonly folder: string;
  readonly read: readonly { readonly submission: Submission }[];
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Partial<Record<Severity, number>>>;
  /** Returns, letters and receipts, where they were asked for. */
  readonly returned?: Written | undefined;
  /** Workbooks with what was mended on behalf of the units, where that was asked for. */
  readonly mended?: (Written & { readonly fixes: readonly unknown[] }) | undefined;
  /** The overview, where it was asked for. */
  readonly overview?: Written | undefined;
}

/** What was written, and copies of what a person had changed. */
export interface Written {
  readonly written: readonly string[];
  readonly setAside?: readonly string[];
}

export function reportCheck(report: CheckReport): string[] {
  const { read, findings, counts, returned, mended, overview } = report;
  return [
    readLine(read),
    `校验结果：${countLine(counts)}`,
    '',
    ...findingLines(findings),
    ...(findings.length > 0 ? [''] : []),
    ...(returned ? returnLines(returned) : []),
    ...(mended ? [...mendedLines(mended), ...aside(mended)] : []),
    ...(overview ? [`写了总览：${overview.written.join('')}`, ...aside(overview)] : []),
    `下一步：${nextStep(report)}`,
  ];
}

/** 读了 31 个文件（31 个单位），共 312 条，另有 45 处“不涉及”。 */
export function readLine(read: readonly { readonly submission: Submission }[]): string {
  const files = read.map((one) => one.submission);
  const units = new Set(files.flatMap(({ unit }) => (unit === undefined ? [] : [unit]))).size;
  const entries = sum(files.map((file) => file.entries.length));
  const nil = sum(files.map((file) => file.nil.length));
  const and = nil > 0 ? `，另有 ${nil} 处“不涉及”` : '';
  return `读了 ${files.length} 个文件（${units} 个单位），共 ${entries} 条${and}。`;
}

function returnLines(returned: Written): string[] {
  const { written } = returned;
  const receipts = written.filter(isReceipt);
  const returns = written.filter((path) => path.endsWith('.xlsx'));
  const letters = written.filter((path) => path.endsWith('函.docx'));
  const alone = letters.filter((path) => !returns.includes(path.replace(/函\.docx$/, '.xlsx')));
  return [
    ...(returns.length + letters.length === 0
      ? ['没有要退回的文件。']
      : [
          `写了 ${returns.length} 份退回表，${letters.length} 份退回修改函（在退回表旁边）：`,
          ...[...returns, ...alone].map((path) => `    ${path}`),
        ]),
    ...(receipts.length === 0
      ? []
      : [`写了 ${receipts.length} 份回执，在${dirOf(receipts[0])}文件夹。`]),
    ...aside(returned),
  ];
}

function mendedLines({ written, fixes }: NonNullable<CheckReport['mended']>): string[] {
  if (written.length === 0) return ['没有可以代为修改的地方。'];
  return [
    `代为修改了 ${fixes.length} 处，另存 ${written.length} 份（原来报送的文件没有动）。核对后放进 submissions 文件夹，再做退回表：`,
    ...written.map((path) => `    ${path}`),
  ];
}

function isReceipt(path: string): boolean {
  return path.endsWith('_回执.docx');
}

function dirOf(path = ''): string {
  return ` ${path.split(/[/\\]/).slice(0, -1).join('/')} `;
}

function aside({ setAside = [] }: Written): string[] {
  return asideLines(setAside);
}

function nextStep({ folder, read, counts, returned }: CheckReport): string {
  const path = commandPath(folder);
  if (read.length === 0) {
    return `没有报送件。请把各单位报来的表放进 ${path} 下的 submissions 文件夹，再运行 mulu check ${path}。`;
  }
  if ((counts.error ?? 0) === 0) return `可以汇总了，运行 mulu compile ${path}。`;
  if (returned?.written.some((path) => !isReceipt(path))) {
    return `把退回表发给各单位，改好的表放回 ${path} 下的 submissions 文件夹，再运行 mulu check ${path}。`;
  }
  return `请各单位按上面所说修改。要给每个单位一份标注好的退回表，运行 mulu check ${path} --returns 退回。`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
