/**
 * The sheet 依据库: laws and documents in force for the form's domains, each as it is to be
 * cited, to copy from.
 */
import type { Workbook } from 'exceljs';
import type { Marks } from '../../model/marks.js';
import type { BasisRecord } from '../../model/register.js';
import { addSheet, setMarks } from '../office/book.js';
import { setPage } from '../office/page.js';
import { paint, SIZE, STYLES } from '../office/styles.js';
import { rowHeight } from '../office/text-size.js';
import { citation } from './prefill.js';

export const BASES_SHEET = '依据库';
const COLUMNS = [
  { heading: '序号', width: 6, centred: true },
  { heading: '可直接复制的写法', width: 62, centred: false },
  { heading: '题名', width: 46, centred: false },
  { heading: '文号', width: 26, centred: false },
  { heading: '施行日期', width: 14, centred: true },
  { heading: '适用领域', width: 22, centred: false },
] as const;
const HEADER_ROW = 2;

export interface BasesText {
  readonly bases: readonly BasisRecord[];
  /** The day on which they are in force, 2018-10-19. */
  readonly day: string;
  readonly marks: Marks;
  readonly foot: string;
  readonly sample: boolean;
}

/** Adds the sheet; nothing to add where no basis is known. */
export function addBases(book: Workbook, text: BasesText): void {
  const sheet = addSheet(book, BASES_SHEET);
  setMarks(sheet, text.marks);
  COLUMNS.forEach(({ width }, index) => {
    sheet.getColumn(index + 2).width = width;
  });
  paint(sheet.getCell('B1'), STYLES.title);
  sheet.getCell('B1').value = `依据库（${inWords(text.day)}有效）`;
  sheet.mergeCells(1, 2, 1, COLUMNS.length + 1);
  sheet.getRow(1).height = 32;
  COLUMNS.forEach(({ heading }, index) => {
    const cell = sheet.getCell(HEADER_ROW, index + 2);
    cell.value = heading;
    paint(cell, STYLES.heading);
  });
  sheet.getRow(HEADER_ROW).height = 24;
  text.bases.forEach((basis, index) => {
    const row = HEADER_ROW + 1 + index;
    const texts = rowOf(basis);
    COLUMNS.forEach(({ centred }, at) => {
      const cell = sheet.getCell(row, at + 2);
      cell.value = at === 0 ? index + 1 : (texts[at - 1] ?? '');
      paint(cell, centred ? STYLES.centred : STYLES.cell);
    });
    const placed = COLUMNS.map(({ width }, at) => ({ text: texts[at - 1] ?? '', width }));
    sheet.getRow(row).height = rowHeight(placed, SIZE.table, 24);
  });
  sheet.autoFilter = `B${HEADER_ROW}:G${HEADER_ROW + text.bases.length}`;
  sheet.views = [{ state: 'frozen', ySplit: HEADER_ROW, showGridLines: false, activeCell: 'C3' }];
  setPage(sheet, {
    repeat: [HEADER_ROW, HEADER_ROW],
    foot: { left: text.foot, right: text.sample ? '样例' : '' },
  });
}

function rowOf(basis: BasisRecord): string[] {
  return [
    citation(basis),
    basis.title,
    basis.number ?? '',
    basis.from ?? '',
    basis.domains.length === 0 ? '各领域' : basis.domains.join('、'),
  ];
}

/** 2018年10月19日, as papers write it. */
function inWords(day: string): string {
  const [year, month, date] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
}
