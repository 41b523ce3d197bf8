/**
 * Titles of matters and domains by what they say: offices join, bracket and end them as they
 * like (中标、成交结果; 中标（成交）结果公告), and each such way names the same matter of a law.
 */
import { foldTitle } from '../text/fold.js';
import { remembered } from '../text/remember.js';

const JOINTS = /以及|或者|[、,;/·和与及或的()[\]<>"'—-]/g;
const IN_BRACKETS = /\([^()]*\)/g;
/** Words behind a title that say no more. */
const BEHIND = ['信息', '情况', '内容', '公开', '相关', '有关', '等', '表'] as const;
/** More matters than this no cell has. */
const MOST_PARTS = 20;
/** 采购项目公告 is 采购公告; 交易项目 is more than 交易. */
const PROJECT = /项目(?=公告|信息披露|结果|合同|文件|招标)/g;

/** What a title of the register is known by. */
export function titleKey(title: string): string {
  return keyOf(foldTitle(title));
}

/**
 * The keys under which a title may be listed: the whole, the whole without what stands in
 * brackets, and each of several matters in one cell (采购方式、采购公告、成交公告).
 */
export function keysOfTitle(title: string): string[] {
  const folded = foldTitle(title);
  const bare = folded.replace(IN_BRACKETS, '');
  const parts = bare.split(/[、,;/]|以及|(?<=公告|公示|结果)[及和与]/, MOST_PARTS);
  return [...new Set([folded, bare, ...(parts.length > 1 ? parts : [])].map(keyOf))].filter(
    (key) => key !== '',
  );
}

/** 政府采购领域, 政府采购类, 政府采购信息公开 → 政府采购 */
export const domainKey: (title: string) => string = remembered((title) =>
  foldTitle(title)
    .replace(/(?:信息公开|公开|事项|方面|信息|领域|类)$/, '')
    .replace(JOINTS, ''),
);

function keyOf(folded: string): string {
  const plain = folded
    .replace(JOINTS, '')
    .replaceAll('公示', '公告')
    .replaceAll('招标拍卖挂牌', '招拍挂')
    .replace(PROJECT, '');
  const key = withoutTail(plain)
    .replace(/公告公告$/, '公告')
    .replace(/结果公告$/, '结果');
  return key === '' ? folded : key;
}

/** By hand: a regular expression would try every way to part 等等等…. */
function withoutTail(text: string): string {
  let key = text;
  for (;;) {
    const last = BEHIND.find((word) => key.endsWith(word));
    if (last === undefined || last.length === key.length) return key;
    key = key.slice(0, -last.length);
  }
}
