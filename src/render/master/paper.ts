/**
 * What every paper of one catalogue says of itself: titles, 样例 and 草稿, its foot, its check
 * code. One place, so that Excel and Word cannot disagree. Texts only.
 */
import type { Catalogue } from '../../model/catalogue.js';
import type { MergedEntry } from '../../model/master.js';
import { checkCode } from '../office/check-code.js';
import { dayInWords } from '../word/day.js';
import { entryData } from './json.js';

export interface Paper {
  readonly title: string;
  /** 样例, 草稿; none on a final of a real county. */
  readonly status: readonly string[];
  /** 2018年10月19日 */
  readonly date: string;
  /** 2018-10-19 */
  readonly day: string;
  /** What the one who makes it is called, and who it is: 编制单位, 县政务服务管理局. */
  readonly role: '编制单位' | '牵头单位';
  readonly maker: string;
  readonly code: string;
}

/** @param title of the paper; the catalogue's own where absent */
export function paperOf(
  { scheme }: Catalogue,
  state: 'draft' | 'final',
  entries: readonly MergedEntry[],
  title = scheme.catalogueTitle,
): Paper {
  const status = statusOf(scheme, state);
  const code = checkCode(entries.map(entryData));
  return {
    title,
    status,
    date: dayInWords(scheme.date),
    day: scheme.date,
    role: '编制单位',
    maker: scheme.bureau,
    code,
  };
}

/** What a paper is not to be taken for: 样例, 草稿. */
export function statusOf(scheme: Catalogue['scheme'], state: 'draft' | 'final'): string[] {
  return [scheme.sample ? ['样例'] : [], state === 'draft' ? ['草稿'] : []].flat();
}

/** The title with what it is not to be taken for: 某某目录（样例）（草稿）. */
export function markedTitle(paper: Paper, title = paper.title): string {
  return title + paper.status.map((word) => `（${word}）`).join('');
}

/** Left and right of the foot. */
export function footOf(paper: Paper): { left: string; right: string } {
  return { left: markedTitle(paper), right: `校验码 ${paper.code}` };
}

/** The line under a table's title: who made it, when, how many entries, and how many are open. */
export function lineOf(paper: Paper, entries: readonly MergedEntry[]): string {
  const marked = entries.filter((entry) => entry.marked).length;
  return [
    `${paper.role}：${paper.maker}`,
    `编制日期：${paper.date}`,
    `共${entries.length}条`,
    ...(marked > 0 ? [`有底色的${marked}条尚有问题待处理`] : []),
  ].join('　　');
}
