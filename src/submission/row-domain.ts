/**
 * The domain of each row while a sheet is read: the table's own words, a line across the
 * table, the row's cell; and what is said where they disagree or the scheme knows none.
 */
import type { Param } from '../model/finding.js';
import type { Scheme } from '../model/scheme.js';
import type { PlannedColumn } from './columns.js';
import type { Context } from './context.js';
import {
  domainByTitle,
  domainInTitle,
  domainOfCell,
  domainWithin,
  type NamedDomain,
} from './domain.js';
import { DomainWords } from './domain-words.js';
import type { Spots } from './fill.js';
import type { Outline, Table } from './outline.js';
import { type SheetDomain, sheetDomain } from './sheet-domain.js';

export interface RowDomain {
  readonly domain?: NamedDomain;
  /** The cell of the domain column, and what is written there where it is not the domain's title. */
  readonly at?: string;
  readonly raw?: string;
}

export class RowDomains {
  readonly #outline: Outline;
  readonly #context: Context;
  readonly #scheme: Scheme | undefined;
  readonly #unknown = new Set<string>();
  readonly #cells = new Map<string, NamedDomain>();
  readonly #words = new DomainWords();
  #sheet: SheetDomain = { inBanner: [], inName: [] };
  #section: NamedDomain | undefined;

  constructor(outline: Outline, context: Context) {
    this.#outline = outline;
    this.#context = context;
    this.#scheme = context.catalogue?.scheme;
  }

  /** What the sheet says of all its rows. */
  get whole(): NamedDomain | undefined {
    const { marked, named } = this.#sheet;
    return marked ? { title: marked.title, id: marked.id } : named;
  }

  /** The line across the table that the rows at hand stand under. */
  get underSection(): NamedDomain | undefined {
    return this.#section;
  }

  /** The table began on the sheet before, under that line. */
  carry(section: NamedDomain | undefined): void {
    this.#section = section;
  }

  /** A table begins: its own title and banner speak before those of the first one. */
  begin({ banner }: Table): void {
    const { marks, sheet, tables, pin } = this.#outline;
    const first = tables[0]?.banner;
    this.#section = undefined;
    this.#sheet = sheetDomain(
      {
        banners: first && first !== banner ? [banner, first] : [banner],
        sheetName: sheet.name,
        file: this.#context.file,
        ...(pin?.domain === undefined ? {} : { pinned: pin.domain }),
        ...(marks && marks.scheme === this.#scheme?.id ? { marks } : {}),
      },
      this.#scheme,
    );
    this.#hearSheet();
  }

  #hearSheet(): void {
    const { marked, inBanner, inName } = this.#sheet;
    if (this.#isPinned) return;
    if (marked) this.#words.hear('mark', [marked]);
    this.#words.hear('banner', inBanner);
    this.#words.hear('name', inName);
  }

  get #isPinned(): boolean {
    return this.#outline.pin?.domain !== undefined;
  }

  /** The sheet is read: what of its words does not go together. */
  end(): void {
    const { disagreement, others } = this.#words;
    if (disagreement) this.#tell('domain-disagrees', { ...disagreement });
    const marked = this.#sheet.marked?.title ?? '';
    for (const { cell, title } of others) {
      this.#tell('domain-cell-differs', { text: title, domain: marked }, cell);
    }
  }

  /** 类别 is the domain column only where its values are domains; beside a title that names one it is not. */
  settled({ columns, body }: Table): readonly PlannedColumn[] {
    const weak = columns.find((column) => column.weak === true);
    if (!weak) return columns;
    const { grid } = this.#outline;
    const isDomain = this.#scheme
      ? body.some((row) => domainByTitle(grid.text(row, weak.column), this.#scheme) !== undefined)
      : this.whole === undefined;
    if (isDomain) return columns;
    return columns.map((column) => (column === weak ? { ...column, kind: 'extra' } : column));
  }

  /**
   * 一、住房保障领域 across the table: what follows belongs to it.
   * @param isCell the text stands alone in the domain column
   * @returns false where the line names no domain
   */
  section(text: string, isCell: boolean): boolean {
    const known = domainWithin(text, this.#scheme);
    const written = isCell ? text : domainInTitle(text, false);
    if (known) this.#section = { title: known.title, id: known.id };
    else if (written !== undefined) this.#section = { title: written };
    return known !== undefined || written !== undefined;
  }

  /** The domain that a line across the table names, where it begins with it or the scheme knows it. */
  named(text: string): NamedDomain | undefined {
    const known = domainWithin(text, this.#scheme);
    if (known) return { title: known.title, id: known.id };
    const written = /^[^不]{2,30}领域/.test(text.trim()) ? domainInTitle(text, false) : undefined;
    const isWord = written === undefined || /^(?:[本该此这]|其他|.*单位)/.test(written);
    return isWord ? undefined : { title: written };
  }

  /** Hidden mark, domain column, line across the table, banner, sheet name, file name. */
  of(spots: Spots, columns: readonly PlannedColumn[]): RowDomain {
    const column = columns.find(({ kind }) => kind === 'domain')?.column;
    const spot = column === undefined ? undefined : spots.get(column);
    const cell = spot && spot.text !== '' ? this.#ofCell(spot.text) : undefined;
    const { marked, named } = this.#sheet;
    if (marked && cell && spot && cell.id !== marked.id) {
      if (!this.#isPinned) this.#words.other({ cell: spot.at, title: cell.title });
    }
    const own = cell ?? this.#section;
    if (own?.id !== undefined && !this.#isPinned) {
      this.#words.hear('rows', [{ id: own.id, title: own.title }]);
    }
    const domain = marked ? this.whole : (cell ?? this.#section ?? named);
    if (this.#scheme && domain?.id === undefined) this.#tellUnknown(domain?.title ?? '', spot?.at);
    const isOther = cell !== undefined && spot?.text !== domain?.title;
    const raw = spot?.raw ?? (isOther ? spot?.text : undefined);
    return {
      ...(domain ? { domain } : {}),
      ...(spot ? { at: spot.at } : {}),
      ...(raw === undefined ? {} : { raw }),
    };
  }

  #ofCell(text: string): NamedDomain {
    const known = this.#cells.get(text) ?? domainOfCell(text, this.#scheme);
    this.#cells.set(text, known);
    return known;
  }

  #tell(code: string, params: Readonly<Record<string, Param>>, cell?: string): void {
    this.#context.say({
      code,
      sheet: this.#outline.sheet.name,
      ...(cell === undefined ? {} : { cell }),
      field: 'domain',
      params,
    });
  }

  /** Told once a word, at the first cell that holds it. */
  #tellUnknown(text: string, cell: string | undefined): void {
    if (this.#unknown.has(text)) return;
    this.#unknown.add(text);
    this.#context.say({
      code: 'domain-unknown',
      sheet: this.#outline.sheet.name,
      ...(cell === undefined ? {} : { cell }),
      field: 'domain',
      ...(text === '' ? {} : { text, params: { text } }),
    });
  }
}
