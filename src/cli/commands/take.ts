/** `mulu take FILE…`: takes in what people filled in or changed in files of ours. */
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { say } from '../../check/say.js';
import { decisionAgainst } from '../../merge/decision-problems.js';
import { type AnsweredBy, handChanges, sortKnown } from '../../merge/hand-changes.js';
import { mergeAll } from '../../merge/merge.js';
import { LEVEL_NAMES, LEVELS, type Level, NO_DECISIONS } from '../../model/decision.js';
import { UserError } from '../../model/user-error.js';
import { openCatalogue } from '../../store/catalogue-folder.js';
import { findFiles, missingPaths } from '../../store/find-files.js';
import { readFilesInPool } from '../../store/pool.js';
import { readDecisionSheets, withDecisionSheets } from '../../store/read-decision-sheets.js';
import { refuseOpen } from '../../store/replace-folder.js';
import { writeDecisions } from '../../store/write-decisions.js';
import { isDecisionSheet } from '../../submission/decision-sheet.js';
import { printJson, printLines, progress } from '../output.js';
import { type Numbered, reportTake, type Taken, type TakenSheets } from '../report/take.js';
import { leaveOpen } from '../run.js';
import { workOn } from '../work.js';
import { dayOption, withDate } from './options.js';
import { type OpenedFile, type TakenCatalogue, takeCatalogue } from './take-catalogue.js';

interface Options {
  catalogue: string;
  by?: string;
  reason?: string;
  date?: string;
  level?: string;
  only?: string;
  drop?: string;
  json?: boolean;
}

export function addTake(program: Command): void {
  program
    .command('take')
    .description('收回填好的冲突处理表，或者在总目录、领域目录上手工改过的地方，记为处理意见')
    .argument('<文件...>', '填好的冲突处理表，或改过的 总目录.xlsx、总目录.docx、领域目录')
    .requiredOption('--catalogue <工作文件夹>', '记到哪个工作文件夹')
    .option('--by <姓名>', '手工改动由谁决定；不写就只列出改动，不记录')
    .option('--reason <依据>', '为什么改，如“县领导审阅意见”')
    .option('--date <日期>', '决定的日期（默认今天）')
    .option('--level <层级>', '谁的决定：牵头单位、汇总单位、本级人民政府（默认看是谁的文件）')
    .option('--only <编号>', '只记录这几处，如 1,3 或 1-4')
    .option('--drop <编号>', '这几处不采纳、不记录')
    .option('--json', '以 JSON 输出')
    .action(async (paths: string[], options: Options) => {
      const by = answeredBy(options);
      const opened = await openFiles(paths);
      const show = progress();
      const isSheet = ({ workbook }: OpenedFile) => isDecisionSheet(workbook);
      const taken = await takeSheets(opened.filter(isSheet), options.catalogue);
      const catalogues = opened.filter((one) => !isSheet(one));
      const changed = await takeChanges(catalogues, options, by, show);
      show.end();
      const result: Taken = {
        folder: options.catalogue,
        paths,
        sheets: taken.sheets,
        ...changed,
        by: by ?? null,
        written: [...taken.written, ...changed.written],
      };
      const isOpen =
        taken.sheets?.findings.some(({ severity }) => severity === 'error') ||
        changed.differences.some(({ state }) => state === 'waiting');
      if (options.json) printJson({ ok: !isOpen, ...jsonOf(result) });
      else printLines(reportTake(result));
      if (isOpen) leaveOpen();
    });
}

type By = Omit<AnsweredBy, 'level'> & { readonly level: Level | undefined };

/** @returns undefined where the changes are only to be listed */
function answeredBy({ by, reason, date, level, only, drop }: Options): By | undefined {
  const person = by?.trim() ?? '';
  const why = reason?.trim() ?? '';
  if (person === '' && why === '') {
    const idle = Object.entries({ date, level, only, drop }).find(([, said]) => said !== undefined);
    if (!idle) return undefined;
    throw new UserError(`写了 --${idle[0]}，还要写明由谁决定、为什么：--by 姓名 --reason 依据。`);
  }
  if (person === '') throw new UserError('记录手工改动，要写明由谁决定：--by 姓名。');
  if (why === '') throw new UserError('记录手工改动，要写明依据：--reason 依据。');
  return {
    person,
    reason: why,
    date: date === undefined ? today() : dayOption(date),
    level: level === undefined ? undefined : levelOf(level),
  };
}

function levelOf(text: string): Level {
  const found = LEVELS.find((level) => level === text || LEVEL_NAMES[level] === text.trim());
  if (found) return found;
  throw new UserError(
    `没有“${text}”这个层级。--level 可以写：${Object.values(LEVEL_NAMES).join('、')}。`,
  );
}

/** A decision's day is the day on which it is written down, as the clock on the wall says. */
function today(): string {
  const now = new Date();
  const pad = (count: number) => String(count).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** @throws UserError where one of them is not there, is open, or cannot be read */
async function openFiles(paths: readonly string[]): Promise<OpenedFile[]> {
  const [gone] = missingPaths(paths);
  if (gone !== undefined) throw new UserError(`找不到 ${gone}，请核对路径后重试。`);
  const files = findFiles(paths, process.cwd());
  if (files.length === 0) throw new UserError(`${paths.join('、')} 里没有文件。`);
  for (const { path } of files) refuseOpen(path, path);
  const read = await readFilesInPool(files);
  return read.map(({ workbook, problems }, at) => {
    const path = files[at]?.path ?? '';
    if (workbook) return { path, workbook, bytes: readFileSync(path) };
    const [problem] = problems;
    const why = problem ? say(problem).message : '不是 Excel 或 Word 文件。';
    throw new UserError(`${path} 读不出来：${why}`);
  });
}

/** Filled sheets: what they answer and is not known yet becomes a file of decisions. */
async function takeSheets(
  files: readonly OpenedFile[],
  folder: string,
): Promise<{ sheets: TakenSheets | null; written: string[] }> {
  const opened = withDate(openCatalogue(folder), undefined);
  if (files.length === 0) return { sheets: null, written: [] };
  const { catalogue } = await withDecisionSheets(opened, folder);
  const named = files.map(({ path }) => ({ path, file: path }));
  const { decisions, problems, unanswered } = await readDecisionSheets(named, catalogue);
  const whole = problems.find(({ sheet }) => sheet === undefined);
  if (whole) throw new UserError(`${whole.file}：${say(whole).message}`);
  const known = catalogue.decisions ?? NO_DECISIONS;
  const sorted = sortKnown({ decisions, changes: [] }, known);
  // Recorded, neither of both would hold.
  const refused = new Set<unknown>(sorted.against.map(({ about }) => about));
  const fresh = {
    decisions: sorted.fresh.decisions.filter((one) => !refused.has(one)),
    changes: [],
  };
  const paths = files.map(({ path }) => path);
  const isNew = fresh.decisions.length > 0;
  const against = sorted.against.map((one) => ({
    file: paths.join('、'),
    ...decisionAgainst(one),
  }));
  return {
    sheets: {
      files: paths,
      recorded: fresh.decisions.length,
      known: sorted.known,
      unanswered,
      findings: [...problems, ...against].map((problem) =>
        say(problem, catalogue.scheme.severities),
      ),
    },
    written: isNew ? [writeDecisions(folder, '处理表', paths.map(nameOf), fresh)] : [],
  };
}

const nameOf = (path: string) => path.split(/[\\/]/).at(-1) ?? path;

/** Catalogues changed by hand: the differences, and those recorded that somebody stands for. */
async function takeChanges(
  files: readonly OpenedFile[],
  { catalogue: folder, only, drop }: Options,
  by: By | undefined,
  show: ReturnType<typeof progress>,
): Promise<Pick<Taken, 'catalogues' | 'differences' | 'known' | 'overruled' | 'written'>> {
  const nothing = { known: 0, overruled: [], written: [] };
  if (files.length === 0) return { catalogues: [], differences: [], ...nothing };
  const { catalogue, read, findings, master } = await workOn(folder, undefined, show);
  show('正在比对');
  const catalogues: TakenCatalogue[] = [];
  for (const file of files) catalogues.push(await takeCatalogue(file, catalogue, master));
  const listed = numbered(catalogues, { only, drop }, by !== undefined);
  if (!by) return { catalogues, differences: listed, ...nothing };
  const recorded = catalogue.decisions ?? NO_DECISIONS;
  const before = mergeAll(
    { ...catalogue, decisions: { ...recorded, changes: [] } },
    read.map(({ submission }) => submission),
    findings,
  );
  const wanted = catalogues.map(({ path, level, differences }) => {
    const own = listed.filter((one) => one.file === path);
    const accepted = own.flatMap(({ state }, at) => (state === 'recorded' ? [at] : []));
    const answered = { ...by, level: by.level ?? level };
    return handChanges(differences, new Set(accepted), { master, before }, answered);
  });
  const all = {
    decisions: wanted.flatMap(({ decisions }) => decisions),
    changes: wanted.flatMap(({ changes }) => changes),
  };
  const { fresh, known, against, overruled } = sortKnown(all, recorded);
  const [first] = against;
  if (first) {
    throw new UserError(
      `“${first.about.matter}”这一处，${first.by.person}在同一天、同一层级已有不同的意见，没有记录。请用 --date 写明这次决定的日期，或用 --level 写明更高的层级。`,
    );
  }
  const isNew = fresh.decisions.length + fresh.changes.length > 0;
  const names = files.map(({ path }) => nameOf(path));
  return {
    catalogues,
    differences: listed,
    known,
    overruled: overruled.map(({ by: standing }) => standing),
    written: isNew ? [writeDecisions(folder, '手工修改', names, fresh)] : [],
  };
}

/** Numbered from 1 over all files, with what becomes of each. */
function numbered(
  catalogues: readonly TakenCatalogue[],
  { only, drop }: { only: string | undefined; drop: string | undefined },
  isRecording: boolean,
): Numbered[] {
  const all = catalogues.flatMap(({ path, differences }) =>
    differences.map((one) => ({ ...one, file: path })),
  );
  const chosen = only === undefined ? undefined : numbersIn('--only', only, all.length);
  const dropped = drop === undefined ? new Set<number>() : numbersIn('--drop', drop, all.length);
  return all.map((one, at) => {
    const number = at + 1;
    const isMeant = chosen ? chosen.has(number) : !one.doubtful;
    const isRecorded = isRecording && isMeant;
    const state = dropped.has(number) ? 'dropped' : isRecorded ? 'recorded' : 'waiting';
    return { ...one, number, state };
  });
}

/** 1,3 or 1-4; in any commas. @throws UserError where a number is none of the list */
function numbersIn(option: string, text: string, most: number): Set<number> {
  const parts = text
    .normalize('NFKC')
    .split(/[,、;\s]+/)
    .filter(Boolean);
  const numbers = parts.flatMap((part) => {
    const [, from, to] = /^(\d{1,6})(?:-(\d{1,6}))?$/.exec(part) ?? [];
    const [first, last] = [Number(from), Number(to ?? from)];
    if (from === undefined || first < 1 || last > most || last < first) {
      throw new UserError(
        most === 0
          ? `没有列出任何改动，${option} 不用写。`
          : `${option} 的“${part}”不对：改动编号是 1 到 ${most}，如 1,3 或 1-2。`,
      );
    }
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return new Set(numbers);
}

/** What `take --json` prints. */
function jsonOf({ sheets, catalogues, differences, written }: Taken) {
  return {
    sheets,
    files: catalogues.map(({ path, missing, isOlder }) => ({ file: path, missing, isOlder })),
    differences: differences.map(({ behind: _, ...one }) => one),
    written,
  };
}
