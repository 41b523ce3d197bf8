/** `mulu trace MASTER CELL`: where a cell of the master, or of a lead catalogue, came from. */
import type { Command } from 'commander';
import { traceCell } from '../../merge/trace.js';
import { UserError } from '../../model/user-error.js';
import { loadTraced, tracedInLead } from '../../store/load-traced.js';
import { readSubmissions } from '../../store/read-submissions.js';
import { printJson, printLines } from '../output.js';
import { reportTrace, traceFaultInWords } from '../report/trace.js';

export function addTrace(program: Command): void {
  program
    .command('trace')
    .description('查看总目录或领域目录的一格出自哪个单位的哪个文件、哪一格，或出自哪条处理意见')
    .argument('<总目录.xlsx>', '总目录或领域目录的 Excel 文件')
    .argument('<单元格>', '如 F12；不在第一张表的写成 表名!F12')
    .option('--json', '以 JSON 输出')
    .action(async (path: string, cell: string, options: { json?: boolean }) => {
      const [read] = await readSubmissions([path], process.cwd());
      const submission = read?.submission;
      const kinds = submission?.marks.map(({ kind }) => kind) ?? [];
      if (!submission || (!kinds.includes('master') && !kinds.includes('lead'))) {
        throw new UserError(`${path} 不是本工具生成的总目录或领域目录，查不到来源。`);
      }
      const traced = submission.lead ? tracedInLead(submission.lead) : loadTraced(path);
      const { trace, fault } = traceCell(submission, traced, cell);
      if (fault) throw new UserError(traceFaultInWords(fault));
      if (options.json) printJson({ ok: true, ...trace });
      else printLines(reportTrace(trace));
    });
}
