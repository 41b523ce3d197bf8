/**
 * One sheet → entries and nil returns, with every row accounted for. Follows the outline
 * table by table; what a row, a blank or a cell means is decided in the files beside.
 */
import type { NilReturn, SheetReport, SubmittedEntry } from '../model/submission.js';
import { cellName } from '../workbook/address.js';
import type { BannerValue } from './banner.js';
import type { PlannedColumn } from './columns.js';
import type { Context } from './context.js';
import type { NamedDomain } from './domain.js';
import { buildEntry } from './entry.js';
import { Filler, type RecordRows, type Spots, type Tail } from './fill.js';
import { NilReturns } from './nil-returns.js';
import { offerAbove } from './offers.js';
import { type RowOperation, rowOperation, withSettledOperations } from './operation.js';
import type { Outline, Table } from './outline.js';
import { lendOwners, ownersAbove } from './owners-above.js';
import { pagesOf } from './pages.js';
import {
  answered,
  isNilRow,
  MOST_MERGED,
  moreRows,
  NAMES,
  recordsWithout,
  serialCell,
} from './record.js';
import { Accounts, sheetReport } from './report.js';
import { RowDomains } from './row-domain.js';
import { submittedEntry } from './row-entry.js';
import { isHeading } from './row-kinds.js';
import { RowMarks } from './row-marks.js';
import { type BodyRow, readBody } from './rows.js';
import { tellSeveralValues } from './several-values.js';
import { tellCleared, tellCovered, tellDoubtful, tellRow, tellUncertain } from './tell.js';
import { matterUnder } from './titles.js';

export interface SheetRead {
  readonly report: SheetReport;
  readonly entries: readonly SubmittedEntry[];
  readonly nil: readonly NilReturn[];
  readonly tail?: SheetTail;
}

/** What a sheet leaves for the one that goes on with it. */
interface SheetTail {
  readonly filled: Tail;
  readonly columns: readonly PlannedColumn[];
  readonly section: NamedDomain | undefined;
}

/**
 * @param unit whose the file is, where that is known
 * @param before the sheet that this one goes on with
 */
export function readSheet(
  outline: Outline,
  unit: string | undefined,
  context: Context,
  before?: SheetRead,
): SheetRead {
  const reader = new SheetReader(outline, unit, context, before?.tail);
  for (const [table, ...pages] of pagesOf(outline.tables)) reader.table(table, pages);
  for (const one of outline.beside ?? []) {
    const right = new SheetReader(one, unit, context, undefined);
    for (const [table, ...pages] of pagesOf(one.tables)) right.table(table, pages);
    reader.add(right);
  }
  return reader.result();
}

class SheetReader {
  readonly #outline: Outline;
  readonly #unit: string | undefined;
  readonly #context: Context;
  readonly #before: SheetTail | undefined;
  readonly #filler: Filler;
  readonly #domains: RowDomains;
  readonly #accounts = new Accounts();
  readonly #entries: SubmittedEntry[] = [];
  readonly #nil: NilReturns;
  readonly #ours: boolean;
  readonly #marks: RowMarks;
  #owners: BannerValue | undefined;
  /** A heading across a table with one level of items. */
  #group: string | undefined;
  #columns: readonly PlannedColumn[] = [];
  #firstColumns: readonly PlannedColumn[] = [];

  constructor(
    outline: Outline,
    unit: string | undefined,
    context: Context,
    before: SheetTail | undefined,
  ) {
    this.#before = before;
    this.#outline = outline;
    this.#unit = unit;
    this.#context = context;
    const kind = outline.marks?.kind;
    this.#filler = new Filler(outline.grid, context.say, kind !== 'form' && kind !== 'return');
    this.#domains = new RowDomains(outline, context);
    this.#nil = new NilReturns(outline, unit, context, this.#domains, this.#accounts);
    this.#ours = outline.marks !== undefined;
    this.#marks = new RowMarks(outline.grid, this.#ours);
  }

  /** @param pages on which the table goes on: a record may end on the next of them */
  table(table: Table, pages: readonly Table[]): void {
    const isFirst = table === this.#outline.tables[0];
    this.#accountHeader(table, isFirst);
    if (!table.goesOn) {
      this.#domains.begin(table);
      this.#group = undefined;
    }
    if (!table.repeated) tellUncertain(this.#outline, table, this.#context);
    const columns = table.repeated ? this.#columns : this.#settled(table);
    if (isFirst) this.#firstColumns = columns;
    if (isFirst && this.#before) this.#carry(this.#before, columns);
    else if (!table.goesOn) this.#filler.restart();
    else if (!table.repeated) this.#filler.goOn(this.#columns, columns);
    this.#columns = columns;
    this.#owners = this.#ours ? undefined : ownersAbove(this.#outline, table, columns);
    const options = {
      ours: this.#ours,
      hiddenId: (row: number) => this.#marks.of(row).matterId,
      goesOn: (row: number, above: number) => this.#marks.goesOn(row, above),
    };
    for (const page of pages) this.#accountHeader(page, false);
    const rows = [table, ...pages].flatMap((page) =>
      readBody(this.#outline.grid, page.body, columns, { ...options, begun: page !== table }),
    );
    this.#body(rows, columns);
  }

  /** Columns that only their values can tell. */
  #settled(table: Table): readonly PlannedColumn[] {
    const columns = this.#domains.settled(table);
    return this.#ours ? columns : withSettledOperations(columns, table.body, this.#outline.grid);
  }

  /** A table to the right: its rows are rows of this sheet. */
  add(right: SheetReader): void {
    this.#entries.push(...right.#entries);
    this.#nil.add(right.#nil);
    this.#accounts.with(right.#accounts);
  }

  #carry({ filled, columns: from, section }: SheetTail, columns: readonly PlannedColumn[]): void {
    this.#filler.carry(filled);
    this.#filler.goOn(from, columns);
    this.#domains.carry(section);
  }

  result(): SheetRead {
    this.#nil.end(this.#entries.length > 0);
    this.#domains.end();
    const report = sheetReport(
      this.#outline,
      this.#firstColumns,
      this.#entries.length,
      this.#accounts,
    );
    tellDoubtful(this.#outline, report, this.#firstColumns, this.#context);
    return {
      report,
      entries: this.#entries,
      nil: this.#nil.all,
      tail: {
        filled: this.#filler.tail,
        columns: this.#columns,
        section: this.#domains.underSection,
      },
    };
  }

  #accountHeader({ header, bannerRows }: Table, isFirst: boolean): void {
    for (const row of bannerRows) this.#accounts.set(row, 'banner');
    for (let row = header.first; row <= header.last; row++) {
      if (!this.#outline.grid.hasText(row)) continue;
      this.#accounts.set(row, isFirst ? 'header' : 'repeatedHeader');
    }
  }

  #body(rows: readonly BodyRow[], columns: readonly PlannedColumn[]): void {
    const joined = new Set<number>();
    rows.forEach((row, index) => {
      this.#accounts.set(row.row, row.account);
      tellCovered(this.#outline, row.row, this.#context);
      if (this.#nil.isLine(row)) return;
      else if (row.use === 'section') this.#section(row.row, columns, rows[index + 1]);
      else if (row.use === 'head') this.#filler.head(row.row, columns);
      else if (row.use === 'record' || (row.use === 'more' && !joined.has(row.row))) {
        const more = moreRows(rows, index + 1);
        for (const at of more) joined.add(at);
        const below = rows.slice(index + 1, index + 1 + MOST_MERGED);
        this.#record(this.#marks.record(row.row, more), columns, below);
      } else if (row.numbered) {
        tellRow('row-numbered-empty', this.#outline, row.row, this.#context);
      } else if (row.cleared && !this.#nil.isWhole) {
        tellCleared(this.#marks.of(row.row).matterId ?? '', this.#outline, row.row, this.#context);
      } else if (row.account === 'unread') {
        tellRow('row-unread', this.#outline, row.row, this.#context);
      }
    });
  }

  #section(row: number, columns: readonly PlannedColumn[], next: BodyRow | undefined): void {
    const { grid } = this.#outline;
    const text = grid.shown(row)[0]?.text.trim() ?? '';
    const domainColumns = columns.filter(({ kind }) => kind === 'domain').map((one) => one.column);
    const isCell = domainColumns.some((column) => grid.text(row, column) === text);
    if (this.#domains.section(text, isCell)) {
      this.#filler.forget(domainColumns);
      this.#group = undefined;
    } else if (!this.#ours && isHeading(text) && next?.use === 'record') {
      this.#heading(row, text, columns, next.row);
    } else {
      this.#accounts.set(row, 'unread');
      tellRow('row-unread', this.#outline, row, this.#context);
    }
  }

  /** 一、政策文件 across the table: the title over those of the rows below it. */
  #heading(row: number, text: string, columns: readonly PlannedColumn[], next: number): void {
    const [outer, ...inner] = columns.filter(({ kind }) => kind === 'matter');
    const { grid } = this.#outline;
    if (outer && inner.length === 0) this.#group = text;
    else if (outer && grid.text(next, outer.column) === '') {
      this.#filler.over(outer.column, text, cellName(row, grid.shown(row)[0]?.column ?? 1));
    } else {
      this.#accounts.set(row, 'unread');
      tellRow('row-unread', this.#outline, row, this.#context);
    }
  }

  #record(rows: RecordRows, columns: readonly PlannedColumn[], below: readonly BodyRow[]): void {
    const { above } = this.#filler;
    const spots = this.#filler.fill(rows, columns);
    if (!this.#ours) {
      const { grid } = this.#outline;
      const rowsOf = (column: number) => 1 + recordsWithout(below, grid, column);
      tellSeveralValues(spots, columns, rowsOf, grid, this.#context);
    }
    const isAnswered = answered(spots, columns);
    const done = rowOperation(spots, columns, this.#outline.sheet.name, this.#ours);
    if (done.problem) this.#context.say(done.problem);
    if (this.#nil.isWhole && !isAnswered) {
      this.#nil.ofDomain(rows.row, done);
      return;
    }
    const isNil = isNilRow(spots, columns);
    if (!isNil && done.operation?.kind === 'strike') {
      // Of what the row holds nothing but its matter counts.
      const named = columns.filter(({ kind }) => NAMES.has(kind));
      this.#nil.struck(this.#entry(rows.row, spots, named, done), done);
      return;
    }
    const entry = this.#entry(rows.row, spots, columns, isNil ? undefined : done);
    if (isNil) {
      this.#nil.row(entry, columns, done);
      // A row that says 不涉及 and is filled in all the same is both: the check tells.
      if (!isAnswered) return;
    }
    if (this.#nil.said(entry, spots, columns)) return;
    this.#entries.push(entry);
    if (!this.#ours) offerAbove(spots, above, columns, this.#outline.sheet.name, this.#context);
  }

  #entry(
    row: number,
    spots: Spots,
    columns: readonly PlannedColumn[],
    done?: RowOperation,
  ): SubmittedEntry {
    const { sheet, marks } = this.#outline;
    const draft = buildEntry(spots, columns, sheet.name, this.#context);
    // The item's own title stands below the heading's.
    const { matter } = draft.entry;
    if (this.#group !== undefined && matter) draft.entry.matter = matterUnder(this.#group, matter);
    if (this.#owners) lendOwners(draft, this.#owners, sheet.name, this.#context);
    const serial = serialCell(spots, columns);
    const facts = {
      sheet: sheet.name,
      row,
      unit: this.#unit,
      hiddenId: this.#marks.of(row).matterId,
      entryId: this.#marks.of(row).entryId,
      isOurs: marks !== undefined && marks.scheme === this.#context.catalogue?.scheme.id,
      ...(serial ? { serial } : {}),
      ...(done ? { done } : {}),
    };
    return submittedEntry(draft, this.#domains.of(spots, columns), facts, this.#context);
  }
}
