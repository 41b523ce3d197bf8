/**
 * The rows of a very long list, written straight into its sheet: a city's list of sources has a
 * million cells, and each would be several objects of exceljs at once. The first row is drawn as
 * ever; the others take its styles, column by column.
 */
import type { Worksheet } from 'exceljs';
import { remembered } from '../../text/remember.js';
import { cellName, columnName } from '../../workbook/address.js';
import { escapedText, textCell } from './cell-xml.js';

export interface LongList<Row> {
  readonly sheet: Worksheet;
  /** The sheet's row and column of the first cell of the row that was drawn. */
  readonly row: number;
  readonly column: number;
  /** Those that follow it. */
  readonly rows: readonly Row[];
  readonly heightOf: (row: Row) => number;
  readonly cellsOf: (row: Row) => readonly LongCell[];
}

export type LongCell =
  | string
  | number
  | { readonly formula: string; readonly result: string }
  | null;

/** @returns an edit of the packed parts, for `settle` */
export function longList<Row>(list: LongList<Row>): (name: string, xml: string) => string {
  const part = `xl/worksheets/sheet${list.sheet.id}.xml`;
  return (name, xml) => {
    if (name !== part) return xml;
    const styles = new Map(
      [...xml.matchAll(/<c r="([A-Z]+)(\d+)" s="(\d+)"/g)]
        .filter(([, , row]) => Number(row) === list.row)
        .map(([, column = '', , style = '0']) => [column, style]),
    );
    const escaped = remembered(escapedText);
    const written = list.rows.map((row, at) =>
      rowXml(list, row, list.row + 1 + at, styles, escaped),
    );
    const last = list.row + list.rows.length;
    return xml
      .replace(/<dimension ref="([A-Z]+\d+:[A-Z]+)\d+"/, `<dimension ref="$1${last}"`)
      .replace('</sheetData>', () => `${written.join('')}</sheetData>`);
  };
}

function rowXml<Row>(
  { column, heightOf, cellsOf }: LongList<Row>,
  row: Row,
  number: number,
  styles: ReadonlyMap<string, string>,
  escaped: (text: string) => string,
): string {
  const cells = cellsOf(row).map((cell, at) => {
    const style = styles.get(columnName(column + at)) ?? '0';
    return cellXml(cell, `r="${cellName(number, column + at)}" s="${style}"`, escaped);
  });
  return `<row r="${number}" ht="${heightOf(row)}" customHeight="1">${cells.join('')}</row>`;
}

function cellXml(cell: LongCell, place: string, escaped: (text: string) => string): string {
  if (cell === null) return textCell(place, '');
  if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textCell(place, escaped(cell));
  return `<c ${place} t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.result)}</v></c>`;
}
