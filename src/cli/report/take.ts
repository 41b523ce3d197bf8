/** What `mulu take` says at a terminal: what was filled in, what was changed, what became of it. */
import { headingOf } from '../../check/heading.js';
import { countFindings } from '../../check/order.js';
import type { Difference } from '../../merge/diff-master.js';
import type { AnsweredBy } from '../../merge/hand-changes.js';
import { type Decision, type HandChange, LEVEL_NAMES } from '../../model/decision.js';
import type { Finding } from '../../model/finding.js';
import type { TakenCatalogue } from '../commands/take-catalogue.js';
import { countLine, findingLines } from './findings.js';
import { commandPath } from './words.js';

/** What the filled sheets gave. */
export interface TakenSheets {
  readonly files: readonly string[];
  readonly recorded: number;
  /** Answers that were in the folder before. */
  readonly known: number;
  readonly unanswered: number;
  readonly findings: readonly Finding[];
}

/** One difference with its number, and what became of it. */
export type Numbered = Difference & {
  readonly number: number;
  readonly file: string;
  readonly state: 'waiting' | 'recorded' | 'dropped';
};

export interface Taken {
  readonly folder: string;
  readonly paths: readonly string[];
  readonly sheets: TakenSheets | null;
  readonly catalogues: readonly TakenCatalogue[];
  readonly differences: readonly Numbered[];
  /** How many of those recorded were recorded before. */
  readonly known: number;
  /** What stands above something that was recorded now. */
  readonly overruled: readonly (Decision | HandChange)[];
  /** Who stands for those that were recorded. */
  readonly by: Omit<AnsweredBy, 'level'> | null;
  readonly written: readonly string[];
}

export function reportTake(taken: Taken): string[] {
  const { sheets, catalogues, differences, written } = taken;
  return [
    ...(sheets ? sheetLines(sheets) : []),
    ...catalogues.flatMap((one) => catalogueLines(one, differences)),
    ...outcomeLines(taken),
    ...(written.length > 0 ? ['已写入：', ...written.map((path) => `    ${path}`)] : []),
    '',
    `下一步：${nextStep(taken)}`,
  ];
}

function sheetLines({ files, recorded, known, unanswered, findings }: TakenSheets): string[] {
  const parts = [
    `记录了 ${recorded} 条处理意见`,
    ...(known > 0 ? [`${known} 条以前已经记录`] : []),
    ...(unanswered > 0 ? [`${unanswered} 行还没有填`] : []),
  ];
  return [
    `冲突处理表 ${files.join('、')}：${parts.join('，')}。`,
    ...(findings.length > 0
      ? [`没有采用的：${countLine(countFindings(findings))}`, ...findingLines(findings)]
      : []),
  ];
}

function catalogueLines(
  { path, missing, isOlder, differences }: TakenCatalogue,
  numbered: readonly Numbered[],
): string[] {
  const own = numbered.filter(({ file }) => file === path);
  const doubtful = own.some((one) => one.doubtful);
  return [
    differences.length === 0
      ? `${path}：和现在汇总的结果一致，没有手工改动。`
      : `${path}：和现在汇总的结果有 ${differences.length} 处不同。`,
    ...(isOlder ? ['    这份文件生成以后，汇总的结果已有变化。'] : []),
    ...(isOlder === null && own.length > 0
      ? ['    页脚的校验码没有了，看不出这份文件是不是最近一次生成的。']
      : []),
    ...(doubtful
      ? ['    标“？”的也可能是各单位后来改的，不是手工改动；要记录的，用 --only 写明编号。']
      : []),
    ...(missing.length > 0
      ? [`    文件里没有这些栏，没有比对：${missing.map(headingOf).join('、')}。`]
      : []),
    ...own.flatMap(differenceLines),
  ];
}

const KINDS = { cell: '改', remove: '删', add: '增' } as const;
const STATES = { waiting: '', recorded: '（已记录）', dropped: '（不采纳）' };

function differenceLines(one: Numbered): string[] {
  const { number, kind, domain, matter, field, was, text, row, entries, doubtful, state } = one;
  const heading = field === undefined ? '' : `（${headingOf(field)}）`;
  const several = entries.length > 1 ? `，共 ${entries.length} 条` : '';
  const places = one.places.map(({ sheet, cell }) => `${sheet}!${cell}`).join('、');
  const mark = `${doubtful ? '？' : ''}${STATES[state]}`;
  return [
    `  ${number}. ${KINDS[kind]}${mark}　${domain}：${matter}${heading}${several}${places === '' ? '' : `　${places}`}`,
    ...(kind === 'add' ? [] : [`      原：${shown(was)}`]),
    ...(kind === 'cell' ? [`      改：${shown(text)}`] : []),
    ...Object.entries(kind === 'add' ? (row ?? {}) : {})
      .filter(([key]) => key !== 'domain' && key !== 'matter')
      .map(([key, said]) => `      ${headingOf(key)}：${shown(said)}`),
  ];
}

/** On one line; whole, for a person has to judge it. */
function shown(text = ''): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line === '' ? '（空）' : line;
}

function outcomeLines({ differences, known, overruled, by }: Taken): string[] {
  const numbers = (state: Numbered['state']) =>
    differences.filter((one) => one.state === state).map(({ number }) => number);
  const [recorded, dropped, waiting] = [
    numbers('recorded'),
    numbers('dropped'),
    numbers('waiting'),
  ];
  if (!by || differences.length === 0) return [];
  return [
    '',
    ...(recorded.length > 0
      ? [`记录了第 ${recorded.join('、')} 处（${by.person}，${by.date}：${by.reason}）。`]
      : ['没有记录任何一处。']),
    ...(known > 0 ? [`其中 ${known} 处以前已经记录，没有再写一次。`] : []),
    ...overruled.map(
      ({ matter, person, date, level }) =>
        `“${matter}”有一处${LEVEL_NAMES[level]}（${person}，${date}）已经定过，以那次的为准；这次的记下了，但不会生效。`,
    ),
    ...(dropped.length > 0 ? [`不采纳第 ${dropped.join('、')} 处，没有记录。`] : []),
    ...(waiting.length > 0 ? [`还有第 ${waiting.join('、')} 处没有定。`] : []),
  ];
}

function nextStep({ folder, paths, sheets, differences, by }: Taken): string {
  const path = commandPath(folder);
  const command = `mulu take ${paths.map(commandPath).join(' ')} --catalogue ${path}`;
  if (differences.some(({ state }) => state === 'waiting')) {
    const which = by ? ' --only 编号' : '';
    return `逐处核对；要采纳的，写明是谁、凭什么改（只采纳几处加 --only 1,3，不采纳的加 --drop 2）：\n    ${command} --by 姓名 --reason 依据${which}`;
  }
  if (sheets?.findings.some(({ severity }) => severity === 'error')) {
    return `按上面的说明改好处理表，再运行一次：\n    ${command}`;
  }
  if (!sheets && differences.length === 0) return '不用做什么。';
  return `重新汇总，处理意见会套用进去：\n    mulu compile ${path}`;
}
