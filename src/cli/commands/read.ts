/** `mulu read FILE…`: shows what was understood of any workbook; needs no catalogue. */
import type { Command } from 'commander';
import { say } from '../../check/say.js';
import type { Finding } from '../../model/finding.js';
import type { Submission } from '../../model/submission.js';
import { MappingsBeside } from '../../store/mapping-beside.js';
import { readSubmissions } from '../../store/read-submissions.js';
import { printJson, printLines, progress } from '../output.js';
import { reportRead } from '../report/read.js';
import { leaveOpen } from '../run.js';

export function addRead(program: Command): void {
  program
    .command('read')
    .description('查看从表格中读到了什么，逐条列出')
    .argument('<文件...>', '工作簿或文件夹')
    .option('--json', '以 JSON 输出')
    .action(async (paths: string[], options: { json?: boolean }) => {
      const show = progress();
      const beside = new MappingsBeside();
      const read = await readSubmissions(paths, process.cwd(), undefined, show, (path) =>
        beside.of(path),
      );
      show.end();
      const files = read.map(({ submission, source }) => {
        const faults = source ? beside.problemsOf(source.path) : [];
        const findings = [...submission.problems, ...faults].map((problem) => say(problem));
        return { submission, findings };
      });
      if (options.json) printJson({ files: files.map(asJson) });
      else printLines(files.flatMap((one) => reportRead(one.submission, one.findings)));
      if (files.some((one) => one.findings.some((finding) => finding.severity === 'error'))) {
        leaveOpen();
      }
    });
}

function asJson(one: { submission: Submission; findings: Finding[] }) {
  const { file, format, sheets, entries, nil } = one.submission;
  return { file, format, sheets, entries, nil, findings: one.findings };
}
