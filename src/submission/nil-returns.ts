/**
 * The nil returns (不涉及) of one sheet, wherever it says them: in its head, in a row's own
 * column, where a row's content would stand, in a line across, by striking a matter out.
 */
import { OPERATION_NAMES } from '../model/operation.js';
import type { NilReturn, SubmittedEntry } from '../model/submission.js';
import type { PlannedColumn } from './columns.js';
import type { Context } from './context.js';
import type { NamedDomain } from './domain.js';
import type { Spots } from './fill.js';
import { matterById } from './matter.js';
import {
  type DomainNil,
  domainNil,
  nilOfDomain,
  nilOfLine,
  nilOfRow,
  nilOfSaid,
  struckRow,
} from './nil.js';
import { type NilSaid, nilInLine, nilInRow } from './nil-said.js';
import type { RowOperation } from './operation.js';
import type { Outline } from './outline.js';
import type { Accounts } from './report.js';
import type { RowDomains } from './row-domain.js';
import type { BodyRow } from './rows.js';

export class NilReturns {
  readonly #outline: Outline;
  readonly #unit: string | undefined;
  readonly #context: Context;
  readonly #domains: RowDomains;
  readonly #accounts: Accounts;
  readonly #found: NilReturn[] = [];
  readonly #ofDomain: DomainNil | undefined;
  #line: (NilSaid & { row: number }) | undefined;

  constructor(
    outline: Outline,
    unit: string | undefined,
    context: Context,
    domains: RowDomains,
    accounts: Accounts,
  ) {
    this.#outline = outline;
    this.#unit = unit;
    this.#context = context;
    this.#domains = domains;
    this.#accounts = accounts;
    this.#ofDomain = outline.tables[0] && domainNil(outline.tables[0].banner);
  }

  get all(): readonly NilReturn[] {
    return this.#found;
  }

  /** The head said 不涉及 for the whole domain. */
  get isWhole(): boolean {
    return this.#ofDomain !== undefined;
  }

  add(right: NilReturns): void {
    this.#found.push(...right.#found);
  }

  /** A row that is nil because its whole domain is. */
  ofDomain(row: number, done: RowOperation): void {
    this.#tellIgnored(done);
    this.#accounts.set(row, 'nil');
  }

  /** A row that says 不涉及 in a column of its own. */
  row(entry: SubmittedEntry, columns: readonly PlannedColumn[], done: RowOperation): void {
    this.#tellIgnored(done);
    this.#push(nilOfRow(entry, columns));
  }

  /** @returns whether the row says 不涉及 where something else would stand */
  said(entry: SubmittedEntry, spots: Spots, columns: readonly PlannedColumn[]): boolean {
    const said = this.#isOurs ? undefined : nilInRow(spots, columns);
    if (said) this.#push(nilOfSaid(entry, said));
    return said !== undefined;
  }

  /** A row whose matter the unit strikes out. */
  struck(entry: SubmittedEntry, { operation, cells }: RowOperation): void {
    const { scheme } = this.#context.catalogue ?? {};
    const known = scheme && entry.matterId ? matterById(entry.matterId, scheme) : undefined;
    if (operation) this.#push(struckRow(entry, operation, cells, known?.matter.title));
  }

  /** A line that says 本单位不涉及该领域: kept until it is known whether there are records. */
  isLine({ row, use }: BodyRow): boolean {
    if (this.#isOurs || row <= 0) return false;
    const isRecord = use === 'record' || use === 'more';
    const said = nilInLine(this.#outline.grid, [row], !isRecord);
    if (!said) return false;
    const text = this.#outline.grid.shown(row)[0]?.text ?? '';
    const domain = this.#domains.named(text);
    // 三、某领域 本单位不涉及: of that one domain, whatever else the sheet holds.
    if (domain) this.#ofLine(said, domain);
    else {
      this.#line ??= said;
      this.#accounts.set(row, 'note');
    }
    return true;
  }

  /** What only the whole sheet tells: its head, or a line where there is no record at all. */
  end(hasRecords: boolean): void {
    const { grid, tables } = this.#outline;
    const [first] = tables;
    if (this.#ofDomain && first) {
      const place = this.#place(first.header.first);
      this.#found.push(nilOfDomain(this.#ofDomain, this.#unit, this.#domains.whole, place));
    }
    if (this.#isOurs || hasRecords || this.#found.length > 0) return;
    const said = this.#line ?? nilInLine(grid, first?.bannerRows ?? [], true);
    if (said) this.#ofLine(said, this.#domains.whole);
  }

  #ofLine(said: NilSaid & { row: number }, domain: NamedDomain | undefined): void {
    this.#push(nilOfLine(said, this.#unit, domain, this.#place(said.row)));
  }

  #push(nil: NilReturn): void {
    this.#found.push(nil);
    this.#accounts.set(nil.source.row, 'nil');
  }

  #place(row: number) {
    return { file: this.#context.file, sheet: this.#outline.sheet.name, row };
  }

  get #isOurs(): boolean {
    return this.#outline.marks !== undefined;
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
}
