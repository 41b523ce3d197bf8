/** `mulu compile CATALOGUE`: check, merge, master; renders all. */
import { basename, join, resolve } from 'node:path';
import type { Command } from 'commander';
import { countFindings } from '../../check/order.js';
import { readTemplate } from '../../store/read-template.js';
import { readWordTemplate } from '../../store/read-word-template.js';
import { replaceFolder } from '../../store/replace-folder.js';
import { printJson, printLines, progress } from '../output.js';
import { reportCompile } from '../report/compile.js';
import { leaveOpen } from '../run.js';
import { workOn } from '../work.js';
import { masterJson } from './master-json.js';

interface Options {
  out?: string;
  date?: string;
  sources?: boolean;
  template?: string;
  json?: boolean;
}

export function addCompile(program: Command): void {
  program
    .command('compile')
    .description('校验、汇总并编制总目录，生成 Excel、Word、JSON 和 CSV')
    .argument('<工作文件夹>', '有 scheme.yaml 的文件夹')
    .option('--out <文件夹>', '写到哪里（默认 output/<工作文件夹>）')
    .option('--date <日期>', '文件上的日期，也按这一天判断依据是否有效（默认用实施方案的日期）')
    .option('--sources', '在总目录.docx 后面附上每个条目的来源表')
    .option(
      '--template <文件>',
      '本单位自己的 Word 模板（.docx），里面写{{总目录}}的地方放目录（默认用 templates/word/总目录.docx，没有就不用）',
    )
    .option('--json', '以 JSON 输出')
    .action(async (folder: string, options: Options) => {
      const out = options.out ?? join('output', basename(resolve(folder)));
      const template = readTemplate(folder, 'compilation-note.hbs', '编制说明.hbs');
      const own = readWordTemplate(folder, ['总目录'], options.template);
      // Loaded here, not above: the writers of Excel and Word would slow the start of every command.
      const { compilationNote } = await import('../../letters/note.js');
      const { renderMaster } = await import('../../render/master.js');
      const { openMasterTemplate, templateRemarks } = await import(
        '../../render/master/own-word.js'
      );
      // Before anything is read: a wrong template is told at once.
      const word = own && openMasterTemplate(own.file, own.bytes);
      const show = progress();
      const { catalogue, read, master } = await workOn(folder, options.date, show);
      show('正在生成总目录');
      const note = compilationNote(catalogue, master, template);
      const sources = options.sources ?? false;
      const files = await renderMaster(catalogue, master, note, { sources }, word);
      const { written, setAside } = replaceFolder(out, files);
      show.end();
      const counts = countFindings(master.findings);
      const remarks = word ? templateRemarks(word, catalogue, master.state) : [];
      const report = { folder, out, read, master, counts, written, setAside, remarks };
      if (options.json) {
        printJson({
          ...masterJson(master, counts, written),
          ...(word ? { template: word.file } : {}),
        });
      } else printLines(reportCompile(report));
      if (master.state === 'draft') leaveOpen();
    });
}
