/** Wordings for decisions: asked again, idle, contradicting, waiting to be verified. */
import type { Wordings } from './wording.js';

export const DECISION_WORDINGS: Wordings = {
  'decision-stale': {
    severity: 'warning',
    title: '处理意见要重新确认',
    message:
      '“{matter}”[的{heading}]（编号{id}）曾由{person}于{date}处理，之后报送的内容有了变化[（{units}）]，原处理意见没有套用。',
    fix: '请在冲突处理表中对照原意见重新处理。',
    example: '原来在“2日”和“2个工作日”中选定后，某单位又报了“5个工作日” → 重新选定',
  },
  'decision-unused': {
    severity: 'notice',
    title: '处理意见没有用上',
    message:
      '“{matter}”[的{heading}]（编号{id}）的处理意见没有对应的事项：冲突已经不存在，或编号不对。',
    fix: '不必处理；确认无用后可以从 decisions 文件夹中删去这一条。',
    example: '各单位重报后时限一致了，原来选定时限的意见就用不上了',
  },
  'decision-disputed': {
    severity: 'error',
    title: '同一事项有两种处理意见',
    message:
      '“{matter}”[的{heading}]（编号{id}）在同一级、同一天有不同的处理意见[：{people}]，都没有套用。',
    fix: '请商定后只留一条，或者填一份日期较后的冲突处理表。',
    example: '一份处理表写“采用县财政局”，另一份写“自行填写” → 商定后只交一份',
  },
  'decision-verify': {
    severity: 'warning',
    title: '已退回核实，等待重报',
    message: '“{matter}”[的{heading}]（编号{id}）已由{person}退回核实[，等{units}重新报送]。',
    fix: '请催有关单位核实后重新报送；收到后再汇总一次。',
    example: '两个单位的时限不同，退回核实 → 等重报后再汇总',
  },
};
