/** Time limits in words (公开时限) to values. First version. */
import type { TimeLimit } from '../model/entry.js';
import type { Limit } from '../model/limit.js';
import type { Parsed } from './parsed.js';

/** @returns what a cell of 公开时限 says; `value.text` is the text trimmed as written */
export function parseTimeLimit(text: string): Parsed<TimeLimit> {
  const limits: Limit[] = [];
  const folded = text.normalize('NFKC').replace(/\s/g, '');
  for (const match of folded.matchAll(/(\d{1,3})个?(工作日|日|小时|月|年)(?:内|$)/g)) {
    const unit = ({ 工作日: 'workday', 日: 'day', 小时: 'hour', 月: 'month', 年: 'year' } as const)[
      match[2] as '日'
    ];
    limits.push({ kind: 'within', role: 'due', count: Number(match[1]), unit });
  }
  const value = { text: text.trim(), limits };
  return {
    value,
    problems: limits.length === 0 && value.text !== '' ? [{ code: 'time-limit-unread' }] : [],
  };
}
