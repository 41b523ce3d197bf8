/** A clause of a time limit that contradicts itself: 20个工作日内及时公开, 实时公开（20个工作日内）. */
import type { Limit } from '../model/limit.js';
import type { TextProblem } from './parsed.js';
import type { Squeezed } from './squeeze.js';

interface Place {
  readonly start: number;
  readonly end: number;
  readonly limit?: Limit;
}

/** What stands further away speaks of something else; and many are not compared with many. */
const NEAR = 4;

/**
 * A count and 及时 in one breath; a count beside 实时; two counts from one event.
 * @param readings what the clause was read as, in order
 */
export function contradictions(clause: Squeezed, readings: readonly Place[]): TextProblem[] {
  const found = readings.some((reading, index) => {
    if (reading.limit?.kind !== 'within') return false;
    const next = readings[index + 1];
    const between = next ? clause.text.slice(reading.end, next.start) : '';
    if (next?.limit?.kind === 'prompt' && !/[,:(]/.test(between)) return true;
    return readings
      .slice(Math.max(0, index - NEAR), index + NEAR + 1)
      .some((other) => excludes(clause.text, other, reading));
  });
  if (!found) return [];
  const text = clause.original(0, clause.text.length).trim();
  return [{ code: 'time-limit-contradiction', params: { text } }];
}

/** Can the two not both be true of one thing? */
function excludes(text: string, other: Place, { start, end, limit }: Place): boolean {
  if (!other.limit || limit?.kind !== 'within' || other.start === start) return false;
  const atOnce =
    other.limit.kind === 'real-time' &&
    other.limit.role === 'due' &&
    !text.startsWith('同', other.start) &&
    !hasOtherEvent(text.slice(Math.max(0, other.start - 40), other.start), limit.trigger);
  const otherwise =
    other.limit.kind === 'within' &&
    limit.trigger !== undefined &&
    other.limit.trigger === limit.trigger &&
    (other.limit.count !== limit.count || other.limit.unit !== limit.unit);
  return (atOnce || otherwise) && ofOneSubject(text, other, { start, end });
}

/** 中标后即时公示，合同签订后5个工作日内公布 speaks of two events. */
function hasOtherEvent(before: string, trigger: string | undefined): boolean {
  const event = /([^,;:]{2,30})(?:之日起|后)$/.exec(before)?.[1];
  return event !== undefined && trigger !== undefined && !event.endsWith(trigger);
}

/** 许可信息7个工作日内，气象信息实时公开: what names a subject of its own behind a comma is about another thing. */
function ofOneSubject(text: string, one: Place, other: Place): boolean {
  const [first, second] = one.start < other.start ? [one, other] : [other, one];
  const between = text.slice(first.end, second.start);
  const lead = /[,、(]([^,、(]*)$/.exec(between.slice(-60))?.[1];
  if (lead === undefined) return true;
  const subject = lead
    .replace(/[自从].*$/, '')
    .replace(/.{0,40}(?:之日|[后起]).*$/, '')
    .replace(/^(?:应当?|须|需|并且?|可以?|最迟|最晚|最长|一般|原则上|不得?超过|要|则|或者?)+$/, '');
  return subject.length < 2;
}
