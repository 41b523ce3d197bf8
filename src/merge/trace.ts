/**
 * Where a cell of a filed catalogue came from: every unit, file, sheet and cell that went into
 * it, and the decision that it follows.
 */
import { headingOf } from '../check/heading.js';
import type { Decision, HandChange } from '../model/decision.js';
import type { SheetReport, Submission, SubmittedEntry } from '../model/submission.js';
import type { Traced, TracedEntry } from '../model/traced.js';
import { UserError } from '../model/user-error.js';
import { cellName, columnNumber, parseCellName } from '../workbook/address.js';

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

/**
 * @param submission a filed catalogue of ours, as reading gives it
 * @param traced what it, or the data beside it, says of its entries
 * @param wanted F12, or 总表!F12
 * @throws UserError where there is no such cell, or nothing is known of it
 */
export function traceCell(submission: Submission, traced: Traced, wanted: string): Trace {
  const { report, row, column } = placeIn(submission, wanted);
  const entry = submission.entries.find(
    ({ source }) => source.sheet === report.name && source.row === row,
  );
  const field = entry ? fieldAt(entry, report, row, column) : undefined;
  if (!entry || field === undefined) {
    throw new UserError(`${wanted} 不在目录的条目里。请写表中某一条某一栏的单元格，如 F12。`);
  }
  const known = traced.entries.get(entry.entryId ?? '');
  if (!known) {
    throw new UserError(
      `查不到 ${wanted} 这一条的来源：它是生成以后加上去的，或者 Excel 和 JSON 不是同一次生成的。`,
    );
  }
  return {
    file: submission.file,
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
