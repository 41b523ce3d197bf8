/**
 * What a template of a letter may speak of: every field by its Chinese name, with what it holds.
 * The compilation note, the return letter and the receipt list their own at the templates' top.
 */
export interface Field {
  readonly name: string;
  readonly note: string;
  /** Of a list, or of a field with several parts: what stands in each. */
  readonly items?: readonly Field[];
}

const field = (name: string, note: string, items?: readonly Field[]): Field =>
  items === undefined ? { name, note } : { name, note, items };

/** Names alone, where the names say it. */
const fields = (names: string): Field[] => names.split(' ').map((name) => field(name, '同名'));

const OCCASION: readonly Field[] = [
  field('文号', '发文字号，用 --number 写；没有写的印成×××，样例不印'),
  field('附件', '用 --attach 另加的附件名称，可列举'),
  field('附注', '用 --note 写的附注；没有写的和样例是空的'),
  field('期间', '2018年上半年、2018年第三季度、2018年度；用 --period 改'),
  field('报告期限', '实施方案规定的报告日期，如 6月5日；没有规定的印成×××'),
  field('报告对象', '实施方案规定报给谁，可列举'),
  field('主送', '主送机关，按文种定'),
  field('署名', '发文单位的全称，按文种定'),
];

const DOMAIN: readonly Field[] = [
  field('名称', '领域名称'),
  field('引言', '实施方案在领域名称后的一句话'),
  field('汇总单位', '由谁汇总'),
  field('牵头单位', '实施方案列的全部牵头单位，可列举'),
  field('共同牵头单位', '汇总单位以外的牵头单位，可列举'),
  field('责任单位', '责任单位、单位组和角色，可列举'),
  field('事项', '实施方案列的事项名称，可列举'),
  field('事项数', '实施方案列了几项'),
  field('应报单位数', '几个单位应报'),
];

const DOMAIN_ROUND: readonly Field[] = [
  field('条目数', '目录清单里的条数（收到报送件以后才有）'),
  field('报送条目数', '合并以前的条数（同上）'),
  field('已覆盖事项数', '已有条目的事项（同上）'),
  field('不涉及单位数', '报告不涉及的单位（同上）'),
  field('未报单位数', '没有报的单位（同上）'),
];

const SCHEME: readonly Field[] = [
  field('目录名称', '目录清单的名称，不带书名号'),
  field('主题', '这项工作叫什么，从实施方案的标题取，如 推进公共资源配置领域政府信息公开'),
  field('行政区划', '如 某某县'),
  field('编制单位', '汇总的单位'),
  field('编制单位全称', '带行政区划的全称，取自 units.yaml 的 full'),
  field('报送对象', '目录清单报给谁'),
  field('日期', '成文日期，写成 {{日期 日期}}'),
  field('年份', '成文日期的年份'),
  field('样例', '是不是自带的样例，用在 #if 里'),
  field('实施方案', '实施方案的标题'),
  field('通知', '印发实施方案的通知', [
    field('标题', '不带书名号'),
    field('文号', '样例是空的'),
    ...fields('印发机关 日期'),
  ]),
  field('上位文件', '通知依据的文件，可列举'),
  field('例外', '实施方案写明的例外，可列举'),
  field('期限', '报送的期限，写成 {{日期 期限}}；没有写明的印成×××'),
  field('时限要求', '实施方案对公开时限的要求', fields('时限 出处')),
  field('渠道要求', '实施方案要求写明的渠道', [field('渠道', '可列举'), ...fields('出处')]),
  field('阶段', '实施步骤', [
    ...fields('名称 开始'),
    field('结束', '长期的是空的'),
    field('任务', '可列举'),
  ]),
  field('定期报告', '实施方案规定的定期报告', [
    ...fields('名称'),
    field('期限', '可列举'),
    field('报送对象', '可列举'),
  ]),
  field('填报栏目', '填报表必须填的栏，可列举'),
  field('公开环节', '归集、审核、发布、回应、归档，用作表格的行', fields('环节')),
  field('审查环节', '审查签字的各个环节，用作表格的行', fields('环节')),
  field('主送单位', '全部应报单位合起来的写法，如 各乡镇人民政府，县直有关单位'),
  field('应报单位', '全部应报单位，可列举'),
  field('应报单位数', '几个'),
  field('直报单位', '不经牵头单位、直接报送的单位，可列举'),
  field('直报单位数', '几个'),
  field('单位组', '如 各乡镇人民政府', fields('名称 成员数')),
  field('领域', '各领域', [...DOMAIN, ...DOMAIN_ROUND]),
  field('领域数', '几个'),
  field('事项数', '实施方案列的事项共几项'),
];

const ROUND: readonly Field[] = [
  field('草稿', '还有没解决的问题，用在 #if 里'),
  field('文件数', '采用的报送件'),
  field('单位数', '报来的单位'),
  field('部门数', '其中的部门'),
  field('已报直报单位数', '其中直接报送的单位'),
  field('报送条目数', '合并以前的条数'),
  field('条目数', '目录清单的条数'),
  field('合并条目数', '由几行合并成的条目'),
  field('已覆盖事项数', '已有条目的事项'),
  field('可能重复数', '可能重复的条目有几处'),
  field('不涉及', '报告不涉及的，按领域', [
    field('领域', '名称'),
    field('单位', '整个领域不涉及的，可列举'),
    field('事项', '个别事项不涉及的', [field('事项', '名称'), field('单位', '可列举')]),
  ]),
  field('冲突', '单位之间不一致、还没有定的', [
    ...fields('编号 领域 事项 栏目'),
    field('写法', '各家怎样写', [field('文字', '写的什么'), field('单位', '可列举')]),
  ]),
  field('未报', '没有报的单位', [field('单位', '名称'), field('领域', '可列举')]),
  field('未覆盖事项', '没有单位报的事项', fields('领域 事项')),
  field('均不涉及事项', '各单位都说不涉及的事项', fields('领域 事项')),
  field('处理意见', '已经定的不一致', fields('领域 事项 栏目 意见')),
  field('不收', '经研究没有收的', [
    ...fields('领域 事项'),
    field('单位', '可列举'),
    ...fields('理由'),
  ]),
  field('方案以外', '实施方案没有的事项', [...fields('领域 事项'), field('单位', '可列举')]),
  field('错误', '必须改的问题，按种类', [...fields('说明 处数'), field('位置', '头几处，可列举')]),
  field('应报项数', '一个单位报一个领域为一项'),
  field('已接收项数', '报来了，没有要改的'),
  field('不涉及项数', '说明不涉及的'),
  field('需修改项数', '要改的'),
  field('未报项数', '没有报的'),
  field('未报单位', '没有报或者没有报齐的单位，可列举'),
  field('未报单位数', '几个'),
  field('逾期单位数', '过了期限的'),
  field('退回份数', '退回过的报送件'),
  field('必须改', '全部报送件里必须改的共几处'),
  field('建议改', '建议改的共几处'),
  field('报送情况', '一个单位一行', [
    ...fields('单位 应报领域数 已接收 不涉及 需修改 未报 退回次数 逾期天数 条目数 必须改 建议改'),
    field('情况', '如 已接收5项，未报送1项'),
  ]),
  field('时限情况', '目录规定的时限，多的在前', fields('时限 条目数')),
  field('渠道情况', '目录列明的渠道，多的在前', fields('渠道 条目数')),
];

const ROW: readonly Field[] = fields(
  '领域 公开事项 公开内容 公开依据 公开时效 公开主体 公开渠道 公开方式 监督渠道',
);

const UNIT: readonly Field[] = [
  field('汇总', '是全部单位的（没有写 --unit），用在 #if 里'),
  field('单位', '这份公文是哪个单位的；全部单位的是编制单位'),
  field('单位全称', '带行政区划的全称'),
  field('直报', '是不是直接报送的单位，用在 #if 里'),
  field('报给', '填报表报给谁'),
  field('牵头领域', '由它汇总的领域，可列举；没有的是空的'),
  field('单位领域', '它应报的领域', [
    ...fields('名称 汇总单位 事项数'),
    field('情况', '如 已接收、未报送'),
    field('不涉及', '用在 #if 里'),
    ...fields('不涉及原因 退回次数 逾期天数 条目数'),
    field('条目', '它报的各条；没有报的，取实施方案的事项，其余印成×××', ROW),
    field('已报条目', '用在 #if 里'),
  ]),
  field('单位领域数', '几个'),
  field('单位条目', '它报的全部条目', ROW),
  field('单位条目数', '几条'),
  field('登记条目', '同单位条目；没有报的，取实施方案的事项', ROW),
  field('单位不涉及', '它说不涉及的', [
    field('领域', '名称'),
    field('事项', '整个领域的是空的'),
    field('原因', '同名'),
  ]),
  field('单位时限情况', '它的条目的时限', fields('时限 条目数')),
  field('单位渠道情况', '它的条目的渠道', fields('渠道 条目数')),
];

const REMINDER: readonly Field[] = [
  field('催报', '催哪些，一行一个单位、一个领域', fields('单位 领域 情况 退回次数 逾期天数')),
  field('未报数', '其中没有报的'),
  field('未重报数', '其中退回后没有重报的'),
  field('逾期天数', '最多的几天；没有逾期的是0'),
  field('代收', '由它代收的部门，可列举'),
];

/** In which letters a part of the fields may be used. */
export interface FieldGroup {
  readonly title: string;
  readonly fields: readonly Field[];
}

export const FIELD_GROUPS: readonly FieldGroup[] = [
  { title: '各种公文都有', fields: [...OCCASION, ...SCHEME] },
  { title: '收到报送件以后的公文（下发通知以外）', fields: ROUND },
  { title: '一个单位的（下发通知以外；全部单位的，指编制单位）', fields: UNIT },
  { title: '催报函', fields: REMINDER },
];
