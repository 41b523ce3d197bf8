/**
 * What every command over a catalogue folder begins with: opened with its decisions, its
 * submissions read and judged, merged. Calls the rooms in turn; holds no rule.
 */
import { join } from 'node:path';
import { checkAll } from '../check/check.js';
import { say } from '../check/say.js';
import { mergeAll } from '../merge/merge.js';
import type { Lying } from '../merge/status/types.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Finding } from '../model/finding.js';
import type { Master } from '../model/master.js';
import type { Receipt } from '../model/receipt.js';
import { openCatalogue } from '../store/catalogue-folder.js';
import { withDecisionSheets } from '../store/read-decision-sheets.js';
import {
  judgedOf,
  type ReadFile,
  type ReadProgress,
  readSubmissions,
} from '../store/read-submissions.js';
import { lyingOf } from '../store/receipts-came.js';
import { withDate } from './commands/options.js';
import { registerCame } from './register.js';

export interface Work {
  readonly catalogue: Catalogue;
  readonly read: readonly ReadFile[];
  /** Of the scheme, of every file, of decisions: what the master says, too. */
  readonly findings: readonly Finding[];
  readonly master: Master;
  /** What lies in submissions/, judged, and the register of what ever came. */
  readonly lying: readonly Lying[];
  readonly receipts: readonly Receipt[];
}

/**
 * @param date judges and dates at another day than the scheme's
 * @param show told how far it is
 * @throws UserError where the folder is none, or its YAML files have faults
 */
export async function workOn(
  folder: string,
  date: string | undefined,
  show: ReadProgress & ((text: string) => void),
): Promise<Work> {
  const opened = withDate(openCatalogue(folder), date);
  const { catalogue, problems } = await withDecisionSheets(opened, folder);
  const read = await readSubmissions([join(folder, 'submissions')], folder, catalogue, show);
  show('正在校验和汇总');
  const submissions = read.map((one) => one.submission);
  const { severities } = catalogue.scheme;
  const findings = [
    ...checkAll(catalogue, submissions, judgedOf(read)),
    ...problems.map((problem) => say(problem, severities)),
  ];
  const master = mergeAll(catalogue, submissions, findings);
  const lying = lyingOf(catalogue, folder, submissions, master.findings);
  const receipts = registerCame(catalogue, folder, lying, { whole: true });
  return { catalogue, read, findings: master.findings, master, lying, receipts };
}
