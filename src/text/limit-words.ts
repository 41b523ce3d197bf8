/**
 * The words in which time limits are written, as one regular expression per kind.
 * Matched against squeezed text (half width, no blanks). Every repeat is bounded, so that
 * no text can make a match slow.
 */
import type { LimitPeriod, LimitUnit } from '../model/limit.js';

/** A count: digits or Chinese numerals. */
const N = '(?:\\d{1,4}|[〇零一二两三四五六七八九十百]{1,6})';
const UNIT =
  '个?(?:法定)?工作[日天曰]|个?\\(工作[日天]\\)|个?(?:自然|日历)[日天]|个?小时|个月(?!度)|月(?=[以之]?内)|半年|个?(?:周|星期)|[日天](?!期)|年(?![度\\d初底末规计来级制]|行动|期间?[^,]{0,2}规)';
const MONTH_DAY = `${N}月份?(?:${N}[日号]|[底末初]|[上中下]旬)?`;
const YEAR = '(?:(?:19|20)\\d\\d年|次年|翌年|来年|当年|本年|第二年|下一?年度?)';
const BEFORE = '(?:之前|以前|前)';
const PERIOD = '(?:半年|年度?|季度?|个?季度|个?月度?|周|个?星期|日|天|个?工作日)';
const TIMES = `(?:至少|不少于|最少)?(?:更新|公开|公布|发布|维护|通报)?(?:不少于|至少)?${N}次`;

/** Words of a limit, the more telling first: at one place the first that fits is taken. */
export const LIMIT_PATTERNS = {
  periodic: [
    `一${PERIOD}一(?=公开|公布|公示|公告|更新|发布|[,;)]|$)`,
    `每(?:${PERIOD}|${N}个?(?:月|季度|年|周|日|天))`,
    `(?:按|逐|分)${PERIOD}(?=公开|公布|更新|发布|公示|公告|通报|张贴|通知|报|[,;、和或及)]|$)`,
    `(?:半年|季度|年度|月度|${N}(?:个?季度|个?月|年|周))(?=${TIMES})`,
    `(?<![上下本该当各全成个的])(?:半年|季度|年度|月度)(?=更新|公开|公布|发布)`,
  ].join('|'),
  date: [
    `${YEAR}?${MONTH_DAY}(?:[、和及至~—–-]${MONTH_DAY}){0,12}(?![以之]?内)${BEFORE}?`,
    `(?:${YEAR}|年)[底末初]${BEFORE}?`,
    `(?:${YEAR}|(?<!学)年|本(?:年度|季度|月))内(?=完成|更新|公开|公布|公示|发布|[,;、)]|$)`,
    `(?:次月|下月|当月|本月|月)(?:${N}[日号]|[底末初])${BEFORE}?`,
    `(?:次[日月]|当月)(?:内|${BEFORE})?(?=公开|公布|公示|发布|[,;)]|$)`,
  ].join('|'),
  unread: `${N}[日天][以之]?内?\\(?工作日|${N}个半月|每(?:半个?月|学[期年](?!开学|放假|结束))|(?<!第)${N}(?:分钟|个?学[期年])`,
  count: `(?<![\\d×*.+]|全天|每天)(?:${N}(?:[-~至到—－]${N})?(?:${UNIT})|(?<![上下前后])半年|半个?月)`,
  lost: `(?<!第)(?:\\d{1,4}|[一二两三四五六七八九]?十[一二三四五六七八九]?)个?(?:工作?|作日)?[以之]?内(?![容部设涵])|(?<=至少|不少于|起|内|公示|公告|公示期)\\d{1,4}个?(?:工作?)?(?=[,)]|公开|公布|$)|^\\d{1,4}个?(?:工作?)?$`,
  prompt:
    '(?<=后)即(?=予以|公开|公布|公示|公告|发布|更新)|及时|随时|尽快|尽早|立即|马上|第一时间|适时',
  realTime:
    '实时|即时|同[步日]|同时(?=公开|公布|发布|公示|公告|印发|上网)|当[日天场](?!起|[)]|答复|办[理结]|登记|受理|告知|出具)',
  standing:
    '(?<![中延])长期(?!规划|计划|发展|目标|合同)|常年|永久|永远|持续(?=公开|更新|公示)|常态|一直|始终|全[年程](?=公开|公示)|全天候',
  perLaw: '[从依按以]其规定|另有规定|法定(?:时限|期限|时间)|规定(?:的)?(?:时限|期限)',
} as const;
export type LimitWord = keyof typeof LIMIT_PATTERNS;

/** Words that speak of a limit only where nothing else in the cell does. */
export const WEAK_PATTERNS = {
  realTime: '随[^,;。]{1,20}?(?:公开|公布|发布)',
  perLaw: '(?:按照?|依照?|根据|遵照|依据)[^,;。]{0,24}?(?:规定|要求|法规|法律|条例|办法)|依法',
  prompt: '动态(?:调整|更新|公开|管理)',
} as const;

/** One expression that finds every word; the group's name tells the kind. */
export function limitWords(patterns: Readonly<Record<string, string>>): RegExp {
  const groups = Object.entries(patterns).map(([kind, source]) => `(?<${kind}>${source})`);
  return new RegExp(groups.join('|'), 'g');
}

/** What may follow 每年 and still say when: 1月31日前, 结束后10个工作日内, 的首个月20日. */
export const DAY_OF_PERIOD =
  /^(?:[\d〇零一二两三四五六七八九十年月日号旬周季度上中下首个第工作底末初前后内以之的结束终了次]|[、和及至到~—-](?=[\d〇零一二两三四五六七八九十第次])|,(?=[\d一二三四五六七八九十]{1,3}[月日号])){1,30}/;

const PERIODS: readonly (readonly [RegExp, LimitPeriod])[] = [
  [/12个?月|十二个?月/, 'year'],
  [/半年|6个?月|六个?月/, 'half-year'],
  [/季|3个?月|三个?月/, 'quarter'],
  [/月/, 'month'],
  [/周|星期/, 'week'],
  [/年/, 'year'],
  [/[日天]/, 'day'],
];

/** @returns the period that words name (每个季度 → quarter); undefined for 每两年 and the like, which are none of ours */
export function periodOf(words: string): LimitPeriod | undefined {
  const found = PERIODS.find(([pattern]) => pattern.test(words))?.[1];
  const count =
    /(\d{1,4}|[二两三四五六七八九十]{1,3})个?(?:年|季度|周|日|天)|(?<!\d)(?:[245789]|1[01])个?月|(?<!十)[二两四五七八九]个?月/;
  return count.test(words.replace(/1次|一次/g, '')) ? undefined : found;
}

/** @returns unit and how many of it one stands for: a week is 7 days, half a year 6 months */
export function unitOf(word: string): readonly [LimitUnit, number] {
  if (word.includes('工作')) return ['workday', 1];
  if (word.includes('小时')) return ['hour', 1];
  if (word.includes('半年')) return ['month', 6];
  if (word.includes('半') && word.includes('月')) return ['day', 15];
  if (/周|星期/.test(word)) return ['day', 7];
  if (word.includes('月')) return ['month', 1];
  return [word.includes('年') ? 'year' : 'day', 1];
}
