/**
 * The return (退回修改表): what a submitter sent, with its findings on the cells and, first, a
 * list of what to mend. Built afresh from what was read, never loaded and saved. It is a form
 * itself: mended in place and sent back, it is read as the next turn of the same unit.
 */

import { joinEmptyCells } from '../../check/empty-cells.js';
import { titleOfMatter } from '../../check/place.js';
import type { Catalogue } from '../../model/catalogue.js';
import { type Finding, SEVERITIES } from '../../model/finding.js';
import type { Submission } from '../../model/submission.js';
import type { Workbook } from '../../model/workbook.js';
import { parseCellName } from '../../workbook/address.js';
import { addSheet, newBook } from '../office/book.js';
import { layoutFonts } from '../office/layout-fonts.js';
import { settle } from '../office/settle.js';
import { addressee } from './addressee.js';
import { fitBoxes } from './boxes.js';
import { addCommon } from './common.js';
import { type Copied, copyAll, ownMarks, whoseFile } from './copies.js';
import { type ListRow, writeList } from './list.js';
import { addNotes, shownCell } from './notes.js';
import { LIST_SHEET } from './words.js';

/**
 * @param workbook as it was sent; undefined where it could not be read: then there is the list
 *   alone, which says what to send instead
 * @param findings of this file, or of all: others are passed over, as are waived ones
 * @returns the bytes of an .xlsx; the same for the same input on every machine
 */
export async function renderReturn(
  catalogue: Catalogue,
  submission: Submission,
  workbook: Workbook | undefined,
  findings: readonly Finding[],
): Promise<Uint8Array> {
  const { scheme } = catalogue;
  const own = findings.filter(
    ({ file, params }) => file === submission.file && params.waived === undefined,
  );
  const whose = whoseFile(catalogue, submission);
  const foot = `退回修改　${whose}${scheme.sample ? '　样例' : ''}`;
  const book = newBook({
    title: `${LIST_SHEET}（${whose}）`,
    creator: scheme.bureau,
    day: scheme.date,
  });
  const marks = ownMarks(catalogue, submission);
  const list = addSheet(book, LIST_SHEET);
  const copies = workbook ? copyAll(book, catalogue, submission, workbook, foot) : [];
  writeList(list, grouped(listRows(own, copies, submission)), {
    marks,
    whose,
    what: whatToDo(catalogue, submission, copies.length > 0),
    file: `报送文件：${nameOf(submission)}（第${submission.serial}次报送）。`,
    foot,
  });
  addCommon(book, own, { marks, foot, day: scheme.date });
  const notes = new Map(
    copies.map(({ sheet, target }) => {
      const here = own.filter((finding) => finding.sheet === sheet.name);
      return [target.id, { sheet: target, boxes: addNotes(target, sheet, here) }];
    }),
  );
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  return settle(fitBoxes(bytes, notes), scheme.date, layoutFonts(catalogue.layout.fonts));
}

/** First what to do, then where it goes; for whoever opens the workbook and reads one sentence. */
function whatToDo(catalogue: Catalogue, submission: Submission, canMend: boolean): string {
  const to = addressee(catalogue, submission);
  const until = '在退回修改函写明的期限前';
  if (!canMend) {
    return `报送的文件读不出内容，不能在这里改。请按“怎么改”一栏重新准备文件（最好用下发的填报表填写），${until}发送${to}；本页不用发回。`;
  }
  if (submission.entries.length + submission.nil.length === 0) {
    return `报送的文件里没有读到填报的内容。请按“怎么改”一栏改好后面的表，或者改用下发的填报表填写，${until}发送${to}。`;
  }
  const name = nameOf(submission);
  const other = /\.xlsx$/i.test(name)
    ? ''
    : '原来的文件不是 .xlsx，这里已经转好，就在这里改，不要再改原来的文件。';
  return `请直接在本文件里改：点“位置”跳到要改的格子（已涂色，批注里写明怎么改），改好一条，在“已改”栏选“√”。${other}全部改完后保存，${until}把本文件发回${to}。`;
}

function nameOf({ file }: Submission): string {
  return file.split('/').at(-1) ?? file;
}

/** What must be mended first, then the rest, each in the order of the file. */
function listRows(
  findings: readonly Finding[],
  copies: readonly Copied[],
  submission: Submission,
): ListRow[] {
  const ordered = SEVERITIES.flatMap((severity) =>
    findings.filter((one) => one.severity === severity),
  );
  return joinEmptyCells(ordered).map(({ finding, others }): ListRow => {
    const copied = copies.find(({ sheet }) => sheet.name === finding.sheet);
    const shown = (one: Finding) => copied && shownCell(copied.sheet, one);
    const cell = shown(finding);
    const more = others.flatMap((one) => shown(one) ?? []);
    return {
      finding,
      matter: matterAt(submission, finding),
      ...(copied ? { sheet: copied.target.name } : {}),
      ...(cell === undefined ? {} : { cell }),
      ...(more.length === 0 ? {} : { more }),
    };
  });
}

/** Of so many cells with the very same words, one row: who mends one mends them all. */
const MANY = 4;

/** The order of the list stays; what many cells share stands where the first of them stood. */
function grouped(rows: readonly ListRow[]): ListRow[] {
  const keyOf = ({ sheet, finding: { severity, message, fix, text } }: ListRow) =>
    JSON.stringify([severity, sheet, message, fix?.text, text]);
  const groups = new Map<string, ListRow[]>();
  for (const row of rows) {
    const own = groups.get(keyOf(row));
    if (own) own.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return rows.flatMap((row) => {
    const [first, ...rest] = groups.get(keyOf(row)) ?? [];
    const isMany = rest.length >= MANY - 1 && row.cell !== undefined;
    if (!isMany) return [row];
    const cells = rest.flatMap(({ cell, more = [] }) => [...(cell ? [cell] : []), ...more]);
    return first === row ? [{ ...row, more: [...(row.more ?? []), ...cells] }] : [];
  });
}

/** The matter of the row that a finding stands in; '' where it stands in none. */
function matterAt({ entries }: Submission, { sheet, cell }: Finding): string {
  const row = cell === undefined ? undefined : parseCellName(cell)?.row;
  const entry = entries.find(({ source }) => source.sheet === sheet && source.row === row);
  return entry ? titleOfMatter(entry) : '';
}
