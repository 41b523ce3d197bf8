/** Wordings for owners and channels. */
import type { Wordings } from './wording.js';

export const CELL_WHO_WHERE_WORDINGS: Wordings = {
  'owner-unknown': {
    severity: 'warning',
    title: '责任主体不在单位名单中',
    message: '责任主体“{text}”不在单位名单中。',
    fix: '请写单位的规范名称[（名单中相近的有：{nearest}）]；确是名单以外的单位，不用修改。',
    example: '“县财政” → “县财政局”',
  },
  'owner-open-word': {
    severity: 'notice',
    title: '责任主体没有写全',
    message: '责任主体“{text}”带有“{word}”，看不出还有哪些单位。',
    fix: '请把单位逐个写全；确实无法写全的，不用修改。',
    example: '“县财政局等部门” → “县财政局、县国资委”',
  },
  'owner-template-phrase': {
    severity: 'warning',
    title: '责任主体是套话',
    message: '责任主体“{text}”没有落到具体单位。',
    fix: '请写明具体单位的名称。',
    example: '“有关行政主管部门” → “县住房城乡建设局”',
  },
  'channel-unknown': {
    severity: 'warning',
    title: '公开渠道不在规定的名称中',
    message: '公开渠道“{text}”不是规定的名称。',
    fix: '请改成规定的名称[（相近的有：{nearest}）]；确是另外的渠道，请写成“其他：……”。',
    example: '“政府网” → “政府网站”',
  },
  'channel-unmarked': {
    severity: 'warning',
    title: '公开渠道没有标明选没选',
    message: '公开渠道中“{text}”前面没有标记，不知道选没选，暂按没有选处理。',
    fix: '选用的请标■，不选的请标□或者删去。',
    example: '“■政府网站 公示栏” → “■政府网站 ■公示栏”',
  },
  'channel-required-missing': {
    severity: 'error',
    title: '缺少规定的公开渠道',
    message: '没有选“{names}”。这类信息必须在这里公开[（{source}）]。',
    fix: '请加选“{names}”。',
    example: '交易公告只选“公示栏” → 加选“政府网站”“公共资源交易平台”',
  },
};
