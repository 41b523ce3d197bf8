/** What only the one who sends a letter knows: its number, its attachments, its period. */
import type { Catalogue } from '../model/catalogue.js';
import type { LetterKind } from './kinds.js';

export interface Occasion {
  /** 发文字号 in its canonical form. */
  readonly number?: string;
  /** Names of further attachments. */
  readonly attached: readonly string[];
  /** 此件公开发布, 本文有删减. */
  readonly note?: string;
  /** 2018年第三季度; told from the date where nothing is said. */
  readonly period?: string;
}

export function occasionData(
  { scheme }: Catalogue,
  kind: LetterKind,
  { number, attached, note, period }: Occasion,
): Record<string, unknown> {
  return {
    文号: number ?? null,
    附件: attached,
    // Neither stands on a sample, which is published by nobody.
    附注: scheme.sample ? '' : (note ?? ''),
    期间: period ?? periodOf(kind.id, scheme.date),
    ...reportOf(scheme.reports, kind.id),
  };
}

/** Days of a quarter in which one still speaks of the last one; months, of a year. */
const STILL = { days: 20, months: 3 } as const;

/** 2018年第三季度, 2018年上半年, 2018年度. @param day 2018-10-19 */
export function periodOf(id: string, day: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (id === 'half-year') return `${year}年上半年`;
  if (id === 'monitoring') {
    const isEarly = (month - 1) % 3 === 0 && date <= STILL.days;
    const quarters = year * 4 + Math.floor((month - 1) / 3) - (isEarly ? 1 : 0);
    return `${Math.floor(quarters / 4)}年第${'一二三四'[quarters % 4]}季度`;
  }
  return `${month <= STILL.months ? year - 1 : year}年度`;
}

/** By when and to whom the scheme has such a report sent: 每年6月5日、12月5日前. */
function reportOf(
  reports: Catalogue['scheme']['reports'],
  id: string,
): { 报告期限: string | null; 报告对象: string[] } {
  const isHalf = id === 'half-year';
  const report = reports.find(({ title }) => title.includes(isHalf ? '半年' : '年'));
  const { due = [], to = [] } = report ?? {};
  return { 报告期限: (isHalf ? due[0] : due.at(-1)) ?? null, 报告对象: to };
}
