/**
 * The papers that `mulu check` writes besides what it says: returns with their letters and
 * receipts, mended workbooks, the overview. Calls the rooms in turn; holds no rule.
 */

import type { Fix } from '../../check/fixes.js';
import { type FileResult, toMend } from '../../check/verdict.js';
import { mergeAll } from '../../merge/merge.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Finding } from '../../model/finding.js';
import { fileCode } from '../../store/file-code.js';
import { withWorkbooks } from '../../store/read-again.js';
import type { ReadFile } from '../../store/read-submissions.js';
import { readTemplate } from '../../store/read-template.js';
import { carrying, letterCarrier } from './letter-template.js';

/** One file as it was read and judged. */
export interface Checked extends FileResult, ReadFile {}

export interface Round {
  readonly catalogue: Catalogue;
  /** The catalogue folder: its own templates stand before the shipped ones. */
  readonly folder: string;
  readonly files: readonly Checked[];
  /** All findings, those of the scheme and waived ones, too. */
  readonly findings: readonly Finding[];
  /** What can be mended without a change of meaning, of all files. */
  readonly fixes: readonly Fix[];
}

/**
 * Returns and their letters; under 回执/ a receipt for each file that was accepted.
 * @returns path under the folder → bytes
 * @throws UserError where a template is wrong
 */
export async function returnPapers({ catalogue, folder, files: all }: Round) {
  const files = all.map(toMend);
  const [{ renderReturns }, { renderLetter }, { paperNames, TAILS }, letters] = await Promise.all([
    import('../../render/return/returns.js'),
    import('../../render/return/letter-word.js'),
    import('../../render/return/names.js'),
    import('../../letters/return-letter.js'),
  ]);
  const papers = new Map<string, Uint8Array>();
  const letterText = readTemplate(folder, 'return-letter.hbs', '退回修改函.hbs');
  const receiptText = readTemplate(folder, 'receipt.hbs', '回执.hbs');
  const letterHead = await letterCarrier(folder, { name: '退回修改函', scope: 'file' });
  const receiptHead = await letterCarrier(folder, { name: '回执', scope: 'unit' });
  const of = (verdict: Checked['verdict']) => files.filter((one) => one.verdict === verdict);
  const namesOf = (some: readonly Checked[]) => paperNames(some.map((one) => one.submission.file));
  const returns = await withWorkbooks((workbookOf) => renderReturns(catalogue, files, workbookOf));
  const backNames = namesOf(of('back'));
  for (const one of of('back')) {
    const { file } = one.submission;
    const returned = returns.get(file);
    const mendable = one.source ? returned?.name : undefined;
    const letter = letters.returnLetter(catalogue, one, letterText, mendable, returned?.name);
    if (returned) papers.set(returned.name, returned.bytes);
    papers.set(
      `${backNames.get(file) ?? ''}${TAILS.letter}.docx`,
      await renderLetter(catalogue, letter.paragraphs, carrying(letterHead, letter.paragraphs)),
    );
  }
  const names = namesOf(of('accepted'));
  for (const one of of('accepted')) {
    const { file } = one.submission;
    const text = letters.receipt(catalogue, one, receiptText, fileCode(file, folder));
    papers.set(
      `回执/${names.get(file) ?? ''}${TAILS.receipt}.docx`,
      await renderLetter(catalogue, text.paragraphs, carrying(receiptHead, text.paragraphs)),
    );
  }
  return papers;
}

/**
 * A workbook for each file in which something could be mended without a change of meaning.
 * @returns path under the folder → bytes
 */
export async function mendedPapers({ catalogue, files, fixes }: Round) {
  const [{ renderMended }, { paperNames, TAILS }] = await Promise.all([
    import('../../render/return/mended.js'),
    import('../../render/return/names.js'),
  ]);
  const names = paperNames(files.map((one) => one.submission.file));
  const papers = new Map<string, Uint8Array>();
  await withWorkbooks(async (workbookOf) => {
    for (const one of files) {
      const { submission } = one;
      const own = fixes.filter(({ file }) => file === submission.file);
      const workbook = own.length > 0 ? await workbookOf(one) : undefined;
      if (!workbook) continue;
      papers.set(
        `${names.get(submission.file) ?? ''}${TAILS.mended}.xlsx`,
        await renderMended(catalogue, submission, workbook, own),
      );
    }
  });
  return papers;
}

/** The overview of all files, with who has not been heard. */
export async function overviewPaper({
  catalogue,
  files,
  findings,
  fixes,
}: Round): Promise<Uint8Array> {
  const { renderOverview } = await import('../../render/overview/overview.js');
  const submissions = files.map((one) => one.submission);
  const { missing } = mergeAll(catalogue, submissions, findings);
  return renderOverview(catalogue, files, missing, fixes);
}
