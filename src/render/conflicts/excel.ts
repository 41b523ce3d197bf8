/**
 * 冲突处理表: one row an open conflict, what the units say side by side, and cells in which the
 * one who decides writes the decision; on a second sheet every cell it was said in. It shows
 * and asks; it decides nothing.
 */
import type { Worksheet } from 'exceljs';
import type { Catalogue } from '../../model/catalogue.js';
import type { Conflict, ConflictCandidate, Master } from '../../model/master.js';
import { writeNumeral } from '../../text/numeral.js';
import { cellName } from '../../workbook/address.js';
import { drawFigures } from '../master/figure-sheet.js';
import { gathered } from '../master/gathered.js';
import { footOf, markedTitle, paperOf } from '../master/paper.js';
import { addSheet, newBook, packBook, setMarks } from '../office/book.js';
import { setPage } from '../office/page.js';
import { COLOUR, fill, paint, SIZE, STYLES } from '../office/styles.js';
import { rowHeight } from '../office/text-size.js';

const HEADER_ROW = 3;
const FRONT = [
  { heading: '编号', width: 12 },
  { heading: '公开领域', width: 12 },
  { heading: '公开事项', width: 18 },
  { heading: '不一致的栏目', width: 10 },
];
const DECIDED = [
  { heading: '采用第几种写法', width: 10 },
  { heading: '另定的文字', width: 24 },
  { heading: '处理理由', width: 18 },
  { heading: '处理人', width: 10 },
  { heading: '处理日期', width: 12 },
];

/** @returns the bytes of the workbook; call it only where a conflict is open */
export async function renderConflicts(catalogue: Catalogue, master: Master): Promise<Uint8Array> {
  const paper = paperOf(catalogue, master.state, master.entries, '冲突处理表');
  const book = newBook({ title: markedTitle(paper), creator: paper.maker, day: paper.day });
  const sheet = addSheet(book, '冲突处理表');
  const columns = columnsFor(master.conflicts);
  const last = 1 + columns.length;
  columns.forEach(({ width }, index) => {
    sheet.getColumn(2 + index).width = width;
  });
  wide(sheet, 1, last, markedTitle(paper), STYLES.title, 34);
  wide(sheet, 2, last, instruction(), STYLES.body, 40);
  columns.forEach(({ heading }, index) => {
    const cell = sheet.getCell(HEADER_ROW, 2 + index);
    cell.value = heading;
    paint(cell, STYLES.heading);
  });
  sheet.getRow(HEADER_ROW).height = 36;
  master.conflicts.forEach((conflict, index) => {
    drawConflict(sheet, HEADER_ROW + 1 + index, conflict, catalogue, columns);
  });
  sheet.views = [{ state: 'frozen', xSplit: 4, ySplit: HEADER_ROW, showGridLines: false }];
  const { id: scheme, version } = catalogue.scheme;
  setMarks(sheet, { kind: 'other', scheme, version });
  setPage(sheet, {
    paper: 'A3',
    repeat: [HEADER_ROW, HEADER_ROW],
    area: `B1:${cellName(HEADER_ROW + master.conflicts.length, last)}`,
    foot: footOf(paper),
  });
  drawFigures(addSheet(book, '出处'), {
    paper,
    marks: { kind: 'other', scheme, version },
    title: '各种写法的出处',
    widths: [12, 14, 22, 8, 30, 40, 18, 8],
    sections: [{ headings: WHENCE, rows: master.conflicts.flatMap(places) }],
    orientation: 'landscape',
    filter: true,
  });
  return packBook(book, paper.day);
}

function instruction(): string {
  return '各单位对同一条目的写法不一致。请逐行在黄色格内写明采用第几种写法（写数字），或者写出另定的文字，并写明理由、处理人和日期。';
}

interface SheetColumn {
  readonly heading: string;
  readonly width: number;
}

function columnsFor(conflicts: readonly Conflict[]): SheetColumn[] {
  const most = Math.max(2, ...conflicts.map(({ candidates }) => candidates.length));
  const said = Array.from({ length: most }, (_, index) => [
    { heading: `写法${writeNumeral(index + 1)}`, width: 24 },
    { heading: `写法${writeNumeral(index + 1)}的单位和出处`, width: 24 },
  ]).flat();
  return [...FRONT, ...said, { heading: '建议', width: 16 }, ...DECIDED];
}

function drawConflict(
  sheet: Worksheet,
  row: number,
  conflict: Conflict,
  catalogue: Catalogue,
  columns: readonly SheetColumn[],
): void {
  const said = conflict.candidates.flatMap((candidate) => [
    candidate.text,
    whence(candidate, catalogue),
  ]);
  const blanks = columns.length - FRONT.length - DECIDED.length - 1 - said.length;
  const texts = [
    conflict.id,
    conflict.domain,
    conflict.matter,
    fieldHeading(catalogue, conflict.field),
    ...said,
    ...Array.from({ length: blanks }, () => ''),
    conflict.suggestion ?? '',
  ];
  columns.forEach((_, index) => {
    const cell = sheet.getCell(row, 2 + index);
    const text = texts[index];
    if (text) cell.value = text;
    const asked = index >= columns.length - DECIDED.length;
    paint(cell, STYLES.cell, {
      numFmt: '@',
      ...(asked ? { fill: fill(COLOUR.missing) } : {}),
    });
  });
  const placed = texts.map((text, index) => ({ text, width: columns[index]?.width ?? 10 }));
  sheet.getRow(row).height = rowHeight(placed, SIZE.table, 40);
}

/** More places than these go to the second sheet: the row would grow taller than a page. */
const MOST_PLACES = 2;
const WHENCE = ['编号', '公开领域', '公开事项', '写法', '文字', '文件', '工作表', '单元格'];

/** 县财政局（县财政局.xlsx 政府采购领域 D6） */
function whence({ units, cells }: ConflictCandidate, catalogue: Catalogue): string {
  const found = cells.map(({ file, sheet, cell }) => `${file} ${sheet} ${cell}`);
  const told =
    found.length > MOST_PLACES ? `共${found.length}处，见“出处”工作表` : found.join('；');
  return `${gathered(units, catalogue).join('、')}\n（${told}）`;
}

/** Every cell in which a candidate was said. */
function places({ id, domain, matter, candidates }: Conflict): string[][] {
  return candidates.flatMap(({ text, cells }, index) =>
    cells.map(({ file, sheet, cell }) => [
      id,
      domain,
      matter,
      writeNumeral(index + 1),
      text,
      file,
      sheet,
      cell,
    ]),
  );
}

/** The heading under which a field stands in print. */
export function fieldHeading({ layout }: Catalogue, field: string): string {
  return layout.columns.find((column) => column.key === field)?.heading ?? field;
}

function wide(
  sheet: Worksheet,
  row: number,
  last: number,
  text: string,
  style: Parameters<typeof paint>[1],
  height: number,
): void {
  sheet.mergeCells(row, 2, row, last);
  const cell = sheet.getCell(row, 2);
  cell.value = text;
  paint(cell, style);
  sheet.getRow(row).height = height;
}
