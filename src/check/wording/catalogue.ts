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
  'name-not-in-font': {
    severity: 'warning',
    title: '名称里有字体没有的字',
    message: '“{name}”里的“{characters}”，字体“{font}”没有，印出来是空框，或者是别的字体。',
    fix: '请在装有该字的电脑上打印，或者在表格版式里换用收字多的字体（如 GB18030 字库的宋体），打印后核对这个名称。',
    example: '标题中的“㵲”方正小标宋简体没有 → 换用“方正小标宋_GBK”',
  },
  'matter-not-compared': {
    severity: 'warning',
    title: '一个事项报得太多，没有逐条比对',
    message:
      '“{matter}”[（{domain}）]共报了{count}行，说法太多或太长，只合并了内容完全相同的，近似的没有逐条比对，各自成条。',
    fix: '请核对是否有单位把整份台账贴进了目录；改短重报后再汇总。报送单位：{units}。',
    example: '某单位在一个事项下报了两万行明细 → 一个事项写一行，明细另行公开',
  },
  'direct-not-by-lead': {
    severity: 'notice',
    title: '直接报送的单位没有并入',
    message: '{units}直接向{bureau}报送，文件夹里它们的文件没有并入领域目录。',
    fix: '它们误报到牵头单位的，请转交{bureau}；已经另行报送的，不必处理。',
    example: '甲镇把表报给了县财政局 → 转交政务服务管理局',
  },
  'unit-missing': {
    severity: 'error',
    title: '应报单位没有报送',
    message: '{unit}没有报送{domain}，也没有说明不涉及。',
    fix: '请催报；确实不用报送的，请在工作文件夹的 scheme.yaml 里用 waivers 写明原因、经办人和日期。',
    example: '某镇没有报送“住房保障领域” → 催报，或者报“不涉及”并写明原因',
  },
  'unit-without-successor': {
    severity: 'warning',
    title: '单位已撤并，没有写明由谁接替',
    message:
      '{unit}从{since}起已撤并，units.yaml 没有写明由哪个单位接替[，实施方案还要它报送{domain}]。',
    fix: '请在 units.yaml 里给它写明 successor（接替单位）；没有单位接替的，请在 scheme.yaml 里撤销它的事项，或者用 waivers 写明不再等它报送。',
    example: '某局 until: 2019-03-01，没有 successor → successor: 县自然资源局',
  },
  'matter-missing': {
    severity: 'error',
    title: '公开事项没有单位填报',
    message: '{domain}的“{matter}”没有任何单位填报。',
    fix: '请牵头单位落实到责任单位；确实不用填报的，请在工作文件夹的 scheme.yaml 里用 waivers 写明原因、经办人和日期。',
    example: '“进口产品审核前公示”无人填报 → 由县财政局补报',
  },
  'mapping-file-missing': {
    severity: 'warning',
    title: 'mapping.yaml 指定的文件没有报来',
    message: 'mapping.yaml 第{at}项指定的文件“{table}”没有报来，这一项没有用上。',
    fix: '请核对文件名（或 sha256）；对方已改用规范表格的，请删去这一项。',
    example: 'file: 县林业局报送表.xls，实际是“县林业局报送表(1).xls” → 改成实际的文件名',
  },
  'mapping-faulty': {
    severity: 'warning',
    title: 'mapping.yaml 写得不对',
    message: '文件旁边的 mapping.yaml 写得不对，没有用上：{reason}。',
    fix: '请照说明改正这一行后再读一次；暂时不用的，把 mapping.yaml 移走。',
    example: '列写成了 b: 公开事项 → B: 公开事项',
  },
  'mapping-sheet-missing': {
    severity: 'warning',
    title: 'mapping.yaml 指定的工作表不存在',
    message: 'mapping.yaml 第{at}项指定的工作表[“{sheet}”]在“{table}”里没有（或者是隐藏的）。',
    fix: '请把 sheet 改成文件中实际的、没有隐藏的工作表名。',
    example: 'sheet: 表一，文件里只有“Sheet1” → sheet: Sheet1',
  },
  'mapping-column-missing': {
    severity: 'warning',
    title: 'mapping.yaml 指定的列不存在',
    message: 'mapping.yaml 第{at}项指定的{column}列，在“{table}”的工作表“{sheet}”里没有文字。',
    fix: '请打开这个文件核对列号，改正 columns 中的字母。',
    example: '表格只到H列，写了 K: 公开主体 → H: 公开主体',
  },
  'mapping-header-missing': {
    severity: 'warning',
    title: 'mapping.yaml 指定的表头行是空的',
    message:
      'mapping.yaml 第{at}项指定第{row}行是表头，可是“{table}”的工作表“{sheet}”这一行没有文字。',
    fix: '请打开这个文件核对表头在第几行，改正 header；没有表头的写 header: []。',
    example: '表头在第3行，写了 header: [2] → header: [3]',
  },
  'group-almost-complete': {
    severity: 'notice',
    title: '单位组差几个就齐了',
    message:
      '“{matters}”等{count}个事项，{group}里只差{units}没有填报，也没有说明不涉及，责任主体暂时逐个写单位名。',
    fix: '请催这些单位填报，或者说明不涉及；齐了以后责任主体就写作“{group}”。',
    example: '13个乡镇报了12个 → 催齐最后一个，责任主体写成“各乡镇人民政府”',
  },
};
