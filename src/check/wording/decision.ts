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
  'decision-against': {
    severity: 'error',
    title: '同一天已有不同的处理意见',
    message:
      '“{matter}”[的{heading}]（编号{id}）：{person}于{date}已定为“{known}”，这份处理表写的是“{wanted}”，层级和日期都相同，没有记录。',
    fix: '后来改定的，请把处理日期写成改定的那一天，或者写更高的决定层级，再交回；原来记错的，从 decisions 文件夹里删去编号相同的那一条。',
    example: '上午交的处理表选了“合并”，下午又交一份选“分列”，日期相同 → 写明以哪一份为准',
  },
  'decisions-contradict': {
    severity: 'error',
    title: '处理意见互相矛盾',
    message: '{domain}中名称相近事项的处理意见互相矛盾，都没有套用：{answers}。',
    fix: '请商定是不是同一事项：在冲突处理表里对不对的一处重新处理，日期填晚一些；或者从 decisions 文件夹里删去不对的一条。',
    example:
      '甲与乙合并、乙与丙合并，甲与丙却分列 → 三个是同一事项的，把甲与丙也改为合并；不是的，把一处合并改为分列',
  },
  'decision-verify': {
    severity: 'warning',
    title: '已退回核实，等待重报',
    message: '“{matter}”[的{heading}]（编号{id}）已由{person}退回核实[，等{units}重新报送]。',
    fix: '请催有关单位核实后重新报送；收到后再汇总一次。',
    example: '两个单位的时限不同，退回核实 → 等重报后再汇总',
  },
  'change-stale': {
    severity: 'warning',
    title: '手工修改要重新确认',
    message:
      '“{matter}”[的{heading}]由{person}于{date}手工{what}（编号{id}），之后报送的内容有了变化：当时是“{was}”，现在是“{now}”，这处{what}没有套用。',
    fix: '请核对后在新的总目录上重新修改，再用 mulu take 收回。',
    example: '领导把“2个工作日”改成“1个工作日”后，单位又改报了“3个工作日” → 请领导再定一次',
  },
  'change-entry-gone': {
    severity: 'warning',
    title: '手工修改的那一条变了',
    message:
      '“{matter}”[的{heading}]由{person}于{date}手工{what}（编号{id}），那一条后来改了公开内容或者撤回了，这处{what}没有套用；同一事项现在写的是“{now}”。',
    fix: '请核对：仍应照改的，在新的总目录上重新改，再用 mulu take 收回；不必改的，从 decisions 文件夹中删去这一处。',
    example: '领导改了一条的时限，单位后来换了这一条的公开内容 → 看看新的一条是否还要照改',
  },
  'change-unused': {
    severity: 'notice',
    title: '手工修改没有用上',
    message:
      '“{matter}”[的{heading}]由{person}于{date}手工{what}（编号{id}），现在没有对应的条目，或者报送的内容已经与它一致。',
    fix: '请看一下新的总目录：内容对的不必处理，不对的重新修改后用 mulu take 收回。',
    example: '改过的那一条，单位后来撤回了 → 不必处理',
  },
  'change-disputed': {
    severity: 'error',
    title: '同一处有两种手工修改',
    message:
      '“{matter}”[的{heading}]（编号{id}）在同一级、同一天有不同的手工修改[：{people}]，都没有套用。',
    fix: '请商定后在 decisions 文件夹里只留一处，或者另记一处日期较后、层级较高的。',
    example: '同一天张某改成“1个工作日”、李某改成“2个工作日” → 商定后只留一处',
  },
  'decision-sheet-unknown': {
    severity: 'error',
    title: '不是冲突处理表',
    message: '这个文件里没有找到冲突处理表的表头（编号、处理方式、处理理由、处理人、处理日期等）。',
    fix: '请用汇总时生成的冲突处理表填写，不要改动表头。',
    example: '把自己另做的对照表放进了 decisions 文件夹 → 改用汇总时生成的处理表',
  },
  'decision-sheet-is-submission': {
    severity: 'error',
    title: '报送件放错了地方',
    message: '这个文件是{what}，不是冲突处理表，放在 decisions 文件夹里没有采用。',
    fix: '请移到 submissions 文件夹。',
    example: '把领域目录放进了 decisions → 移到 submissions',
  },
  'decision-sheet-is-master': {
    severity: 'error',
    title: '总目录不是冲突处理表',
    message: '这个文件是编制好的总目录，不是冲突处理表，没有采用。',
    fix: '请从 decisions 文件夹移走；在上面手工改过的，用 mulu take 收回。',
    example: '把领导改过的总目录放进了 decisions → 用 mulu take 收回',
  },
  'decision-sheet-foreign': {
    severity: 'error',
    title: '是别的目录的处理表',
    message: '这份处理表不是“{expected}”的，没有采用。',
    fix: '请确认放对了工作文件夹。',
    example: '把去年方案的处理表放进了今年的文件夹 → 移走',
  },
  'decision-sheet-damaged': {
    severity: 'error',
    title: '处理表随带的数据丢失',
    message:
      '这份处理表随带的数据丢失或不全（例如照打印稿重新打了一份，或者只复制了其中一张工作表），无法核对当时问的是什么，没有采用。',
    fix: '请把填好的各格抄到汇总时生成的处理表上（编号相同的行），整个文件交回；原表找不到了，重新汇总一次就会生成。',
    example: '把处理表复制到一个新工作簿里填写 → 填在原来的文件里',
  },
  'decision-id-unknown': {
    severity: 'error',
    title: '处理表里没有这个编号',
    message:
      '这一行的编号“{text}”不在这份处理表所列的事项中，没有采用[；原表里有、现在找不到的编号：{lost}]。',
    fix: '请照原表的编号改回；自己加的行不会生效。',
    example: '编号列被拖动填充成了别的编号 → 按原表改回',
  },
  'decision-choice-unknown': {
    severity: 'error',
    title: '处理方式不对',
    message: '编号{id}的处理方式“{text}”不能用在这里，没有采用。',
    fix: '请从下拉表中选：{allowed}。',
    example: '对“可能重复”选了“采用某单位” → 选“合并”或“分列”',
  },
  'decision-unit-unknown': {
    severity: 'error',
    title: '采用的单位不在其中',
    message: '编号{id}采用的单位“{text}”不是报了这一项的单位，没有采用。',
    fix: '请在这些单位中选：{units}。',
    example: '采用了没有报这一项的县公安局 → 在列出的单位中选',
  },
  'decision-two-answers': {
    severity: 'error',
    title: '一处填了两种处理意见',
    message: '编号{id}填了两种互相矛盾的处理意见[（“{text}”）]，没有采用。',
    fix: '请只留一种：采用某单位的，不写定下的文字；自行填写的，不选采用的单位；同一编号只填一行。',
    example: '选了“采用县财政局”，又在“定下的文字”写了“3个工作日内” → 只留一种',
  },
  'decision-incomplete': {
    severity: 'error',
    title: '处理意见没有填全',
    message: '编号{id}的处理意见没有填“{what}”，没有采用。',
    fix: '请在列出的格内补填后交回；处理方式、处理理由、处理人、处理日期都要填。',
    example: '选了处理方式，没有写处理理由和处理人 → 补上',
  },
  'decision-date-unread': {
    severity: 'error',
    title: '处理日期看不懂',
    message: '编号{id}的处理日期“{text}”看不懂，没有采用。',
    fix: '请写成 2018-10-20 或 2018年10月20日，要写年份。',
    example: '“10.20” → “2018-10-20”',
  },
  'decision-level-unknown': {
    severity: 'error',
    title: '决定层级不对',
    message: '编号{id}的决定层级“{text}”不对，没有采用。',
    fix: '请从下拉表中选：{allowed}。',
    example: '“领导” → “本级人民政府”',
  },
  'decision-target-unknown': {
    severity: 'error',
    title: '并入的事项不在方案中',
    message: '编号{id}要并入的公开事项“{text}”不在实施方案中[，也不是{listed}]，没有采用。',
    fix: '请写实施方案中的公开事项名称[，或者{listed}中的一个]。',
    example: '“采购公示” → “采购结果公告”',
  },
};
