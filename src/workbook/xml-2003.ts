/**
 * A workbook as one XML file, as Excel 2003 and many office systems export it, → sheets of cells.
 * Addresses are counted, never filled: what says that it stands in column two thousand million costs nothing.
 */
import type { Problem } from '../model/finding.js';
import type { Sheet } from '../model/workbook.js';
import { type Budget, tooLarge } from './caps.js';
import { SheetBuilder, type SheetContext } from './sheet-builder.js';
import type { ReadSheets } from './xlsx.js';
import { type Attributes, parseXml } from './xml.js';

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** All sheets together: one element may hide as many rows as a sheet has. */
const MOST_HIDDEN = 3_000_000;

/** Types of Data → types of a cell in an .xlsx. */
const TYPES: Readonly<Record<string, string>> = {
  Number: '',
  Boolean: 'b',
  Error: 'e',
  DateTime: 'd',
};

/** @throws ReadStop where the XML is damaged or a cap is met */
export function readXml2003(xml: string, budget: Budget): ReadSheets {
  const context: SheetContext = { strings: [], styles: [], date1904: false, budget };
  const sheets: Sheet[] = [];
  const problems: Problem[] = [];
  let builder: SheetBuilder | undefined;
  let visible = true;
  let row = 0;
  /** Further rows that the last one stands for. */
  let more = 0;
  let column = 0;
  let lastColumn = 0;
  let cell: Attributes | undefined;
  let data: { readonly type: string; text: string } | undefined;
  let value: { readonly type: string; text: string } | undefined;
  let inComment = false;
  let takesVisible = false;
  let hidden = 0;
  let hiddenRows: { first: number; last: number }[] = [];
  let lastRow = 0;

  const openSheet = (attributes: Attributes) => {
    if (sheets.length >= budget.caps.sheets) throw budget.tooManySheets();
    builder = new SheetBuilder(attributes['ss:Name'] ?? '', context);
    visible = true;
    row = 0;
    more = 0;
    lastColumn = 0;
    hiddenRows = [];
    lastRow = 0;
  };

  const openRow = (attributes: Attributes) => {
    row = number(attributes['ss:Index'], row + more + 1);
    more = number(attributes['ss:Span'], 0);
    column = 0;
    if (attributes['ss:Hidden'] !== '1') return;
    hiddenRows.push({ first: row, last: Math.min(row + more, MOST_ROWS) });
  };

  /** What is hidden below the last cell hides nothing. */
  const hideRows = (sheet: SheetBuilder) => {
    for (const { first, last } of hiddenRows) {
      for (let at = first; at <= Math.min(last, lastRow); at++) {
        hidden += 1;
        if (hidden > MOST_HIDDEN) throw tooLarge('隐藏的行', `${MOST_HIDDEN}行`);
        sheet.hideRow(at);
      }
    }
  };

  const openColumn = (attributes: Attributes) => {
    const first = number(attributes['ss:Index'], lastColumn + 1);
    lastColumn = first + number(attributes['ss:Span'], 0);
    if (attributes['ss:Hidden'] === '1') builder?.hideColumns(first, lastColumn);
  };

  const closeCell = (attributes: Attributes) => {
    if (value?.text || attributes['ss:Formula']) lastRow = row;
    const across = number(attributes['ss:MergeAcross'], 0);
    const down = number(attributes['ss:MergeDown'], 0);
    builder?.cell(row, column, {
      type: value?.type ?? '',
      style: -1,
      value: value && (value.type === 'd' ? clockOrDay(value.text) : value.text),
      formula: attributes['ss:Formula']?.replace(/^=/, ''),
    });
    builder?.mergeRange({
      top: row,
      left: column,
      bottom: Math.min(row + down, Math.max(row, MOST_ROWS)),
      right: Math.min(column + across, Math.max(column, MOST_COLUMNS)),
    });
    column += across;
  };

  parseXml(xml, {
    open(name, attributes) {
      if (name === 'Worksheet') openSheet(attributes);
      else if (!builder) return;
      else if (name === 'Row') openRow(attributes);
      else if (name === 'Column') openColumn(attributes);
      else if (name === 'Cell') {
        cell = attributes;
        value = undefined;
        column = number(attributes['ss:Index'], column + 1);
      } else if (name === 'Comment') inComment = true;
      else if (name === 'Data' && cell && !inComment) {
        data = { type: TYPES[attributes['ss:Type'] ?? ''] ?? 'str', text: '' };
      } else if (name === 'Visible') takesVisible = true;
    },
    text(piece) {
      if (data) data.text += piece;
      else if (takesVisible && /^Sheet(?:Very)?Hidden$/.test(piece.trim())) visible = false;
    },
    close(name) {
      if (name === 'Data' && data) {
        value = data;
        data = undefined;
      } else if (name === 'Comment') inComment = false;
      else if (name === 'Visible') takesVisible = false;
      else if (name === 'Cell' && cell) {
        closeCell(cell);
        cell = undefined;
      } else if (name === 'Worksheet' && builder) {
        hideRows(builder);
        const read = builder.finish(visible);
        sheets.push(read.sheet);
        problems.push(...read.problems);
        builder = undefined;
      }
    },
  });
  return { sheets, problems };
}

/** 1899-12-31T09:30:00.000 is 09:30 alone. */
function clockOrDay(stored: string): string {
  const clock = /^1899-12-3[01]T(\d{2}:\d{2})/.exec(stored)?.[1];
  return clock ?? stored;
}

/** A count or place as written; the other value where it is none. */
function number(written: string | undefined, otherwise: number): number {
  const count = Number(written ?? otherwise);
  return Number.isSafeInteger(count) && count >= 0 ? count : otherwise;
}
