/** What an entry prints where a person decided: the text of one unit, of several, or a new one. */
import type { Decision } from '../model/decision.js';
import type { TimeLimit } from '../model/entry.js';
import type { Conflict } from '../model/master.js';
import { splitElements } from '../text/elements.js';
import { fold } from '../text/fold.js';
import { parseTimeLimit } from '../text/time-limit.js';
import type { Saying } from './conflict.js';
import { chosenBy } from './policy.js';
import type { SourceRow } from './rows.js';
import type { LimitSaying } from './time-limit.js';

export interface ContentSaying extends Saying {
  readonly speaker: SourceRow | undefined;
}

/**
 * @param sayings in the order of their word; the first speaks while nothing is decided
 * @param together by which different contents were put into one entry
 */
export function decidedContent(
  conflict: Conflict | undefined,
  sayings: readonly ContentSaying[],
  together: Decision | undefined,
): { content?: string; elements?: string[] } {
  const decision = together ?? conflict?.decision ?? null;
  const text = decision ? textOf(decision, sayings) : undefined;
  if (text !== undefined) return { content: text, elements: splitElements(text) };
  const said = adopted(decision, sayings) ?? chosenBy(conflict, sayings) ?? sayings[0];
  const spoken = said?.speaker?.entry;
  return {
    ...(spoken?.content === undefined ? {} : { content: spoken.content }),
    ...(spoken?.elements === undefined ? {} : { elements: spoken.elements }),
  };
}

/** @param sayings in the order of their word; the first speaks while nothing is decided */
export function decidedLimit(
  conflict: Conflict | undefined,
  sayings: readonly LimitSaying[],
): TimeLimit | undefined {
  const decision = conflict?.decision ?? null;
  const text = decision ? textOf(decision, sayings) : undefined;
  if (text !== undefined) return parseTimeLimit(text).value;
  return (adopted(decision, sayings) ?? chosenBy(conflict, sayings) ?? sayings[0])?.limit;
}

/** A text of its own: written, or all that was said, each once (合并). */
export function textOf(decision: Decision, sayings: readonly Saying[]): string | undefined {
  if (decision.choice === 'write') return decision.text ?? '';
  if (decision.choice !== 'merge') return undefined;
  if ((decision.text ?? '').trim() !== '') return decision.text;
  const texts = sayings.map(({ text }) => text.trim()).filter((text) => text !== '');
  // What stands word for word in another text says nothing beside it.
  const own = texts.filter(
    (text, at) =>
      !texts.some(
        (other, place) =>
          place !== at &&
          fold(other).includes(fold(text)) &&
          (fold(other) !== fold(text) || place < at),
      ),
  );
  return own.length > 0 ? own.join('\n') : undefined;
}

export function adopted<T extends Saying>(
  decision: Decision | null,
  sayings: readonly T[],
): T | undefined {
  if (decision?.choice !== 'adopt') return undefined;
  return sayings.find(({ rows, units }) =>
    saidBy({ rows, ...(units ? { units } : {}) }).includes(decision.unit ?? ''),
  );
}

function saidBy({ rows, units }: Pick<Saying, 'rows' | 'units'>): readonly string[] {
  return units ?? rows.flatMap(({ speakers }) => speakers);
}
