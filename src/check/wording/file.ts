/** Wordings for whole files: what cannot be opened, whose it is, which one counts. */
import type { Wordings } from './wording.js';

export const FILE_WORDINGS: Wordings = {
  'file-empty': {
    severity: 'error',
    title: '文件是空的',
    message: '这个文件里没有任何内容。',
    fix: '请确认保存完整后重新报送。',
    example: '0 字节的“县财政局.xlsx” → 重新另存后再报送',
  },
  'file-not-workbook': {
    severity: 'error',
    title: '不是电子表格',
    message: '这个文件打不开，它不是电子表格。',
    fix: '请在 Excel 或 WPS 表格中打开原表，另存为“Excel 工作簿（*.xlsx）”后重新报送。',
    example: '把“目录.txt”改名成“目录.xlsx” → 用 Excel 或 WPS 另存为 .xlsx',
  },
  'file-encrypted': {
    severity: 'error',
    title: '文件设了密码',
    message: '这个文件设了打开密码，读不了。',
    fix: '请在 Excel 或 WPS 中取消密码（文件→文档加密），保存后重新报送。',
    example: '打开时要输入密码的“县财政局.xlsx” → 取消密码后报送',
  },
  'file-too-large': {
    severity: 'error',
    title: '文件过大',
    message: '这个文件过大[（{what}超过{limit}）]，没有读取。',
    fix: '请删去表格以外的图片和多余的工作表、空白行，只留填报内容，另存后重新报送。',
    example: '带有大量图片的 300MB 工作簿 → 只留填报的表',
  },
  'file-truncated': {
    severity: 'error',
    title: '文件不完整',
    message: '这个文件不完整或已损坏，读不出来。',
    fix: '请用原文件重新复制或下载一次，在本机能正常打开后再报送。',
    example: 'U盘未弹出就拔下，文件只拷了一半 → 重新拷贝',
  },
  'file-legacy-word': {
    severity: 'error',
    title: '不是表格文件',
    message: '这是[{kind}]文档、图片或压缩包，不是电子表格，没有读取。',
    fix: '请把内容填进下发的填报表（Excel 或 WPS 表格），压缩包请先解压，再重新报送。',
    example: '“公开目录.doc” → 把表格复制到填报表中，存为 .xlsx',
  },
  'file-without-table': {
    severity: 'error',
    title: '没有找到填报的表格',
    message: '这个文件里没有找到填报的表格（没有“公开事项”“公开内容”这样的表头）。',
    fix: '请使用下发的填报表填写；自制表格须有一行表头，写明公开事项、公开内容、责任主体等。',
    example: '只有一段文字说明的工作簿 → 按填报表逐行填写',
  },
  'file-unreadable': {
    severity: 'error',
    title: '文件读不出来',
    message: '这个文件读不出来[：{reason}]。',
    fix: '请在 Excel 或 WPS 中打开，另存为“Excel 工作簿（*.xlsx）”后重新报送。',
    example: '读取时出错的“县财政局.xls” → 另存为 .xlsx',
  },
  'unit-unknown': {
    severity: 'error',
    title: '不知道是哪个单位报的',
    message: '[填报单位“{text}”不在单位名单中，]看不出这个文件是哪个单位报送的，暂不计入任何单位。',
    fix: '请在表头“填报单位”后写明单位规范名称[，是不是“{near}”]。',
    example: '“填报单位：本局” → “填报单位：县财政局”',
  },
  'unit-disagrees': {
    severity: 'error',
    title: '单位前后不一致',
    message: '同一文件里写了不同的单位[：{units}]，暂不计入任何单位。',
    fix: '请统一表头、工作表名和文件名里的单位名称；两个单位的内容请分成两个文件报送。',
    example: '文件名是“县林业局”，表头写“填报单位：县水务局” → 改成同一个单位',
  },
  'several-files': {
    severity: 'error',
    title: '同一领域报了几份不同的文件',
    message:
      '{unit}的{domain}收到{count}份第{serial}次报送的文件，内容不一样：{files}[（{differences}）]。',
    fix: '请确认以哪一份为准：作废的文件请撤回，或者在有效的一份表头把“第几次报送”改大。',
    example: '“县财政局.xlsx”和“县财政局（新）.xlsx”都是第1次报送 → 有效的一份改为第2次报送',
  },
  'file-superseded': {
    severity: 'notice',
    title: '已有更新的报送件',
    message: '{unit}的{domain}以第{serial}次报送的“{newer}”为准，本文件中这一领域的内容不再采用。',
    fix: '无须处理；如果应以本文件为准，请把它表头的“第几次报送”改大后重新报送。',
    example: '第1次报送和第2次报送都在 → 采用第2次报送',
  },
  'file-repeated': {
    severity: 'notice',
    title: '重复的文件',
    message: '本文件中{unit}的{domain}与“{other}”内容完全相同，只采用一份。',
    fix: '无须处理；多余的一份可以删去。',
    example: '“县财政局.xlsx”和“县财政局 - 副本.xlsx” → 只采用一份',
  },
};
