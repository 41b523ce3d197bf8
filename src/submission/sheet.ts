/**
 * One sheet → entries and nil returns, with every row accounted for. Follows the outline
 * table by table; what a row, a blank or a cell means is decided in the files beside.
 */
import { type RowMark, readRowMark } from '../model/marks.js';
import { OPERATION_NAMES } from '../model/operation.js';
import type { NilReturn, SheetReport, SubmittedEntry } from '../model/submission.js';
import { cellName } from '../workbook/address.js';
import { type BannerValue, bannerValue } from './banner.js';
import type { PlannedColumn } from './columns.js';
import type { Context } from './context.js';
import type { NamedDomain } from './domain.js';
import { buildEntry } from './entry.js';
import { Filler, type RecordRows, type Spots, type Tail } from './fill.js';
import type { Grid } from './grid.js';
import type { ColumnKind } from './header-words.js';
import { matterById } from './matter.js';
import {
  type DomainNil,
  domainNil,
  nilOfDomain,
  nilOfLine,
  nilOfRow,
  nilOfSaid,
  saysNil,
  struckRow,
} from './nil.js';
import { type NilSaid, nilInLine, nilInRow } from './nil-said.js';
import { offerAbove } from './offers.js';
import { type RowOperation, rowOperation, withSettledOperations } from './operation.js';
import type { Outline, Table } from './outline.js';
import { lendOwners, ownersAbove } from './owners-above.js';
import { Accounts, sheetReport } from './report.js';
import { RowDomains } from './row-domain.js';
import { submittedEntry } from './row-entry.js';
import { isHeading } from './row-kinds.js';
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

/** A table and the pages on which its header only comes again, with no words of their own over it. */
function pagesOf(tables: readonly Table[]): [Table, ...Table[]][] {
  const runs: [Table, ...Table[]][] = [];
  for (const table of tables) {
    const run = runs.at(-1);
    const isPage = table.repeated && table.goesOn && table.banner.values.length === 0;
    if (run && isPage) run.push(table);
    else runs.push([table]);
  }
  return runs;
}

/** 第几次报送 in the head of a sheet; undefined where it says nothing. */
export function serialOf({ tables }: Outline): number | undefined {
  const value = tables[0] && bannerValue(tables[0].banner, 'serial')?.value;
  const number = /\d{1,3}/.exec(value?.normalize('NFKC') ?? '')?.[0];
  return number === undefined ? undefined : Math.max(1, Number(number));
}

/** Fields that a form leaves to the unit: who fills them has answered. */
const ANSWERS: ReadonlySet<ColumnKind> = new Set(['timeLimit', 'channels', 'supervision']);

class SheetReader {
  readonly #outline: Outline;
  readonly #unit: string | undefined;
  readonly #context: Context;
  readonly #before: SheetTail | undefined;
  readonly #filler: Filler;
  readonly #domains: RowDomains;
  readonly #accounts = new Accounts();
  readonly #entries: SubmittedEntry[] = [];
  readonly #nil: NilReturn[] = [];
  /** The head said 不涉及 for the whole domain. */
  readonly #domainNil: DomainNil | undefined;
  readonly #ours: boolean;
  #owners: BannerValue | undefined;
  /** A heading across a table with one level of items. */
  #group: string | undefined;
  #line: (NilSaid & { row: number }) | undefined;
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
    this.#domainNil = outline.tables[0] && domainNil(outline.tables[0].banner);
    this.#ours = outline.marks !== undefined;
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
    const options = { ours: this.#ours, hiddenId: (row: number) => this.#hiddenId(row) };
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
    this.#nil.push(...right.#nil);
    this.#accounts.with(right.#accounts);
  }

  #carry({ filled, columns: from, section }: SheetTail, columns: readonly PlannedColumn[]): void {
    this.#filler.carry(filled);
    this.#filler.goOn(from, columns);
    this.#domains.carry(section);
  }

  result(): SheetRead {
    const first = this.#outline.tables[0];
    if (this.#domainNil && first) {
      const { file } = this.#context;
      const place = { file, sheet: this.#outline.sheet.name, row: first.header.first };
      this.#nil.push(nilOfDomain(this.#domainNil, this.#unit, this.#domains.whole, place));
    }
    this.#lineNil();
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
      nil: this.#nil,
      tail: {
        filled: this.#filler.tail,
        columns: this.#columns,
        section: this.#domains.underSection,
      },
    };
  }

  /** A line that says 本单位不涉及该领域: kept until it is known whether there are records. */
  #isNilLine({ row, use }: BodyRow): boolean {
    if (this.#ours || row <= 0) return false;
    const isRecord = use === 'record' || use === 'more';
    const said = nilInLine(this.#outline.grid, [row], !isRecord);
    if (!said) return false;
    const text = this.#outline.grid.shown(row)[0]?.text ?? '';
    const domain = this.#domains.named(text);
    // 三、某领域 本单位不涉及: of that one domain, whatever else the sheet holds.
    if (domain) this.#nilLine(said, domain);
    else {
      this.#line ??= said;
      this.#accounts.set(row, 'note');
    }
    return true;
  }

  /** No record at all, and a line that says why. */
  #lineNil(): void {
    const { grid, tables } = this.#outline;
    if (this.#ours || this.#entries.length > 0 || this.#nil.length > 0) return;
    const over = tables[0]?.bannerRows ?? [];
    const said = this.#line ?? nilInLine(grid, over, true);
    if (!said) return;
    this.#nilLine(said, this.#domains.whole);
  }

  #nilLine(said: NilSaid & { row: number }, domain: NamedDomain | undefined): void {
    const place = { file: this.#context.file, sheet: this.#outline.sheet.name, row: said.row };
    this.#nil.push(nilOfLine(said, this.#unit, domain, place));
    this.#accounts.set(said.row, 'nil');
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
      if (this.#isNilLine(row)) return;
      else if (row.use === 'section') this.#section(row.row, columns, rows[index + 1]);
      else if (row.use === 'head') this.#filler.head(row.row, columns);
      else if (row.use === 'record' || (row.use === 'more' && !joined.has(row.row))) {
        const more = moreRows(rows, index + 1);
        for (const at of more) joined.add(at);
        const below = rows.slice(index + 1, index + 1 + MOST_MERGED);
        this.#record({ row: row.row, more }, columns, below);
      } else if (row.numbered) {
        tellRow('row-numbered-empty', this.#outline, row.row, this.#context);
      } else if (row.cleared && !this.#domainNil) {
        tellCleared(this.#hiddenId(row.row) ?? '', this.#outline, row.row, this.#context);
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
    if (this.#domainNil && !isAnswered) {
      this.#tellIgnored(done);
      this.#accounts.set(rows.row, 'nil');
      return;
    }
    const isNil = columns.some(
      ({ column, kind }) => kind === 'concerned' && saysNil(textAt(spots, column)),
    );
    if (!isNil && done.operation?.kind === 'strike') {
      this.#struck(rows.row, spots, columns, done);
      return;
    }
    const entry = this.#entry(rows.row, spots, columns, isNil ? undefined : done);
    if (isNil) {
      this.#tellIgnored(done);
      this.#nil.push(nilOfRow(entry, columns));
      this.#accounts.set(rows.row, 'nil');
      // A row that says 不涉及 and is filled in all the same is both: the check tells.
      if (!isAnswered) return;
    }
    const said = this.#ours ? undefined : nilInRow(spots, columns);
    if (said) {
      this.#nil.push(nilOfSaid(entry, said));
      this.#accounts.set(rows.row, 'nil');
      return;
    }
    this.#entries.push(entry);
    if (!this.#ours) offerAbove(spots, above, columns, this.#outline.sheet.name, this.#context);
  }

  /** Of what the row holds nothing but its matter counts. */
  #struck(row: number, spots: Spots, all: readonly PlannedColumn[], done: RowOperation): void {
    const columns = all.filter(({ kind }) => NAMES.has(kind));
    const entry = this.#entry(row, spots, columns, done);
    const { scheme } = this.#context.catalogue ?? {};
    const known = scheme && entry.matterId ? matterById(entry.matterId, scheme) : undefined;
    if (!done.operation) return;
    this.#nil.push(struckRow(entry, done.operation, done.cells, known?.matter.title));
    this.#accounts.set(row, 'nil');
  }

  /** 不涉及 and an operation in one row: what does not concern the unit is not its to change. */
  #tellIgnored({ operation, cells }: RowOperation): void {
    if (!operation || operation.kind === 'keep') return;
    this.#context.say({
      code: 'operation-ignored',
      sheet: this.#outline.sheet.name,
      ...(cells.operation === undefined ? {} : { cell: cells.operation }),
      field: 'operation',
      params: { operation: OPERATION_NAMES[operation.kind] },
    });
  }

  #entry(
    row: number,
    spots: Spots,
    columns: readonly PlannedColumn[],
    done?: RowOperation,
  ): SubmittedEntry {
    const { sheet, marks } = this.#outline;
    const draft = buildEntry(spots, columns, sheet.name, this.#context);
    if (this.#group !== undefined) underGroup(draft, this.#group);
    if (this.#owners) lendOwners(draft, this.#owners, sheet.name, this.#context);
    const serial = serialCell(spots, columns);
    const facts = {
      sheet: sheet.name,
      row,
      unit: this.#unit,
      hiddenId: this.#hiddenId(row),
      entryId: this.#rowMark(row).entryId,
      isOurs: marks !== undefined && marks.scheme === this.#context.catalogue?.scheme.id,
      ...(serial ? { serial } : {}),
      ...(done ? { done } : {}),
    };
    return submittedEntry(draft, this.#domains.of(spots, columns), facts, this.#context);
  }

  #hiddenId(row: number): string | undefined {
    return this.#rowMark(row).matterId;
  }

  #rowMark(row: number): RowMark {
    if (!this.#ours) return {};
    return readRowMark(this.#outline.grid.stored(row, 1)?.text ?? '');
  }
}

/** What a row calls its matter by. */
const NAMES: ReadonlySet<ColumnKind> = new Set(['serial', 'domain', 'matter']);

/** No cell is merged over more records than a person can look over. */
const MOST_MERGED = 12;

/** How many of the next records leave a column blank, merged with the one above or not. */
function recordsWithout(below: readonly BodyRow[], grid: Grid, column: number): number {
  let count = 0;
  for (const { row, use } of below) {
    if (use !== 'record' && use !== 'more') break;
    if (grid.text(row, column) !== '') break;
    if (use === 'record') count += 1;
  }
  return count;
}

/** The item's own title stands below the heading's. */
function underGroup({ entry }: ReturnType<typeof buildEntry>, group: string): void {
  if (entry.matter) entry.matter = matterUnder(group, entry.matter);
}

/** Further lines of the record before `from`. */
function moreRows(rows: readonly BodyRow[], from: number): number[] {
  const more: number[] = [];
  for (let index = from; index < rows.length; index++) {
    const { row = 0, use, account } = rows[index] ?? {};
    if (use === 'more') more.push(row);
    // The foot of a page does not end the record that goes on overleaf.
    else if (use !== 'none' || (account !== 'note' && account !== 'spare')) break;
  }
  return more;
}

function answered(spots: Spots, columns: readonly PlannedColumn[]): boolean {
  return columns.some(({ column, kind }) => {
    const spot = spots.get(column);
    return ANSWERS.has(kind) && spot?.own && spot.text !== '';
  });
}

/** 序号 of a row and where it stands; undefined where it has none of its own. */
function serialCell(spots: Spots, columns: readonly PlannedColumn[]) {
  const column = columns.find(({ kind }) => kind === 'serial')?.column;
  const spot = column === undefined ? undefined : spots.get(column);
  return spot?.own && spot.text !== '' ? { text: spot.text, cell: spot.at } : undefined;
}

function textAt(spots: Spots, column: number): string {
  return spots.get(column)?.text ?? '';
}
