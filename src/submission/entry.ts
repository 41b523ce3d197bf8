/**
 * The cells of a record → an entry, by the contract of design, section 5: absent where
 * nothing stands, `raw` where a cell as written is not the value itself.
 */
import type { Entry, Field } from '../model/entry.js';
import type { Problem } from '../model/finding.js';
import { groupBy } from '../model/group-by.js';
import { splitElements } from '../text/elements.js';
import type { Parsed, TextProblem } from '../text/parsed.js';
import { channelsOf } from './channels.js';
import { BY_HEADING, type PlannedColumn } from './columns.js';
import type { Context } from './context.js';
import type { Spot, Spots } from './fill.js';
import type { ColumnKind } from './header-words.js';
import { alsoSays, canonicalPart, readTicks, readTickWords, type TickField } from './ticks.js';
import { bare, matterOfTitles } from './titles.js';

export interface Draft {
  readonly entry: Omit<Entry, 'source'>;
  readonly cells: Record<string, string>;
}

const TICK_FIELDS = ['audience', 'mode', 'tier'] as const;

/** @param sheet the sheet's name, for problems of its cells */
export function buildEntry(
  spots: Spots,
  columns: readonly PlannedColumn[],
  sheet: string,
  context: Context,
): Draft {
  const builder = new EntryBuilder(spots, columns, sheet, context);
  builder.matter();
  builder.content();
  builder.basis();
  builder.timeLimit();
  for (const field of TICK_FIELDS) builder.ticks(field);
  builder.owners();
  builder.channels();
  builder.supervision();
  builder.extra();
  return { entry: builder.entry, cells: builder.cells };
}

class EntryBuilder {
  readonly entry: Omit<Entry, 'source'> = { extra: {}, raw: {} };
  readonly cells: Record<string, string> = {};
  readonly #spots: Spots;
  readonly #columns: readonly PlannedColumn[];
  readonly #sheet: string;
  readonly #context: Context;

  constructor(spots: Spots, columns: readonly PlannedColumn[], sheet: string, context: Context) {
    this.#spots = spots;
    this.#columns = columns;
    this.#sheet = sheet;
    this.#context = context;
  }

  matter(): void {
    const columns = this.#of('matter');
    if (columns.length === 0) return;
    const spots = columns.map(({ column }) => this.#spots.get(column));
    const last = spots.findLast((spot) => spot !== undefined && spot.text !== '') ?? spots.at(-1);
    if (last) this.cells.matter = last.at;
    const raw = spots.flatMap((spot) => (spot?.raw === undefined ? [] : [spot.raw]));
    if (raw.length > 0) this.entry.raw.matter = raw.join('、');
    const titles = spots.map((spot) => spot?.text ?? '');
    const matter = matterOfTitles(titles, columns);
    if (matter) this.entry.matter = matter;
  }

  content(): void {
    const spot = this.#single('content');
    if (!spot || spot.text === '') return;
    this.entry.content = spot.text;
    this.entry.elements = splitElements(spot.text);
  }

  basis(): void {
    const items = this.#items('basis', this.#context.parse.bases);
    if (items) this.entry.basis = items;
  }

  owners(): void {
    const items = this.#items('owners', this.#context.parse.owners);
    if (items) this.entry.owners = items;
  }

  timeLimit(): void {
    const spot = this.#single('timeLimit');
    if (!spot || spot.text === '') return;
    const { value, problems } = this.#context.parse.timeLimit(spot.text);
    this.entry.timeLimit = value;
    this.#tell('timeLimit', spot, problems);
  }

  channels(): void {
    const columns = this.#of('channels');
    const ticked = columns.filter(({ part }) => part !== undefined);
    if (ticked.length === 0) {
      const items = this.#items('channels', this.#context.parse.channels);
      if (items) this.entry.channels = items;
      return;
    }
    const first = ticked[0] && this.#spots.get(ticked[0].column);
    if (first) this.cells.channels = first.at;
    const cells = ticked.flatMap(({ column, part = '' }) => {
      const spot = this.#spots.get(column);
      return spot ? [{ part, spot }] : [];
    });
    const { channels, problems } = channelsOf(cells, this.#context);
    if (channels.length > 0) this.entry.channels = channels;
    for (const [spot, told] of problems) this.#tell('channels', spot, told);
  }

  supervision(): void {
    const spot = this.#single('supervision');
    if (spot && spot.text !== '') this.entry.supervision = { text: spot.text };
  }

  ticks(field: TickField): void {
    const columns = this.#of(field);
    const ticked = columns.filter(({ part }) => part !== undefined);
    const offered = this.#offered(field);
    if (ticked.length > 0) {
      const cells = ticked.flatMap(({ column, part = '' }) => {
        const spot = this.#spots.get(column);
        return spot ? [{ part, text: spot.text, at: spot.at }] : [];
      });
      if (cells[0]) this.cells[field] = cells[0].at;
      const { values, raw } = readTicks(cells);
      if (values.length > 0) this.entry[field] = values.map((one) => canonicalPart(one, offered));
      if (raw !== undefined) this.entry.raw[field] = raw;
      return;
    }
    const spot = columns.length > 0 ? this.#single(field) : undefined;
    if (!spot) this.#ticksElsewhere(field);
    if (!spot || spot.text === '') return;
    const { values, raw } = readTickWords(field, spot.text);
    const named = values.map((one) => canonicalPart(one, offered));
    if (named.length > 0) this.entry[field] = named;
    // 依申请公开 is 依申请, and in a catalogue that calls it so, the value itself.
    const isRaw = raw !== undefined && raw !== named.join('、');
    if (isRaw && spot.raw === undefined) this.entry.raw[field] = raw;
  }

  /** Further columns by their heading. */
  extra(): void {
    for (const { column, kind, heading } of this.#columns) {
      if (!BY_HEADING.has(kind)) continue;
      const spot = this.#spots.get(column);
      if (!spot) continue;
      this.cells[heading] = spot.at;
      if (spot.text !== '') this.entry.extra[heading] = spot.text;
      if (spot.raw !== undefined) this.entry.raw[heading] = spot.raw;
    }
  }

  /** 全社会主动公开 in the one column that the table has for both. */
  #ticksElsewhere(field: TickField): void {
    for (const other of TICK_FIELDS) {
      const columns = this.#of(other);
      if (other === field || columns.length !== 1 || columns[0]?.part !== undefined) continue;
      const values = alsoSays(field, this.#spots.get(columns[0]?.column ?? 0)?.text ?? '');
      if (values.length > 0) this.entry[field] = [...values];
    }
  }

  #offered(field: TickField): readonly string[] {
    const columns = this.#context.catalogue?.layout.columns ?? [];
    return columns.find(({ key }) => key === field)?.parts ?? [];
  }

  #of(kind: ColumnKind): readonly PlannedColumn[] {
    return byKind(this.#columns).get(kind) ?? NO_COLUMNS;
  }

  /** The cell of a field with one column; its place and what is not its value are kept. */
  #single(field: Exclude<Field, 'domain' | 'matter'>): Spot | undefined {
    const column = this.#of(field)[0];
    const spot = column && this.#spots.get(column.column);
    if (!spot) return undefined;
    this.cells[field] = spot.at;
    if (spot.raw !== undefined) this.entry.raw[field] = spot.raw;
    return spot;
  }

  /** The items of a field that lists them in one cell; undefined where there is none. */
  #items<Item extends { readonly text: string }>(
    field: 'basis' | 'owners' | 'channels',
    parse: (text: string) => Parsed<Item[]>,
  ): Item[] | undefined {
    const spot = this.#single(field);
    if (!spot || spot.text === '') return undefined;
    const { value, problems } = parse(spot.text);
    this.#keepRaw(
      field,
      spot.text,
      value.map(({ text }) => text),
    );
    this.#tell(field, spot, problems);
    return value.length > 0 ? [...value] : undefined;
  }

  /** A list whose items leave something of the cell out (□ items, notes) keeps the cell as written. */
  #keepRaw(field: Field, text: string, items: readonly string[]): void {
    if (this.entry.raw[field] === undefined && bare(text) !== bare(items.join(''))) {
      this.entry.raw[field] = text;
    }
  }

  /** Problems of a text, at the cell where it stands; told there once, not in every row below a merge. */
  #tell(field: Field, spot: Spot, problems: readonly TextProblem[]): void {
    if (!spot.own) return;
    for (const problem of problems) {
      const said: Problem = {
        ...problem,
        sheet: this.#sheet,
        cell: spot.at,
        field,
        text: spot.text,
      };
      this.#context.say(said);
    }
  }
}

const kinds = new WeakMap<
  readonly PlannedColumn[],
  ReadonlyMap<ColumnKind, readonly PlannedColumn[]>
>();
const NO_COLUMNS: readonly PlannedColumn[] = [];

/** Once a table, not once a row. */
function byKind(columns: readonly PlannedColumn[]) {
  const known = kinds.get(columns) ?? groupBy(columns, ({ kind }) => kind);
  kinds.set(columns, known);
  return known;
}
