/**
 * What a column's values look like: words that tell a deadline from a channel or an owner.
 * Used where the label is lost or means different things in different offices.
 */
import { fold } from '../text/fold.js';
import { remembered } from '../text/remember.js';
import { isDitto, isPlaceholder, isTick, isUntick } from '../text/tick.js';
import type { ColumnKind } from './header-words.js';

export type ValueKind = Extract<
  ColumnKind,
  'serial' | 'basis' | 'timeLimit' | 'owners' | 'channels' | 'audience' | 'mode' | 'tier'
>;

const LOOKS: Readonly<Record<ValueKind, RegExp>> = {
  serial: /^\d{1,5}(?:\.\d{1,3})*$|^[一二三四五六七八九十]{1,3}$/,
  basis:
    /《|[[(]\d{4}[\])]\d+号|令第?[\d一二三四五六七八九十]+号|条例|第[一二三四五六七八九十百\d]+条/,
  timeLimit:
    /工作日|之日起|\d+个?(?:日|天|小时|月|年)|日内|年内|月底|及时|实时|即时|长期|[每半](?:年|季|月|周|日)|季度|从其规定|更新|任期|常年|当[日天年]/,
  owners:
    /(?:局|委|办|办公室|政府|部门|单位|中心|机构|厅|院|大队|所|科|科室|股|处|公司|学校|委员会|办事处|站|组|人|社)(?:[、,;/和及或]|$)/,
  channels:
    /网站|公报|两微|一微|微信|微博|公众号|公示栏|公告栏|公开栏|查阅点|查询点|服务中心|服务站|交易平台|监管平台|媒体|广播|电视|发布会|精准推送|电子屏|客户端|入户|展板|[■□☑]/,
  audience: /^(?:面向)?全?社会|^特定|社会公众|^公众|申请人|群体|群众|行政相对人|全体/,
  mode: /主动|依申请|不予公开/,
  tier: /^(?:[^一二三四五六七八九十\d]{1,8}级)+(?:[、,/和及][^一二三四五六七八九十\d]{1,8}级)*$/,
};

/** A citation names bodies, a channel list names centres: the surer look comes first. */
const ORDER: readonly ValueKind[] = [
  'serial',
  'mode',
  'tier',
  'channels',
  'basis',
  'timeLimit',
  'audience',
  'owners',
];

const ENOUGH = 0.5;

export interface Profile {
  /** Values that say something: no ticks, placeholders or 同上. */
  readonly count: number;
  /** Share of ticks among all that is written in the column. */
  readonly ticks: number;
  /** Kinds that at least half of the values look like, the surest first. */
  readonly looks: readonly ValueKind[];
  /** Share of the values that look like each kind. */
  readonly shares: Readonly<Partial<Record<ColumnKind, number>>>;
  /** Mean length of a value. */
  readonly length: number;
}

interface Value {
  readonly use: 'tick' | 'none' | 'value';
  readonly looks: readonly ValueKind[];
  /** Folded. */
  readonly length: number;
}

const readValue = remembered((text): Value => {
  const nothing = { looks: [], length: 0 };
  if (isTick(text) || isUntick(text)) return { use: 'tick', ...nothing };
  if (isPlaceholder(text) || isDitto(text)) return { use: 'none', ...nothing };
  const folded = fold(text);
  const looks = folded.length < 400 ? ORDER.filter((kind) => LOOKS[kind].test(folded)) : [];
  return { use: 'value', looks, length: folded.length };
});

/** @param texts the texts of a column below its header, blanks left out */
export function profile(texts: readonly string[]): Profile {
  const read = texts.map(readValue);
  const ticks = read.filter(({ use }) => use === 'tick').length;
  const values = read.filter(({ use }) => use === 'value');
  const shares: Partial<Record<ValueKind, number>> = {};
  for (const kind of ORDER) {
    const alike = values.filter(({ looks }) => looks.includes(kind)).length;
    shares[kind] = alike / Math.max(1, values.length);
  }
  const looks = ORDER.filter((kind) => (shares[kind] ?? 0) >= ENOUGH);
  const length = values.reduce((sum, one) => sum + one.length, 0) / Math.max(1, values.length);
  return {
    count: values.length,
    ticks: texts.length === 0 ? 0 : ticks / texts.length,
    looks,
    shares,
    length,
  };
}
