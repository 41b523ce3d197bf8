/** Wordings for the scheme itself: told once to the bureau, never held against a submitter. */
import type { Wordings } from './wording.js';

export const CATALOGUE_WORDINGS: Wordings = {
  'scheme-fault': {
    severity: 'warning',
    title: '实施方案本身的疏漏',
    message: '实施方案{at}：{fault}。',
    fix: '不影响填报；请在下次修订实施方案时更正。',
    example: '某项“审计结果公告：审计结果公告。” → 修订时写明具体内容',
  },
  'scheme-content-repeats-title': {
    severity: 'warning',
    title: '实施方案的内容只重复了标题',
    message:
      '实施方案中“{matter}”（{domain}）的公开内容只重复了标题，各单位填报时没有可依照的内容。',
    fix: '请在实施方案中补上具体内容，或者请牵头单位在填报时写明。',
    example: '“审计结果公告：审计结果公告。” → “审计结果公告：包括审计项目、审计结论等。”',
  },
  'scheme-phase-over': {
    severity: 'warning',
    title: '阶段在印发前已经结束',
    message: '实施方案{date}印发时，“{phase}”（到{until}）已经结束。',
    fix: '请核对日期，必要时另行通知新的时间安排。',
    example: '10月19日印发，第一阶段8月31日结束 → 另定第一阶段时间',
  },
};
