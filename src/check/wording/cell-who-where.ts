/** Wordings for owners and channels. */
import type { Wordings } from './wording.js';

export const CELL_WHO_WHERE_WORDINGS: Wordings = {
  'owner-unknown': {
    severity: 'warning',
    title: '责任主体不在单位名单中',
    message: '责任主体“{text}”不在单位名单中。',
    fix: '请写单位的规范名称[，可能是更名前后的同一单位：{renamed}][（名单中相近的有：{nearest}）]；确是名单以外的单位，不用修改。',
    example: '“县财政” → “县财政局”',
  },
  'owner-renamed': {
    severity: 'notice',
    title: '责任主体已由新单位接替',
    message: '责任主体“{before}”自{since}起由“{name}”接替，已按“{name}”列入。',
    fix: '无须处理；确由另一单位承担的，请改写责任主体。',
    example: '2019年3月1日起“县国土资源局”由“县自然资源局”接替 → 目录中写“县自然资源局”',
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
    message: '没有选“{names}”[（写的是“{like}”）]。这类信息必须在这里公开[（{source}）]。',
    fix: '请写上“{names}”。',
    example: '交易公告只选“公示栏” → 加选“政府网站”“公共资源交易平台”',
  },
  'channel-other-unnamed': {
    severity: 'notice',
    title: '“其他”没有写明',
    message: '公开渠道选了“其他”，没有写明是什么渠道。',
    fix: '请在“其他”后面写明，例如“其他：国家企业信用信息公示系统”；没有别的渠道的，请不选“其他”。',
    example: '■其他 → ■其他：办税服务厅',
  },
  'channel-stranger': {
    severity: 'warning',
    title: '公开渠道像是别的领域的',
    message: '“{channel}”是别的领域的专门平台，这一行属于{domain}。',
    fix: '请核对是否从别处复制后忘了修改；确实在这里公开的，不用修改。',
    example: '“政府采购领域”的渠道写“征地信息公开平台” → “公共资源交易平台”',
  },
  'mode-on-request': {
    severity: 'warning',
    title: '公开方式与时限、渠道对不上',
    message: '公开方式是“{mode}”，“{heading}”却写着“{text}”，说的是收到申请以后公开。',
    fix: '主动公开的，请改正“{heading}”；依申请公开的，请把公开方式改为“依申请”。',
    example: '公开方式“主动”，公开时限“自收到申请之日起20个工作日内” → 公开方式改为“依申请”',
  },
  'mode-unknown': {
    severity: 'error',
    title: '公开方式看不明白',
    message: '公开方式“{text}”既不是主动公开，也不是依申请公开。',
    fix: '请写“主动”或者“依申请”。',
    example: '公开方式“全文发布” → “主动”',
  },
};
