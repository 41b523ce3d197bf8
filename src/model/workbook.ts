/**
 * The flat form of any workbook: sheets of cells with their address, text and kind.
 * No meaning yet; that begins in submission/.
 */

export const FORMATS = [
  'xlsx',
  'xlsm',
  'xlsb',
  'xls',
  'et',
  'ods',
  'xml',
  'html',
  'csv',
  'tsv',
  'docx',
] as const;
export type Format = (typeof FORMATS)[number];

/** What the file stored in a cell: a formula's cell has the kind of its stored value. */
export type CellKind = 'text' | 'number' | 'boolean' | 'date' | 'error';

/**
 * One cell that shows text, or holds a formula. Rows and columns count from 1.
 * `text` is what a person sees, as far as the file tells (a date as 2018-10-19, a number by
 * its plain value, an error as #REF!); line breaks are \n. Never trimmed.
 */
export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly kind: CellKind;
  /** The formula without its =, where there is one; its text is '' where no value was stored. */
  readonly formula?: string;
}

/** A block of cells, both ends included, counted from 1. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly visible: boolean;
  /** Cells with text or formula only, in row order, then column order. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Range[];
  /** Rows that the file hides (by hand or by a filter). */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

export interface Workbook {
  readonly format: Format;
  readonly sheets: readonly Sheet[];
}
