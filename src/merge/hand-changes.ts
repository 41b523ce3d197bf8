/**
 * Differences that a person stands for → decisions: changes made by hand; and where the cell is
 * one that units disagree on, the answer to that very question.
 */
import {
  type Decision,
  type Decisions,
  type HandChange,
  LEVELS,
  type Level,
} from '../model/decision.js';
import { isOpen, type Master, type MergedEntry } from '../model/master.js';
import type { Difference } from './diff-master.js';
import { fieldText } from './field-text.js';
import { shortHash } from './hash.js';
import { questionsOf } from './questions.js';

export interface AnsweredBy {
  readonly level: Level;
  readonly person: string;
  readonly date: string;
  readonly reason: string;
}

/**
 * @param differences all that were found: one may stand behind another
 * @param accepted positions in them, from 0
 * @param master as it is now
 * @param before the master without any change made by hand: what such changes are made to
 */
export function handChanges(
  differences: readonly Difference[],
  accepted: ReadonlySet<number>,
  { master, before }: { readonly master: Master; readonly before: Master },
  by: AnsweredBy,
): Pick<Decisions, 'decisions' | 'changes'> {
  const decisions: Decision[] = [];
  const changes: HandChange[] = [];
  const added = new Map<number, string>();
  const answers = openAnswers(master, by);
  const entriesBefore = byId(before);
  const make = (change: Omit<HandChange, 'id' | keyof AnsweredBy>): HandChange => {
    const id = shortHash(JSON.stringify([change, by]));
    return { id, ...change, ...by };
  };
  for (const [at, one] of differences.entries()) {
    const { kind, domain, matter, field, text, row } = one;
    // The row above was put in as well: by the id that it has just got.
    const above = one.behind === undefined ? undefined : added.get(one.behind);
    if (!accepted.has(at)) {
      // What stands behind a row that is not taken stands behind the one above it.
      if (above !== undefined) added.set(at, above);
      continue;
    }
    for (const entry of one.entries) {
      const was = wasOf(one, entriesBefore.get(entry));
      const answer = field && text?.trim() ? answers(entry, field, text) : undefined;
      if (answer) decisions.push(answer);
      else if (kind === 'add') {
        const change = make({ kind, entry: above ?? entry, domain, matter, row: { ...row } });
        added.set(at, change.id);
        changes.push(change);
      } else {
        changes.push(
          make({
            kind,
            entry,
            domain,
            matter,
            ...(field === undefined ? {} : { field }),
            ...(was === undefined ? {} : { was }),
            ...(kind === 'cell' ? { text: text ?? '' } : {}),
          }),
        );
      }
    }
  }
  return { decisions, changes };
}

/** What stood there before any change by hand; of a row taken out whose rows it was made of. */
function wasOf(
  { kind, field, was }: Difference,
  entry: MergedEntry | undefined,
): string | undefined {
  if (!entry) return kind === 'cell' ? was : undefined;
  if (kind === 'remove') return entry.units.join('、');
  return field === undefined ? undefined : fieldText(entry, field);
}

/** Written answers to questions that are open on an entry's field. */
function openAnswers(master: Master, by: AnsweredBy) {
  const open = questionsOf(master, ...master.leads)
    .filter((one) => one.kind === 'conflict' && isOpen(one))
    .flatMap((one) => ('entry' in one ? [one as (typeof master.conflicts)[number]] : []));
  return (entry: string, field: string, text: string): Decision | undefined => {
    const asked = open.find((one) => one.entry === entry && one.field === field);
    if (!asked) return undefined;
    const { id, kind, domain, matter, candidates } = asked;
    return {
      id,
      kind,
      domain,
      matter,
      field,
      candidates: candidates.map(({ text: said, units }) => ({ text: said, units: [...units] })),
      choice: 'write',
      text,
      ...by,
    };
  };
}

function byId(master: Master): ReadonlyMap<string, MergedEntry> {
  const leads = master.leads.flatMap(({ entries }) => entries);
  return new Map([...leads, ...master.entries].map((entry) => [entry.id, entry]));
}

/** What is not recorded yet, each once, and what stands against what is recorded. */
export interface Sorted {
  readonly fresh: Pick<Decisions, 'decisions' | 'changes'>;
  /** Recorded before, in the same words. */
  readonly known: number;
  /** Recorded at the same level and day with another text: neither would hold. */
  readonly against: readonly Against[];
  /** Recorded at a higher level, or at the same one for a later day: that one holds. */
  readonly overruled: readonly Against[];
}

export interface Against {
  readonly about: HandChange | Decision;
  readonly by: HandChange | Decision;
}

export function sortKnown(
  wanted: Pick<Decisions, 'decisions' | 'changes'>,
  recorded: Pick<Decisions, 'decisions' | 'changes'>,
): Sorted {
  const known = new Set([...recorded.decisions, ...recorded.changes].map(keyOf));
  const isNew = (one: HandChange | Decision) => !known.has(keyOf(one)) && known.add(keyOf(one));
  const decisions = wanted.decisions.filter(isNew);
  const changes = wanted.changes.filter(isNew);
  const others = [...recorded.changes, ...recorded.decisions];
  const against = [...changes, ...decisions].flatMap((about) =>
    others
      .filter((by) => aboutOf(by) === aboutOf(about) && saidBy(by) !== saidBy(about))
      .map((by) => ({ about, by })),
  );
  const all = wanted.decisions.length + wanted.changes.length;
  return {
    fresh: { decisions, changes },
    known: all - decisions.length - changes.length,
    against: against.filter(({ about, by }) => rankOf(about) === rankOf(by)),
    overruled: against.filter(({ about, by }) => rankOf(about) < rankOf(by)),
  };
}

/** Rising: what ranks higher holds. */
function rankOf({ level, date }: HandChange | Decision): string {
  return `${LEVELS.indexOf(level)} ${date}`;
}

/** What a decision is about. */
function aboutOf(one: HandChange | Decision): string {
  if ('choice' in one) return JSON.stringify([one.kind, one.id]);
  return JSON.stringify([one.kind, one.entry, one.field, one.row]);
}

/** What it settles: another choice is another answer, though neither writes a text. */
function saidBy(one: HandChange | Decision): string {
  return JSON.stringify('choice' in one ? [one.choice, one.unit, one.text] : [one.text]);
}

/** Everything it says, whoever wrote it down in what order. */
function keyOf(one: HandChange | Decision): string {
  const { level, date, person, reason, text } = one;
  const said = 'choice' in one ? [one.choice, one.unit] : [one.was];
  return JSON.stringify([aboutOf(one), level, date, person, reason, text, said]);
}
