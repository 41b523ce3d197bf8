/** `mulu trace MASTER CELL`: where a cell of the master, or of a lead catalogue, came from. */
import type { Command } from 'commander';
import { headingOf } from '../../check/heading.js';
import type { Decision, HandChange } from '../../model/decision.js';
import type { SheetReport, Submission, SubmittedEntry } from '../../model/submission.js';
import type { Traced, TracedEntry } from '../../model/traced.js';
import { UserError } from '../../model/user-error.js';
import { loadTraced, tracedInLead } from '../../store/load-traced.js';
import { readSubmissions } from '../../store/read-submissions.js';
import { cellName, columnNumber, parseCellName } from '../../workbook/address.js';
import { printJson, printLines } from '../output.js';
import { reportTrace } from '../report/trace.js';

/** Where one piece of a cell was said first. */
export interface TraceSource {
  readonly unit: string;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly sha256?: string;
  /** The lead catalogue that it came by. */
  readonly via?: { readonly file: string; readonly sheet: string; readonly cell: string };
}

export interface Trace {
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly field: string;
  readonly heading: string;
  readonly text: string;
  readonly sources: readonly TraceSource[];
  /** An answer to a question, or a change made by hand. */
  readonly decision: Decision | HandChange | null;
}

export function addTrace(program: Command): void {
  program
    .command('trace')
    .description('查看总目录或领域目录的一格出自哪个单位的哪个文件、哪一格，或出自哪条处理意见')
    .argument('<总目录.xlsx>', '总目录或领域目录的 Excel 文件')
    .argument('<单元格>', '如 F12；不在第一张表的写成 表名!F12')
    .option('--json', '以 JSON 输出')
    .action(async (path: string, cell: string, options: { json?: boolean }) => {
      const [read] = await readSubmissions([path], process.cwd());
      const trace = traceOf(path, cell, read?.submission);
      if (options.json) printJson({ ok: true, ...trace });
      else printLines(reportTrace(trace));
    });
}

function traceOf(path: string, wanted: string, submission: Submission | undefined): Trace {
  const kinds = submission?.marks.map(({ kind }) => kind) ?? [];
  if (!submission || (!kinds.includes('master') && !kinds.includes('lead'))) {
    throw new UserError(`${path} 不是本工具生成的总目录或领域目录，查不到来源。`);
  }
  const { report, row, column } = placeIn(submission, wanted);
  const entry = submission.entries.find(
    ({ source }) => source.sheet === report.name && source.row === row,
  );
  const field = entry ? fieldAt(entry, report, row, column) : undefined;
  if (!entry || field === undefined) {
    throw new UserError(`${wanted} 不在目录的条目里。请写表中某一条某一栏的单元格，如 F12。`);
  }
  const traced = submission.lead ? tracedInLead(submission.lead) : loadTraced(path);
  const known = traced.entries.get(entry.entryId ?? '');
  if (!known) {
    throw new UserError(
      `查不到 ${wanted} 这一条的来源：它是生成以后加上去的，或者 Excel 和 JSON 不是同一次生成的。`,
    );
  }
  return {
    file: path,
    sheet: report.name,
    cell: cellName(row, column),
    field,
    heading: headingOf(field),
    text: textOf(entry, field),
    sources: known.provenance.map((source) => sourceOf(source, field)),
    decision: decisionOn(traced, known, field),
  };
}

/** 总表!F12, or F12 of the first sheet with entries. */
function placeIn(submission: Submission, wanted: string) {
  const [name, address = name] = wanted.includes('!')
    ? wanted.split(/!(?=[^!]*$)/)
    : [undefined, wanted];
  const cell = parseCellName((address ?? '').toUpperCase());
  const plain = name?.replace(/^'|'$/g, '');
  const read = submission.sheets.filter(({ rows }) => rows > 0);
  const report = plain === undefined ? read[0] : read.find((sheet) => sheet.name === plain);
  if (!report || !cell) {
    const names = read.map((sheet) => sheet.name).join('、');
    throw new UserError(
      `看不懂单元格“${wanted}”。请写成 F12，或 ${read[0]?.name ?? '总表'}!F12。可查的工作表：${names}。`,
    );
  }
  return { report, ...cell };
}

/** The field whose column it is; a ticked part belongs to the nearest heading on its left. */
function fieldAt(
  entry: SubmittedEntry,
  { columns }: SheetReport,
  row: number,
  column: number,
): string | undefined {
  const exact = Object.entries(entry.source.cells).find(
    ([, cell]) => cell === cellName(row, column),
  );
  if (exact) return exact[0];
  return Object.entries(columns)
    .map(([field, letter]) => ({ field, at: columnNumber(letter) }))
    .filter(({ at }) => at <= column)
    .sort((a, b) => b.at - a.at)[0]?.field;
}

function sourceOf(
  { via, ...place }: TracedEntry['provenance'][number],
  field: string,
): TraceSource {
  const { unit, file, sheet, sha256 } = place;
  return {
    unit,
    file,
    sheet,
    cell: cellIn(place, field),
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(via ? { via: { file: via.file, sheet: via.sheet, cell: cellIn(via, field) } } : {}),
  };
}

/** The field's cell; where the table has no such column, the row. */
function cellIn(
  { cells, row }: { cells: Record<string, string>; row: number },
  field: string,
): string {
  return cells[field] ?? `第${row}行`;
}

function decisionOn(
  { decisions }: Traced,
  { decided }: TracedEntry,
  field: string,
): Decision | HandChange | null {
  return decisions.get(decided[field] ?? '') ?? null;
}

function textOf(entry: SubmittedEntry, field: string): string {
  if (field === 'content') return entry.content ?? '';
  if (field === 'timeLimit') return entry.timeLimit?.text ?? '';
  if (field === 'matter')
    return Object.values(entry.matter ?? {})
      .flat()
      .join(' / ');
  if (field === 'domain') return entry.domain ?? '';
  if (field === 'basis') return (entry.basis ?? []).map(({ text }) => text).join('；');
  if (field === 'owners') return (entry.owners ?? []).map(({ text }) => text).join('、');
  if (field === 'channels') return (entry.channels ?? []).map(({ text }) => text).join('、');
  if (field === 'supervision') return entry.supervision?.text ?? '';
  if (field === 'audience' || field === 'mode' || field === 'tier')
    return (entry[field] ?? []).join('、');
  return entry.extra[field] ?? '';
}
