/**
 * The first sheet of a return (需修改的问题): one row a finding, with a link to the cell, what
 * is wrong, what to do, and a column to tick. To be worked through, printed and handed on.
 */
import type { Worksheet } from 'exceljs';
import { sayApart } from '../../check/say.js';
import type { Finding, Severity } from '../../model/finding.js';
import type { Marks } from '../../model/marks.js';
import { columnName } from '../../workbook/address.js';
import { setMarks } from '../office/book.js';
import { setPage } from '../office/page.js';
import { SIGN_MENDED, signOffLine } from '../office/sign-off.js';
import { COLOUR, fill, font, paint, SIZE, SONG, STYLES } from '../office/styles.js';
import { type Placed, rowHeight, textWidth } from '../office/text-size.js';
import { LIST_SHEET, SEVERITY_WORDS } from './words.js';

/** One row of the list. */
export interface ListRow {
  readonly finding: Finding;
  /** Title of the matter in whose row it stands. */
  readonly matter?: string;
  /** Name of the sheet in the return; absent where the whole file is meant. */
  readonly sheet?: string;
  /** The cell that shows it, in that sheet. */
  readonly cell?: string;
  /** Further cells of that sheet of which the very same is to be said. */
  readonly more?: readonly string[];
}

export interface ListSetting {
  readonly marks: Marks;
  /** Whose file it is, or its name where nobody knows. */
  readonly whose: string;
  /** What to do with this workbook, in a sentence or two. */
  readonly what: string;
  /** The file that was sent, and which turn it was. */
  readonly file: string;
  readonly foot: string;
}

const COLUMNS = [
  { heading: '序号', width: 6 },
  { heading: '类别', width: 10 },
  { heading: '位置', width: 20 },
  { heading: '公开事项', width: 16 },
  { heading: '问题', width: 34 },
  { heading: '怎么改', width: 34 },
  { heading: '原文', width: 20 },
  { heading: '已改', width: 7 },
] as const;
const READY = '可直接改为';
/** Where the program knows what the cell should hold, one more column says it. */
const WITH_FIXES = [
  { heading: '序号', width: 6 },
  { heading: '类别', width: 10 },
  { heading: '位置', width: 18 },
  { heading: '公开事项', width: 15 },
  { heading: '问题', width: 28 },
  { heading: '怎么改', width: 28 },
  { heading: '原文', width: 18 },
  { heading: READY, width: 18 },
  { heading: '已改', width: 6 },
] as const;
type Columns = typeof COLUMNS | typeof WITH_FIXES;
/** Column A is hidden and carries the marks. */
const LEFT = 2;
const HEADING_ROW = 4;
const FIRST_ROW = HEADING_ROW + 1;
const TICK = '√';
const WIDEST_PLACE = 40;
/** Places that one row names; the cells themselves are all coloured. */
const MOST_PLACES = 30;
const LONGEST_READY = 300;
/** Longest piece of a cell that the list repeats. */
const LONGEST = 120;

/** Fills the empty sheet. @param rows in the order in which they are to be worked through */
export function writeList(sheet: Worksheet, rows: readonly ListRow[], setting: ListSetting): void {
  const columns = rows.some(({ finding }) => readyText(finding) !== '') ? WITH_FIXES : COLUMNS;
  setMarks(sheet, setting.marks);
  columns.forEach(({ heading, width }, at) => {
    const room = heading === '位置' ? widthOfPlaces(rows, width) : width;
    sheet.getColumn(LEFT + at).width = room;
  });
  writeTop(sheet, rows, columns, setting);
  columns.forEach(({ heading }, at) => {
    const cell = sheet.getCell(HEADING_ROW, LEFT + at);
    cell.value = heading;
    paint(cell, STYLES.heading);
  });
  sheet.getRow(HEADING_ROW).height = 24;
  rows.forEach((row, at) => {
    writeRow(sheet, row, at, columns);
  });
  const bottom =
    rows.length > 0 ? writeSigning(sheet, FIRST_ROW + rows.length + 1, columns) : HEADING_ROW;
  setUp(sheet, rows.length, columns, setting, bottom);
}

/** Places to sign and to stamp what was mended. @returns the row */
function writeSigning(sheet: Worksheet, row: number, columns: Columns): number {
  line(sheet, row, signOffLine(SIGN_MENDED), lastOf(columns).right, STYLES.body);
  sheet.getRow(row).height = 40;
  return row;
}

/** Wide enough for a place on one line: not every program wraps a link. */
function widthOfPlaces(rows: readonly ListRow[], least: number): number {
  const longest = Math.max(0, ...rows.map((row) => textWidth(placeWords(row), SIZE.table)));
  return Math.min(WIDEST_PLACE, Math.max(least, Math.ceil(longest / 7) + 2));
}

/** Number of the last column, the one to tick, and its letter. */
function lastOf(columns: Columns): { readonly right: number; readonly ticked: string } {
  const right = LEFT + columns.length - 1;
  return { right, ticked: columnName(right) };
}

function writeTop(
  sheet: Worksheet,
  rows: readonly ListRow[],
  columns: Columns,
  { whose, what, file }: ListSetting,
): void {
  const last = FIRST_ROW + rows.length - 1;
  const { right, ticked } = lastOf(columns);
  line(sheet, 1, `${LIST_SHEET}（${whose}）`, right, { ...STYLES.title });
  sheet.getRow(1).height = 34;
  line(sheet, 2, what, right, STYLES.body);
  sheet.getRow(2).height = rowHeight([{ text: what, width: 140 }], SIZE.body);
  const counted = `${counts(rows)}${file}`;
  line(sheet, 3, counted, right - 2, { ...STYLES.body, font: font(SONG, SIZE.table) });
  const left = sheet.getCell(3, right - 1);
  left.value = {
    formula: `"还有"&(${rows.length}-COUNTIF(${ticked}${FIRST_ROW}:${ticked}${last},"${TICK}"))&"条未标“已改”"`,
    result: `还有${rows.length}条未标“已改”`,
  };
  paint(left, STYLES.body, {
    font: font(SONG, SIZE.table, { color: { argb: COLOUR.red } }),
    alignment: { horizontal: 'right', vertical: 'middle' },
  });
  sheet.mergeCells(3, right - 1, 3, right);
  sheet.getRow(3).height = rowHeight([{ text: counted, width: 118 }], SIZE.table, 22);
}

function line(
  sheet: Worksheet,
  row: number,
  text: string,
  to: number,
  style: Parameters<typeof paint>[1],
): void {
  const cell = sheet.getCell(row, LEFT);
  cell.value = text;
  paint(cell, style);
  sheet.mergeCells(row, LEFT, row, to);
}

const COLOUR_WORDS: Readonly<Record<Severity, string>> = {
  error: '红色',
  warning: '黄色',
  notice: '蓝色',
};

function counts(rows: readonly ListRow[]): string {
  const placesOf = (some: readonly ListRow[]) =>
    some.reduce((total, { more = [] }) => total + 1 + more.length, 0);
  const parts = (['error', 'warning', 'notice'] as const).flatMap((severity) => {
    const count = placesOf(rows.filter(({ finding }) => finding.severity === severity));
    return count === 0
      ? []
      : [`${SEVERITY_WORDS[severity]}${count}处（${COLOUR_WORDS[severity]}）`];
  });
  return rows.length === 0 ? '没有要修改的问题。' : `共${placesOf(rows)}处：${parts.join('，')}。`;
}

function writeRow(
  sheet: Worksheet,
  { finding, matter = '', ...place }: ListRow,
  at: number,
  columns: Columns,
): void {
  const row = FIRST_ROW + at;
  const { problem, fix } = sayApart(finding);
  const where = placeWords(place);
  const ready = readyText(finding);
  const texts = [
    String(at + 1),
    SEVERITY_WORDS[finding.severity],
    where,
    place.more?.length ? '' : matter,
    problem,
    (ready === '' ? fix : `请照“${READY}”一栏改写。`) + alsoWords(place),
    cut(finding.text ?? ''),
    ...(columns === WITH_FIXES ? [ready] : []),
    '',
  ];
  texts.forEach((text, index) => {
    const cell = sheet.getCell(row, LEFT + index);
    const centred = index < 2 || index === texts.length - 1;
    paint(cell, centred ? STYLES.centred : STYLES.cell);
    if (text !== '') cell.value = index === 0 ? at + 1 : text;
  });
  const severity = sheet.getCell(row, LEFT + 1);
  severity.style = { ...severity.style, fill: fill(COLOUR[finding.severity]) };
  if (place.sheet !== undefined) link(sheet, row, where, place.sheet, place.cell ?? 'B1');
  const placed: Placed[] = texts.map((text, index) => ({
    text,
    width: columns[index]?.width ?? 10,
  }));
  sheet.getRow(row).height = rowHeight(placed, SIZE.table, 30);
}

/** What the cell may hold instead; '' where nobody knows, or where it would be cut off in print. */
function readyText({ fix }: Finding): string {
  return fix === undefined || fix.text.length > LONGEST_READY ? '' : fix.text;
}

/** 政府采购领域 H10; H10等3处; the sheet alone; or the whole file. */
function placeWords({ sheet, cell, more = [] }: Pick<ListRow, 'sheet' | 'cell' | 'more'>): string {
  if (sheet === undefined) return '整个文件';
  if (cell === undefined) return sheet;
  return `${sheet} ${cell}${more.length > 0 ? `等${more.length + 1}处` : ''}`;
}

/** A link has one target; the cells that share its words are named with what to do. */
function alsoWords({ cell = '', more = [] }: Pick<ListRow, 'cell' | 'more'>): string {
  if (more.length === 0) return '';
  const named = [cell, ...more.slice(0, MOST_PLACES - 1)].join('、');
  const rest = more.length >= MOST_PLACES ? '等，都已涂色' : '';
  return `同样要改的共${more.length + 1}处：${named}${rest}。`;
}

function link(sheet: Worksheet, row: number, text: string, target: string, name: string): void {
  const cell = sheet.getCell(row, LEFT + 2);
  cell.value = { text, hyperlink: `#'${target.replaceAll("'", "''")}'!${name}` };
  cell.style = {
    ...cell.style,
    font: font(SONG, SIZE.table, { color: { argb: COLOUR.link }, underline: true }),
  };
}

function cut(text: string): string {
  const marks = [...text];
  return marks.length > LONGEST ? `${marks.slice(0, LONGEST).join('')}…` : text;
}

/** @param bottom the last row that is printed */
function setUp(
  sheet: Worksheet,
  count: number,
  columns: Columns,
  { foot }: ListSetting,
  bottom: number,
): void {
  const { right, ticked } = lastOf(columns);
  const last = FIRST_ROW + count - 1;
  sheet.views = [
    { state: 'frozen', xSplit: 0, ySplit: HEADING_ROW, showGridLines: false, activeCell: 'B5' },
  ];
  if (count > 0) {
    sheet.autoFilter = `B${HEADING_ROW}:${ticked}${last}`;
    for (let row = FIRST_ROW; row <= last; row += 1) {
      sheet.getCell(row, right).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [`"${TICK}"`],
        showErrorMessage: true,
        errorStyle: 'stop',
        errorTitle: '请打√',
        error: '改好的打“√”（从下拉表里选），没改的留空。',
      };
    }
    sheet.addConditionalFormatting({
      ref: `B${FIRST_ROW}:${ticked}${last}`,
      rules: [
        {
          type: 'expression',
          formulae: [`$${ticked}${FIRST_ROW}="${TICK}"`],
          priority: 1,
          style: {
            font: { color: { argb: COLOUR.grey } },
            fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: COLOUR.prefilled } },
          },
        },
      ],
    });
  }
  setPage(sheet, {
    paper: 'A4',
    repeat: [HEADING_ROW, HEADING_ROW],
    area: `B1:${ticked}${bottom}`,
    foot: { left: foot },
  });
}
