/** How one sheet was understood: columns, rows accounted for, how sure that is and why. */
import { MAPPING_FILE } from '../model/mapping.js';
import { ACCOUNTS, type Account, type Confidence, type SheetReport } from '../model/submission.js';
import { columnName } from '../workbook/address.js';
import { fieldOf, type PlannedColumn } from './columns.js';
import { type ColumnKind, usualLabel } from './header-words.js';
import type { Outline } from './outline.js';

const NOT_REPORTED: ReadonlySet<ColumnKind> = new Set(['serial', 'check']);

/** Counts rows by what they were taken for. */
export class Accounts {
  readonly #rows = new Map<number, Account>();

  set(row: number, account: Account): void {
    this.#rows.set(row, account);
  }

  /** Tables side by side share their rows: one that holds an entry of any of them is an entry. */
  with(other: Accounts): this {
    for (const [row, account] of other.#rows) {
      const own = this.#rows.get(row);
      if (own === undefined || ACCOUNTS.indexOf(account) < ACCOUNTS.indexOf(own)) {
        this.#rows.set(row, account);
      }
    }
    return this;
  }

  counts(): Partial<Record<Account, number>> {
    const counts: Partial<Record<Account, number>> = {};
    for (const account of this.#rows.values()) counts[account] = (counts[account] ?? 0) + 1;
    return counts;
  }
}

/** A sheet that is not read as a table: all its rows are taken for the same. */
export function unreadSheet(
  outline: Outline,
  account: 'note' | 'banner' | 'unread',
  reason: string,
): SheetReport {
  const count = outline.grid.rows.length;
  return {
    name: outline.sheet.name,
    headerRows: [],
    columns: {},
    rows: 0,
    confidence: account === 'unread' ? 'low' : 'high',
    reasons: [reason],
    accounted: count === 0 ? {} : { [account]: count },
  };
}

/** @param columns of the first table, as they were read */
export function sheetReport(
  outline: Outline,
  columns: readonly PlannedColumn[],
  entries: number,
  accounts: Accounts,
): SheetReport {
  const table = outline.tables[0];
  const accounted = accounts.counts();
  const { continues } = outline;
  const reasons = table && outline.pin?.at === undefined ? doubts(columns, accounted) : [];
  const told = outline.pin?.at === undefined ? [] : [`按 ${MAPPING_FILE} 指定的表头和栏目读取`];
  if (continues !== undefined && outline.pin !== undefined) {
    reasons.push({ text: `没有表头，接着工作表“${continues}”的栏目读取`, grave: false });
  }
  if (outline.beside) {
    reasons.push({
      text: `并排有${outline.beside.length + 1}张同样的表，从左到右读取`,
      grave: false,
    });
  }
  const header = table?.header;
  const rows =
    header && header.first > 0
      ? Array.from({ length: header.last - header.first + 1 }, (_, index) => header.first + index)
      : [];
  return {
    name: outline.sheet.name,
    headerRows: rows,
    columns: columnsOf(columns),
    rows: entries,
    confidence: confidence(reasons),
    reasons: [...told, ...reasons.map(({ text }) => text)],
    accounted,
  };
}

/** Field, or heading of a further column, to the letter of its first column. */
function columnsOf(columns: readonly PlannedColumn[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const column of columns) {
    if (!NOT_REPORTED.has(column.kind)) found[fieldOf(column)] ??= columnName(column.column);
  }
  return found;
}

interface Doubt {
  readonly text: string;
  readonly grave: boolean;
}

function doubts(
  columns: readonly PlannedColumn[],
  accounted: Partial<Record<Account, number>>,
): Doubt[] {
  const kinds = new Set(columns.map(({ kind }) => kind));
  const guessed = columns.filter(({ guessed: isGuessed, kind }) => isGuessed && kind !== 'serial');
  const weak = guessed.filter(({ second }) => second !== undefined);
  const sure = guessed.filter(({ second }) => second === undefined);
  const unread = accounted.unread ?? 0;
  const all = Object.values(accounted).reduce((sum, count) => sum + count, 0);
  const told: (Doubt | false)[] = [
    !kinds.has('matter') && { text: '表头中没有“公开事项”', grave: true },
    !kinds.has('content') && { text: '表头中没有“公开内容”', grave: true },
    kinds.size < 4 && { text: '表头中认得的栏目很少', grave: false },
    sure.length > 0 && {
      text: `有的栏目是按内容推断的：${sure.map(({ column }) => `${columnName(column)}列`).join('、')}`,
      grave: false,
    },
    ...weak.map((column) => ({ text: weakness(column), grave: true })),
    unread > 0 && { text: `有${unread}行没有读懂`, grave: unread * 5 > all },
  ];
  return told.filter((doubt) => doubt !== false);
}

/** H列按公开主体读取，也可能是公开渠道和载体 */
function weakness({ column, kind, second = 'extra' }: PlannedColumn): string {
  return `${columnName(column)}列按“${usualLabel(kind)}”读取没有把握，也可能是“${usualLabel(second)}”`;
}

function confidence(reasons: readonly Doubt[]): Confidence {
  if (reasons.some(({ grave }) => grave)) return 'low';
  return reasons.length > 0 ? 'middle' : 'high';
}
