/**
 * The words that people put over the columns of a catalogue. One row a meaning; the first
 * word that a label begins with decides (header-match.ts). Add words here, nowhere else.
 */
import type { ColumnKey } from '../model/layout.js';

/**
 * What a column holds. `operation` and `operationNote` are what a unit wants done with the matter,
 * `check` is the form's own column 填写检查; `extra` any further column.
 */
export type ColumnKind = ColumnKey | 'operation' | 'operationNote' | 'check';

export interface HeaderWords {
  readonly kind: ColumnKind;
  /** Of two columns of one kind the higher rank has it, the other one becomes a further column. */
  readonly rank: number;
  /** The label means different things in different offices: the values tell (design, section 6). */
  readonly ask?: boolean;
  readonly words: readonly string[];
}

const words = (
  kind: ColumnKind,
  rank: number,
  list: string,
  options: { ask?: boolean } = {},
): HeaderWords => ({ kind, rank, ...options, words: list.split(' ') });

export const HEADER_WORDS: readonly HeaderWords[] = [
  words('serial', 3, '序号 序列号 顺序号 项目序号 序列 编号 序'),
  words('domain', 5, '公开领域 所属领域 相应领域 领域名称 领域类别 试点领域 领域'),
  words('domain', 1, '类别 分类 公开类别'),
  words('matter', 5, '公开事项 公开事项名称 公开类别及事项 事项名称 业务事项 公开项目 事项'),
  words('matter', 3, '栏目名称 工作任务 公开目录 目录名称 信息名称 公开信息名称'),
  words('matter', 3, '公开名称 公示事项 权力名称 职权名称 权力事项 信息事项'),
  words('matter', 2, '项目名称 公开项目名称 工作事项 服务事项 公开条目'),
  words('content', 5, '公开内容 公开内容要素 公开要素 事项内容 具体公开内容'),
  words('content', 3, '内容要求 内容标准 内容规范 具体内容 主要内容 内容要素 内容 具体要求 要素'),
  words('content', 4, '信息内容 公开信息内容 信息公开内容 内容描述 公开的内容'),
  words('content', 2, '工作要求 工作内容 任务内容 公开要求 工作措施 主要任务 公开具体内容'),
  words(
    'basis',
    5,
    '公开依据 法律依据 政策依据 法定依据 法律法规依据 设定依据 设立依据 实施依据 文件依据 依据',
  ),
  words('timeLimit', 5, '公开时限 公开期限 公开时效 公开时间 时限要求 时限 时效 公开的时限'),
  words(
    'timeLimit',
    3,
    '提供内容时效标准 更新时限 更新标准 更新频率 更新周期 信息更新 公开频次 完成时限 完成时间 办理时限 时间要求',
  ),
  words('owners', 6, '公开主体 公开责任主体 责任主体 信息公开主体 公开义务主体'),
  words(
    'owners',
    5,
    '公开责任 公开责任单位 公开责任部门 公开单位 公开部门 公开机构 责任单位 实施主体',
  ),
  words(
    'owners',
    4,
    '责任部门 责任机构 承办单位 承办机构 承办部门 实施机关 实施机构 实施部门 负责部门 负责单位 发布主体 发布机构 保障部门 主体',
  ),
  words(
    'owners',
    3,
    '信息提供单位 提供单位 提供部门 主管部门 主办单位 发布部门 发布单位 公开责任科室',
  ),
  words('owners', 2, '责任科室 责任处室 责任股室 承办科室 责任人'),
  words('channels', 6, '公开渠道和载体 公开渠道及载体 公开渠道与载体 公开渠道载体 渠道和载体'),
  words(
    'channels',
    5,
    '公开渠道 公开载体 公开途径 公开平台 发布渠道 发布平台 发布载体 公示渠道 公布渠道 渠道',
  ),
  words('audience', 5, '公开对象 公开受众 面向对象 公开群体'),
  words('audience', 4, '公开范围 范围', { ask: true }),
  words('mode', 5, '公开方式 公开属性 公开性质 公开类型 方式 属性', { ask: true }),
  words('channels', 3, '公开形式 发布形式 发布方式 形式', { ask: true }),
  words('tier', 5, '公开层级 公开级别 层级'),
  words('supervision', 5, '监督渠道 监督方式 监督投诉渠道 监督举报渠道 监督举报电话 监督电话 监督'),
  words('supervision', 4, '投诉举报电话 投诉举报渠道 投诉渠道 投诉举报 举报电话'),
  words('concerned', 5, '本单位是否涉及 是否涉及 本单位涉及'),
  words('lead', 5, '牵头单位 牵头部门 牵头责任单位'),
  words('index', 5, '索引号 信息索引号'),
  words('remark', 5, '备注 备考'),
  words(
    'operation',
    5,
    '操作 操作类型 变动情况 变动类型 调整类型 调整情况 变更类型 变更情况 增删改',
  ),
  words(
    'operationNote',
    5,
    '操作说明 操作原因 变动说明 变动原因 调整说明 调整原因 变更说明 变更原因 修改说明 增删改原因',
  ),
  words('check', 5, '填写检查'),
  words(
    'extra',
    5,
    '条款内容 依据效力 依据效力位阶 公开时长 公开时段 生成时间 咨询电话 联系电话 五公开 公开格式 政府网站 网站对应栏目 ' +
      '网站所属栏目 链接 公开链接 过程 事项类型 事项类别 对应职责 具体职责 信息类别 范围与数量 事项编码 编码 ' +
      '内容说明 依据条款 单位 来源',
  ),
];

/** @returns what a column of that kind is usually called */
export function usualLabel(kind: ColumnKind): string {
  return HEADER_WORDS.find((row) => row.kind === kind && kind !== 'extra')?.words[0] ?? '其他栏目';
}

/** Sub-headings of a ticked column, and who is meant by them. */
export const TICK_WORDS: readonly { readonly kind: ColumnKind; readonly pattern: RegExp }[] = [
  { kind: 'audience', pattern: /^(?:面向)?全社会?(?:公众)?$|^社会(?:公众)?$|^全$/ },
  { kind: 'audience', pattern: /^特定(?:群体|群众|对象|人群|公众|群)?$/ },
  { kind: 'mode', pattern: /^主动(?:公开)?$|^主动开$/ },
  { kind: 'mode', pattern: /^依?申请(?:公开|开)?$|^依$|^依申$|^不予公开$/ },
  {
    kind: 'tier',
    pattern:
      /^[^一二三四五六七八九十\d]{1,10}级(?:[^级]{1,4}级)*$|^(?:乡镇|镇街|镇街乡|街道镇|街道、社区|村)$/,
  },
];

/** 一级事项, 二级目录, 三级: a level of the matter's titles. */
export const LEVEL_WORD =
  /^(?:公开)?([一二三四五六七八1-8])级(?:公开)?(?:事项|目录|栏目|标题|分类|类别|主题|指标|内容)?(?:名称|信息)?$/;
