/** `mulu check`: validates submissions, and writes each submitter what to mend. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { checkAll } from '../../check/check.js';
import { countFindings } from '../../check/order.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Finding } from '../../model/finding.js';
import { UserError } from '../../model/user-error.js';
import { isCatalogueFolder, openCatalogue } from '../../store/catalogue-folder.js';
import { type ReadFile, readSubmissions } from '../../store/read-submissions.js';
import { replaceFolder } from '../../store/replace-folder.js';
import { printJson, printLines, progress } from '../output.js';
import { reportCheck } from '../report/check.js';
import { leaveOpen } from '../run.js';

interface Options {
  catalogue?: string;
  returns?: string;
  json?: boolean;
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('校验报送件，逐格说明要改什么')
    .argument('<工作文件夹或文件...>', '工作文件夹；或几个文件，并用 --catalogue 写明工作文件夹')
    .option('--catalogue <工作文件夹>', '按哪个工作文件夹的实施方案校验')
    .option('--returns <文件夹>', '给每个要修改的文件写一份标注好的退回表')
    .option('--json', '以 JSON 输出')
    .action(async (paths: string[], options: Options) => {
      const { folder, files } = target(paths, options.catalogue);
      const catalogue = openCatalogue(folder);
      const show = progress();
      const read = await readSubmissions(files, folder, catalogue, show);
      const findings = checkAll(
        catalogue,
        read.map((one) => one.submission),
      );
      const returned = options.returns
        ? await writeReturns(options.returns, catalogue, read, findings)
        : undefined;
      show.end();
      const counts = countFindings(findings);
      if (options.json) printJson(asJson(read, findings, counts, returned?.written));
      else printLines(reportCheck({ folder, read, findings, counts, returned }));
      if (counts.error > 0) leaveOpen();
    });
}

function target(paths: readonly string[], catalogue: string | undefined) {
  if (catalogue !== undefined) return { folder: catalogue, files: paths };
  const [only] = paths;
  if (only !== undefined && paths.length === 1 && isCatalogueFolder(only)) {
    return { folder: only, files: [join(only, 'submissions')] };
  }
  throw new UserError(
    `${paths.join('、')} 不是工作文件夹（里面没有 scheme.yaml）。要校验单个文件，请加上 --catalogue 工作文件夹。`,
  );
}

async function writeReturns(
  out: string,
  catalogue: Catalogue,
  read: readonly ReadFile[],
  findings: readonly Finding[],
) {
  const { renderReturns } = await import('../../render/return/returns.js');
  return replaceFolder(out, await renderReturns(catalogue, read, findings));
}

function asJson(
  read: readonly ReadFile[],
  findings: readonly Finding[],
  counts: Readonly<Record<string, number>>,
  written: readonly string[] | undefined,
) {
  return {
    ok: counts.error === 0,
    files: read.map(({ submission }) => ({
      file: submission.file,
      unit: submission.unit ?? null,
      entries: submission.entries.length,
    })),
    findings,
    counts,
    ...(written ? { written } : {}),
  };
}
