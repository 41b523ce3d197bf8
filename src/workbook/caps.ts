/**
 * Hard limits on what one file may cost to read, and the way a reader stops at one.
 * Limits count what is there (bytes, cells with text), never what an address claims.
 */
import type { Param, Problem } from '../model/finding.js';

export interface Caps {
  /** Bytes of the file itself. */
  readonly bytes: number;
  /** Bytes after inflating, all parts that are read together; stays below V8's longest string. */
  readonly inflatedBytes: number;
  /** Entries of the zip archive. */
  readonly entries: number;
  /** Sheets of a workbook; a part may be listed as many. */
  readonly sheets: number;
  /** Cells with text or formula, all sheets together. */
  readonly cells: number;
  /** Characters of a CSV: many more than a unit's table has. */
  readonly csvLength: number;
  /** Merged blocks, all sheets together. */
  readonly merges: number;
  /** Characters of all cells together: a text stored once may stand in a million cells. */
  readonly characters: number;
  /** Characters of one cell; Excel's own limit. What goes beyond is cut, and said. */
  readonly cellLength: number;
}

export const DEFAULT_CAPS: Caps = {
  bytes: 64 * 1024 * 1024,
  inflatedBytes: 256 * 1024 * 1024,
  entries: 10_000,
  sheets: 1_000,
  csvLength: 8_000_000,
  cells: 3_000_000,
  merges: 500_000,
  characters: 100_000_000,
  cellLength: 32_767,
};

/** Thrown inside this room when a file cannot be read on; readWorkbook turns it into a problem. */
export class ReadStop extends Error {
  readonly problem: Problem;

  constructor(code: string, params: Readonly<Record<string, Param>> = {}) {
    super(code);
    this.problem = { code, params };
  }
}

/** What is left of the caps while one file is read. */
export class Budget {
  readonly caps: Caps;
  #inflated = 0;
  #cells = 0;
  #merges = 0;
  #characters = 0;

  constructor(caps: Caps) {
    this.caps = caps;
  }

  spendInflated(bytes: number): void {
    this.#inflated += bytes;
    if (this.#inflated > this.caps.inflatedBytes)
      throw tooLarge('解压后的内容', megabytes(this.caps.inflatedBytes));
  }

  get cellsLeft(): number {
    return this.caps.cells - this.#cells;
  }

  get mergesLeft(): number {
    return this.caps.merges - this.#merges;
  }

  get charactersLeft(): number {
    return this.caps.characters - this.#characters;
  }

  spend(cells: number, merges: number, characters: number): void {
    this.#cells += cells;
    this.#merges += merges;
    this.#characters += characters;
  }

  tooManySheets(): ReadStop {
    return tooLarge('工作表', `${this.caps.sheets}张`);
  }

  tooManyCells(): ReadStop {
    return tooLarge('有内容的单元格', `${this.caps.cells}个`);
  }

  tooManyCharacters(): ReadStop {
    return tooLarge('文字', `${this.caps.characters}字`);
  }

  tooManyMerges(): ReadStop {
    return tooLarge('合并单元格', `${this.caps.merges}处`);
  }
}

/**
 * @param what what there is too much of, for people
 * @param limit the most there may be, with its unit
 */
export function tooLarge(what: string, limit: string): ReadStop {
  return new ReadStop('file-too-large', { what, limit });
}

/** A number of bytes for people: 64MB. */
export function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)}MB`;
}

/** The file is not whole: cut off while sent, or overwritten in part. */
export function damaged(what: string): ReadStop {
  return new ReadStop('file-truncated', { what });
}
