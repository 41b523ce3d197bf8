/**
 * Blanks, merges and 同上 (design, section 6): the value of each cell of a record, and where
 * its text stands. What is above is the record above, not the row above.
 */
import type { Problem } from '../model/finding.js';
import { isDitto, isPlaceholder } from '../text/tick.js';
import { readWrittenOut } from '../text/written-out.js';
import { fieldOf, type PlannedColumn } from './columns.js';
import type { Grid } from './grid.js';

/** One cell of a record, read. */
export interface Spot {
  /** The value; '' for none. */
  readonly text: string;
  /** A1 name of the cell where the text stands, or would. */
  readonly at: string;
  /** The cell as written where it is not the value: 同上, —, an error. */
  readonly raw?: string;
  /** The text stands in this record's own cell, not above. */
  readonly own: boolean;
}

/** A record's rows: the first, and further lines of it. */
export interface RecordRows {
  readonly row: number;
  readonly more: readonly number[];
  /** Of a table of ours: the columns whose text goes on in each further row after a line break. */
  readonly breaks?: ReadonlyMap<number, readonly number[]>;
}

export type Spots = ReadonlyMap<number, Spot>;

/** What a table leaves for its next sheet. */
export interface Tail {
  readonly above: Spots;
  readonly serial: number | undefined;
}

/** Fills the records of one table after another; carries what stands above. */
export class Filler {
  readonly #grid: Grid;
  readonly #say: (problem: Problem) => void;
  readonly #titlesGoDown: boolean;
  #above: Spots = new Map();
  #records = new Set<number>();
  #serial: number | undefined;

  /**
   * @param titlesGoDown false on a form of ours, which asks for a title in each row: one left
   *   blank is missing there, as the form itself says
   */
  constructor(grid: Grid, say: (problem: Problem) => void, titlesGoDown = true) {
    this.#grid = grid;
    this.#say = say;
    this.#titlesGoDown = titlesGoDown;
  }

  /** The values of a record's cells, by column. */
  fill(rows: RecordRows, columns: readonly PlannedColumn[]): Spots {
    this.#records.add(rows.row);
    const spots = new Map<number, Spot>();
    const levels = columns.filter(({ kind }) => kind === 'matter').map(({ column }) => column);
    const first = columns.filter(({ kind }) => kind === 'domain').map(({ column }) => column);
    // With one level of items every row has a title of its own.
    const gap = this.#gap(rows.row, columns, levels.length > 1 ? levels[0] : undefined);
    for (const column of columns) spots.set(column.column, this.#spot(rows, column, gap));
    if (this.#titlesGoDown) this.#fillLevels(rows.row, spots, levels);
    for (const column of first) this.#takeAbove(rows.row, spots, column);
    this.#above = spots;
    return spots;
  }

  /** A title alone in its row: what the rows below it stand under. */
  head(row: number, columns: readonly PlannedColumn[]): void {
    const before = this.#above;
    const spots = this.fill({ row, more: [] }, columns);
    const levels = columns.filter(({ kind }) => kind === 'matter');
    const titles = levels.flatMap(({ column }) => {
      const spot = spots.get(column);
      return spot ? [[column, spot] as const] : [];
    });
    this.#above = new Map([...before, ...titles]);
  }

  /** A title across the table: what the rows below it stand under in a column. */
  over(column: number, text: string, at: string): void {
    this.#above = new Map([...this.#above, [column, { text, at, own: false }]]);
  }

  /** Where nothing above counts any more for a column (a new domain begins). */
  forget(columns: readonly number[]): void {
    const above = new Map(this.#above);
    for (const column of columns) above.delete(column);
    this.#above = above;
  }

  /** Another table begins: nothing above counts. */
  restart(): void {
    this.#above = new Map();
    this.#serial = undefined;
  }

  /** The table goes on under another header: what stands above moves to the columns' new places. */
  goOn(from: readonly PlannedColumn[], to: readonly PlannedColumn[]): void {
    const above = new Map<number, Spot>();
    const old = placesOf(from);
    for (const [place, column] of placesOf(to)) {
      const spot = this.#above.get(old.get(place) ?? 0);
      if (spot) above.set(column, spot);
    }
    this.#above = above;
  }

  /** What the next sheet of the same table goes on with. */
  get tail(): Tail {
    return { above: this.#above, serial: this.#serial };
  }

  /** The table began on the sheet before: what stands above is there, in no cell of this one. */
  carry({ above, serial }: Tail): void {
    this.#above = new Map([...above].map(([column, spot]) => [column, { ...spot, at: '' }]));
    this.#serial = serial;
  }

  /** What stands above, before a record is filled: what its blanks are offered. */
  get above(): Spots {
    return this.#above;
  }

  #textAbove(column: number): string {
    return this.#above.get(column)?.text ?? '';
  }

  #spot(rows: RecordRows, planned: PlannedColumn, gap: string | undefined): Spot {
    const { row, more, breaks } = rows;
    const { column, kind } = planned;
    const goesDown = kind !== 'serial' && kind !== 'check' && kind !== 'concerned';
    const cell = this.#grid.cell(row, column);
    const at = this.#grid.address(row, column);
    if (!cell) {
      const lines = this.#lines(more, column);
      if (lines !== '') return { text: lines, at, own: true };
      return goesDown ? this.#merged(row, column, at) : { text: '', at, own: true };
    }
    if (breaks) return { text: this.#joined(cell.text, more, breaks, column), at, own: true };
    const text = this.#plain(planned, at, cell.text.trim());
    if (cell.kind === 'error' || saysNothing(text)) return { text: '', at, raw: text, own: true };
    if (goesDown && saysDitto(text)) return this.#ditto(planned, at, text, gap);
    const lines = this.#lines(more, column);
    return { text: lines === '' ? text : `${text}\n${lines}`, at, own: true };
  }

  /** A text without what another program wrote out into it, said. */
  #plain(planned: PlannedColumn, at: string, written: string): string {
    const { text, mark } = readWrittenOut(written);
    if (mark === undefined) return text;
    const place = { sheet: this.#grid.name, cell: at, field: fieldOf(planned), text: written };
    this.#say({ code: 'text-escaped', ...place, params: { mark }, suggestion: text });
    return text;
  }

  /** A text that we parted over several rows, as it was. */
  #joined(
    first: string,
    more: readonly number[],
    breaks: ReadonlyMap<number, readonly number[]>,
    column: number,
  ): string {
    return more.reduce((text, row) => {
      const part = this.#grid.text(row, column);
      if (part === '') return text;
      return text + (breaks.get(row)?.includes(column) ? '\n' : '') + part;
    }, first.trim());
  }

  #lines(rows: readonly number[], column: number): string {
    return rows
      .map((row) => readWrittenOut(this.#grid.text(row, column)).text)
      .filter((text) => text !== '' && !saysNothing(text))
      .join('\n');
  }

  /** A blank under a merge has what the merge shows, where that is a record's cell in this column. */
  #merged(row: number, column: number, at: string): Spot {
    const merge = this.#grid.merge(row, column);
    if (!merge || merge.top === row || merge.left !== column || !this.#records.has(merge.top)) {
      return { text: '', at, own: true };
    }
    return { text: this.#textAbove(column), at, own: false };
  }

  /** 同上 takes the value above, said; after a gap the row it meant may be gone. */
  #ditto(planned: PlannedColumn, at: string, raw: string, gap: string | undefined): Spot {
    const text = this.#textAbove(planned.column);
    const field = fieldOf(planned);
    const place = { sheet: this.#grid.name, cell: at, field, text: raw };
    if (text === '') {
      this.#say({ code: 'ditto-without-antecedent', ...place });
    } else if (gap !== undefined) {
      this.#say({
        code: 'ditto-after-gap',
        ...place,
        params: { value: text, why: gap },
        suggestion: text,
      });
    } else {
      this.#say({ code: 'ditto-filled', ...place, params: { value: text }, suggestion: text });
    }
    return { text, at, raw, own: false };
  }

  /** The first level always takes the value above; a level between by the rule of design, section 6. */
  #fillLevels(row: number, spots: Map<number, Spot>, levels: readonly number[]): void {
    let beginsAnew = false;
    levels.forEach((column, index) => {
      const spot = spots.get(column);
      if (!spot) return;
      if (spot.text !== '') {
        beginsAnew ||= spot.own && spot.text !== this.#textAbove(column);
        return;
      }
      const deeper = levels.slice(index + 1).some((other) => spots.get(other)?.text);
      const takes = index === 0 || (index < levels.length - 1 && !beginsAnew && deeper);
      if (takes) this.#takeAbove(row, spots, column);
    });
  }

  #takeAbove(row: number, spots: Map<number, Spot>, column: number): void {
    const spot = spots.get(column);
    const above = this.#above.get(column);
    const merge = this.#grid.merge(row, column);
    const isSideways = merge !== undefined && merge.left < column;
    if (spot?.text !== '' || !above || above.text === '' || isSideways) return;
    spots.set(column, { ...spot, text: above.text, at: above.at || spot.at, own: false });
  }

  /** Why the row above may not be the one that 同上 meant: 序号 jumps, or another first level begins. */
  #gap(
    row: number,
    columns: readonly PlannedColumn[],
    level: number | undefined,
  ): string | undefined {
    const column = columns.find(({ kind }) => kind === 'serial')?.column;
    const text = column === undefined ? '' : this.#grid.text(row, column);
    const serial = numberOf(text);
    const before = this.#serial;
    if (serial !== undefined) this.#serial = serial;
    if (serial !== undefined && before !== undefined && serial !== before + 1) {
      return `序号由${before}跳到${serial}`;
    }
    if (level === undefined) return undefined;
    const title = this.#grid.text(row, level);
    const above = this.#textAbove(level);
    return title !== '' && above !== '' && title !== above && !saysDitto(title)
      ? `“${above}”之后是“${title}”`
      : undefined;
  }
}

const DIGITS = '一二三四五六七八九';

/** 5, 5、, （5）, 十二: the number that a serial says; undefined for 1.2 and words. */
function numberOf(text: string): number | undefined {
  const plain = text.replace(/^[（(]|[)）]?[、.．]?$/g, '');
  if (/^\d{1,6}$/.test(plain)) return Number(plain);
  const [, tens, ten, ones = ''] =
    /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(plain) ?? [];
  if (tens === undefined || plain === '') return undefined;
  if (ten === '') return ones === '' ? DIGITS.indexOf(tens) + 1 : undefined;
  return (
    (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones) + 1)
  );
}

/** Columns by what they are: the second level, the first tick column of a kind. */
function placesOf(columns: readonly PlannedColumn[]): Map<string, number> {
  const counts = new Map<string, number>();
  return new Map(
    columns.map(({ column, kind, heading }) => {
      const name = kind === 'extra' ? heading : kind;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return [`${name} ${count}`, column];
    }),
  );
}

/** A placeholder has no word but 无; a look at that spares folding every cell. */
function saysNothing(text: string): boolean {
  return (/^[^\u4e00-\u9fff\d《]{1,60}$/.test(text) || /^暂?无$/.test(text)) && isPlaceholder(text);
}

function saysDitto(text: string): boolean {
  return text.length <= 16 && /[同〃"″'＂＇]/.test(text) && isDitto(text);
}
