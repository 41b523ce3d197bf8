/** `mulu merge CATALOGUE`: one catalogue a lead unit, and the sheet of conflicts to decide. */
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { countFindings } from '../../check/order.js';
import { ofLead } from '../../merge/of-lead.js';
import { openCatalogue } from '../../store/catalogue-folder.js';
import { replaceFolder } from '../../store/replace-folder.js';
import { printJson, printLines, progress } from '../output.js';
import { reportMerge } from '../report/compile.js';
import { leaveOpen } from '../run.js';
import { workOn } from '../work.js';
import { masterJson } from './master-json.js';
import { leadUnit, withDate } from './options.js';

interface Options {
  lead?: string;
  out?: string;
  json?: boolean;
}

export function addMerge(program: Command): void {
  program
    .command('merge')
    .description('按牵头单位汇总成领域目录，并列出要处理的冲突')
    .argument('<工作文件夹>', '有 scheme.yaml 的文件夹')
    .option('--lead <单位>', '只汇总一个牵头单位的领域')
    .option('--out <文件夹>', '写到哪里（默认 output/<工作文件夹>-领域目录）')
    .option('--json', '以 JSON 输出')
    .action(async (folder: string, options: Options) => {
      const lead =
        options.lead === undefined
          ? undefined
          : leadUnit(withDate(openCatalogue(folder), undefined), options.lead);
      const out = options.out ?? join('output', `${basename(resolve(folder))}-领域目录`);
      const { renderLeads } = await import('../../render/master.js');
      const show = progress();
      const { catalogue, read, master: whole } = await workOn(folder, undefined, show);
      const master =
        lead === undefined
          ? whole
          : ofLead(
              catalogue,
              whole,
              lead,
              read.map(({ submission }) => submission),
            );
      const files = await renderLeads(catalogue, master, 'lead', lead);
      const { written, setAside } = replaceFolder(out, files, { part: lead !== undefined });
      show.end();
      const counts = countFindings(master.findings);
      if (options.json) printJson(masterJson(master, counts, written));
      else {
        const bureau = lead === undefined ? undefined : catalogue.scheme.bureau;
        const report = { folder, out, read, master, counts, written, setAside };
        printLines(reportMerge(report, bureau));
      }
      if (master.state === 'draft') leaveOpen();
    });
}
