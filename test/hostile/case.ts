/** What a hostile case is, and the good table that most of them hide or damage. */
import type { BookSpec, CellValue, SheetSpec } from '../helpers/make-xlsx.js';
import { escapeXml, xlsxParts } from '../helpers/make-xlsx.js';
import { rawZip } from './raw-zip.js';

export interface HostileCase {
  /** What it is, for people; unique. */
  readonly what: string;
  /** Name of the file as sent; 表.xlsx where nothing is said. */
  readonly file?: string;
  readonly make: () => Uint8Array;
  /** Code of the finding that it gets. */
  readonly code?: string;
  /** Entries that are read all the same; absent: the file is not read. */
  readonly entries?: number;
  /** What the reader also relies on, for people. */
  readonly note?: string;
}

/** A good table of two matters, as 县财政局 would send it. */
export const GOOD: readonly (readonly string[])[] = [
  ['政府采购领域主动公开目录'],
  ['填报单位：县财政局'],
  ['序号', '公开事项', '公开内容', '公开依据', '公开时限', '责任主体', '公开渠道'],
  [
    '1',
    '中标、成交结果信息',
    '包括采购人名称、项目名称、中标金额。',
    '《中华人民共和国政府采购法实施条例》（国务院令第658号）第四十三条',
    '自中标、成交供应商确定之日起2个工作日内',
    '县财政局',
    '政府网站',
  ],
  [
    '2',
    '采购合同信息',
    '包括政府采购合同全文。',
    '《中华人民共和国政府采购法实施条例》（国务院令第658号）第五十条',
    '自合同签订之日起2个工作日内',
    '县财政局',
    '政府网站',
  ],
];

/** The good table with one text in place of another. */
export function goodBut(row: number, column: number, value: string): CellValue[][] {
  return GOOD.map((cells, r) => cells.map((cell, c) => (r === row && c === column ? value : cell)));
}

/** Inner XML of sheetData of a table: for cases that put odd XML beside it. */
export function rowsXml(rows: readonly (readonly CellValue[])[] = GOOD, first = 1): string {
  return rows
    .map((cells, r) => {
      const xml = cells.map(
        (cell) => `<c t="inlineStr"><is><t>${escapeXml(String(cell ?? ''))}</t></is></c>`,
      );
      return `<row r="${first + r}">${xml.join('')}</row>`;
    })
    .join('');
}

/** A workbook of one sheet whose parts are large: packed by zlib, which is quicker. */
export function makeLarge(data: string, more: Partial<BookSpec & SheetSpec> = {}): Uint8Array {
  const parts = xlsxParts({ ...more, sheets: [{ name: 'Sheet1', ...more, data }] });
  return rawZip(Object.entries(parts).map(([name, content]) => ({ name, content })));
}

/** The whole parts of the good workbook, as entries of an archive. */
export function goodParts() {
  const parts = xlsxParts({ sheets: [{ rows: GOOD }] });
  return Object.entries(parts).map(([name, content]) => ({ name, content }));
}
