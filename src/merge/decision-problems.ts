/**
 * What is to be said of decisions: those asked again, those that no longer apply, answers that
 * contradict one another, and what waits for a unit to verify. A decision never falls silent.
 */
import { CHOICE_NAMES, type Decision, type HandChange, LEVEL_NAMES } from '../model/decision.js';
import type { Finding, Problem } from '../model/finding.js';
import type { Merged, Question } from '../model/master.js';
import { fold } from '../text/fold.js';
import { parseCellName } from '../workbook/address.js';
import type { Against } from './hand-changes.js';
import { type Questions, questionsOf } from './questions.js';

/**
 * The result whose open conflicts know what was decided before of the same field of the same
 * matter, where that decision belongs to no question of today: its entry prints another content.
 */
export function withRecalled<T extends Questions>(result: T, decisions: readonly Decision[]): T {
  if (decisions.length === 0) return result;
  const known = new Set(questionsOf(result).map(({ id }) => id));
  const lost = decisions.filter(({ id, kind }) => kind === 'conflict' && !known.has(id));
  if (lost.length === 0) return result;
  return {
    ...result,
    conflicts: result.conflicts.map((conflict) => {
      const { decision, before, verify, disputed, field, domain, matter } = conflict;
      if (decision || before || verify || disputed) return conflict;
      const earlier = lost.find(
        (one) =>
          one.field === field &&
          fold(one.domain) === fold(domain) &&
          fold(one.matter) === fold(matter),
      );
      return earlier ? { ...conflict, before: earlier } : conflict;
    }),
  };
}

/**
 * @param decisions all that the folder holds
 * @param questions of the master and of every lead catalogue
 * @param used ids of decisions that changed something besides: rows left out or moved
 */
export function decisionProblems(
  decisions: readonly Decision[],
  questions: readonly Question[],
  used: ReadonlySet<string>,
): Problem[] {
  const recalledIds = new Set(questions.flatMap(({ before }) => (before ? [before.id] : [])));
  const asked = new Set(questions.map(({ id }) => id));
  const idle = decisions.filter(
    ({ id }) => !asked.has(id) && !recalledIds.has(id) && !used.has(id),
  );
  const said = new Set<string>();
  const open = questions.filter(({ decision }) => decision === null);
  return [
    ...open.flatMap((question) => problemOf(question) ?? []),
    ...idle.map((decision) => problem('decision-unused', decision, {})),
  ].filter((one) => {
    const key = JSON.stringify(one);
    return !said.has(key) && said.add(key);
  });
}

function problemOf(question: Question): Problem | undefined {
  const { verify, before, disputed, candidates } = question;
  if (disputed?.some(({ id }) => id !== question.id)) return contradiction(question, disputed);
  if (disputed) {
    return problem('decision-disputed', question, {
      people: disputed.map((one) => `${one.person}（${one.date}）“${answerOf(one)}”`),
    });
  }
  if (before) {
    const seen = new Set(before.candidates.map(({ text }) => fold(text)));
    const fresh = candidates.filter(({ text }) => !seen.has(fold(text)));
    return problem('decision-stale', question, {
      person: before.person,
      date: before.date,
      units: [...new Set(fresh.flatMap(({ units }) => units))],
    });
  }
  if (!verify) return undefined;
  return problem('decision-verify', question, {
    person: verify.person,
    units: [...new Set(candidates.flatMap(({ units }) => units))],
  });
}

/** An answer of the day and level of one that is recorded, and not the same. */
export function decisionAgainst({ about, by }: Against): Problem {
  return problem('decision-against', about, {
    person: by.person,
    date: by.date,
    known: answerOf(by),
    wanted: answerOf(about),
  });
}

/** 采用某单位 县财政局 */
function answerOf(one: Decision | HandChange): string {
  const choice = 'choice' in one ? [CHOICE_NAMES[one.choice], one.unit ?? ''] : [];
  return [...choice, one.text?.trim() ?? ''].filter((part) => part !== '').join(' ');
}

/** Told once for all the questions whose answers cannot hold together. */
function contradiction({ domain }: Question, disputed: readonly Decision[]): Problem {
  const answers = disputed.map(({ id, matter, choice, text = '', level, person, date }) => {
    const into = text.trim() === '' ? '' : `为“${text.trim()}”`;
    const by = `编号${id}，${LEVEL_NAMES[level]}${person}，${date}`;
    return `${matter}${CHOICE_NAMES[choice]}${into}（${by}）`;
  });
  return { code: 'decisions-contradict', params: { domain, answers } };
}

function problem(
  code: string,
  about: Pick<Question, 'id' | 'domain' | 'matter'> & { field?: string | undefined },
  params: NonNullable<Problem['params']>,
): Problem {
  const { id, domain, matter, field } = about;
  return {
    code,
    ...(field === undefined ? {} : { field }),
    params: { id, domain, matter, ...params },
  };
}

/** Told of a row whose matter the scheme does not know; of no use once a person settled that. */
const OF_STRANGERS = 'matter-unknown';

/** The findings without those that a decision on a matter beyond the scheme answers. */
export function withoutSettled(
  findings: readonly Finding[],
  { beyond, placed = [], left }: Pick<Merged, 'beyond' | 'placed' | 'left'>,
): Finding[] {
  const settled = new Set([
    ...left.map(({ source }) => rowAt(source)),
    ...[...beyond, ...placed].flatMap(({ decision, candidates }) =>
      decision
        ? candidates.flatMap(({ cells }) =>
            cells.map(({ file, sheet, cell }) =>
              rowAt({ file, sheet, row: parseCellName(cell)?.row ?? 0 }),
            ),
          )
        : [],
    ),
  ]);
  if (settled.size === 0) return [...findings];
  return findings.filter(({ code, file = '', sheet = '', cell = '' }) => {
    if (code !== OF_STRANGERS) return true;
    return !settled.has(rowAt({ file, sheet, row: parseCellName(cell)?.row ?? 0 }));
  });
}

function rowAt({ file, sheet, row }: { file: string; sheet: string; row: number }): string {
  return `${file}\n${sheet}\n${row}`;
}
