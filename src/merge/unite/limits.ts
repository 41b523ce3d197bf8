/**
 * Time limits of several rows: which of them agree. Compared by value and role, never across
 * units of time (2工作日 and 3日 have no order without a calendar). A trigger counts by what it
 * names: 自信息形成之日起 and 信息形成或者变更之日 name the same, and none at all says nothing
 * against any; 自合同签订之日起 names an event of its own.
 */
import type { TimeLimit } from '../../model/entry.js';
import type { Limit } from '../../model/limit.js';
import { fold } from '../../text/fold.js';

/** Key of a limit's values without triggers; of its text, where the text was not understood. */
export function limitKey(limit: TimeLimit): string {
  if (limit.limits.length === 0) return `?${fold(limit.text)}`;
  return sorted(limit).map(valueKey).join('|');
}

/** The events that a limit names, one a value, in the order of the values; '' where it names none. */
export function triggersOf(limit: TimeLimit): string[] {
  return sorted(limit).map((one) => ('trigger' in one ? triggerKey(one.trigger ?? '') : ''));
}

/** @returns whether one limit's events fit into the other's: equal, or unnamed in `vague` */
export function fitsInto(vague: readonly string[], clear: readonly string[]): boolean {
  return vague.every((trigger, at) => trigger === '' || trigger === clear[at]);
}

function sorted(limit: TimeLimit): Limit[] {
  return [...limit.limits].sort((a, b) => compare(orderKey(a), orderKey(b)));
}

function orderKey(limit: Limit): string {
  return valueKey(limit) + ('trigger' in limit ? triggerKey(limit.trigger ?? '') : '');
}

function valueKey(limit: Limit): string {
  const { kind, role } = limit;
  switch (kind) {
    case 'within':
    case 'at-least':
      return `${kind} ${role} ${limit.count} ${limit.unit}`;
    case 'periodic':
      return `${kind} ${role} ${limit.every} ${fold(limit.by ?? '')}`;
    case 'by-date':
      return `${kind} ${role} ${fold(limit.date)}`;
    default:
      return `${kind} ${role}`;
  }
}

const FRAME =
  /^(?:自|从|在|于)?(?:该|本|有关|相关)?(?:政府|公开事项)?(?:信息|事项)?|(?:之日起|之日|之后|后|起|内)+$/g;
const COMES_INTO_BEING =
  /^(?:形成|变更|产生|生成|获取|制作|制定|更新|保存|完成|作出)(?:(?:或者|或|及|和|、|\()?(?:形成|变更|产生|获取|更新|保存)\)?)*$/;

/** The event that a trigger names; '' where it only says that the information came into being. */
function triggerKey(trigger: string): string {
  let event = fold(trigger);
  for (let last = ''; last !== event; ) {
    last = event;
    event = event.replace(FRAME, '');
  }
  return COMES_INTO_BEING.test(event) ? '' : event.replaceAll('或者', '或');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
