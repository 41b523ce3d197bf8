/**
 * The overview (报送件校验总览) for who receives the files: file by file what becomes of it,
 * rule by rule who is concerned, and who has not been heard yet. Shows, decides nothing.
 */
import type { Worksheet } from 'exceljs';
import type { Fix } from '../../check/fixes.js';
import type { FileResult, Verdict } from '../../check/verdict.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { MissingUnit } from '../../model/master.js';
import { drawFigures, type FigureSection } from '../master/figure-sheet.js';
import { markedTitle, type Paper } from '../master/paper.js';
import { addSheet, newBook, packBook } from '../office/book.js';
import { checkCode } from '../office/check-code.js';
import { COLOUR, fill, STYLES } from '../office/styles.js';
import { dayInWords } from '../word/day.js';
import { fileRow, filesLine, inRosterOrder, missingRows, ruleRows } from './rows.js';

const TITLE = '报送件校验总览';
/** Title, summary, headings. */
const FIRST_ROW = 4;

const FILES = {
  headings: [
    '序号',
    '单位',
    '文件',
    '条目',
    '不涉及',
    '必须改',
    '建议改',
    '提示',
    '可代改',
    '结论',
    '问题',
  ],
  widths: [6, 20, 32, 7, 8, 8, 8, 7, 8, 9, 42],
};
/** Column A is hidden and carries the marks. */
const VERDICT_COLUMN = 2 + FILES.headings.indexOf('结论');
const RULES = {
  headings: ['序号', '类别', '问题', '处数', '文件数', '涉及单位', '怎么改'],
  widths: [6, 9, 28, 7, 8, 40, 52],
};
const MISSING = {
  headings: ['序号', '公开领域', '牵头单位', '个数', '尚未报送的单位'],
  widths: [6, 28, 22, 7, 87],
};

/**
 * @param missing who is expected and has not been heard, as merging tells
 * @param fixes what can be mended on behalf of the units
 * @returns the bytes of the workbook; the same for the same input on every machine
 */
export async function renderOverview(
  catalogue: Catalogue,
  results: readonly FileResult[],
  missing: readonly MissingUnit[],
  fixes: readonly Pick<Fix, 'file'>[] = [],
): Promise<Uint8Array> {
  const { scheme } = catalogue;
  const ordered = inRosterOrder(catalogue, results);
  const files = ordered.map((result, at) => {
    const own = fixes.filter(({ file }) => file === result.submission.file);
    return fileRow(catalogue, result, at, own.length);
  });
  const rules = ruleRows(catalogue, ordered);
  const absent = missingRows(catalogue, missing, results);
  const paper: Paper = {
    title: TITLE,
    status: scheme.sample ? ['样例'] : [],
    date: dayInWords(scheme.date),
    day: scheme.date,
    role: '编制单位',
    maker: scheme.bureau,
    code: checkCode([files, rules, absent]),
  };
  const book = newBook({ title: markedTitle(paper), creator: paper.maker, day: paper.day });
  const draw = (
    name: string,
    title: string,
    { headings, widths }: typeof FILES,
    line: string,
    rows: FigureSection['rows'],
  ): Worksheet => {
    const sheet = addSheet(book, name);
    drawFigures(sheet, {
      paper,
      marks: { kind: 'other', scheme: scheme.id, version: scheme.version },
      title,
      widths,
      sections: [{ title: line, headings, rows }],
      orientation: 'landscape',
      filter: true,
    });
    return sheet;
  };
  const line = filesLine(ordered) + fixableLine(fixes.length);
  const first = draw('文件', markedTitle(paper), FILES, line, files);
  colourVerdicts(first, ordered);
  const found = ordered.reduce((total, { findings }) => total + findings.length, 0);
  draw(
    '问题',
    '问题汇总',
    RULES,
    rules.length === 0 ? '没有发现问题。' : `共${rules.length}类问题，${found}处。`,
    rules,
  );
  draw('尚未报送', '尚未报送的单位', MISSING, missingLine(missing), absent);
  return packBook(book, paper.day);
}

/** Mending is the program's work: whoever reads this on paper should know that it is to be had. */
function fixableLine(count: number): string {
  return count === 0
    ? ''
    : `其中${count}处只是写法问题，可由程序代为修改（mulu check … --fix 代改）。`;
}

function missingLine(missing: readonly MissingUnit[]): string {
  const units = new Set(missing.map(({ unit }) => unit)).size;
  return units === 0
    ? '应报单位均已报送。'
    : `${units}个单位尚未报送，或者还有领域没有报；不涉及的也要在表上写明。`;
}

const VERDICT_COLOURS: Readonly<Record<Verdict, string | undefined>> = {
  accepted: undefined,
  back: COLOUR.error,
  replaced: COLOUR.prefilled,
  empty: COLOUR.prefilled,
};

function colourVerdicts(sheet: Worksheet, results: readonly FileResult[]): void {
  results.forEach(({ verdict }, at) => {
    const cell = sheet.getCell(FIRST_ROW + at, VERDICT_COLUMN);
    const colour = VERDICT_COLOURS[verdict];
    cell.style = {
      ...cell.style,
      alignment: STYLES.centred.alignment,
      ...(colour === undefined ? {} : { fill: fill(colour) }),
    };
  });
}
