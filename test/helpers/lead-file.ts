/** A lead catalogue as it comes to the bureau: merged, rendered and read again. */
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Submission } from '../../src/model/submission.js';
import type { Workbook } from '../../src/model/workbook.js';
import { renderLeadExcel } from '../../src/render/lead/excel.js';
import { readSubmission } from '../../src/submission/read.js';
import { merge } from '../merge/helpers.js';
import { readBytes } from './office.js';
import { smallCatalogue } from './small-catalogue.js';

export const LEAD_FILE = 'submissions/财政局领域目录.xlsx';

interface LeadOptions {
  readonly file?: string;
  readonly sha256?: string;
  /** Of the lead unit. */
  readonly catalogue?: Catalogue;
  /** Of the bureau that reads it; the lead unit's where nothing else is said. */
  readonly readBy?: Catalogue;
  /** What happened to the workbook on its way. */
  readonly edit?: (workbook: Workbook) => Workbook;
}

/** @param sent the departments' files that lay before the lead unit */
export async function leadFile(
  sent: readonly Submission[],
  lead = '县财政局',
  options: LeadOptions = {},
): Promise<Submission> {
  const { catalogue = smallCatalogue(), readBy = catalogue, file = LEAD_FILE } = options;
  const bytes = await renderLeadExcel(catalogue, merge(sent, [], catalogue), lead);
  const { edit = (one) => one, sha256 = 'c'.repeat(64) } = options;
  return readSubmission({ file, workbook: edit(readBytes(bytes)), problems: [], sha256 }, readBy);
}
