/**
 * The column 填写检查: a formula that says in words what its row still lacks, and the same
 * reckoned here, so that the file carries its values at rest. Only IF, LEN, TRIM, SUBSTITUTE,
 * & and comparison are used: Excel 2010, WPS 2016 and LibreOffice compute them alike.
 * What must be filled in is model/required.ts's word; this puts it into a formula.
 */
import type { Column } from '../../model/layout.js';
import { OPERATION_NAMES } from '../../model/operation.js';
import type { FormColumn } from './columns.js';
import { columnsOf, groups, OPERATION_NOTE, operationColumns } from './columns.js';

export const NOT_CONCERNED = '不涉及';
export const CONCERNED = '涉及';
const LACKS = '缺：';
/** What a row that does not concern the unit lacks, and in which column it is written. */
export const reasonLabel = ({ heading }: Pick<FormColumn, 'heading'>): string =>
  `不涉及的原因（写在${heading}栏）`;
/** What 操作说明 must say: why, or which matter a row goes to. */
export const WHY_LABEL = `${OPERATION_NOTE}（写明原因）`;
export const TARGET_LABEL = `${OPERATION_NOTE}（写明合并到哪个事项）`;

/**
 * A cell of these alone says nothing, as reading takes it (text/tick.ts), too. Longer ones
 * first; the rare ones are left to the check, since a formula may not exceed 8192 characters.
 */
const SAYS_NOTHING = ['　', '—', '―', '－', '-', '／', '/', '_', '×××', '××', '无'] as const;
/** In a cell to tick these say no. */
const SAYS_NO = ['×', '□', '☐', '○', '〇', '口', '否'] as const;

/** What a row must say, over the form's columns. */
export interface Demand {
  readonly label: string;
  readonly columns: readonly FormColumn[];
  /** The cell of the head, absolute, that answers for every row. */
  readonly head?: string;
}

/**
 * @param domainCell the head's domain, absolute: it answers for every row
 * @returns the required columns with their leaves in the form; the domain is always asked for
 */
export function demands(
  required: readonly Column[],
  columns: readonly FormColumn[],
  domainCell: string,
): Demand[] {
  const asked = new Map(required.map(({ key, heading }) => [heading, key]));
  return groups(columns).flatMap((leaves) => {
    const [first] = leaves;
    if (!first) return [];
    const { key, heading } = first;
    if (key === 'domain') return [{ label: heading, columns: leaves, head: domainCell }];
    return asked.get(heading) === key ? [{ label: heading, columns: leaves }] : [];
  });
}

/** Columns that show that somebody has written in a row. */
function touchable(columns: readonly FormColumn[]): FormColumn[] {
  // A choice alone, dragged down over spare rows, is nothing written.
  const choice = operationColumns(columns)?.operation;
  return columns.filter(
    (column) => !['serial', 'domain', 'check'].includes(column.key) && column !== choice,
  );
}

/**
 * @param row the row that the formula stands in
 * @param nilCell address of 本领域是否涉及, absolute
 * @returns the formula without its =
 */
export function checkFormula(
  columns: readonly FormColumn[],
  wanted: readonly Demand[],
  row: number,
  nilCell: string,
): string {
  const at = (column: FormColumn): string => `$${column.letter}${row}`;
  const joined = (some: readonly FormColumn[]): string => some.map(at).join('&');
  const parts = wanted.map(
    ({ label, columns: asked, head }) =>
      `IF(${empty(joined(asked) + (head ? `&${head}` : ''), asked)},"、${label}","")`,
  );
  const done = operationColumns(columns);
  if (done) {
    const noReason = `IF(${empty(at(done.note), [done.note])},"、${WHY_LABEL}","")`;
    parts.push(`IF(${says(at(done.operation), 'change')},${noReason},"")`);
  }
  const lacks = `SUBSTITUTE(SUBSTITUTE("${LACKS}"&${parts.join('&') || '""'}&"。","${LACKS}。",""),"${LACKS}、","${LACKS}")`;
  const sentence = `SUBSTITUTE(${lacks},"。","")`;
  const touched = `LEN(TRIM(${joined(touchable(columns))}))=0`;
  const answered = `IF(${touched},"",${withNil(columns, at, withOperation(columns, at, sentence))})`;
  return `IF(TRIM(${nilCell})="${NOT_CONCERNED}","",${answered})`;
}

function withNil(
  columns: readonly FormColumn[],
  at: (column: FormColumn) => string,
  otherwise: string,
): string {
  const [concerned] = columnsOf(columns, 'concerned');
  if (!concerned) return otherwise;
  const [remark] = columnsOf(columns, 'remark');
  const reason = remark
    ? `IF(${empty(at(remark), [remark])},"${LACKS}${reasonLabel(remark)}","")`
    : '""';
  return `IF(TRIM(${at(concerned)})="${NOT_CONCERNED}",${reason},${otherwise})`;
}

/** A row that gives its matter up needs nothing but the reason, or the matter that it goes to. */
function withOperation(
  columns: readonly FormColumn[],
  at: (column: FormColumn) => string,
  otherwise: string,
): string {
  const done = operationColumns(columns);
  if (!done) return otherwise;
  const isEmpty = empty(at(done.note), [done.note]);
  const lack = (label: string) => `IF(${isEmpty},"${LACKS}${label}","")`;
  const operation = at(done.operation);
  return `IF(${says(operation, 'strike')},${lack(WHY_LABEL)},IF(${says(operation, 'into')},${lack(TARGET_LABEL)},${otherwise}))`;
}

/** @returns a condition: the cell says that operation */
export function says(cell: string, kind: keyof typeof OPERATION_NAMES): string {
  return `TRIM(${cell})="${OPERATION_NAMES[kind]}"`;
}

function empty(text: string, columns: readonly FormColumn[]): string {
  return `LEN(TRIM(${marksOf(columns).reduce((inner, mark) => `SUBSTITUTE(${inner},"${mark}","")`, text)}))=0`;
}

function marksOf(columns: readonly FormColumn[]): readonly string[] {
  return columns.some(({ kind }) => kind === 'tick') ? [...SAYS_NOTHING, ...SAYS_NO] : SAYS_NOTHING;
}

/** What the head says that bears on every row. */
export interface HeadWords {
  readonly domain: string;
  /** 本领域是否涉及. */
  readonly concerned: string;
}

/** The same as `checkFormula`, reckoned from the texts of the row's cells. */
export function checkText(
  columns: readonly FormColumn[],
  wanted: readonly Demand[],
  textOf: (column: FormColumn) => string,
  head: HeadWords,
): string {
  const joined = (some: readonly FormColumn[]): string => some.map(textOf).join('');
  if (head.concerned.trim() === NOT_CONCERNED) return '';
  if (joined(touchable(columns)).trim() === '') return '';
  if (columnsOf(columns, 'concerned').some((column) => textOf(column).trim() === NOT_CONCERNED)) {
    const [remark] = columnsOf(columns, 'remark');
    return remark && isEmpty(textOf(remark), [remark]) ? LACKS + reasonLabel(remark) : '';
  }
  const done = operationColumns(columns);
  const operation = done ? textOf(done.operation).trim() : '';
  const isSilent = done !== undefined && isEmpty(textOf(done.note), [done.note]);
  if (operation === OPERATION_NAMES.strike) return isSilent ? LACKS + WHY_LABEL : '';
  if (operation === OPERATION_NAMES.into) return isSilent ? LACKS + TARGET_LABEL : '';
  const missing = wanted
    .filter(({ columns: asked, head: cell }) =>
      isEmpty(joined(asked) + (cell ? head.domain : ''), asked),
    )
    .map(({ label }) => label);
  if (operation === OPERATION_NAMES.change && isSilent) missing.push(WHY_LABEL);
  return missing.length === 0 ? '' : LACKS + missing.join('、');
}

function isEmpty(text: string, columns: readonly FormColumn[]): boolean {
  return (
    marksOf(columns)
      .reduce((rest, mark) => rest.replaceAll(mark, ''), text)
      .trim() === ''
  );
}

/** @returns a condition: the check cell names `label` among what lacks */
export function namesLabel(checkCell: string, label: string): string {
  const text = `SUBSTITUTE(${checkCell}&"、","：","、")`;
  return `LEN(SUBSTITUTE(${text},"、${label}、",""))<LEN(${text})`;
}

/** The sentence in the head: what the answer for the whole domain still lacks. */
export function headFormula(nilCell: string, reasonCell: string): string {
  const noReason = empty(reasonCell, []);
  return `IF(TRIM(${nilCell})="${NOT_CONCERNED}",IF(${noReason},"${HEAD_LACKS_REASON}","${HEAD_DONE}"),IF(${noReason},"","${HEAD_LACKS_ANSWER}"))`;
}

export const HEAD_LACKS_REASON = '还缺不涉及的原因，请在左边写明';
export const HEAD_LACKS_ANSWER = '写了原因，请把“本领域是否涉及”选为“不涉及”';
export const HEAD_DONE = '整个领域不涉及，下表不必填写';
