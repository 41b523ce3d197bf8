/**
 * Everything that compiling and merging write, as paths and bytes: which paper stands where.
 * The store puts them on disk; no other file than the master's four has 总目录 in its name.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Level } from '../model/decision.js';
import type { Master } from '../model/master.js';
import { safeName } from '../text/safe-name.js';
import { renderConflicts } from './conflicts/excel.js';
import { allQuestions } from './conflicts/questions.js';
import { renderLeadExcel } from './lead/excel.js';
import { renderMasterCsv } from './master/csv.js';
import { renderMasterExcel } from './master/excel.js';
import { renderMasterJson } from './master/json.js';
import { renderMasterInTemplate } from './master/own-word.js';
import { renderMasterWord, type WordOptions } from './master/word.js';
import { renderVolumes } from './master/word-volumes.js';
import type { OwnTemplate } from './own-template/template.js';
import type { Paragraph } from './word/paragraph.js';

/**
 * @param note the compilation note that the Word master carries
 * @param options what the Word master carries on demand
 * @param template the office's own, that carries the Word master
 * @returns path under the output folder (with /) → bytes
 */
export async function renderMaster(
  catalogue: Catalogue,
  master: Master,
  note: readonly Paragraph[],
  options: WordOptions = {},
  template?: OwnTemplate,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const word = template
    ? await renderMasterInTemplate(catalogue, master, note, options, template)
    : await renderMasterWord(catalogue, master, note, options);
  return new Map([
    ['总目录.xlsx', await renderMasterExcel(catalogue, master)],
    ['总目录.docx', word],
    ...(await renderVolumes(catalogue, master)),
    ['总目录.json', renderMasterJson(catalogue, master)],
    ['总目录.csv', renderMasterCsv(catalogue, master)],
    ...(await renderLeads(catalogue, master, 'bureau')),
  ]);
}

/**
 * The lead catalogues, and the sheet of what is to decide, where anything is or was.
 * @param level whose desk it is
 * @param lead only this lead unit's; everybody's, where absent
 */
export async function renderLeads(
  catalogue: Catalogue,
  master: Master,
  level: Level,
  lead?: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const names = new Set(master.leads.map((one) => one.lead));
  const taken: string[] = [];
  for (const name of names) {
    if (lead !== undefined && name !== lead) continue;
    const file = safeName(`${name}_领域目录`, taken, 120);
    taken.push(file);
    files.set(`领域目录/${file}.xlsx`, await renderLeadExcel(catalogue, master, name));
  }
  if (allQuestions(master).length > 0) {
    files.set('处理/冲突处理表.xlsx', await renderConflicts(catalogue, master, level));
  }
  return files;
}
