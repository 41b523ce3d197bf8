/**
 * Where a cell of a filed catalogue came from: every unit, file, sheet and cell that went into
 * it, and the decision that it follows.
 */
import { headingOf } from '../check/heading.js';
import type { Decision, HandChange } from '../model/decision.js';
import type { SheetReport, Submission, SubmittedEntry } from '../model/submission.js';
import type { Traced, TracedEntry } from '../model/traced.js';
import { cellName, columnNumber, parseCellName } from '../workbook/address.js';
import { fieldText } from './field-text.js';

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

/** Why nothing can be traced: `wanted` is what the person asked for. */
export type TraceFault =
  | { readonly kind: 'outside-entries' | 'entry-unknown'; readonly wanted: string }
  | {
      readonly kind: 'no-such-cell';
      readonly wanted: string;
      /** Sheets that have entries. */
      readonly sheets: readonly string[];
    };

export type TraceResult =
  | { readonly trace: Trace; readonly fault?: undefined }
  | { readonly trace?: undefined; readonly fault: TraceFault };

/**
 * @param submission a filed catalogue of ours, as reading gives it
 * @param traced what it, or the data beside it, says of its entries
 * @param wanted F12, or 总表!F12
 * @returns a fault where there is no such cell, or nothing is known of it
 */
export function traceCell(submission: Submission, traced: Traced, wanted: string): TraceResult {
  const read = submission.sheets.filter(({ rows }) => rows > 0);
  const place = placeIn(read, wanted);
  if (!place) {
    return { fault: { kind: 'no-such-cell', wanted, sheets: read.map(({ name }) => name) } };
  }
  const { report, row, column } = place;
  const entry = submission.entries.find(
    ({ source }) => source.sheet === report.name && source.row === row,
  );
  const field = entry ? fieldAt(entry, report, row, column) : undefined;
  if (!entry || field === undefined) return { fault: { kind: 'outside-entries', wanted } };
  const known = traced.entries.get(entry.entryId ?? '');
  if (!known) return { fault: { kind: 'entry-unknown', wanted } };
  return {
    trace: {
      file: submission.file,
      sheet: report.name,
      cell: cellName(row, column),
      field,
      heading: headingOf(field),
      text: fieldText(entry, field),
      sources: known.provenance.map((source) => sourceOf(source, field)),
      decision: decisionOn(traced, known, field),
    },
  };
}

/**
 * 总表!F12, or F12 of the first sheet with entries.
 * @param read the sheets that have entries
 */
function placeIn(read: readonly SheetReport[], wanted: string) {
  const [name, address = name] = wanted.includes('!')
    ? wanted.split(/!(?=[^!]*$)/)
    : [undefined, wanted];
  const cell = parseCellName((address ?? '').toUpperCase());
  const plain = name?.replace(/^'|'$/g, '');
  const report = plain === undefined ? read[0] : read.find((sheet) => sheet.name === plain);
  return report && cell ? { report, ...cell } : undefined;
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
