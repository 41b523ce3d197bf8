/** What `mulu check` says at a terminal: read, found, written, and last what to do next. */
import type { Fix } from '../../check/fixes.js';
import type { Verdict } from '../../check/verdict.js';
import type { Finding, Severity } from '../../model/finding.js';
import type { Submission } from '../../model/submission.js';
import { countLine, findingLines } from './findings.js';
import { asideLines, commandPath } from './words.js';

export interface CheckReport {
  readonly folder: string;
  /** The command that was typed, without the papers that it asked for. */
  readonly command: string;
  readonly files: readonly { readonly submission: Submission; readonly verdict: Verdict }[];
  readonly findings: readonly Finding[];
  readonly counts: Readonly<Partial<Record<Severity, number>>>;
  /** Returns, letters and receipts, where they were asked for. */
  readonly returned?: Written | undefined;
  /** Workbooks with what was mended on behalf of the units, where that was asked for. */
  readonly mended?: Written | undefined;
  /** What can be mended on behalf of the units. */
  readonly fixes: readonly Pick<Fix, 'file'>[];
  /** The overview, where it was asked for. */
  readonly overview?: Written | undefined;
}

/** What was written, and copies of what a person had changed. */
export interface Written {
  readonly written: readonly string[];
  readonly setAside?: readonly string[];
}

/** Of more papers than this the folder is named, not each of them. */
const MOST_PAPERS = 6;

export function reportCheck(report: CheckReport): string[] {
  const { files, findings, counts, returned, mended, overview, fixes } = report;
  return [
    readLine(files),
    `校验结果：${countLine(counts)}${verdictLine(files)}`,
    '',
    ...findingLines(findings),
    ...(findings.length > 0 ? [''] : []),
    ...(returned ? returnLines(returned) : []),
    ...(mended ? [...mendedLines(mended, fixes), ...aside(mended)] : fixableLines(report)),
    ...(overview ? [`写了总览：${overview.written.join('')}`, ...aside(overview)] : []),
    `下一步：${nextStep(report)}`,
  ];
}

/** 12 个文件可接收，3 个需退回。 */
function verdictLine(files: CheckReport['files']): string {
  const count = (wanted: Verdict) => files.filter(({ verdict }) => verdict === wanted).length;
  const [good, back] = [count('accepted'), count('back')];
  return back === 0 ? '' : `${good > 0 ? `${good} 个文件可接收，` : ''}${back} 个文件需退回。`;
}

/** What the program would mend by itself, and how it is told to. */
function fixableLines({ fixes, command }: CheckReport): string[] {
  if (fixes.length === 0) return [];
  const files = new Set(fixes.map(({ file }) => file)).size;
  return [
    `其中一共 ${fixes.length} 处（${files} 个文件）可由 --fix 自动规范，只改写法不改意思，另存一份，输入：`,
    `    ${command} --fix 代改`,
  ];
}

/** 读了 31 个文件（31 个单位），共 312 条，另有 45 处“不涉及”。 */
export function readLine(read: readonly { readonly submission: Submission }[]): string {
  const files = read.map((one) => one.submission);
  const units = new Set(files.flatMap(({ unit }) => (unit === undefined ? [] : [unit]))).size;
  const entries = sum(files.map((file) => file.entries.length));
  const all = files.flatMap((file) => file.nil);
  const struck = all.filter(({ operation }) => operation !== undefined).length;
  const nil = all.length - struck;
  const and = [
    ...(nil > 0 ? [`，另有 ${nil} 处“不涉及”`] : []),
    ...(struck > 0 ? [`，建议删除 ${struck} 处`] : []),
  ].join('');
  return `读了 ${files.length} 个文件（${units} 个单位），共 ${entries} 条${and}。`;
}

function returnLines(returned: Written): string[] {
  const { written } = returned;
  const receipts = written.filter(isReceipt);
  const returns = written.filter((path) => path.endsWith('.xlsx'));
  const letters = written.filter((path) => path.endsWith('函.docx'));
  return [
    ...(returns.length + letters.length === 0
      ? ['没有要退回的文件。']
      : [
          `写了 ${returns.length} 份退回表，${letters.length} 份退回修改函（在退回表旁边）${papers(returns)[0]}`,
          ...papers(returns).slice(1),
        ]),
    ...(receipts.length === 0
      ? []
      : [`写了 ${receipts.length} 份回执，在${dirOf(receipts[0])}文件夹。`]),
    ...aside(returned),
  ];
}

/** How a line on papers ends, and the lines that name them. */
function papers(paths: readonly string[]): string[] {
  return paths.length > MOST_PAPERS
    ? [`。都在${dirOf(paths[0])}文件夹。`]
    : ['：', ...paths.map((path) => `    ${path}`)];
}

function mendedLines({ written }: Written, fixes: readonly unknown[]): string[] {
  if (written.length === 0) return ['没有可以代为修改的地方。'];
  const [end = '', ...paths] = papers(written);
  return [
    `代为修改了 ${fixes.length} 处，原来报送的文件没有动。核对后把另存的 ${written.length} 份 .xlsx 放进 submissions 文件夹，再做退回表${end}`,
    ...paths,
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

function nextStep({ folder, command, files, counts, returned }: CheckReport): string {
  const path = commandPath(folder);
  if (files.length === 0) {
    return `没有报送件。请把各单位报来的表放进 ${path} 下的 submissions 文件夹，再运行 mulu check ${path}。`;
  }
  if ((counts.error ?? 0) === 0) return `可以汇总了，运行 mulu compile ${path}。`;
  if (returned?.written.some((path) => !isReceipt(path))) {
    return `把退回表和函发给各单位，改好的表放回 ${path} 下的 submissions 文件夹，再运行 mulu check ${path}。`;
  }
  return `给每个要修改的单位做一份标注好的退回表，运行 ${command} --returns 退回`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
