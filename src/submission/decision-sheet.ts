/**
 * A sheet to decide (冲突处理表) that came back → decisions. What it asked is carried along in the
 * file; what people wrote stands in the visible cells, found by their headings. A row that was
 * left blank is no answer; one that is half filled in, or says two things, is told and not taken.
 */
import { z } from 'zod';
import type { Catalogue } from '../model/catalogue.js';
import {
  askedSchema,
  CHOICE_NAMES,
  CHOICES_FOR,
  type Choice,
  type Decision,
  LEVEL_NAMES,
  LEVELS,
  type Level,
} from '../model/decision.js';
import type { Problem } from '../model/finding.js';
import { type Marks, readMarks } from '../model/marks.js';
import type { Workbook } from '../model/workbook.js';
import { readDay } from '../text/day.js';
import { fold, foldTitle } from '../text/fold.js';
import { resolveUnit } from '../text/unit-name.js';
import { carriedIn } from './carried.js';
import { type Answer, answersIn, type Column, HEADINGS, tableOf } from './decision-table.js';

export interface DecisionSheet {
  /** In the order of their rows. */
  readonly decisions: readonly Decision[];
  readonly problems: readonly Problem[];
  /** Rows that nobody has answered yet. */
  readonly unanswered: number;
}

type Asked = z.infer<typeof askedSchema>;

const carriedSchema = z.object({ level: z.enum(LEVELS), questions: z.array(askedSchema) });
type Carried = z.infer<typeof carriedSchema>;

/** Whether the workbook is a sheet to decide, whatever became of what it carries. */
export function isDecisionSheet(workbook: Workbook): boolean {
  return tableOf(workbook) !== undefined;
}

/** @param file as it is called in problems */
export function readDecisionSheet(
  workbook: Workbook,
  catalogue: Catalogue,
  file: string,
): DecisionSheet {
  const table = tableOf(workbook);
  const failed = (code: string, params: Problem['params'] = {}): DecisionSheet => ({
    decisions: [],
    problems: [{ code, file, params }],
    unanswered: 0,
  });
  if (!table) {
    const what = KIND_NAMES[kindOf(workbook) ?? 'other'];
    if (what !== undefined) return failed('decision-sheet-is-submission', { what });
    const isMaster = kindOf(workbook) === 'master';
    return failed(isMaster ? 'decision-sheet-is-master' : 'decision-sheet-unknown');
  }
  const { scheme } = catalogue;
  // Typed or copied into a new workbook: nothing says what was asked, nor in which catalogue.
  if (table.scheme === '') return failed('decision-sheet-damaged');
  if (table.scheme !== scheme.id)
    return failed('decision-sheet-foreign', { expected: scheme.title });
  const carried = carriedSchema.safeParse(carriedIn(workbook));
  if (!carried.success) return failed('decision-sheet-damaged');
  const place = { file, sheet: table.sheet.name };
  const answers = answersIn(table);
  const there = new Set(answers.map(({ texts }) => texts.id.toUpperCase()));
  const lost = carried.data.questions.flatMap(({ id }) => (there.has(id) ? [] : [id]));
  const read = answers.map((answer) =>
    readAnswer(answer, carried.data, catalogue, place, lost.slice(0, MOST_NAMED)),
  );
  const answered = read.flatMap((one) => (one === undefined ? [] : [one]));
  const decisions = answered.flatMap((one) => one.decision ?? []);
  const twice = saidTwice(decisions);
  const inTwoRows = answered.filter(({ decision }) => decision && twice.has(decision.id));
  return {
    decisions: decisions.filter(({ id }) => !twice.has(id)),
    problems: [
      ...answered.flatMap((one) => one.problems),
      ...inTwoRows.map(({ cell, decision }) => ({
        code: 'decision-two-answers',
        ...place,
        cell,
        ...(decision ? { text: inWords(decision), params: { id: decision.id } } : {}),
      })),
    ],
    unanswered: read.length - answered.length,
  };
}

/** What people call workbooks of ours that belong among the submissions. */
const KIND_NAMES: Readonly<Partial<Record<Marks['kind'], string>>> = {
  form: '填报表',
  return: '退回表',
  lead: '领域目录',
};

/** What a workbook of ours is that is no sheet to decide. */
function kindOf({ sheets }: Workbook): Marks['kind'] | undefined {
  const firsts = sheets.flatMap(({ cells }) =>
    cells.filter(({ row, column }) => row === 1 && column === 1),
  );
  const kinds = firsts.flatMap(({ text }) => readMarks(text)?.kind ?? []);
  return kinds.find((kind) => kind !== 'other');
}

/** So many ids that a row may have had are named. */
const MOST_NAMED = 3;

interface ReadAnswer {
  /** Of the row's id. */
  readonly cell: string;
  readonly decision?: Decision;
  readonly problems: readonly Problem[];
}

/**
 * @param lost ids of questions that no row has any more
 * @returns undefined where the row was left blank
 */
function readAnswer(
  { texts, cell }: Answer,
  carried: Carried,
  catalogue: Catalogue,
  place: { readonly file: string; readonly sheet: string },
  lost: readonly string[],
): ReadAnswer | undefined {
  // The level is prefilled: alone it says nothing.
  const { level: _, id, ...said } = texts;
  if (Object.values(said).every((text) => text === '')) return undefined;
  const problems: Problem[] = [];
  const tell = (code: string, column: Column, params: Problem['params'] = {}) => {
    const text = texts[column] === '' ? {} : { text: texts[column] };
    problems.push({ code, ...place, cell: cell(column), ...text, params: { id, ...params } });
  };
  const asked = carried.questions.find((one) => one.id === id.toUpperCase());
  if (!asked) {
    tell('decision-id-unknown', 'id', lost.length > 0 ? { lost } : {});
    return { cell: cell('id'), problems };
  }
  const choice = choiceOf(texts.choice);
  const allowed = CHOICES_FOR[asked.kind];
  if (texts.choice === '') tell('decision-incomplete', 'choice', { what: ['处理方式'] });
  else if (!choice || !allowed.includes(choice)) {
    const names = allowed.map((one) => CHOICE_NAMES[one]);
    tell('decision-choice-unknown', 'choice', { allowed: names });
  }
  const unit = unitOf(texts.unit, asked, catalogue);
  tellContents(choice, unit, texts, asked, catalogue, tell);
  const date = readDay(texts.date);
  for (const column of ['reason', 'person', 'date'] as const) {
    if (texts[column] === '') tell('decision-incomplete', column, { what: [HEADINGS[column]] });
  }
  if (texts.date !== '' && !date) tell('decision-date-unread', 'date');
  const level = levelOf(texts.level, carried.level);
  if (!level) tell('decision-level-unknown', 'level', { allowed: Object.values(LEVEL_NAMES) });
  if (problems.length > 0 || !choice || !date || !level) return { cell: cell('id'), problems };
  const { reason, person, text } = texts;
  return {
    cell: cell('id'),
    problems,
    decision: {
      ...asked,
      choice,
      ...(choice === 'adopt' && unit !== undefined ? { unit } : {}),
      ...(text === '' ? {} : { text }),
      level,
      person,
      date,
      reason,
    },
  };
}

type Tell = (code: string, column: Column, params?: Problem['params']) => void;

/** What a choice needs, and what contradicts it. */
function tellContents(
  choice: Choice | undefined,
  unit: string | undefined,
  texts: Answer['texts'],
  asked: Asked,
  { scheme }: Catalogue,
  tell: Tell,
): void {
  const isWritten = texts.text !== '';
  const isAdopted = texts.unit !== '';
  if (choice === 'adopt') {
    if (!isAdopted) tell('decision-incomplete', 'unit', { what: [HEADINGS.unit] });
    else if (unit === undefined) {
      const units = [...new Set(asked.candidates.flatMap((one) => one.units))];
      tell('decision-unit-unknown', 'unit', { units });
    }
    if (isWritten) tell('decision-two-answers', 'text');
  } else if (isAdopted && choice) tell('decision-two-answers', 'unit');
  if (choice === 'write' && !isWritten) {
    tell('decision-incomplete', 'text', { what: [HEADINGS.text] });
  }
  if (choice && ['split', 'verify', 'accept', 'leave'].includes(choice) && isWritten) {
    tell('decision-two-answers', 'text');
  }
  if (choice !== 'merge') return;
  const titles = scheme.domains.flatMap(({ matters }) =>
    matters.flatMap((one) => [one.title, ...one.aliases]),
  );
  const isOneOf = (names: readonly string[]) =>
    names.map(foldTitle).includes(foldTitle(texts.text));
  if (asked.kind === 'near' && isWritten) {
    // The name to keep: one of both, which stand in the first lines, or the scheme's.
    const both = asked.candidates.map(({ text }) => text.split('\n')[0] ?? '');
    if (!isOneOf([...both, ...titles])) {
      tell('decision-target-unknown', 'text', { listed: both.map((title) => `“${title}”`) });
    }
  }
  if (asked.kind !== 'beyond') return;
  if (!isWritten) tell('decision-incomplete', 'text', { what: ['并入哪个公开事项'] });
  else if (!isOneOf(titles)) tell('decision-target-unknown', 'text');
}

function choiceOf(text: string): Choice | undefined {
  const named = Object.entries(CHOICE_NAMES).find(([, name]) => name === fold(text));
  return named?.[0] as Choice | undefined;
}

function levelOf(text: string, usual: Level): Level | undefined {
  if (text === '') return usual;
  return LEVELS.find((level) => LEVEL_NAMES[level] === fold(text));
}

/** A candidate's unit, by any name of it. */
function unitOf(text: string, { candidates }: Asked, { units }: Catalogue): string | undefined {
  const names = new Set(candidates.flatMap((one) => one.units));
  const name = resolveUnit(text, units)?.name ?? text;
  return names.has(name) ? name : undefined;
}

/** 采用某单位 县财政局 */
function inWords({ choice, unit = '', text = '' }: Decision): string {
  return [CHOICE_NAMES[choice], unit, text].filter((one) => one !== '').join(' ');
}

/** Ids of questions that the sheet answers in different ways. */
function saidTwice(decisions: readonly Decision[]): Set<string> {
  const first = new Map<string, string>();
  const twice = new Set<string>();
  for (const one of decisions) {
    const said = JSON.stringify([one.choice, one.unit, one.text]);
    const known = first.get(one.id);
    if (known === undefined) first.set(one.id, said);
    else if (known !== said) twice.add(one.id);
  }
  return twice;
}
