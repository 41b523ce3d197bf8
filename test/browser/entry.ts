/** What a page would use of the pure rooms, in one call: a file's bytes in, findings and entries out. */
import { checkAll, checkSubmission } from '../../src/check/check.js';
import { mergeAll } from '../../src/merge/merge.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { readSubmission } from '../../src/submission/read.js';
import { fflateInflate, readWorkbook } from '../../src/workbook/index.js';

export function run(bytes: Uint8Array, file: string, catalogue: Catalogue) {
  const { workbook, problems } = readWorkbook(bytes, { name: file, inflate: fflateInflate });
  const placed = problems.map((problem) => ({ ...problem, file }));
  const submission = readSubmission(
    { file, problems: placed, ...(workbook ? { workbook } : {}) },
    catalogue,
  );
  const findings = checkSubmission(catalogue, submission);
  const master = mergeAll(catalogue, [submission], checkAll(catalogue, [submission]));
  return { format: workbook?.format, submission, findings, entries: master.entries };
}
