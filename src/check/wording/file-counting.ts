/** Wordings for whose a file is, which of several counts, and what is no submission. */
import type { Wordings } from './wording.js';

export const FILE_COUNTING_WORDINGS: Wordings = {
  'file-same-bytes': {
    severity: 'notice',
    title: '重复的文件',
    message: '这个文件与“{other}”一模一样，只采用一份。',
    fix: '无须处理；多余的一份可以删去。',
    example: '“县财政局.xlsx”和“县财政局 - 副本.xlsx” → 只采用一份',
  },
  'unit-unknown': {
    severity: 'error',
    title: '不知道是哪个单位报的',
    message: '[填报单位“{text}”不在单位名单中，]看不出这个文件是哪个单位报送的，暂不计入任何单位。',
    fix: '请在表头“填报单位”后写明单位规范名称[（名单中相近的有：{near}）]。',
    example: '“填报单位：本局” → “填报单位：县财政局”',
  },
  'unit-disagrees': {
    severity: 'error',
    title: '单位前后不一致',
    message: '同一文件里写了不同的单位[：{from}]，暂不计入任何单位。',
    fix: '请统一表头、工作表名和文件名里的单位名称；两个单位的内容请分成两个文件报送。',
    example: '文件名是“县林业局”，表头写“填报单位：县水务局” → 改成同一个单位',
  },
  'unit-succeeded': {
    severity: 'notice',
    title: '原单位的报送件由接替单位承接',
    message: '这份报送件写的是“{before}”，自{since}起由“{unit}”接替，已计入“{unit}”。',
    fix: '无须处理；以后报送请写“{unit}”。',
    example: '县国土资源局3月前报的表，机构改革后计入县自然资源局',
  },
  'scope-unknown': {
    severity: 'warning',
    title: '报送性质看不懂',
    message: '“报送性质”写的是“{text}”，看不出是全部重报还是补报更正，按第几次报送处理。',
    fix: '请从下拉表里选“全部重报”或“补报更正”；第一次报送的留空。',
    example: '“二次” → “全部重报”',
  },
  'scope-disagrees': {
    severity: 'warning',
    title: '报送性质前后不一致',
    message: '同一文件里有的表写“全部重报”，有的写“补报更正”，按第几次报送处理。',
    fix: '请各表写成一样；分领域报送的，请分成几个文件。',
    example: '住房保障领域选“全部重报”，政府采购领域选“补报更正” → 分成两个文件',
  },
  'several-files': {
    severity: 'error',
    title: '同一领域报了几份不同的文件',
    message:
      '{unit}的{domain}收到{count}份[第{serial}次报送的文件][领域目录（{leads}报来）]，内容不一样：{files}[（{differences}）]。',
    fix: '请确认以哪一份为准：[其实是别的单位报的，请把表头的“填报单位”改对；作废的文件请撤回，或者在有效的一份表头把“第几次报送”（现在是{serial}）改大][请{leads}商定，把作废的领域目录移出文件夹]，或者在工作文件夹的 use.yaml 里写明采用哪一份。',
    example: '“县财政局.xlsx”和“县财政局（新）.xlsx”都是第1次报送 → 有效的一份改为第2次报送',
  },
  'file-superseded': {
    severity: 'notice',
    title: '已有更新的报送件',
    message: '{unit}的{domain}以第{serial}次报送的“{newer}”为准，本文件中这一领域的内容不再采用。',
    fix: '无须处理；如果应以本文件为准，请把它表头的“第几次报送”改大后重新报送。',
    example: '第1次报送和第2次报送都在 → 采用第2次报送',
  },
  'file-amended': {
    severity: 'warning',
    title: '后报的文件只有一部分',
    message:
      '{unit}的{domain}第{serial}次报送的“{newer}”没有这些事项，仍按本文件采用：{differences}。',
    fix: '请核对：确实不再公开的，请该单位写明“不涉及”或删除的原因；没有变化的不必处理。',
    example: '第1次报了12个事项，第2次只补报了其中3个 → 另外9个仍按第1次的采用',
  },
  'rows-vanish': {
    severity: 'warning',
    title: '后报的文件少了事项',
    message:
      '{unit}的{domain}改以第{serial}次报送的“{newer}”为准，本文件中的这些事项不再采用：{differences}。',
    fix: '请向该单位核实是不是有意删去；漏报的，请补报。',
    example: '第2次报送注明“全部重报”，比第1次少了“采购合同” → 核实',
  },
  'file-not-used': {
    severity: 'notice',
    title: '已定为不采用',
    message: '{unit}的{domain}已定为采用“{newer}”，本文件中这一领域的内容不采用。',
    fix: '无须处理；要改用本文件的，请修改工作文件夹中的 use.yaml。',
    example: '同一次报送有两份不同的文件，use.yaml 写明采用其中一份',
  },
  'use-file-missing': {
    severity: 'warning',
    title: '指定采用的文件没有找到',
    message: '{unit}的{domain}指定采用“{wanted}”，收到的文件里没有它。',
    fix: '请核对 use.yaml 里的文件名；文件改过内容的，sha256 也会变。',
    example: 'use.yaml 写的是“县财政局.xlsx”，收到的是“县财政局(1).xlsx” → 改成后者',
  },
  'file-in-lead': {
    severity: 'notice',
    title: '已由牵头单位汇总',
    message:
      '{unit}的{domain}已汇总在{lead}报来的“{newer}”里，本文件中这一领域的内容不再另行采用。',
    fix: '无须处理。',
    example: '牵头单位的领域目录和部门原来的填报表都在文件夹里 → 以领域目录为准',
  },
  'file-after-lead': {
    severity: 'warning',
    title: '牵头单位汇总之后又有报送',
    message:
      '{unit}的{domain}和{lead}报来的“{newer}”不一致，没有自动采用。按本文件要改的有：{differences}。',
    fix: '请把本文件转给{lead}，重新汇总后再报；不采用的，请移出文件夹。',
    example: '领域目录报来以后，部门又改了公开时限 → 由牵头单位重新汇总',
  },
  'lead-draft': {
    severity: 'warning',
    title: '领域目录还是草稿',
    message: '{lead}报来的领域目录是草稿[：有{conflicts}处冲突没有处理][，没有收到{units}的报送]。',
    fix: '请{lead}处理完、收齐后重新汇总再报；冲突也可以由汇总单位在冲突处理表里定。',
    example: '领域目录的封面标着“草稿” → 牵头单位定完冲突后重新汇总再报',
  },
  'lead-data-lost': {
    severity: 'warning',
    title: '领域目录随带的数据丢失',
    message:
      '这份领域目录随带的数据丢失或不全（例如只复制了其中的工作表），各行只能当作{lead}自己报的：看不出每条来自哪个单位、谁已经报送、谁不涉及。',
    fix: '请{lead}把汇总时生成的领域目录整个文件报来；要改内容的，就在那个文件里改后保存。',
    example: '把领域目录的表复制到新工作簿里报来 → 报原来的文件',
  },
  'lead-wrong-scheme': {
    severity: 'error',
    title: '是别的方案的领域目录',
    message: '这份领域目录不是按“{expected}”汇总的，没有采用。',
    fix: '请{lead}用这次的实施方案重新汇总后再报；放错了文件夹的，请移走。',
    example: '把上一年方案的领域目录报了过来 → 用今年的工作文件夹重新汇总',
  },
  'lead-not-its-domain': {
    severity: 'error',
    title: '报来的领域不由它牵头',
    message: '{lead}报来的领域目录里有{domain}，这个领域由{leads}牵头，整个文件没有采用。',
    fix: '请与{leads}核对由谁汇总：牵头单位有变动的，先改 scheme.yaml；没有变动的，由{leads}汇总后报来。',
    example: '县财政局报来了住房保障领域的领域目录 → 由县住房城乡建设局汇总后报来',
  },
  'lead-with-direct': {
    severity: 'warning',
    title: '领域目录里有直接报送单位的内容',
    message:
      '这一条里有{units}的内容，它们直接向汇总单位报送，不经{lead}汇总；它们自己再报的，会重复。',
    fix: '请核对这些单位是否也直接报来：报了的，请{lead}从汇总中去掉后重新汇总再报。',
    example: '县财政局把甲镇的表也汇总了进来 → 去掉后重新汇总',
  },
  'file-decision-sheet': {
    severity: 'error',
    title: '冲突处理表放错了地方',
    message: '这是冲突处理表，不是报送件，填写的处理意见没有采用。',
    fix: '请把它从 submissions 文件夹移到 decisions 文件夹。',
    example: '填好的“冲突处理表.xlsx”放进了 submissions → 移到 decisions',
  },
  'file-master': {
    severity: 'warning',
    title: '总目录不是报送件',
    message: '这是编制好的总目录，不是报送件，其中各行没有汇总。',
    fix: '请从 submissions 文件夹移走；在上面手工改过的，用 mulu take 收回。',
    example: '把上次编的“总目录.xlsx”放进了 submissions → 移走',
  },
  'file-of-ours': {
    severity: 'error',
    title: '不是报送件',
    message: '这个文件是本程序生成的清单或说明，里面没有填报的表格，不是报送件。',
    fix: '请从 submissions 文件夹移走；要报送的，请放填好的填报表或领域目录。',
    example: '把校验总览放进了 submissions → 移走',
  },
  'file-repeated': {
    severity: 'notice',
    title: '重复的文件',
    message: '本文件中{unit}的{domain}与“{other}”内容完全相同，只采用一份。',
    fix: '无须处理；多余的一份可以删去。',
    example: '“县财政局.xlsx”和“县财政局 - 副本.xlsx” → 只采用一份',
  },
};
