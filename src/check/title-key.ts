/**
 * Titles of matters and domains by what they say: offices join, bracket and end them as they
 * like (中标、成交结果; 中标（成交）结果公告), and each such way names the same matter of a law.
 */
import { foldTitle } from '../text/fold.js';

const JOINTS = /以及|或者|[、,;/·和与及或的()[\]<>"'—-]/g;
const IN_BRACKETS = /\([^()]*\)/g;
/** Words behind a title that say no more. */
const BEHIND = /(?:等|相关|有关)?(?:信息|情况|内容|等)$/;

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
  const parts = bare.split(/[、,;/]|以及/);
  return [...new Set([folded, bare, ...(parts.length > 1 ? parts : [])].map(keyOf))].filter(
    (key) => key !== '',
  );
}

/** 政府采购领域, 政府采购类, 政府采购信息公开 → 政府采购 */
export function domainKey(title: string): string {
  return foldTitle(title)
    .replace(/(?:信息公开|公开|事项|方面|信息|领域|类)$/, '')
    .replace(JOINTS, '');
}

function keyOf(folded: string): string {
  const key = folded
    .replace(JOINTS, '')
    .replaceAll('公示', '公告')
    .replace(BEHIND, '')
    .replace(/(?:公告)+$/, '公告')
    .replace(/结果公告$/, '结果');
  return key === '' ? folded : key;
}
