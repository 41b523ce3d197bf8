/**
 * The last sheet of a return (常见问题): each kind of problem that occurs in it, once, with its
 * reason, what to do, an example, and the law where one asks for it. For who wants to
 * understand; the list in front says where.
 */
import type { Workbook } from 'exceljs';
import { handbook } from '../../check/handbook.js';
import type { Finding } from '../../model/finding.js';
import type { Marks } from '../../model/marks.js';
import { drawFigures, type FigureSection } from '../master/figure-sheet.js';
import { addSheet } from '../office/book.js';
import { setPage } from '../office/page.js';
import { COMMON_SHEET } from './words.js';

const HEADINGS = ['序号', '问题', '为什么', '怎么改', '例', '依据'];
const WIDTHS = [6, 18, 34, 38, 34, 18];

/** Adds the sheet, unless nothing was found. @param foot stands left in the foot */
export function addCommon(
  book: Workbook,
  findings: readonly Finding[],
  { marks, foot, day }: { readonly marks: Marks; readonly foot: string; readonly day: string },
): void {
  const codes = new Set(findings.map(({ code }) => code));
  const rows = handbook()
    .filter(({ code }) => codes.has(code))
    .map(({ title, message, fix, example, law }, at) => [
      at + 1,
      title,
      message,
      fix,
      example,
      law ?? '',
    ]);
  if (rows.length === 0) return;
  const section: FigureSection = { headings: HEADINGS, rows };
  const { kind: _kind, ...rest } = marks;
  const sheet = addSheet(book, COMMON_SHEET);
  drawFigures(sheet, {
    paper: { title: foot, status: [], date: day, day, role: '编制单位', maker: '', code: '' },
    marks: { ...rest, kind: 'other' },
    title: COMMON_SHEET,
    widths: WIDTHS,
    sections: [section],
    orientation: 'landscape',
  });
  setPage(sheet, {
    repeat: [2, 2],
    area: `B1:G${rows.length + 2}`,
    foot: { left: foot },
  });
}
