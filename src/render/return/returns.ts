/** The returns of a whole round: one workbook for every file with something to mend. */
import type { FileResult } from '../../check/verdict.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Workbook } from '../../model/workbook.js';
import { paperNames, TAILS } from './names.js';
import { renderReturn } from './return.js';

/**
 * A return for each file that goes back, also where nothing could be read of it; notices alone
 * send nothing back.
 * @param workbookOf what a file holds; undefined where it could not be read. Asked for file by
 *   file, so that those of a whole round never lie in memory together
 * @returns by the file's name as in its findings: the name of the return, and its bytes
 */
export async function renderReturns<Result extends FileResult>(
  catalogue: Catalogue,
  results: readonly Result[],
  workbookOf: (result: Result) => Promise<Workbook | undefined>,
): Promise<Map<string, { readonly name: string; readonly bytes: Uint8Array }>> {
  const back = results.filter(({ verdict }) => verdict === 'back');
  const names = paperNames(back.map(({ submission }) => submission.file));
  const returns = new Map<string, { name: string; bytes: Uint8Array }>();
  for (const one of back) {
    const { submission, findings } = one;
    const name = `${names.get(submission.file) ?? ''}${TAILS.returned}.xlsx`;
    const bytes = await renderReturn(catalogue, submission, await workbookOf(one), findings);
    returns.set(submission.file, { name, bytes });
  }
  return returns;
}
