/**
 * The mended workbook (代为修改): what was sent, afresh, with the safe fixes in their cells and,
 * first, a list of each. It can be sent in as the next turn of the same unit.
 */
import { type Fix, mended } from '../../check/fixes.js';
import { headingOf } from '../../check/heading.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Submission } from '../../model/submission.js';
import type { Workbook } from '../../model/workbook.js';
import { drawFigures, type Figure } from '../master/figure-sheet.js';
import { addSheet, newBook } from '../office/book.js';
import { checkCode } from '../office/check-code.js';
import { settle } from '../office/settle.js';
import { COLOUR } from '../office/styles.js';
import { dayInWords } from '../word/day.js';
import { fitBoxes } from './boxes.js';
import { type Copied, copyAll, ownMarks, whoseFile } from './copies.js';
import { hangNote, shownCell } from './notes.js';
import { MENDED_SHEET } from './words.js';

const HEADINGS = ['序号', '位置', '栏目', '原文', '改为', '为什么'];
const WIDTHS = [6, 22, 14, 40, 40, 26];

/**
 * @param workbook as it was sent
 * @param fixes of this file
 * @returns the bytes of an .xlsx; the same for the same input on every machine
 */
export async function renderMended(
  catalogue: Catalogue,
  submission: Submission,
  workbook: Workbook,
  fixes: readonly Fix[],
): Promise<Uint8Array> {
  const { scheme } = catalogue;
  const whose = whoseFile(catalogue, submission);
  const title = `${MENDED_SHEET}（${whose}）`;
  const foot = `${title}${scheme.sample ? '　样例' : ''}`;
  const book = newBook({ title, creator: scheme.bureau, day: scheme.date });
  const list = addSheet(book, MENDED_SHEET);
  const copies = copyAll(book, catalogue, submission, mended(workbook, fixes), foot);
  drawFigures(list, {
    paper: {
      title,
      status: scheme.sample ? ['样例'] : [],
      date: dayInWords(scheme.date),
      day: scheme.date,
      role: '编制单位',
      maker: scheme.bureau,
      code: checkCode(fixes),
    },
    marks: ownMarks(catalogue, submission),
    title,
    widths: WIDTHS,
    sections: [
      {
        title: `下列${fixes.length}处只改了写法，没有改意思，请核对（改过的格涂成蓝色，批注里有原文）。其余的问题仍须由填报单位修改。${converted(submission)}`,
        headings: HEADINGS,
        rows: fixes.map((fix, at) => row(fix, at, copies)),
      },
    ],
    orientation: 'landscape',
    filter: true,
  });
  const notes = new Map(
    copies.map(({ sheet, target }) => {
      const own = fixes.filter((fix) => fix.sheet === sheet.name);
      const boxes = own.flatMap((fix) => {
        const cell = shownCell(sheet, fix);
        const text = `【${MENDED_SHEET}】${fix.what}。原文：${fix.before}`;
        return cell === undefined ? [] : [hangNote(target, cell, text, COLOUR.notice)];
      });
      return [target.id, { sheet: target, boxes }];
    }),
  );
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return settle(fitBoxes(bytes, notes), scheme.date);
}

/** Whatever came in, what is written is .xlsx. */
function converted({ file }: Submission): string {
  const name = file.split('/').at(-1) ?? file;
  return /\.xlsx$/i.test(name) ? '' : `原来的文件是“${name}”，本文件改存为 .xlsx。`;
}

function row(fix: Fix, at: number, copies: readonly Copied[]): Figure[] {
  const { sheet, cell, field, before, after, what } = fix;
  const copied = copies.find((one) => one.sheet.name === sheet);
  const name = (copied?.target.name ?? sheet).replaceAll("'", "''");
  const shown = (copied && shownCell(copied.sheet, fix)) ?? cell;
  return [
    at + 1,
    { text: `${sheet} ${cell}`, link: `#'${name}'!${shown}` },
    headingOf(field),
    before,
    after,
    what,
  ];
}
