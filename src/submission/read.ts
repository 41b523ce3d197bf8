/**
 * A workbook → a submission: whose it is, for which domains, its entries and its 不涉及.
 * Reads like the work goes: choose the sheets, find the unit, read each sheet. What a table,
 * a column, a row or a blank means is decided in the files beside. Judges nothing.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import type { Registers } from '../model/register.js';
import type { Submission } from '../model/submission.js';
import type { Workbook } from '../model/workbook.js';
import { outlineWithBeside } from './beside.js';
import { type Context, makeContext } from './context.js';
import { withContinued } from './continued.js';
import { coverUnit } from './cover.js';
import { tellForm } from './form.js';
import { asLead } from './lead.js';
import { misplaced } from './misplaced.js';
import { readNilSheet } from './nil-sheet.js';
import type { Outline } from './outline.js';
import { withoutOwnFormulas } from './own-formulas.js';
import { type MappedBy, NO_PINS, pinnedUnit, pinsOf, tellPinned } from './pinned.js';
import { unreadSheet } from './report.js';
import { scopeOf } from './scope.js';
import { serialOf } from './serial.js';
import { readSheet, type SheetRead } from './sheet.js';
import { tellBeside, tellContinued, tellHidden, tellOverTable, tellTransposed } from './tell.js';
import { findUnit } from './unit.js';
import { unitWords } from './unit-words.js';

export interface SubmissionInput {
  /** Relative to the catalogue folder, with /. */
  readonly file: string;
  /** Absent where nothing could be read; then `problems` say why. */
  readonly workbook?: Workbook;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256?: string;
  /** mapping.yaml beside the file, where no catalogue brings one. */
  readonly mapped?: MappedBy;
  /** What reading the bytes reported. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a workbook, ours or anybody's. Never throws.
 * @param catalogue whose units and matters names resolve to; without it they stay as written
 * @param registers for the names of channels, where there is no catalogue to bring them
 */
export function readSubmission(
  input: SubmissionInput,
  catalogue?: Catalogue,
  registers?: Registers,
): Submission {
  const { workbook } = input;
  const pins = workbook ? pinsOf(workbook, input, catalogue) : NO_PINS;
  const open = (workbook?.sheets ?? []).filter(
    ({ visible, name }) => visible || pins.bySheet.has(name),
  );
  const sheets = withContinued(
    open.map((sheet) => outlineWithBeside(sheet, pins.bySheet.get(sheet.name), catalogue?.layout)),
  );
  const isPinned = ({ code, sheet = '' }: Problem) =>
    code === 'sheet-hidden' && pins.bySheet.has(sheet);
  const known = withoutOwnFormulas(
    input.problems.filter((problem) => !isPinned(problem)),
    sheets,
  );
  const context = makeContext(input.file, [...known, ...pins.problems], catalogue, registers);
  const mapped = pins.rows.length > 0 ? { mapped: pins.rows } : {};
  if (!workbook) return { ...nothing(input.file), problems: context.problems };
  const tables = tablesToRead(sheets);
  for (const sheet of tables) tellPinned(sheet, context);
  for (const sheet of tables) tellContinued(sheet, context);
  for (const sheet of tables) tellBeside(sheet, context);
  for (const sheet of tables) tellHidden(sheet, context);
  const lists = listsOf(sheets, tables);
  const covers = sheets.filter((sheet) => coverUnit(sheet) !== undefined);
  const words = unitWords(input.file, [...tables, ...lists], covers);
  const found = pinnedUnit(tables) ?? findUnit(words, context.units, catalogue?.scheme.date);
  for (const problem of found.problems) context.say(problem);
  for (const sheet of tables) tellForm(sheet, context);
  for (const sheet of tables) tellOverTable(sheet, context);
  const read = new Map<Outline, SheetRead>();
  for (const [at, sheet] of tables.entries()) {
    const before = tables[at - 1];
    const isContinued = before !== undefined && sheet.continues === before.sheet.name;
    const goesOnFrom = isContinued ? read.get(before) : undefined;
    read.set(sheet, readSheet(sheet, found.unit, context, goesOnFrom));
  }
  for (const sheet of tables.length > 0 ? [] : sheets) {
    const said = sheet.marks ? undefined : readNilSheet(sheet, found.unit, context);
    if (said) read.set(sheet, said);
  }
  tellWithout(workbook, sheets, read, context);
  const scope = scopeOf(tables, context);
  const ledBy = tables.flatMap(({ marks }) => (marks?.kind === 'lead' ? [marks] : []));
  const submission: Submission = {
    file: input.file,
    format: workbook.format,
    ...(input.sha256 === undefined ? {} : { sha256: input.sha256 }),
    ...(found.unit === undefined ? {} : { unit: found.unit }),
    ...(found.from === undefined ? {} : { unitFrom: found.from }),
    marks: sheets.flatMap(({ marks }) => (marks ? [marks] : [])),
    serial: Math.max(
      1,
      ...tables.map((sheet) => serialOf(sheet) ?? 1),
      // The list to mend of a lead catalogue's return says how often it was sent.
      ...(ledBy.length > 0 ? sheets : lists).map(({ marks }) => marks?.serial ?? 1),
    ),
    ...(scope === undefined ? {} : { scope }),
    sheets: sheets.map((sheet) => read.get(sheet)?.report ?? leftOut(sheet)),
    ...joined([...read.values()]),
    problems: context.problems,
    ...mapped,
  };
  return ledBy.length > 0 ? asLead(submission, ledBy, workbook, catalogue) : submission;
}

/**
 * Somebody's own table comes back as our return: it has no marks of its own, but the list to
 * mend before it says whose it is and how often it was sent.
 */
function listsOf(sheets: readonly Outline[], tables: readonly Outline[]): Outline[] {
  if (tables.some(({ marks }) => marks !== undefined)) return [];
  return sheets.filter(({ marks }) => marks?.kind === 'other');
}

/** Of a master or lead catalogue only its own sheet; of ours never guide or example. */
function tablesToRead(sheets: readonly Outline[]): Outline[] {
  const catalogues = sheets.filter(
    ({ marks }) => marks?.kind === 'master' || marks?.kind === 'lead',
  );
  const chosen = catalogues.length > 0 ? catalogues : sheets;
  return chosen.filter(({ marks, tables }) => marks?.kind !== 'other' && tables.length > 0);
}

function joined(read: readonly SheetRead[]): Pick<Submission, 'entries' | 'nil'> {
  return {
    entries: read.flatMap(({ entries }) => entries),
    nil: read.flatMap(({ nil }) => nil),
  };
}

function leftOut(sheet: Outline) {
  if (coverUnit(sheet)) return unreadSheet(sheet, 'banner', '封面：只取其中的填报单位');
  return sheet.marks
    ? unreadSheet(sheet, 'note', '本工具的说明或附表，不作为填报内容读取')
    : unreadSheet(sheet, 'unread', '没有找到填报的表头');
}

/** Visible sheets with text that were not read; and a file of which nothing was. */
function tellWithout(
  workbook: Workbook,
  sheets: readonly Outline[],
  read: ReadonlyMap<Outline, SheetRead>,
  context: Context,
): void {
  if (read.size === 0) {
    const elsewhere = misplaced(workbook, sheets);
    const said = elsewhere ? [] : sheets.map((sheet) => tellTransposed(sheet, context));
    if (!said.includes(true)) context.say(elsewhere ?? { code: 'file-without-table' });
    return;
  }
  const isCatalogue = [...read.keys()].some(
    ({ marks }) => marks?.kind === 'master' || marks?.kind === 'lead',
  );
  if (isCatalogue) return;
  for (const one of sheets) {
    const { sheet, grid, marks } = one;
    if (marks || read.has(one) || one.tables.length > 0 || grid.rows.length === 0) continue;
    if (coverUnit(one)) continue;
    if (tellTransposed(one, context)) continue;
    context.say({ code: 'sheet-without-table', sheet: sheet.name, params: { sheet: sheet.name } });
  }
}

function nothing(file: string): Submission {
  return { file, marks: [], serial: 1, sheets: [], entries: [], nil: [], problems: [] };
}
