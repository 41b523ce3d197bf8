/**
 * The return (退回修改表): what a submitter sent, with its findings on the cells and, first, a
 * list of what to mend. Built afresh from what was read, never loaded and saved. It is a form
 * itself: mended in place and sent back, it is read as the next turn of the same unit.
 */

import { titleOfMatter } from '../../check/place.js';
import type { Catalogue } from '../../model/catalogue.js';
import { type Finding, SEVERITIES } from '../../model/finding.js';
import type { Submission } from '../../model/submission.js';
import type { Workbook } from '../../model/workbook.js';
import { parseCellName } from '../../workbook/address.js';
import { addSheet, newBook } from '../office/book.js';
import { settle } from '../office/settle.js';
import { addressee } from './addressee.js';
import { fitBoxes } from './boxes.js';
import { addCommon } from './common.js';
import { type Copied, copyAll, ownMarks, whoseFile } from './copies.js';
import { type ListRow, writeList } from './list.js';
import { addNotes, shownCell } from './notes.js';
import { LIST_SHEET } from './words.js';

/**
 * @param findings of this file, or of all: others are passed over, as are waived ones
 * @returns the bytes of an .xlsx; the same for the same input on every machine
 */
export async function renderReturn(
  catalogue: Catalogue,
  submission: Submission,
  workbook: Workbook,
  findings: readonly Finding[],
): Promise<Uint8Array> {
  const { scheme } = catalogue;
  const own = findings.filter(
    ({ file, params }) => file === submission.file && params.waived === undefined,
  );
  const whose = whoseFile(submission);
  const foot = `${scheme.catalogueTitle}　退回修改　${whose}${scheme.sample ? '　样例' : ''}`;
  const book = newBook({
    title: `${LIST_SHEET}（${whose}）`,
    creator: scheme.bureau,
    day: scheme.date,
  });
  const marks = ownMarks(catalogue, submission);
  const list = addSheet(book, LIST_SHEET);
  const copies = copyAll(book, catalogue, submission, workbook, foot);
  writeList(list, listRows(own, copies, submission), {
    marks,
    whose,
    to: addressee(catalogue, submission),
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
  return settle(fitBoxes(bytes, notes), scheme.date);
}

/** What must be mended first, then the rest, each in the order of the file. */
function listRows(
  findings: readonly Finding[],
  copies: readonly Copied[],
  submission: Submission,
): ListRow[] {
  return SEVERITIES.flatMap((severity) => findings.filter((one) => one.severity === severity)).map(
    (finding): ListRow => {
      const copied = copies.find(({ sheet }) => sheet.name === finding.sheet);
      const cell = copied && shownCell(copied.sheet, finding);
      return {
        finding,
        matter: matterAt(submission, finding),
        ...(copied ? { sheet: copied.target.name } : {}),
        ...(cell === undefined ? {} : { cell }),
      };
    },
  );
}

/** The matter of the row that a finding stands in; '' where it stands in none. */
function matterAt({ entries }: Submission, { sheet, cell }: Finding): string {
  const row = cell === undefined ? undefined : parseCellName(cell)?.row;
  const entry = entries.find(({ source }) => source.sheet === sheet && source.row === row);
  return entry ? titleOfMatter(entry) : '';
}
