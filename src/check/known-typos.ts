/**
 * Words that are written wrong again and again (field notes f19, f20), each only inside a
 * phrase in which nothing else can be meant. A wrong word breaks equality: the same law, limit
 * or channel is not known again.
 */

export interface Typo {
  readonly wrong: RegExp;
  readonly right: string;
}

export const TYPOS: readonly Typo[] = [
  { wrong: /信息公开条件/, right: '信息公开条例' },
  { wrong: /(?<=《[^《》]{2,40})(?:实施|管理|征收与补偿|保护|监督)条件(?=》)/, right: '条例' },
  { wrong: /信息形式(?=之日|或|后|起|\d)/, right: '信息形成' },
  { wrong: /形式(?=或者?变更)/, right: '形成' },
  { wrong: /做出(?=(?:行政)?(?:决定|处罚|许可|裁决)|之日)/, right: '作出' },
  { wrong: /(?:医疗|代理|审批|鉴定|评估|监管)结构(?=[、，,。；;/]|$)/, right: '机构' },
  { wrong: /选址其一/, right: '选择其一' },
  { wrong: /人户(?=[/／⁄、]现场|现场)/, right: '入户' },
  { wrong: /(?<![保留库])存公示栏/, right: '村公示栏' },
  { wrong: /工作曰/, right: '工作日' },
  { wrong: /之曰起/, right: '之日起' },
  { wrong: /日内公开内公开/, right: '日内公开' },
  { wrong: /日内内(?!部|容|设|网)/, right: '日内' },
  { wrong: /工作日日/, right: '工作日' },
  { wrong: /日内之内/, right: '日内' },
  { wrong: /个(?=\d{1,3}个工作日)/, right: '' },
  { wrong: /之日起之日起/, right: '之日起' },
  { wrong: /(?<=(?:令第?[\d一二三四五六七八九十百]+|[〕\]]\d+)号[)）])\s*号/, right: '' },
  { wrong: /(?<=令第?\d{1,4})号号/, right: '号' },
  { wrong: /工做日/, right: '工作日' },
  { wrong: /公开渠到/, right: '公开渠道' },
  { wrong: /布署/, right: '部署' },
];
