/**
 * Collects what a sheet's XML says, whichever way it is read: cells with text or formula,
 * merges, what is hidden. Knows what the types of a cell mean, and no XML.
 */
import type { Problem } from '../model/finding.js';
import type { Cell, CellKind, Range, Sheet } from '../model/workbook.js';
import { cellName, parseCellName } from './address.js';
import type { Budget } from './caps.js';
import { numberText, plainText } from './cell-text.js';
import { type DateKind, dateText, isoDateText } from './date.js';

/** What all sheets of one workbook share. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly styles: readonly (DateKind | undefined)[];
  readonly date1904: boolean;
  readonly budget: Budget;
}

/** A cell as its XML has it. */
export interface StoredCell {
  /** t= of the cell; '' where absent, which means a number. */
  readonly type: string;
  readonly style: number;
  /** The text of v, of is for inlineStr; undefined where there is no such element. */
  readonly value: string | undefined;
  readonly formula: string | undefined;
}

/** Cells already tell by their kind; a sheet full of errors need not be told cell by cell. */
const MOST_PROBLEMS = 500;

export class SheetBuilder {
  readonly #context: SheetContext;
  readonly #name: string;
  readonly #cells: Cell[] = [];
  readonly #merges: Range[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  readonly #problems: Problem[] = [];
  readonly #mostCells: number;
  readonly #mostMerges: number;
  readonly #mostCharacters: number;
  #characters = 0;
  #inOrder = true;
  #lastRow = 0;
  #lastColumn = 0;

  constructor(name: string, context: SheetContext) {
    this.#name = name;
    this.#context = context;
    this.#mostCells = context.budget.cellsLeft;
    this.#mostMerges = context.budget.mergesLeft;
    this.#mostCharacters = context.budget.charactersLeft;
  }

  hideRow(row: number): void {
    this.#hiddenRows.add(row);
  }

  hideColumns(first: number, last: number): void {
    for (let column = first; column <= Math.min(last, 16_384); column++) {
      this.#hiddenColumns.add(column);
    }
  }

  /** @param reference A1:B2; single cells and nonsense are passed over */
  merge(reference: string): void {
    const [start = '', end = start] = reference.split(':');
    const first = parseCellName(start);
    const last = parseCellName(end);
    if (!first || !last) return;
    this.mergeRange({
      top: Math.min(first.row, last.row),
      left: Math.min(first.column, last.column),
      bottom: Math.max(first.row, last.row),
      right: Math.max(first.column, last.column),
    });
  }

  /** One cell alone is no merge. */
  mergeRange(range: Range): void {
    if (range.top === range.bottom && range.left === range.right) return;
    if (this.#merges.length >= this.#mostMerges) throw this.#context.budget.tooManyMerges();
    this.#merges.push(range);
  }

  /** A cell that is a shared text and nothing else: the most usual one. */
  sharedText(row: number, column: number, index: number): void {
    const text = this.#context.strings[index];
    if (text === undefined) this.#problem('cell-text-lost', row, column, {});
    else if (text !== '') this.#add({ row, column, text, kind: 'text' });
  }

  cell(row: number, column: number, stored: StoredCell): void {
    const { formula, type, value } = stored;
    if (type === 's' && value && this.#context.strings[Number(value)] === undefined) {
      this.#problem('cell-text-lost', row, column, {});
    }
    const kind = this.#kind(stored);
    const text = this.#text(stored, kind);
    if (text === '' && formula === undefined) return;
    if (kind === 'error') this.#problem('cell-error', row, column, {}, text);
    // A stored empty text is a value; nothing stored is none.
    if (formula !== undefined && text === '' && stored.type !== 'str') {
      this.#problem('cell-formula-without-value', row, column, { formula: formula.slice(0, 200) });
    }
    this.#add(
      formula === undefined ? { row, column, text, kind } : { row, column, text, kind, formula },
    );
  }

  /** Only a finished sheet is charged to the budget: one begun in vain costs nothing. */
  finish(visible: boolean): { sheet: Sheet; problems: readonly Problem[] } {
    this.#context.budget.spend(this.#cells.length, this.#merges.length, this.#characters);
    const cells = this.#inOrder ? this.#cells : inOrder(this.#cells);
    // What is hidden below the last text hides nothing, and may be a million rows.
    const lastRow = cells.at(-1)?.row ?? 0;
    for (const row of this.#hiddenRows) if (row > lastRow) this.#hiddenRows.delete(row);
    const sheet: Sheet = {
      name: this.#name,
      visible,
      cells,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
    };
    return { sheet, problems: visible ? this.#problems : [] };
  }

  #add(cell: Cell): void {
    const { row, column, text } = cell;
    const { cellLength } = this.#context.budget.caps;
    if (this.#cells.length >= this.#mostCells) throw this.#context.budget.tooManyCells();
    this.#characters += text.length;
    if (this.#characters > this.#mostCharacters) throw this.#context.budget.tooManyCharacters();
    if (row < this.#lastRow || (row === this.#lastRow && column <= this.#lastColumn)) {
      this.#inOrder = false;
    }
    this.#lastRow = row;
    this.#lastColumn = column;
    if (text.length <= cellLength) {
      this.#cells.push(cell);
    } else {
      this.#problem('cell-too-long', row, column, { limit: cellLength });
      this.#cells.push({ ...cell, text: text.slice(0, cellLength) });
    }
  }

  #kind({ type, style, value }: StoredCell): CellKind {
    switch (type) {
      case 's':
      case 'str':
      case 'inlineStr':
        return 'text';
      case 'b':
        return 'boolean';
      case 'e':
        return 'error';
      case 'd':
        return 'date';
      default:
        return value !== undefined && this.#context.styles[style] !== undefined ? 'date' : 'number';
    }
  }

  #text({ type, style, value = '' }: StoredCell, kind: CellKind): string {
    if (value === '') return '';
    if (type === 's') return this.#context.strings[Number(value)] ?? '';
    if (kind === 'text') return plainText(value);
    if (kind === 'boolean') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    if (kind === 'error') return value;
    if (type === 'd') return isoDateText(value);
    const shown = this.#context.styles[style];
    const date = shown && dateText(Number(value), shown, this.#context.date1904);
    return date ?? numberText(value);
  }

  #problem(
    code: string,
    row: number,
    column: number,
    params: Record<string, string | number>,
    text?: string,
  ): void {
    if (this.#problems.length >= MOST_PROBLEMS) return;
    const place = { sheet: this.#name, cell: cellName(row, column) };
    this.#problems.push({ code, params, ...place, ...(text === undefined ? {} : { text }) });
  }
}

/** Odd writers put cells in any order, and one twice: the last one of an address stands. */
function inOrder(cells: readonly Cell[]): Cell[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  return sorted.filter((cell, index) => {
    const next = sorted[index + 1];
    return next?.row !== cell.row || next.column !== cell.column;
  });
}
