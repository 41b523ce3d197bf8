/**
 * Policies (the scheme's `policies`): how units that disagree on a field are settled unasked.
 * What a policy chose stays a conflict to be seen, with all candidates; a person's decision
 * stands over it.
 */
import type { TimeLimit } from '../model/entry.js';
import type { Conflict } from '../model/master.js';
import type { Policies } from '../model/scheme.js';
import { fold } from '../text/fold.js';
import type { Saying } from './conflict.js';
import { contentKey } from './identity.js';
import type { LimitSaying } from './time-limit.js';

/** The conflict with what the policy chose, where it can choose and nobody decided. */
export function byPolicy<T extends Saying>(
  conflict: Conflict,
  sayings: readonly T[],
  policies: Policies,
  lead: string | undefined,
): Conflict {
  const { decision, verify, before, disputed, field } = conflict;
  if (decision || verify || before || disputed) return conflict;
  const policy = policies[field as keyof Policies];
  const chosen = policy === undefined ? undefined : choose(policy, sayings, lead);
  return policy === undefined || !chosen
    ? conflict
    : { ...conflict, policy: { name: policy, text: chosen.text } };
}

/** The saying that a policy's choice is. */
export function chosenBy<T extends Saying>(
  conflict: Conflict | undefined,
  sayings: readonly T[],
): T | undefined {
  return sayings.find(({ text }) => text === conflict?.policy?.text);
}

function choose<T extends Saying>(
  policy: string,
  sayings: readonly T[],
  lead: string | undefined,
): T | undefined {
  if (policy === 'lead') return sayings.find(({ rows }) => rows.some(({ unit }) => unit === lead));
  if (policy === 'longest') return longest(sayings);
  return policy === 'strictest' ? strictest(sayings) : undefined;
}

/** The text that holds every other word for word; none where each says something of its own. */
function longest<T extends Saying>(sayings: readonly T[]): T | undefined {
  return sayings.find(({ text }) =>
    sayings.every((other) => contentKey({ content: text }).includes(fold(other.text))),
  );
}

/**
 * The shortest of limits that can be compared: each one `within`, of one unit (2工作日 and 3日
 * have no order without a calendar) and from one event.
 */
function strictest<T extends Saying>(sayings: readonly T[]): T | undefined {
  const compared = sayings.map((saying) => ({ saying, limit: onlyWithin(saying) }));
  const [first] = compared;
  const isComparable = compared.every(
    ({ limit }) =>
      limit && limit.unit === first?.limit?.unit && limit.trigger === first?.limit?.trigger,
  );
  if (!first || !isComparable) return undefined;
  return compared.reduce((least, one) =>
    (one.limit?.count ?? 0) < (least.limit?.count ?? 0) ? one : least,
  ).saying;
}

function onlyWithin(saying: Saying) {
  const limits = (saying as Partial<LimitSaying>).limit?.limits ?? ([] as TimeLimit['limits']);
  const [only, ...others] = limits;
  if (only?.kind !== 'within' || others.length > 0) return undefined;
  return { count: only.count, unit: only.unit, trigger: fold(only.trigger ?? '') };
}
