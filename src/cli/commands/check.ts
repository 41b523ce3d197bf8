/** `mulu check`: validates submissions, and writes each submitter what to mend. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { checkAll } from '../../check/check.js';
import { offerFixes } from '../../check/fixes.js';
import { countFindings } from '../../check/order.js';
import { resultOf } from '../../check/verdict.js';
import { stillAsked } from '../../merge/still-asked.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Finding } from '../../model/finding.js';
import { UserError } from '../../model/user-error.js';
import { isCatalogueFolder, openCatalogue } from '../../store/catalogue-folder.js';
import { fixesOfFiles } from '../../store/read-again.js';
import { withDecisionSheets } from '../../store/read-decision-sheets.js';
import {
  judgedOf,
  type ReadFile,
  type ReadProgress,
  readSubmissions,
} from '../../store/read-submissions.js';
import { lyingOf } from '../../store/receipts-came.js';
import { replaceFolder } from '../../store/replace-folder.js';
import { writeOwnFile } from '../../store/write-own-file.js';
import { printJson, printLines, progress } from '../output.js';
import { registerCame, registerReturned } from '../register.js';
import { reportCheck } from '../report/check.js';
import { commandPath } from '../report/words.js';
import { leaveOpen } from '../run.js';
import { mendedPapers, overviewPaper, type Round, returnPapers } from './check-papers.js';
import { withDate } from './options.js';

interface Options {
  catalogue?: string;
  returns?: string;
  fix?: string;
  overview?: string;
  date?: string;
  json?: boolean;
}

export function addCheck(program: Command): void {
  program
    .command('check')
    .description('校验报送件，逐格说明要改什么')
    .argument('<工作文件夹或文件...>', '工作文件夹；或几个文件，并用 --catalogue 写明工作文件夹')
    .option('--catalogue <工作文件夹>', '按哪个工作文件夹的实施方案校验')
    .option(
      '--returns <文件夹>',
      '给每个要修改的文件写一份标注好的退回表和一份退回修改函，给没有问题的文件写回执',
    )
    .option(
      '--fix <文件夹>',
      '不改意思就能改好的（文号写法、字中间的空格、单位和渠道的规范名称）代为改好，另存一份 .xlsx，逐处列明',
    )
    .option('--overview <文件.xlsx>', '写一份总览：每个文件能不能接收、有哪些问题、还有谁没报')
    .option('--date <日期>', '文书上的日期，也按这一天判断依据是否有效（默认用实施方案的日期）')
    .option('--json', '以 JSON 输出')
    .action(async (paths: string[], options: Options) => {
      const { folder, files } = target(paths, options.catalogue);
      const opened = withDate(openCatalogue(folder), options.date);
      const { catalogue } = await withDecisionSheets(opened, folder);
      refuseOddOverview(options.overview);
      const show = progress();
      const read = await readSubmissions(files, folder, catalogue, show);
      const round = await judged(catalogue, folder, read, show);
      const { findings } = round;
      const papers = await writePapers(round, options);
      show.end();
      register(round, options);
      const counts = countFindings(findings);
      if (options.json) printJson(asJson(round, counts, papers));
      else {
        const command = commandOf(paths, options);
        printLines(reportCheck({ ...round, command, counts, ...papers }));
      }
      if (counts.error > 0) leaveOpen();
    });
}

/** Findings with the fixes that go with them, and what becomes of each file. */
async function judged(
  catalogue: Catalogue,
  folder: string,
  read: readonly ReadFile[],
  show: ReadProgress,
): Promise<Round> {
  const submissions = read.map((one) => one.submission);
  const found = stillAsked(
    catalogue,
    submissions,
    checkAll(catalogue, submissions, judgedOf(read)),
  );
  const results = (findings: readonly Finding[]) =>
    read.map((one) => ({ ...one, ...resultOf(one.submission, findings) }));
  const back = results(found).filter(({ verdict }) => verdict === 'back');
  const fixes = await fixesOfFiles(back, catalogue, folder, show);
  const findings = offerFixes(found, fixes);
  return { catalogue, folder, files: results(findings), findings, fixes };
}

/** What came, and what was sent back. */
function register({ catalogue, folder, files, findings }: Round, options: Options): void {
  const submissions = files.map(({ submission }) => submission);
  const lying = lyingOf(catalogue, folder, submissions, findings);
  registerCame(catalogue, folder, lying, { whole: options.catalogue === undefined });
  if (options.returns !== undefined) registerReturned(catalogue, folder, lying, options.date);
}

/** What was typed, without the papers that it asked for: to be typed again with others. */
function commandOf(paths: readonly string[], { catalogue }: Options): string {
  const named = catalogue === undefined ? [] : ['--catalogue', commandPath(catalogue)];
  return ['mulu check', ...paths.map(commandPath), ...named].join(' ');
}

/** Everything that was asked for is made before anything is written. */
async function writePapers(round: Round, { returns, fix, overview }: Options) {
  const returned = returns === undefined ? undefined : await returnPapers(round);
  const mended = fix === undefined ? undefined : await mendedPapers(round);
  const whole = overview === undefined ? undefined : await overviewPaper(round);
  return {
    ...(returns !== undefined && returned ? { returned: replaceFolder(returns, returned) } : {}),
    ...(fix !== undefined && mended ? { mended: replaceFolder(fix, mended) } : {}),
    ...(overview !== undefined && whole ? { overview: writeOwnFile(overview, whole) } : {}),
  };
}

function refuseOddOverview(path: string | undefined): void {
  if (path === undefined || /\.xlsx$/i.test(path)) return;
  throw new UserError(`--overview 后面要写一个 .xlsx 文件，如 总览.xlsx；“${path}”不是。`);
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

function asJson(
  { files, findings, fixes }: Round,
  counts: Readonly<Record<string, number>>,
  { returned, mended, overview }: Awaited<ReturnType<typeof writePapers>>,
) {
  return {
    ok: counts.error === 0,
    files: files.map(({ submission }) => ({
      file: submission.file,
      unit: submission.unit ?? null,
      entries: submission.entries.length,
    })),
    findings,
    counts,
    verdicts: Object.fromEntries(
      files.map(({ submission, verdict }) => [submission.file, verdict]),
    ),
    ...(returned ? { written: returned.written } : {}),
    fixable: fixes.length,
    ...(mended
      ? { fixes: fixes.map(({ answers: _answers, ...fix }) => fix), mended: mended.written }
      : {}),
    ...(overview ? { overview: overview.written[0] } : {}),
  };
}
