/**
 * Words of matters' titles as Chinese offices write them: what says nothing, what says the same
 * in other words, and what makes another matter of a title that looks alike. Without any place's
 * or any scheme's own titles.
 */

/** Words, each with the shorter or rarer ways to write it. */
export const SAME_WORDS: readonly (readonly [word: string, ...others: string[]])[] = [
  ['最低生活保障', '低保'],
  ['公共租赁住房', '公租房'],
  ['保障性住房', '保障房'],
  ['危房改造', '危改'],
  ['非物质文化遗产', '非遗'],
  ['征收土地', '征地'],
  ['招标投标', '招投标'],
  ['环境影响评价', '环评'],
  ['社会保障卡', '社保卡'],
  ['社会保险', '社保'],
  ['农业机械', '农机'],
  ['计划生育', '计生'],
  ['抽样检验', '抽检'],
  ['年度报告', '年报'],
  ['权力责任清单', '权责清单', '权力和责任清单'],
  ['中标成交', '中标、成交', '中标和成交', '中标(成交)', '中标或者成交'],
  ['中标成交结果', '采购结果'],
  ['执行', '落实'],
  ['订立', '签订'],
  ['材料', '资料'],
  ['名录', '名册'],
];

/** Say nothing wherever they stand. */
export const EMPTY = /[的等、,，;；·()[\]<>"'《》\-—_/]|有关|相关|以及|[和及与或]|事项|情况|信息/g;

/** Say nothing at the end, where they tell only that something is published. */
export const EMPTY_TAIL = /(?:公告|公示|公开|公布|发布|办理)$/;

/** How a result is called where it is not called one; an announcement (公告) comes before it. */
export const RESULT_LIKE = /(?<!公告)(?:情况|信息|公示)+$/;

/**
 * Words of which a title has one or another: two titles of which each has one that the other
 * has not are two matters.
 */
export const OPPOSED: readonly (readonly string[])[] = [
  ['招标', '投标', '开标', '评标', '中标', '资格预审', '谈判', '磋商', '询价', '单一来源'],
  ['预算', '决算', '执行', '调整'],
  ['收入', '支出', '收支', '转移支付'],
  [
    ...['计划', '结果', '公告', '政策', '条件', '材料', '流程', '程序', '指南', '标准'],
    ...['对象', '名单', '合同', '方案', '报告', '制度', '目录'],
  ],
];

/** A stage or a turn of a matter: where one title alone has it, it is another matter. */
export const TURNS =
  /完成|变更|注销|撤销|撤回|终止|取消|退出|延续|延长|更正|修改|调整|修订|听证|暂停|停止|恢复|废止|解除|补办|换领|复查|清理|决算|本级|费用|不予|[未不非]/g;

/**
 * Characters that make two words of one (迁入、迁出), a set a line. Another single character in
 * place of one is taken for a slip, or for a word of the same meaning (通讯、通信).
 */
export const OPPOSED_CHARACTERS: readonly string[] = [
  ...['入出进收支', '前中后', '上下', '内外', '大小', '新旧老', '增减', '有无', '男女', '正副'],
  ...['预决', '限余', '笔面', '公民', '采探', '招中投开评', '城乡镇村', '省市州区县乡镇村'],
  ...['让租', '书表', '水气电热暖', '供排', '开竣', '就失', '核批', '食药', '挂解', '征退'],
];
