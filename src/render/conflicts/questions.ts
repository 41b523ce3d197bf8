/** What a sheet to decide asks: the questions of a result, open and settled, and their columns. */
import { headingIn } from '../../check/heading.js';
import type { Catalogue } from '../../model/catalogue.js';
import {
  CHOICE_NAMES,
  type Decision,
  LEVEL_NAMES,
  type QuestionKind,
} from '../../model/decision.js';
import { type Conflict, isOpen, type Merged, type Question } from '../../model/master.js';
import { writeNumeral } from '../../text/numeral.js';

export type Questions = Pick<Merged, 'conflicts' | 'duplicates' | 'near' | 'beyond' | 'placed'>;

export const KIND_NAMES: Readonly<Record<QuestionKind, string>> = {
  conflict: '写法不一致',
  duplicate: '可能重复',
  near: '事项名称相近',
  beyond: '方案以外的事项',
};

export interface SheetColumn {
  readonly heading: string;
  readonly width: number;
}

export const FRONT: readonly SheetColumn[] = [
  { heading: '编号', width: 13 },
  { heading: '类别', width: 10 },
  { heading: '公开领域', width: 12 },
  { heading: '公开事项', width: 18 },
  { heading: '不一致的栏目', width: 10 },
];
/** The cells that a person fills in. */
export const ANSWER: readonly SheetColumn[] = [
  { heading: '处理方式', width: 11 },
  { heading: '采用的单位', width: 16 },
  { heading: '定下的文字', width: 24 },
  { heading: '决定层级', width: 11 },
  { heading: '处理理由', width: 18 },
  { heading: '处理人', width: 9 },
  { heading: '处理日期', width: 12 },
];

/** Each question once: an entry beyond the scheme is asked as a matter. */
export function allQuestions(result: Questions): Question[] {
  const { conflicts, duplicates, near, beyond, placed = [] } = result;
  const all: Question[] = [...conflicts, ...duplicates, ...near, ...beyond, ...placed];
  return [...new Map(all.map((one) => [one.id, one])).values()];
}

export function openQuestions(result: Questions): Question[] {
  return allQuestions(result).filter(isOpen);
}

/** 写法一, 写法二, … for as many as the question with the most has: what was said, by whom, where. */
export function saidColumns(questions: readonly Question[]): SheetColumn[] {
  const most = Math.max(2, ...questions.map(({ candidates }) => candidates.length));
  return Array.from({ length: most }, (_, index) => ({
    heading: `写法${writeNumeral(index + 1)}`,
    width: 26,
  }));
}

/** What helps the one who decides; a column that would stay empty is left out, for print is small. */
export function helpColumns(questions: readonly Question[]): SheetColumn[] {
  return [
    ...(questions.some(({ suggestion }) => suggestion) ? [{ heading: SUGGESTION, width: 16 }] : []),
    ...(questions.some((one) => lastWord(one) !== '') ? [{ heading: LAST_WORD, width: 22 }] : []),
  ];
}
export const SUGGESTION = '建议';
export const LAST_WORD = '上次处理';

/** The heading under which a field stands in print. */
export function fieldHeading({ layout }: Catalogue, field: string): string {
  return headingIn(layout, field);
}

export function fieldOf(question: Question | Decision): string | undefined {
  return 'field' in question ? (question.field as string | undefined) : undefined;
}

/**
 * 采用某单位 县财政局（牵头单位，2018-10-20）：以条例为准. Who settled it is for the desks: a filed
 * paper names the level and the day.
 */
export function answerInWords(decision: Decision, readers: 'desk' | 'public' = 'desk'): string {
  const { choice, unit, text } = decision;
  const what = [CHOICE_NAMES[choice], unit ?? '', text ? `“${text}”` : ''].filter(Boolean);
  return `${what.join(' ')}${reasonInWords(decision, readers)}`;
}

/** By whom, when and why. */
export function reasonInWords(
  { level, person, date, reason }: Pick<Decision, 'level' | 'person' | 'date' | 'reason'>,
  readers: 'desk' | 'public' = 'desk',
): string {
  const by = [LEVEL_NAMES[level], ...(readers === 'desk' ? [person] : []), date];
  return `（${by.join('，')}）：${reason.replace(/[。；;.]+$/, '')}`;
}

const POLICY_NAMES: Readonly<Record<string, string>> = {
  lead: '以牵头单位为准',
  longest: '取包含其他各种写法的一种',
  strictest: '从严',
};

/** How a question was settled: by whom and why, or by which policy of the scheme. */
export function settledInWords(
  question: Question & Pick<Conflict, 'policy'>,
  readers: 'desk' | 'public' = 'desk',
): string {
  const { decision, policy } = question;
  if (decision) return answerInWords(decision, readers);
  return policy ? `按实施方案规定${POLICY_NAMES[policy.name] ?? ''}：“${policy.text}”` : '';
}

/** One line of a list of what is settled. */
export function settledRow(
  question: Question,
  catalogue: Catalogue,
  readers: 'desk' | 'public' = 'desk',
): string[] {
  const { id, kind, domain, matter } = question;
  const field = fieldOf(question);
  const heading = field === undefined ? '' : fieldHeading(catalogue, field);
  return [id, KIND_NAMES[kind], domain, matter, heading, settledInWords(question, readers)];
}

/** What the person is asked to look at, and what comes of it. */
export function lastWord({ id, before, verify, disputed }: Question): string {
  if (disputed?.some((one) => one.id !== id)) {
    const answers = disputed.map((one) => `${one.matter} ${answerInWords(one)}`);
    return `与其他意见矛盾：${answers.join('；')}`;
  }
  if (disputed) return `有不同意见：${disputed.map((one) => answerInWords(one)).join('；')}`;
  if (before) return `内容有变化，请重新处理。原意见：${answerInWords(before)}`;
  return verify ? `已退回核实：${answerInWords(verify)}` : '';
}
