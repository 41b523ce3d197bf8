/**
 * What `mulu compile` and `mulu merge` say at a terminal: read, found, merged, written; what
 * must be mended first; last what to do next.
 */
import type { Finding, Severity } from '../../model/finding.js';
import { isOpen, type Master } from '../../model/master.js';
import type { Submission } from '../../model/submission.js';
import { DECISIONS_FOLDER } from '../../store/load-decisions.js';
import { readLine } from './check.js';
import { countLine, findingLines } from './findings.js';
import {
  beyondLines,
  conflictLines,
  coverageLines,
  duplicateLines,
  missingLines,
  nearLines,
  settledLines,
} from './merged.js';
import { asideLines, commandPath } from './words.js';

export interface CompileReport {
  readonly folder: string;
  readonly out: string;
  readonly read: readonly { readonly submission: Submission }[];
  readonly master: Master;
  readonly counts: Readonly<Partial<Record<Severity, number>>>;
  readonly written: readonly string[];
  readonly setAside: readonly string[];
  /** On the office's own Word template, where one was used. */
  readonly remarks?: readonly string[];
}

export function reportCompile(report: CompileReport): string[] {
  return reportOf(report, finalStep(report), '总目录的“处理意见”工作表');
}

/** @param bureau whom the one lead unit reports to whose domains these are; absent of all domains */
export function reportMerge(report: CompileReport, bureau?: string): string[] {
  const path = commandPath(report.folder);
  return reportOf(
    report,
    bureau !== undefined
      ? `打开上面的领域目录核对，无误后报给${bureau}。`
      : `各领域都已齐全，请各牵头单位核对领域目录，再运行 mulu compile ${path} 编制总目录。`,
    `${path} 下的 decisions 文件夹`,
  );
}

/** @param settledIn where people read what was decided */
function reportOf(report: CompileReport, whenFinal: string, settledIn: string): string[] {
  const { folder, read, master, counts, written, setAside, remarks = [] } = report;
  const open = [
    ...missingLines(master),
    ...coverageLines(master),
    ...conflictLines(master),
    ...nearLines(master),
    ...duplicateLines(master),
    ...beyondLines(master),
  ];
  return [
    readLine(read),
    `校验结果：${countLine(counts)}`,
    mergedLine(master),
    ...settledLines(master, settledIn),
    '',
    ...spaced(findingLines(master.findings)),
    ...spaced(open),
    ...writtenLines(written),
    ...remarks,
    ...asideLines(setAside, folder),
    '',
    master.state === 'final' ? '结果：定稿，没有未了事项。' : '结果：草稿，还有未了事项（见上）。',
    `下一步：${master.state === 'final' ? whenFinal : openStep(report)}`,
  ];
}

function mergedLine({ entries, merged, coverage, left }: Master): string {
  const covered = coverage.filter(({ status }) => status === 'covered').length;
  const partial = coverage.filter(({ status }) => status === 'partial').length;
  const nil = coverage.filter(({ status }) => status === 'nil').length;
  const parts = [
    `已覆盖 ${covered} 个`,
    ...(partial > 0 ? [`部分覆盖 ${partial} 个`] : []),
    ...(nil > 0 ? [`均不涉及 ${nil} 个`] : []),
  ];
  const out = left.length > 0 ? `，另有 ${left.length} 行按处理意见不列入` : '';
  return `汇总：${merged} 行合并为 ${entries.length} 条${out}；实施方案的 ${coverage.length} 个公开事项中，${parts.join('，')}。`;
}

function writtenLines(written: readonly string[]): string[] {
  if (written.length === 0) return ['没有生成文件。'];
  return [`生成了 ${written.length} 个文件：`, ...written.map((path) => `    ${path}`)];
}

/** What no unit can mend: an answer to a question, or which of its files counts. */
function isForDesk({ code, file }: Finding): boolean {
  return code === 'several-files' || file === undefined || file.startsWith(`${DECISIONS_FOLDER}/`);
}

/** What stands open, in the order in which an office works it off. */
function openStep({ folder, out, read, master, counts }: CompileReport): string {
  const path = commandPath(folder);
  if (read.length === 0) {
    return `没有报送件。请把各单位报来的表放进 ${path} 下的 submissions 文件夹，再运行一次。`;
  }
  const errors = master.findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && errors.every(isForDesk)) {
    return `先照【必须改】各条说的办法定下来（改 ${path} 的 decisions 文件夹里的处理意见，或者在 use.yaml 里写明用哪一份文件），再运行一次。`;
  }
  if ((counts.error ?? 0) > 0) {
    return `先请各单位改正【必须改】的问题：运行 mulu check ${path} --returns 退回，把退回表发给各单位。`;
  }
  if (master.missing.length > 0) {
    return `催收还没有报送的单位，收到后放进 ${path} 下的 submissions 文件夹，再运行一次。`;
  }
  if (master.conflicts.some(isOpen)) {
    const sheet = commandPath(`${out}/处理/冲突处理表.xlsx`);
    return `商定上面的冲突，填在 ${sheet} 里，把填好的表放进 ${path} 下的 decisions 文件夹，再运行一次；说法有误的，也可以由单位改后重报。`;
  }
  return '请牵头单位补齐没有单位报送的公开事项，再运行一次。';
}

function finalStep({ out }: CompileReport): string {
  return `打开 ${commandPath(out)} 里的总目录.xlsx 和总目录.docx 核对，无误后按程序报批。`;
}

function spaced(lines: readonly string[]): string[] {
  return lines.length > 0 ? [...lines, ''] : [];
}
