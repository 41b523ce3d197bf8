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
  'unit-missing': {
    severity: 'error',
    title: '应报单位没有报送',
    message: '{unit}没有报送{domain}，也没有说明不涉及。',
    fix: '请催报；确实不用报送的，请在实施方案的 waivers 中写明原因、经办人和日期。',
    example: '某镇没有报送“住房保障领域” → 催报，或者报“不涉及”并写明原因',
  },
  'matter-missing': {
    severity: 'error',
    title: '公开事项没有单位填报',
    message: '{domain}的“{matter}”没有任何单位填报。',
    fix: '请牵头单位落实到责任单位；确实不用填报的，请在实施方案的 waivers 中写明原因、经办人和日期。',
    example: '“进口产品审核前公示”无人填报 → 由县财政局补报',
  },
};
