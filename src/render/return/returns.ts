/** The returns of a whole round: one workbook for every file with something to mend. */
import type { FileResult } from '../../check/verdict.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Workbook } from '../../model/workbook.js';
import { paperNames, TAILS } from './names.js';
import { renderReturn } from './return.js';

export interface Returnable extends FileResult {
  readonly workbook?: Workbook;
}

/**
 * A return for each file that goes back, also where nothing could be read of it; notices alone
 * send nothing back.
 * @returns by the file's name as in its findings: the name of the return, and its bytes
 */
export async function renderReturns(
  catalogue: Catalogue,
  results: readonly Returnable[],
): Promise<Map<string, { readonly name: string; readonly bytes: Uint8Array }>> {
  const back = results.filter(({ verdict }) => verdict === 'back');
  const names = paperNames(back.map(({ submission }) => submission.file));
  const returns = new Map<string, { name: string; bytes: Uint8Array }>();
  for (const { submission, workbook, findings } of back) {
    const name = `${names.get(submission.file) ?? ''}${TAILS.returned}.xlsx`;
    const bytes = await renderReturn(catalogue, submission, workbook, findings);
    returns.set(submission.file, { name, bytes });
  }
  return returns;
}
