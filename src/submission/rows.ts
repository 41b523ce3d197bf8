/**
 * The rows of a table's body, each taken for one thing (design, section 6): a record, a
 * further line of the record above, a heading within the table, a note, a total, spare.
 */
import type { Account } from '../model/submission.js';
import type { PlannedColumn } from './columns.js';
import { domainInTitle } from './domain.js';
import type { Grid } from './grid.js';
import type { ColumnKind } from './header-words.js';
import {
  isAcross,
  isCountRow,
  isDate,
  isNoteRow,
  isPageNumber,
  isSerial,
  isSignature,
  isTotalRow,
} from './row-kinds.js';

export interface BodyRow {
  readonly row: number;
  readonly account: Account;
  /**
   * record: begins an entry. more: further lines of the entry above. head: a title of an
   * outer level alone in its row. section: a line across the table. none: nothing to read.
   */
  readonly use: 'record' | 'more' | 'head' | 'section' | 'none';
  /** A row with a number and nothing else. */
  readonly numbered?: boolean;
  /** A row that our form prefilled, with nothing left in it. */
  readonly cleared?: boolean;
}

export interface BodyOptions {
  /** Our own sheet: every row with text is a row, none is a further line of another. */
  readonly ours: boolean;
  /** The id that the hidden column carries in this row. */
  readonly hiddenId: (row: number) => string | undefined;
  /** Whether a row of ours goes on with the entry that begins in the row `above`. */
  readonly goesOn?: (row: number, above: number) => boolean;
  /** The table began on the page before: the first row may be a further line of its last record. */
  readonly begun?: boolean;
}

/** Columns in which one record may run over several rows when the others are blank. */
const SPLIT: ReadonlySet<ColumnKind> = new Set(['content', 'channels', 'basis', 'extra', 'remark']);
/** 信息形成之日起, 7: a limit whose end is on the next line; 个工作日内: one whose beginning is above. */
const LIMIT_BEGUN = /(?:之日|起|\d|个|工|工作|形成|变更|或者?)$/;
const LIMIT_ENDS = /^(?:个?工作?日|作日|日内|个月|起|之日|或者?变更)/;
/** 《中华人民共和国安全: a title that does not end here. */
function isOpen(text: string): boolean {
  return text.lastIndexOf('《') > text.lastIndexOf('》');
}

/** 生产法》: a title that did not begin here. */
function closes(text: string): boolean {
  const end = text.indexOf('》');
  return end >= 0 && (text.indexOf('《') < 0 || text.indexOf('《') > end);
}

/** What a row may hold and still be a spare one. */
const IDLE: ReadonlySet<ColumnKind> = new Set(['serial', 'check', 'domain', 'concerned']);
/** What a row of ours may still hold when somebody has emptied it. */
const EMPTIED: ReadonlySet<ColumnKind> = new Set(['serial', 'check', 'domain']);
const IDLE_OURS: ReadonlySet<ColumnKind> = new Set([...IDLE, 'owners', 'mode', 'operation']);

export function readBody(
  grid: Grid,
  body: readonly number[],
  columns: readonly PlannedColumn[],
  options: BodyOptions,
): BodyRow[] {
  const table = new BodyReader(grid, body, columns, options);
  return body.map((row, index) => table.read(row, body[index + 1]));
}

class BodyReader {
  readonly #grid: Grid;
  readonly #kinds: ReadonlyMap<number, ColumnKind>;
  readonly #levels: readonly number[];
  readonly #serial: number | undefined;
  readonly #contentAt: number;
  readonly #width: number;
  /** The last row that may be a record. */
  readonly #lastWide: number;
  readonly #options: BodyOptions;
  #hasRecord = false;
  #last: Account | undefined;
  /** The last row of a record. */
  #entryRow = 0;

  constructor(
    grid: Grid,
    body: readonly number[],
    columns: readonly PlannedColumn[],
    options: BodyOptions,
  ) {
    this.#grid = grid;
    this.#lastWide = body.findLast((row) => grid.shown(row).length >= 3) ?? 0;
    this.#options = options;
    this.#hasRecord = options.begun === true;
    this.#kinds = new Map(columns.map(({ column, kind }) => [column, kind]));
    this.#levels = columns.filter(({ kind }) => kind === 'matter').map(({ column }) => column);
    this.#serial = columns.find(({ kind }) => kind === 'serial')?.column;
    const content = columns.find(({ kind }) => kind === 'content')?.column;
    this.#contentAt = content ?? (this.#levels.at(-1) ?? 0) + 1;
    this.#width = columns.length;
  }

  read(row: number, next: number | undefined): BodyRow {
    const found = this.#kindOf(row, next);
    if (found.use === 'record') this.#hasRecord = true;
    this.#last = found.account;
    if (found.account === 'entry') this.#entryRow = row;
    return { row, ...found };
  }

  #kindOf(row: number, next: number | undefined): Omit<BodyRow, 'row'> {
    if (this.#options.goesOn?.(row, this.#entryRow)) return { account: 'entry', use: 'more' };
    const kinds = this.#kindsIn(row);
    const id = this.#options.hiddenId(row);
    if (kinds.size === 0 && id === undefined) return { account: 'spare', use: 'none' };
    if (id === undefined) {
      if (this.#isNote(row) || this.#isSigned(row, next)) return { account: 'note', use: 'none' };
      const isTotal = isTotalRow(this.#grid, row) && !kinds.has('content');
      if (isTotal || isCountRow(this.#grid, row)) return { account: 'total', use: 'none' };
      if (this.#isSection(row)) return { account: 'banner', use: 'section' };
      const spare = this.#spare(kinds, row);
      if (spare) return spare;
    }
    if (id !== undefined && [...kinds].every((kind) => EMPTIED.has(kind))) {
      return { account: 'spare', use: 'none', cleared: true };
    }
    if (this.#isHead(row, next, kinds)) return { account: 'banner', use: 'head' };
    if (this.#isMore(row, kinds)) return { account: 'entry', use: 'more' };
    const says = kinds.has('matter') || kinds.has('content') || id !== undefined;
    if (says || (this.#hasRecord && kinds.size >= 2)) return { account: 'entry', use: 'record' };
    return { account: 'unread', use: 'none' };
  }

  #kindsIn(row: number): Set<ColumnKind> {
    return new Set(this.#grid.shown(row).map(({ column }) => this.#kinds.get(column) ?? 'extra'));
  }

  /** Notes begin where the table begins; 联系电话：… in the middle is content. */
  #isNote(row: number): boolean {
    const cells = this.#grid.shown(row);
    const first = cells[0];
    if (!first) return false;
    if (isPageNumber(this.#grid, row)) return true;
    const outer =
      first.column <= (this.#levels[0] ?? this.#contentAt) || isAcross(this.#grid, row, 3);
    if (outer && isNoteRow(this.#grid, row)) return true;
    return (
      this.#last === 'note' &&
      cells.length === 1 &&
      (isAcross(this.#grid, row, 3) || first.column === 1)
    );
  }

  /** One text across the table, or 一、住房保障领域 alone at its left edge. */
  #isSection(row: number): boolean {
    const cells = this.#grid.shown(row);
    const only = cells[0];
    if (cells.length !== 1 || !only) return false;
    const merge = this.#grid.merge(row, only.column);
    const beyondLevels =
      merge !== undefined && merge.right >= this.#contentAt && merge.left < this.#contentAt;
    if (beyondLevels && isAcross(this.#grid, row, Math.max(3, Math.ceil(this.#width / 2))))
      return true;
    const atEdge = only.column <= (this.#levels[0] ?? 1);
    return atEdge && only.text.length <= 30 && domainInTitle(only.text, false) !== undefined;
  }

  #spare(kinds: ReadonlySet<ColumnKind>, row: number): Omit<BodyRow, 'row'> | undefined {
    const idle = this.#options.ours ? IDLE_OURS : IDLE;
    if (![...kinds].every((kind) => idle.has(kind))) return undefined;
    if (!this.#options.ours && kinds.size === 1 && kinds.has('domain')) {
      return { account: 'banner', use: 'section' };
    }
    if (!this.#options.ours && this.#hasRecord && this.#mergedFromAbove(row)) {
      return { account: 'entry', use: 'more' };
    }
    const numbered = kinds.has('serial') && !this.#options.ours;
    if (numbered && kinds.size === 1 && !this.#isNumber(row)) return this.#beside(row);
    return { account: 'spare', use: 'none', ...(numbered ? { numbered } : {}) };
  }

  /** Below the last record, wherever it stands: a date, or a body with a date under it. */
  #isSigned(row: number, next: number | undefined): boolean {
    if (this.#options.ours || !this.#hasRecord || row <= this.#lastWide) return false;
    const [only, ...others] = this.#grid.shown(row);
    if (!only || others.length > 0 || !isSignature(only.text)) return false;
    if (isDate(only.text)) return this.#last === 'note' || next === undefined;
    const [below] = next === undefined ? [] : this.#grid.shown(next);
    return below !== undefined && isDate(below.text);
  }

  #isNumber(row: number): boolean {
    return isSerial(this.#grid.text(row, this.#serial ?? 0));
  }

  /** Words alone where a number would stand: who signs, below the last record; else nobody knows. */
  #beside(row: number): Omit<BodyRow, 'row'> {
    const text = this.#grid.text(row, this.#serial ?? 0);
    const isBelow = this.#hasRecord && row > this.#lastWide;
    return { account: isBelow && isSignature(text) ? 'note' : 'unread', use: 'none' };
  }

  /** An outer title alone, with its inner titles in the rows below. */
  #isHead(row: number, next: number | undefined, kinds: ReadonlySet<ColumnKind>): boolean {
    if (this.#options.ours || next === undefined || this.#levels.length < 2) return false;
    if ([...kinds].some((kind) => kind !== 'matter' && kind !== 'serial')) return false;
    const at = this.#levels.filter((column) => this.#grid.text(row, column) !== '');
    const column = at[0];
    if (at.length !== 1 || column === undefined || column === this.#levels.at(-1)) return false;
    if (this.#grid.merge(row, column) !== undefined) return false;
    const deeper = this.#levels.slice(this.#levels.indexOf(column) + 1);
    const outer = this.#levels.slice(0, this.#levels.indexOf(column) + 1);
    return (
      outer.every((level) => this.#grid.text(next, level) === '') &&
      deeper.some((level) => this.#grid.text(next, level) !== '')
    );
  }

  /** One record over several rows, because one of its columns was split (field notes f1). */
  #isMore(row: number, kinds: ReadonlySet<ColumnKind>): boolean {
    if (this.#options.ours || !this.#hasRecord) return false;
    for (const kind of [
      'serial',
      'matter',
      'domain',
      'audience',
      'mode',
      'tier',
      'concerned',
    ] as const) {
      if (kinds.has(kind)) return false;
    }
    if (kinds.size === 1) return true;
    if (this.#goesOnAbove(row)) return true;
    const split = [...kinds].every((kind) => SPLIT.has(kind));
    const serial = this.#serial;
    const oneNumber = serial !== undefined && this.#isFromAbove(row, serial);
    return split && (oneNumber || !this.#mergedFromAbove(row));
  }

  /** Each printed line became a row (a table out of a PDF): a text of the line above ends in this one. */
  #goesOnAbove(row: number): boolean {
    return [...this.#kinds].some(([column, kind]) => {
      const above = this.#grid.text(this.#entryRow, column);
      const text = this.#grid.text(row, column);
      if (above === '' || text === '') return false;
      if (kind === 'basis') return isOpen(above) && closes(text);
      return kind === 'timeLimit' && (LIMIT_BEGUN.test(above) || LIMIT_ENDS.test(text));
    });
  }

  #mergedFromAbove(row: number): boolean {
    return [...this.#kinds.keys()].some((column) => this.#isFromAbove(row, column));
  }

  #isFromAbove(row: number, column: number): boolean {
    const merge = this.#grid.merge(row, column);
    return merge !== undefined && merge.top < row;
  }
}
