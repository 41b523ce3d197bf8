/** Wordings for sheets: which are not read, whose domain they are, which columns they lack. */
import type { Wordings } from './wording.js';

export const SHEET_WORDINGS: Wordings = {
  'sheet-hidden': {
    severity: 'notice',
    title: '隐藏的工作表没有读取',
    message: '工作表“{sheet}”是隐藏的，没有读取。',
    fix: '如果其中有要报送的内容，请取消隐藏后重新报送；否则无须处理。',
    example: '隐藏的“Sheet2” → 右键工作表标签，取消隐藏',
  },
  'sheet-without-table': {
    severity: 'notice',
    title: '工作表里没有表格',
    message: '工作表“{sheet}”里没有找到填报的表头，其中的内容没有读取。',
    fix: '如果其中有要报送的内容，请补上表头（公开事项、公开内容等）后重新报送；否则无须处理。',
    example: '只写了几句说明的“Sheet3” → 不用处理',
  },
  'domain-unknown': {
    severity: 'error',
    title: '领域不在实施方案中',
    message: '[“{text}”不是实施方案列出的领域][，]看不出这些内容属于哪个领域。',
    fix: '请改成实施方案中的领域名称[（相近的有：{near}）]。',
    example: '“住房领域” → “住房保障领域”',
  },
  'domain-disagrees': {
    severity: 'warning',
    title: '领域前后不一致',
    message: '这张表里写了不同的领域[：{domains}]。',
    fix: '请把表头、工作表名和“公开领域”一栏改成同一个领域，不同领域请分表填写。',
    example: '工作表名“政府采购领域”，表内写“国有产权交易领域” → 改成同一个领域',
  },
  'form-wrong-scheme': {
    severity: 'error',
    title: '不是这次下发的填报表',
    message: '工作表“{sheet}”是另一个实施方案的填报表，事项和编号对不上。',
    fix: '请改用这次下发的填报表填写。',
    example: '用了邻县的填报表 → 换成本县下发的填报表',
  },
  'form-old-version': {
    severity: 'warning',
    title: '填报表是旧版',
    message: '工作表“{sheet}”是旧版填报表[（{version}版，现为{expected}版）]。',
    fix: '请对照新版核对事项和内容；有变动的，请填到新版填报表里。',
    example: '实施方案修订后仍用原来的填报表 → 换用新版',
  },
  'column-uncertain': {
    severity: 'notice',
    title: '有一栏的表头看不准',
    message: '表头“{text}”不是通常的写法，按“{heading}”读取。',
    fix: '读对了的不用修改；读错了的，请把表头改成通常的写法。',
    example: '表头被截成“公开” → “公开时限”',
  },
  'column-missing': {
    severity: 'error',
    title: '缺少一栏',
    message: '这张表没有“{heading}”一栏，而每个公开事项都要写明。',
    fix: '请在表中加上“{heading}”一栏并逐行填写，或者改用下发的填报表。',
    example: '自制表格没有“监督渠道” → 加上这一栏',
  },
  'unit-not-in-domain': {
    severity: 'warning',
    title: '不是这个领域的牵头或责任单位',
    message: '按实施方案，{unit}不是{domain}的牵头单位或责任单位，却在这一领域填了{count}行。',
    fix: '请核对领域是否填错；确实由你单位公开的，请与牵头单位“{lead}”说明。',
    example: '县水务局在“政府采购领域”填了一行 → 核对是否应填在“工程建设项目招标投标领域”',
  },
  'nil-without-reason': {
    severity: 'error',
    title: '不涉及没有写原因',
    message: '{what}填了“不涉及”，但没有写原因。',
    fix: '请写明不涉及的原因，例如“本单位无此项职能”。',
    example: '本领域是否涉及：不涉及；原因：（空） → 原因：本乡镇无矿业权出让职能',
  },
  'nil-with-content': {
    severity: 'error',
    title: '填了不涉及，又填了内容',
    message: '{what}填了“不涉及”，可是又填了公开内容。',
    fix: '涉及的请改为“涉及”；确实不涉及的，请把填写的内容清空。',
    example: '“本单位是否涉及”填“不涉及”，公开时限、渠道又填了 → 二者只留其一',
  },
};
