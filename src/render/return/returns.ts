/** The returns of a whole round: one workbook for every file with something to mend. */
import type { Catalogue } from '../../model/catalogue.js';
import type { Finding } from '../../model/finding.js';
import type { Submission } from '../../model/submission.js';
import type { Workbook } from '../../model/workbook.js';
import { safeName } from '../../text/safe-name.js';
import { renderReturn } from './return.js';

export interface Returnable {
  readonly submission: Submission;
  readonly workbook?: Workbook;
}

const TAIL = '_退回修改';

/**
 * A return for each file that could be read and has an error or a warning; notices alone
 * send nothing back.
 * @returns file name → bytes
 */
export async function renderReturns(
  catalogue: Catalogue,
  read: readonly Returnable[],
  findings: readonly Finding[],
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const taken: string[] = [];
  for (const { submission, workbook } of read) {
    const own = findings.filter((finding) => finding.file === submission.file);
    if (!workbook || !own.some(({ severity }) => severity !== 'notice')) continue;
    const name = safeName(stem(submission.file), taken, 100);
    taken.push(name);
    files.set(`${name}${TAIL}.xlsx`, await renderReturn(catalogue, submission, workbook, own));
  }
  return files;
}

/** The file's own name without folders, ending, and the tail of an earlier return. */
function stem(file: string): string {
  const name = file.split('/').at(-1) ?? file;
  return name.replace(/\.[^.]+$/, '').replace(new RegExp(`${TAIL}$`), '');
}
