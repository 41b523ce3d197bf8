/**
 * The status as the bureau prints it (报送情况一览表): units by domains at a glance, then line by
 * line, then the files with their receipts and what was sent back. Names and telephones of people never stand here.
 */
import type { Worksheet } from 'exceljs';
import type { Status } from '../../merge/status/types.js';
import type { Catalogue } from '../../model/catalogue.js';
import { drawFigures, type FigureSection } from '../master/figure-sheet.js';
import { markedTitle, type Paper } from '../master/paper.js';
import { addSheet, newBook, packBook, setMarks } from '../office/book.js';
import { checkCode } from '../office/check-code.js';
import { longList } from '../office/long-list.js';
import { fill, paint, STYLES } from '../office/styles.js';
import { VERDICT_WORDS } from '../overview/words.js';
import { dayInWords } from '../word/day.js';
import { drawMatrix, pagesOfDomains, STATE_COLOURS } from './matrix.js';
import { countsLine, RETURN_WORDS, STATE_WORDS, THERE_WORDS, unitInWords } from './words.js';

const TITLE = '报送情况一览表';

const ROWS = {
  headings: [
    '序号',
    '单位',
    '公开领域',
    '牵头单位',
    '情况',
    '最早收到',
    '退回\n（次）',
    '逾期\n（天）',
    '盖章件',
    '文件',
    '说明',
  ],
  widths: [6, 24, 27, 22, 11, 17, 7, 7, 8, 36, 30],
};
/** Column A is hidden and carries the marks; a title and a line stand above the headings. */
const STATE_COLUMN = 2 + ROWS.headings.indexOf('情况');
const FIRST_ROW = 4;

const RETURNS = {
  headings: [
    '序号',
    '退回日期',
    '单位',
    '文件',
    '领域',
    '必须改\n（处）',
    '建议改\n（处）',
    '文件码',
    '现状',
    '说明',
  ],
  widths: [6, 13, 24, 42, 36, 9, 9, 12, 11, 30],
};

const FILES = {
  headings: [
    '序号',
    '文件',
    '单位',
    '领域',
    '第一次收到',
    '行数',
    '结论',
    '退回\n（次）',
    '盖章件',
    '文件码',
    '说明',
  ],
  widths: [6, 42, 24, 32, 17, 7, 9, 7, 8, 12, 26],
};

/**
 * @param lead whose paper it is, where it is of one lead unit's domains
 * @returns the bytes of the workbook; the same for the same status
 */
export async function renderStatus(
  { scheme }: Catalogue,
  status: Status,
  lead?: string,
): Promise<Uint8Array> {
  const paper: Paper = {
    title: TITLE,
    status: scheme.sample ? ['样例'] : [],
    date: dayInWords(status.date),
    day: status.date,
    role: lead === undefined ? '编制单位' : '牵头单位',
    maker: lead ?? scheme.bureau,
    code: checkCode([status.rows, status.files, status.returns]),
  };
  const book = newBook({ title: markedTitle(paper), creator: paper.maker, day: paper.day });
  const marks = { kind: 'other', scheme: scheme.id, version: scheme.version } as const;
  pagesOfDomains(status, scheme).forEach((domains, at) => {
    const matrix = addSheet(book, at === 0 ? '一览表' : `一览表（续${at}）`);
    drawMatrix(
      matrix,
      paper,
      status,
      domains,
      markedTitle(paper, at === 0 ? TITLE : `${TITLE}（续${at}）`),
    );
    setMarks(matrix, marks);
  });
  const lists: ReturnType<typeof longList>[] = [];
  const draw = (
    name: string,
    { headings, widths }: typeof ROWS,
    line: string,
    rows: FigureSection['rows'],
    finish: (sheet: Worksheet) => void = () => {},
  ) => {
    const sheet = addSheet(book, name);
    const long = drawFigures(sheet, {
      paper,
      marks,
      title: name,
      widths,
      sections: [{ title: line, headings, rows }],
      orientation: 'landscape',
      filter: true,
    });
    // Rows of a very long list take the first one's looks: it stays plain.
    if (long) lists.push(longList(long));
    else finish(sheet);
  };
  draw('明细', ROWS, countsLine(status.rows), rowCells(status), (sheet) =>
    colourStates(sheet, status),
  );
  const here = status.files.filter(({ there }) => there === 'here').length;
  const gone = status.files.length - here;
  const line = `文件夹里有${here}份文件${gone > 0 ? `，另有${gone}份登记过的已不在` : ''}。`;
  draw('收件登记', FILES, line, fileCells(status));
  if (status.returns.length > 0) {
    const open = status.returns.filter(({ now }) => now === 'open').length;
    const told = open > 0 ? `其中${open}次还没有重报` : '都已重报、接收或者撤下';
    draw('退回登记', RETURNS, `共退回${status.returns.length}次，${told}。`, returnCells(status));
  }
  const edit = (name: string, xml: string) => lists.reduce((text, one) => one(name, text), xml);
  return packBook(book, paper.day, undefined, edit);
}

function rowCells({ rows }: Status): (string | number)[][] {
  return rows.map((row, at) => [
    at + 1,
    unitInWords(row),
    row.domain,
    row.lead,
    STATE_WORDS[row.state],
    row.firstSeen ?? '',
    row.returned || '',
    row.overdueDays ?? '',
    row.stamped ? '有' : '',
    row.files.map(shortName).join('\n'),
    [row.reason ?? '', row.replaced > 0 ? `其中${row.replaced}份已由后来的顶替` : '']
      .filter((text) => text !== '')
      .join('；'),
  ]);
}

function fileCells({ files }: Status): (string | number)[][] {
  return files.map((one, at) => [
    at + 1,
    shortName(one.file),
    one.unit ?? '（不明）',
    one.domains.join('、'),
    one.firstSeen ?? '',
    one.rows,
    one.stampedCopyOf === undefined ? VERDICT_WORDS[one.verdict] : '盖章件',
    one.returned || '',
    one.stamped ? '有' : '',
    codeOf(one.sha256),
    [
      THERE_WORDS[one.there],
      one.stampedCopyOf === undefined ? '' : `${shortName(one.stampedCopyOf)} 的盖章扫描件`,
      one.earlier.length > 0 ? `原名 ${one.earlier.map(shortName).join('、')}` : '',
    ]
      .filter((text) => text !== '')
      .join('；'),
  ]);
}

function returnCells({ returns }: Status): (string | number)[][] {
  return returns.map((one, at) => [
    at + 1,
    one.date,
    one.unit ?? '（不明）',
    shortName(one.file),
    one.domains.join('、'),
    one.errors || '',
    one.warnings || '',
    codeOf(one.sha256 ?? null),
    RETURN_WORDS[one.now],
    one.note ?? '',
  ]);
}

function colourStates(sheet: Worksheet, { rows }: Status): void {
  rows.forEach(({ state }, at) => {
    const colour = STATE_COLOURS[state];
    const cell = sheet.getCell(FIRST_ROW + at, STATE_COLUMN);
    paint(cell, STYLES.centred, colour === undefined ? undefined : { fill: fill(colour) });
  });
}

/** As receipts print it: 7F3A-91C2. */
function codeOf(sha256: string | null): string {
  const digits = (sha256 ?? '').slice(0, 8).toUpperCase();
  return digits === '' ? '' : `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

function shortName(file: string): string {
  return file.replace(/^submissions\//, '');
}
