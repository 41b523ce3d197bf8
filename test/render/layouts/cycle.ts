/** The whole way of a catalogue under one layout: forms, filled in, read, checked, merged, printed, read. */
import { checkAll } from '../../../src/check/check.js';
import { mergeAll } from '../../../src/merge/merge.js';
import type { Catalogue } from '../../../src/model/catalogue.js';
import type { Finding } from '../../../src/model/finding.js';
import type { Layout } from '../../../src/model/layout.js';
import type { Master } from '../../../src/model/master.js';
import type { Submission } from '../../../src/model/submission.js';
import type { Workbook } from '../../../src/model/workbook.js';
import { formColumns } from '../../../src/render/form/columns.js';
import { renderForm } from '../../../src/render/form/form.js';
import { ENTRY_KEYS, entryData } from '../../../src/render/master/json.js';
import { readSubmission } from '../../../src/submission/read.js';
import { fillForm } from '../../helpers/fill-form.js';
import { readBytes } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';

export interface Cycle {
  readonly catalogue: Catalogue;
  readonly submissions: readonly Submission[];
  /** The forms as they were sent. */
  readonly filled: readonly Workbook[];
  readonly findings: readonly Finding[];
  readonly master: Master;
}

/** The small catalogue under another layout. */
export function catalogueWith(layout: Layout): Catalogue {
  return { ...smallCatalogue(), layout };
}

/**
 * Every unit fills in its form.
 * @param others what came beside the forms
 */
export async function cycle(layout: Layout, others: readonly Submission[] = []): Promise<Cycle> {
  const catalogue = catalogueWith(layout);
  const { domains, channels } = catalogue.scheme;
  const columns = formColumns(layout, channels.offered);
  const forms = domains.map((domain) => renderForm(catalogue, domain.lead, [domain]));
  const filled = (await Promise.all(forms)).map((bytes) => fillForm(readBytes(bytes), columns));
  const leads = domains.map(({ id, lead }, index) => {
    const file = `submissions/${lead}.xlsx`;
    const workbook = filled[index];
    const read = { file, problems: [], sha256: id, ...(workbook ? { workbook } : {}) };
    return readSubmission(read, catalogue);
  });
  const submissions = [...leads, ...others];
  const findings = checkAll(catalogue, submissions);
  const master = mergeAll(catalogue, submissions, findings);
  return { catalogue, submissions, filled, findings, master };
}

/** Where a row stood differs of course: a row of the master stands in the master. */
const FIELDS = ENTRY_KEYS.filter((key) => key !== 'source');

/** What an entry says, without where it stood. */
export function told(entry: object): object {
  const all: Record<string, unknown> = { ...entry };
  return JSON.parse(JSON.stringify(Object.fromEntries(FIELDS.map((key) => [key, all[key]]))));
}

export function toldByMaster({ entries }: Pick<Master, 'entries'>): object[] {
  return entries.map((entry) => told(entryData(entry)));
}

/** What a workbook of ours says when it is read; with the catalogue at hand or without. */
export function readBack(bytes: Uint8Array, catalogue?: Catalogue, name = '总目录.xlsx'): object[] {
  const input = { file: name, workbook: readBytes(bytes, name), problems: [] };
  return readSubmission(input, catalogue).entries.map(told);
}
