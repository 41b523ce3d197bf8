/** Wordings for rows: repeated rows, matters, what is said of a row as a whole. */
import { OPERATION_WORDINGS } from './operation.js';
import type { Wordings } from './wording.js';

export const ROW_WORDINGS: Wordings = {
  ...OPERATION_WORDINGS,
  'duplicate-row': {
    severity: 'warning',
    title: '同一行填了两遍',
    message: '这一行与{other}完全相同。',
    fix: '请删去其中一行；如果是两个不同的事项，请把公开内容区分开。',
    example: '第8行和第9行都是“采购合同信息”，各栏相同 → 删去第9行',
  },
  'matter-unknown': {
    severity: 'warning',
    title: '事项不在实施方案中',
    message: '“{text}”不是实施方案在{domain}列出的公开事项[，而是{elsewhere}的]，将排在目录最后。',
    fix: '请核对名称[，与它相近的有：{near}][；领域填错的，请改成“{elsewhere}”]；确属本单位新增的事项，不用修改。',
    example: '“采购合同” → “采购合同信息”',
  },
  'form-row-cleared': {
    severity: 'error',
    title: '预填的一行被清空',
    message: '这一行[原来是“{matter}”，]现在整行是空的，不知道本单位是否涉及。',
    fix: '涉及的，请从原填报表把这一行抄回来填好；不涉及的，请写上事项名称，在“本单位是否涉及”中选“不涉及”，并在“备注”中写明原因。',
    example: '第9行“更正事项信息”被整行删空 → 抄回这一行，选“不涉及”，备注写“本单位没有采购项目”',
  },
  'row-numbered-empty': {
    severity: 'notice',
    title: '只有序号的空行',
    message: '这一行只有序号，没有内容。',
    fix: '无须处理；不用的空行可以删去。',
    example: '第12行只有序号“6” → 删去这一行',
  },
  'row-unread': {
    severity: 'warning',
    title: '这一行没有读懂',
    message: '这一行[（“{text}”）]看不出是公开事项、说明还是合计，没有采用。',
    fix: '是公开事项的，请把事项名称和公开内容填在对应的栏里；不是的，可以不改。',
    example: '表格中间单独一格写着“待补充” → 填写完整或者删去',
  },
  'matter-id-title-mismatch': {
    severity: 'warning',
    title: '事项名称与原表不符',
    message: '这一行原来是“{expected}”，现在的名称是“{text}”，按现在的名称处理。',
    fix: '名称是误改的，请改回“{expected}”；确是另一事项的，请填到表后的空行里。',
    example: '在“采购合同信息”一行把名称改成“验收结果” → 名称改回，验收结果另起一行',
  },
  'prefilled-content-deleted': {
    severity: 'warning',
    title: '删去了实施方案要求公开的内容',
    message: '实施方案要求公开的内容少了{count}项：{elements}。',
    fix: '请把删去的内容补上；确实不涉及这几项的，请在“备注”中说明。',
    example: '“中标金额、项目名称”删成“项目名称” → 补上“中标金额”',
  },
  'matter-repeated': {
    severity: 'warning',
    title: '同一事项填了两行而说法不同',
    message: '这一行与{other}是同一事项、同一内容，但{headings}不同。',
    fix: '请核对以哪一行为准，删去另一行；确是两种情形的，请把公开内容区分开。',
    example: '第8行和第9行都是“采购合同信息”，公开时限一处2个工作日、一处20个工作日 → 只留一行',
  },
  'level-repeated': {
    severity: 'notice',
    title: '上下两级事项同名',
    message: '“{text}”与上一级事项的名称相同。',
    fix: '下一级另有名称的，请改正；只有一级的，可以不改。',
    example: '一级事项、二级事项都是“采购合同信息” → 一级事项改为“政府采购”',
  },
  'cells-shifted': {
    severity: 'error',
    title: '内容可能填错了栏',
    message: '“{heading}”里写的是“{text}”，像是“{looks}”一栏的内容，这一行从这里起错了一栏。',
    fix: '请对照表头把这一行各格移回原来的栏；移好以后再核对有没有空着的。',
    example: '“责任主体”里写着“20个工作日内”，“公开时限”里写着文件名 → 各移一栏',
  },
  'serial-gap': {
    severity: 'notice',
    title: '序号不连续',
    message: '序号不连续[（由{before}跳到{after}）][（从{first}开始）]，可能删过行。',
    fix: '请核对是否漏了内容；没有遗漏的，无须处理。',
    example: '序号1、2、5 → 核对第3、4项是否被误删',
  },
  'serial-repeated': {
    severity: 'notice',
    title: '序号重复',
    message: '序号{after}出现了两次。',
    fix: '请核对是否多抄了一行；没有多抄的，无须处理。',
    example: '两行序号都是6 → 改正其中一个',
  },
};
