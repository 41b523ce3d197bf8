/**
 * One sheet → entries and nil returns, with every row accounted for. Follows the outline
 * table by table; what a row, a blank or a cell means is decided in the files beside.
 */
import type { NilReturn, SheetReport, SubmittedEntry } from '../model/submission.js';
import { fold } from '../text/fold.js';
import { cellName } from '../workbook/address.js';
import { bannerValue, readBanner } from './banner.js';
import type { PlannedColumn } from './columns.js';
import type { Context } from './context.js';
import { domainInTitle, domainOfCell, domainWithin, type NamedDomain } from './domain.js';
import { buildEntry, type Draft } from './entry.js';
import { Filler, type RecordRows, type Spots } from './fill.js';
import type { ColumnKind } from './header-words.js';
import { identify } from './matter.js';
import { type DomainNil, domainNil, saysNil } from './nil.js';
import { offerAbove } from './offers.js';
import type { Outline, Table } from './outline.js';
import { Accounts, sheetReport } from './report.js';
import { type BodyRow, readBody } from './rows.js';
import { type SheetDomain, sheetDomain } from './sheet-domain.js';

export interface SheetRead {
  readonly report: SheetReport;
  readonly entries: readonly SubmittedEntry[];
  readonly nil: readonly NilReturn[];
}

/** @param unit whose the file is, where that is known */
export function readSheet(outline: Outline, unit: string | undefined, context: Context): SheetRead {
  const reader = new SheetReader(outline, unit, context);
  for (const table of outline.tables) reader.table(table);
  reader.wholeDomain();
  return reader.result();
}

/** Fields that a form leaves to the unit: who fills them has answered. */
const ANSWERS: readonly ColumnKind[] = ['timeLimit', 'channels', 'supervision'];

class SheetReader {
  readonly #outline: Outline;
  readonly #unit: string | undefined;
  readonly #context: Context;
  readonly #filler: Filler;
  readonly #accounts = new Accounts();
  readonly #entries: SubmittedEntry[] = [];
  readonly #nil: NilReturn[] = [];
  readonly #ours: boolean;
  readonly #isOurScheme: boolean;
  readonly #domainNil: DomainNil | undefined;
  #domain: SheetDomain = { disagree: [] };
  #section: NamedDomain | undefined;

  constructor(outline: Outline, unit: string | undefined, context: Context) {
    this.#outline = outline;
    this.#unit = unit;
    this.#context = context;
    this.#filler = new Filler(outline.grid, context.say);
    this.#ours = outline.marks !== undefined;
    const scheme = context.catalogue?.scheme;
    this.#isOurScheme = scheme !== undefined && outline.marks?.scheme === scheme.id;
    this.#domainNil = outline.tables[0] && domainNil(outline.tables[0].banner);
  }

  table(table: Table): void {
    const { header, body, bannerRows } = table;
    const repeats = table !== this.#outline.tables[0];
    for (const row of bannerRows) this.#accounts.set(row, 'banner');
    for (let row = header.first; row <= header.last; row++) {
      if (!this.#outline.grid.hasText(row)) continue;
      this.#accounts.set(row, repeats ? 'repeatedHeader' : 'header');
    }
    if (!table.repeated) this.#filler.restart();
    if (!repeats || table.banner.titles.length > 0) this.#beginDomain(table);
    if (!table.repeated) this.#tellUncertain(table);
    this.#body(readBody(this.#outline.grid, body, table.columns, this.#options()), table);
  }

  /** The head said 不涉及 for the whole domain: heard, whatever the rows say. */
  wholeDomain(): void {
    if (!this.#domainNil) return;
    const { reason, concerned, reasonCell } = this.#domainNil;
    const { marked, named } = this.#domain;
    const domain = marked ?? named;
    this.#nil.push({
      ...(this.#unit === undefined ? {} : { unit: this.#unit }),
      ...(domain ? { domain: domain.title } : {}),
      ...(domain?.id === undefined ? {} : { domainId: domain.id }),
      reason,
      source: {
        file: this.#context.file,
        sheet: this.#outline.sheet.name,
        row: this.#outline.tables[0]?.header.first ?? 1,
        cells: { concerned: concerned.cell, ...(reasonCell ? { reason: reasonCell } : {}) },
      },
    });
  }

  result(): SheetRead {
    return {
      report: sheetReport(this.#outline, this.#entries.length, this.#accounts),
      entries: this.#entries,
      nil: this.#nil,
    };
  }

  #options() {
    const { grid } = this.#outline;
    return {
      ours: this.#ours,
      hiddenId: (row: number) => {
        const id = this.#ours ? (grid.stored(row, 1)?.text.trim() ?? '') : '';
        return id === '' ? undefined : id;
      },
    };
  }

  #beginDomain(table: Table): void {
    const { marks, sheet, tables } = this.#outline;
    const first = tables[0]?.banner;
    this.#section = undefined;
    this.#domain = sheetDomain(
      {
        banners: first && first !== table.banner ? [table.banner, first] : [table.banner],
        sheetName: sheet.name,
        file: this.#context.file,
        ...(marks && this.#isOurScheme ? { marks } : {}),
      },
      this.#context.catalogue?.scheme,
    );
    if (this.#domain.disagree.length > 1) this.#tellDomains(this.#domain.disagree);
  }

  #body(rows: readonly BodyRow[], table: Table): void {
    rows.forEach((row, index) => {
      this.#accounts.set(row.row, row.account);
      this.#tellCovered(row.row);
      if (row.use === 'section') this.#beginSection(row, table.columns);
      else if (row.use === 'head') this.#filler.head(row.row, table.columns);
      else if (row.use === 'record') {
        const more: number[] = [];
        for (let next = index + 1; rows[next]?.use === 'more'; next++)
          more.push(rows[next]?.row ?? 0);
        this.#record({ row: row.row, more }, table.columns);
      } else if (row.numbered) this.#tellRow('row-numbered-empty', row.row);
      else if (row.account === 'unread') this.#tellRow('row-unread', row.row);
    });
  }

  /** 一、住房保障领域 across the table: what follows belongs to it. */
  #beginSection(row: BodyRow, columns: readonly PlannedColumn[]): void {
    const text = this.#outline.grid.shown(row.row)[0]?.text.trim() ?? '';
    const scheme = this.#context.catalogue?.scheme;
    const known = domainWithin(text, scheme);
    const isCell = columns.some(({ column, kind }) => {
      return kind === 'domain' && this.#outline.grid.text(row.row, column) === text;
    });
    const written = isCell ? text : domainInTitle(text, false);
    if (known) this.#section = { title: known.title, id: known.id };
    else if (written !== undefined) this.#section = { title: written };
    else {
      this.#accounts.set(row.row, 'unread');
      this.#tellRow('row-unread', row.row);
      return;
    }
    this.#filler.forget(
      columns.filter(({ kind }) => kind === 'domain').map(({ column }) => column),
    );
  }

  #record(rows: RecordRows, columns: readonly PlannedColumn[]): void {
    const above = this.#filler.above;
    const spots = this.#filler.fill(rows, columns);
    const id = this.#options().hiddenId(rows.row);
    if (this.#leftToNil(spots, columns)) {
      this.#accounts.set(rows.row, 'nil');
      return;
    }
    const draft = buildEntry(spots, columns, this.#outline.sheet.name, this.#context);
    const entry = this.#identified(draft, spots, columns, rows, id);
    const concerned = this.#cellOf(columns, 'concerned', spots);
    if (saysNil(concerned)) {
      this.#nilRow(entry, columns, rows.row);
      // A row that says 不涉及 and is filled in all the same is both: the check tells.
      if (!this.#answered(spots, columns)) return;
    }
    this.#entries.push(entry);
    if (!this.#ours) offerAbove(spots, above, columns, this.#outline.sheet.name, this.#context);
  }

  /** The head says 不涉及, and nobody has written in this row: nothing to read. */
  #leftToNil(spots: Spots, columns: readonly PlannedColumn[]): boolean {
    return this.#domainNil !== undefined && !this.#answered(spots, columns);
  }

  #answered(spots: Spots, columns: readonly PlannedColumn[]): boolean {
    return columns.some(
      ({ column, kind }) =>
        ANSWERS.includes(kind) && spots.get(column)?.text && spots.get(column)?.own,
    );
  }

  #cellOf(columns: readonly PlannedColumn[], kind: ColumnKind, spots: Spots): string {
    const column = columns.find((one) => one.kind === kind);
    return column ? (spots.get(column.column)?.text ?? '') : '';
  }

  #nilRow(entry: SubmittedEntry, columns: readonly PlannedColumn[], row: number): void {
    this.#accounts.set(row, 'nil');
    const { unit, domain, domainId, matterId, source } = entry;
    const { level1, level2, level3 } = entry.matter ?? {};
    const title = level3 ?? level2 ?? level1;
    const concerned = columns.find(({ kind }) => kind === 'concerned')?.column;
    const remark = columns.find(({ kind }) => kind === 'remark');
    const cells: Record<string, string> = { ...source.cells };
    if (concerned !== undefined) cells.concerned = cellName(row, concerned);
    if (remark) cells.reason = cellName(row, remark.column);
    this.#nil.push({
      ...(unit === undefined ? {} : { unit }),
      ...(domain === undefined ? {} : { domain }),
      ...(domainId === undefined ? {} : { domainId }),
      ...(title === undefined ? {} : { matter: title }),
      ...(matterId === undefined ? {} : { matterId }),
      reason: remark ? (entry.extra[remark.heading] ?? '') : '',
      source: { ...source, cells },
    });
  }

  #identified(
    draft: Draft,
    spots: Spots,
    columns: readonly PlannedColumn[],
    { row }: RecordRows,
    hiddenId: string | undefined,
  ): SubmittedEntry {
    const scheme = this.#context.catalogue?.scheme;
    const { domain, text, at, raw } = this.#domainOfRow(spots, columns);
    const cells: Record<string, string> = { ...(at && { domain: at }), ...draft.cells };
    const place = { sheet: this.#outline.sheet.name, cell: cells.matter ?? cellName(row, 1) };
    const id = this.#isOurScheme ? hiddenId : undefined;
    const known = scheme?.domains.find((one) => one.id === domain?.id);
    const found = scheme ? identify(draft.entry.matter, known, id, scheme) : {};
    const title = titleOf(draft);
    if (found.expected !== undefined) {
      this.#context.say({
        code: 'matter-id-title-mismatch',
        ...place,
        field: 'matter',
        text: title,
        params: { expected: found.expected, text: title },
        suggestion: found.expected,
      });
    } else if (known && known.matters.length > 0 && !found.matter && title !== '') {
      this.#context.say({
        code: 'matter-unknown',
        ...place,
        field: 'matter',
        text: title,
        params: { text: title, domain: known.title },
      });
    }
    const isWritten = text !== undefined && domain !== undefined && text !== domain.title;
    const rawDomain = raw ?? (isWritten ? text : undefined);
    return {
      ...(domain ? { domain: domain.title } : {}),
      ...draft.entry,
      raw: { ...(rawDomain === undefined ? {} : { domain: rawDomain }), ...draft.entry.raw },
      source: { file: this.#context.file, sheet: this.#outline.sheet.name, row, cells },
      ...(this.#unit === undefined ? {} : { unit: this.#unit }),
      ...(domain?.id === undefined ? {} : { domainId: domain.id }),
      ...(found.matter ? { matterId: found.matter.id } : {}),
      ...(hiddenId === undefined ? {} : { hiddenId }),
    };
  }

  /** Hidden mark, domain column, line across the table, banner, sheet name, file name. */
  #domainOfRow(
    spots: Spots,
    columns: readonly PlannedColumn[],
  ): { domain?: NamedDomain; text?: string; at?: string; raw?: string } {
    const scheme = this.#context.catalogue?.scheme;
    const column = columns.find(({ kind }) => kind === 'domain')?.column;
    const spot = column === undefined ? undefined : spots.get(column);
    const cell = spot && spot.text !== '' ? domainOfCell(spot.text, scheme) : undefined;
    const { marked, named } = this.#domain;
    const place = {
      ...(spot ? { at: spot.at } : {}),
      ...(spot && spot.text !== '' ? { text: spot.text } : {}),
      ...(spot?.raw === undefined ? {} : { raw: spot.raw }),
    };
    if (marked) {
      if (cell && cell.id !== marked.id) this.#tellDomains([marked.title, cell.title], spot?.at);
      return { domain: { title: marked.title, id: marked.id }, ...place };
    }
    const domain = cell ?? this.#section ?? named;
    if (scheme && domain?.id === undefined) this.#tellUnknownDomain(domain, spot?.at);
    return { ...(domain ? { domain } : {}), ...place };
  }

  #tellDomains(domains: readonly string[], cell?: string): void {
    const sheet = this.#outline.sheet.name;
    this.#context.say({
      code: 'domain-disagrees',
      sheet,
      ...(cell === undefined ? {} : { cell }),
      field: 'domain',
      params: { domains },
    });
  }

  /** Told once a word, at the first cell that holds it. */
  #tellUnknownDomain(domain: NamedDomain | undefined, cell: string | undefined): void {
    const text = domain?.title ?? '';
    if (this.#toldDomains.has(text)) return;
    this.#toldDomains.add(text);
    this.#context.say({
      code: 'domain-unknown',
      sheet: this.#outline.sheet.name,
      ...(cell === undefined ? {} : { cell }),
      field: 'domain',
      ...(text === '' ? {} : { text, params: { text } }),
    });
  }
  readonly #toldDomains = new Set<string>();

  #tellUncertain({ columns, header }: Table): void {
    for (const { column, kind, heading, guessed } of columns) {
      if (!guessed || kind === 'serial') continue;
      this.#context.say({
        code: 'column-uncertain',
        sheet: this.#outline.sheet.name,
        cell: cellName(header.first, column),
        field: kind === 'extra' ? heading : kind,
        text: heading,
      });
    }
  }

  /** A value under a merge is ignored, and told where it is not the one that people see. */
  #tellCovered(row: number): void {
    const { grid } = this.#outline;
    for (const cell of grid.covered(row)) {
      const merge = grid.merge(row, cell.column);
      const shown = merge ? grid.text(merge.top, merge.left) : '';
      if (fold(shown) === fold(cell.text)) continue;
      this.#context.say({
        code: 'value-under-merge',
        sheet: this.#outline.sheet.name,
        cell: cellName(row, cell.column),
        text: cell.text,
        params: { shown, at: grid.address(row, cell.column) },
      });
    }
  }

  #tellRow(code: string, row: number): void {
    const first = this.#outline.grid.shown(row)[0];
    this.#context.say({
      code,
      sheet: this.#outline.sheet.name,
      cell: cellName(row, first?.column ?? 1),
      ...(first ? { text: first.text.trim() } : {}),
      params: { row },
    });
  }
}

function titleOf({ entry }: Draft): string {
  const { level1 = '', level2, level3, deeper = [] } = entry.matter ?? {};
  return deeper.findLast((title) => title !== '') ?? level3 ?? level2 ?? level1;
}

/** 第几次报送 in the head of a sheet; undefined where it says nothing. */
export function serialOf(outline: Outline): number | undefined {
  const table = outline.tables[0];
  const banner = table?.banner ?? readBanner(outline.grid, outline.grid.rows.slice(0, 20));
  const number = /\d{1,3}/.exec(bannerValue(banner, 'serial')?.value.normalize('NFKC') ?? '')?.[0];
  return number === undefined ? undefined : Math.max(1, Number(number));
}
