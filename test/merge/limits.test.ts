/** Limits as offices word them: which of two say the same. */
import { describe, expect, it } from 'vitest';
import { parseTimeLimit } from '../../src/text/time-limit.js';
import { BUREAU, FINANCE, merge, submission } from './helpers.js';

function agree(one: string, other: string): boolean {
  const { conflicts } = merge([
    submission(FINANCE, [{ timeLimit: parseTimeLimit(one).value }]),
    submission(BUREAU, [{ timeLimit: parseTimeLimit(other).value }]),
  ]);
  return conflicts.length === 0;
}

describe('two wordings of a limit', () => {
  it.each([
    ['自信息形成或变更之日起20个工作日内', '信息形成或者变更之日起20个工作日内予以公开'],
    ['自该信息形成或者变更之日起20个工作日内', '20个工作日内'],
    ['信息产生之日起7个工作日内', '自政府信息形成（变更）之日起7个工作日内'],
    ['自合同签订之日起2个工作日内', '合同签订之日起2个工作日内公告'],
    ['自合同签订之日起2个工作日内', '2个工作日内'],
    ['公示期不少于5个工作日', '公示不少于5个工作日'],
    ['及时公开', '及时'],
    ['每年1月31日前', '每年1月31日前公开'],
  ])('agrees: %s — %s', (one, other) => {
    expect(agree(one, other)).toBe(true);
    expect(agree(other, one)).toBe(true);
  });

  it.each([
    ['20个工作日内', '20日内'],
    ['20个工作日内', '7个工作日内'],
    ['自合同签订之日起2个工作日内', '自中标通知书发出之日起2个工作日内'],
    ['20个工作日内', '20个工作日内；公示期不少于5个工作日'],
    ['每季度', '每年'],
    ['及时', '实时'],
    ['20个工作日内', '尽快办理'],
  ])('does not: %s — %s', (one, other) => {
    expect(agree(one, other)).toBe(false);
    expect(agree(other, one)).toBe(false);
  });
});
