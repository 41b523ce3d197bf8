/**
 * The sheets of what was sent, written afresh into a workbook of ours: our form as a form with
 * its dropdowns, any other sheet as it stood. A return and a mended workbook are made of them.
 */
import type { Workbook as Book, Worksheet } from 'exceljs';
import type { Catalogue } from '../../model/catalogue.js';
import { type Marks, readMarks } from '../../model/marks.js';
import type { Submission } from '../../model/submission.js';
import type { Sheet, Workbook } from '../../model/workbook.js';
import { Choices } from '../form/choices.js';
import { setCarried } from '../office/book.js';
import { copySheet } from './copy.js';
import { copyForm } from './copy-form.js';
import { formPlanOf } from './form-plan.js';
import { sender } from './sender.js';

/** A sheet as sent, and as it stands in the workbook of ours. */
export interface Copied {
  readonly sheet: Sheet;
  readonly target: Worksheet;
}

/** Marks of our own sheets in a workbook that goes back: never read as a table. */
export function ownMarks({ scheme }: Catalogue, { unit, serial }: Submission): Marks {
  return {
    kind: 'other',
    scheme: scheme.id,
    version: scheme.version,
    serial: serial + 1,
    ...(unit === undefined ? {} : { unit }),
  };
}

/** Whose file it is, or its name where nobody knows. */
export function whoseFile(catalogue: Catalogue, submission: Submission): string {
  const { file } = submission;
  return sender(catalogue, submission) ?? file.split('/').at(-1) ?? file;
}

/** Adds what was sent and can be seen to a book, with the serial raised. */
export function copyAll(
  book: Book,
  catalogue: Catalogue,
  submission: Submission,
  workbook: Workbook,
  foot: string,
): Copied[] {
  const marks = ownMarks(catalogue, submission);
  const serial = submission.serial + 1;
  const choices = new Choices();
  const copies = workbook.sheets.filter(isToReturn).map((sheet): Copied => {
    const plan = formPlanOf(catalogue, sheet, serial);
    const report = submission.sheets.find(({ name }) => name === sheet.name);
    const target = plan
      ? copyForm(book, sheet, plan, choices, { marks: formMarks(sheet, marks), foot })
      : copySheet(book, sheet, report, serial, foot);
    return { sheet, target };
  });
  choices.write(book, marks);
  // A lead catalogue keeps who was heard and where its rows came from.
  if (submission.lead) setCarried(book, submission.lead);
  return copies;
}

/** Our own guide, example and earlier list are no part of what was sent. */
function isToReturn({ visible, cells }: Sheet): boolean {
  const [first] = cells;
  return visible && (first === undefined || readMarks(first.text)?.kind !== 'other');
}

/** A form's sheet keeps its own unit, domain and version. */
function formMarks({ cells }: Sheet, { serial = 1, ...marks }: Marks): Marks {
  const own = readMarks(cells[0]?.text ?? '');
  return { ...marks, ...own, kind: 'return', serial };
}
