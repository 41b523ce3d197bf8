/**
 * A count with its unit (20个工作日) to a limit: due within it, shown at least so long, or
 * at least so long before an event. Which of them, the words round it tell.
 */
import type { Limit } from '../model/limit.js';
import { triggerAfter, triggerBefore } from './limit-trigger.js';
import { unitOf } from './limit-words.js';
import { readNumeral } from './numeral.js';
import type { TextProblem } from './parsed.js';
import type { Squeezed } from './squeeze.js';

const AT_LEAST =
  /(?:不得?少于|不得?低于|不得?短于|不得?小于|至少|最少|最短|大于|多于|满|有效期)[为是:]?$/;
const SHOWN = new RegExp(
  [
    // 公示期为, 公告期限, 公示期最长不超过; 公开时间 is by when, 公示时间 is how long.
    '(?:公示|公告|展示|披露|公布|公开|挂网|张贴|发售|报名|听证|异议|征集|征询|征求意见)',
    '(?:期|期间|时长|(?<!公开|公布)(?:期限|时间|时限))',
    '(?:应当?|须|一般|原则上)?(?:最[长短多少])?[为是:(]?(?:不少于|至少|不得?超过)?$',
    '|(?:(?<!双)公示|公告|展示|披露|挂网|张贴|保留|保存|保持|留存)',
    '(?:应当?|须|一般|原则上)?(?:最[长短多少])?[为是:(]?(?:不少于|至少)?$',
  ].join(''),
);
const BEFORE_EVENT = /(?:提前|之前|以前|前)(?:至少|不少于)?$/;

/** 延长期限最长不超过20个工作日, 不足15日的: read, and no limit of their own. */
const NO_LIMIT = /(?:延长|顺延)[^,;。]{0,12}$|(?:不足|未满|不满)$/;
/** 2024年 is a year, not a count of years. */
const MOST_YEARS = 100;

interface Found {
  readonly start: number;
  readonly end: number;
}

export interface CountReading extends Found {
  readonly limit?: Limit;
  readonly problem?: TextProblem;
}

/**
 * @param count where number and unit stand in the clause
 * @param free where the words begin that no earlier limit has taken
 * @returns undefined where the count is not read: 公示期满5日后, 第5个工作日; nothing but its
 * place where it is read and is no limit of its own
 */
export function readCount(clause: Squeezed, count: Found, free: number): CountReading | undefined {
  const { text } = clause;
  const amount = amountOf(text.slice(count.start, count.end));
  if (!amount) return undefined;
  const before = text.slice(Math.max(free, count.start - 16), count.start);
  const after = text.slice(count.end, count.end + 6);
  const { start } = count;
  if (NO_LIMIT.test(before)) return { start, end: count.end };
  if (/第$/.test(before) || /^(?:之后|以后|后|起|届满|期满)/.test(after)) return undefined;
  const ending = /^[以之]?[内前上]|^及以上/.exec(after)?.[0] ?? '';
  const place = { start: count.start, end: count.end + ending.length };
  if (amount.unit === 'year' && amount.count > MOST_YEARS) return undefined;
  const event = eventOf(text, count, free);
  const trigger = event ? clause.original(event.start, event.end).replace(/\s+/g, '') : '';
  const end = Math.max(place.end, event?.end ?? 0);
  const common = { ...amount, ...(trigger ? { trigger } : {}) };

  if (BEFORE_EVENT.test(before) && !/此前$|目前$/.test(before)) {
    return { ...place, limit: { kind: 'at-least', role: 'notice', ...common } };
  }
  if (ending.endsWith('前')) {
    const written = clause.original(count.start, place.end).replace(/\s+/g, '');
    if (before === '' && amount.unit === 'day') {
      return { ...place, limit: { kind: 'by-date', role: 'due', date: written } };
    }
    return { ...place, limit: { kind: 'at-least', role: 'notice', ...common } };
  }
  // 公示期满5个工作日内 runs from the end of the period; 2年内有效 is how long something stands.
  const least =
    SHOWN.test(before) || (AT_LEAST.test(before) && !(ending && /[期届]满$/.test(before)));
  if (least || ending.endsWith('上') || text.startsWith('有效', place.end)) {
    return { ...place, limit: { kind: 'at-least', role: 'retention', ...amount } };
  }
  const last = /最长(?:不得?超过)?[为是:]?$/.test(before);
  if (
    ending === '' &&
    !(last && amount.unit !== 'year') &&
    !/(?:不得?超过|不得?多于|不得?大于|最迟|至迟)$/.test(before)
  ) {
    // 公开1年 is how long it stays; 3个月 without 内 may be either, and is not guessed.
    if (amount.unit === 'year')
      return { ...place, limit: { kind: 'at-least', role: 'retention', ...amount } };
    if (amount.unit === 'month') {
      return {
        ...place,
        problem: { code: 'time-limit-unread', params: { text: clause.original(0, text.length) } },
      };
    }
  }
  return { start: place.start, end, limit: { kind: 'within', role: 'due', ...common } };
}

/** 提前7日 names no event: what stands before it is the subject. */
function eventOf(text: string, { start, end }: Found, free: number): Found | undefined {
  const after = triggerAfter(text, end);
  if (after || /提前(?:至少|不少于)?$/.test(text.slice(Math.max(free, start - 6), start)))
    return after;
  return triggerBefore(text, free, start);
}

/** 20个工作日, 3至5日 (the longer one binds), 一周, 半年. */
function amountOf(
  words: string,
): { count: number; unit: ReturnType<typeof unitOf>[0] } | undefined {
  const match =
    /^(?:[\d〇零一二两三四五六七八九十百]{1,6}[-~至到—－])?([\d〇零一二两三四五六七八九十百]{0,6})(.+)$/.exec(
      words,
    );
  const [unit, times] = unitOf(match?.[2] ?? words);
  const number = match?.[1] ? readNumeral(match[1]) : 1;
  return number ? { count: number * times, unit } : undefined;
}
