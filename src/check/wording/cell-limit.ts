/** Wordings for time limits. */
import type { Wordings } from './wording.js';

export const CELL_LIMIT_WORDINGS: Wordings = {
  'time-limit-unread': {
    severity: 'warning',
    title: '公开时限看不明白',
    message: '公开时限“{text}”看不出是几天内公开。',
    fix: '请写成“自……之日起××个工作日内”“实时公开”“每年1月31日前”这样的说法。',
    example: '“按规定时间” → “信息形成或者变更之日起20个工作日内”',
  },
  'time-limit-unit-lost': {
    severity: 'error',
    title: '公开时限缺少单位',
    message: '公开时限“{text}”只有数字，不知道是工作日、日还是月。',
    fix: '请补上单位，例如“20个工作日内”。',
    example: '“20内” → “20个工作日内”',
  },
  'time-limit-contradiction': {
    severity: 'warning',
    title: '公开时限自相矛盾',
    message: '公开时限“{text}”里有两种互相矛盾的说法。',
    fix: '请只留一种说法。',
    example: '“20个工作日内及时公开” → “20个工作日内公开”',
  },
  'time-limit-over-law': {
    severity: 'error',
    title: '公开时限超过规定',
    message: '公开时限“{text}”超过了规定的{most}（{source}）。',
    fix: '请改成不超过规定的时限[，例如“{suggestion}”]。',
    example: '中标结果“20个工作日内” → “自中标、成交供应商确定之日起2个工作日内”',
  },
  'time-limit-maybe-over-law': {
    severity: 'notice',
    title: '公开时限可能超过规定',
    message: '公开时限“{text}”可能超过了规定的{most}（{source}，尚待核实）。',
    fix: '请对照原文核实；确实超过的，请改短。',
    example: '土地出让结果“20个工作日内” → 核实是否应为10个工作日内',
  },
  'time-limit-under-law': {
    severity: 'error',
    title: '公示期短于规定',
    message: '“{text}”短于规定的{least}（{source}）。',
    fix: '请改成不短于规定的期限[，例如“{suggestion}”]。',
    example: '中标候选人“公示2日” → “公示期不少于3日”',
  },
  'time-limit-maybe-under-law': {
    severity: 'notice',
    title: '公示期可能短于规定',
    message: '“{text}”可能短于规定的{least}（{source}，尚待核实）。',
    fix: '请对照原文核实；确实短于规定的，请改长[，例如“{suggestion}”]。',
    example: '采矿权出让公告“公示期不少于7个工作日” → 核实是否应为20个工作日',
  },
  'time-limit-calendar-days': {
    severity: 'warning',
    title: '工作日写成了日',
    message: '公开时限“{text}”按自然日计算，规定的是{most}（{source}）。',
    fix: '请改成按工作日计算[，例如“{suggestion}”]；确是按自然日且不超过规定的，请把天数改短。',
    example: '“中标后2日内” → “自中标、成交供应商确定之日起2个工作日内”',
  },
  'time-limit-workdays': {
    severity: 'warning',
    title: '日写成了工作日',
    message: '公开时限“{text}”按工作日计算，比规定的{most}长（{source}）。',
    fix: '请改成按自然日计算[，例如“{suggestion}”]。',
    example: '预算“批复后20个工作日内” → “批复后20日内”',
  },
};
