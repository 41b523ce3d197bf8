/** The shipped register of statutory limits at work: what it governs, what it must leave alone, what breaks it. */
import { describe, expect, it } from 'vitest';
import { checkSubmission } from '../../src/check/check.js';
import { statutesFor } from '../../src/check/statutes.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { statutoryLimitSchema } from '../../src/model/register.js';
import { parseTimeLimit } from '../../src/text/time-limit.js';
import { goodEntry, smallCatalogue } from '../helpers/small-catalogue.js';
import { registerRows } from '../text/support.js';

const LIMITS = registerRows('limits', statutoryLimitSchema);

function governing(domain: string, title: string, day = '2018-10-19'): string[] {
  return statutesFor(LIMITS, { titles: [title], domains: [domain], day }).map(({ id }) => id);
}

interface Governed {
  readonly id: string;
  readonly domain: string;
  /** Titles under which offices have it. */
  readonly titles: readonly string[];
  /** [domain, title] that look like it and are something else. */
  readonly not: readonly (readonly [string, string])[];
  /** A limit that breaks it, one that keeps it though it is stricter, one in another unit. */
  readonly looser: string;
  readonly stricter: string;
  readonly other: string;
  readonly finding: readonly [code: string, severity: string, source: string];
  readonly day?: string;
}

const OVER = ['time-limit-over-law', 'error'] as const;
const UNDER = ['time-limit-under-law', 'error'] as const;
const MAYBE_OVER = ['time-limit-maybe-over-law', 'notice'] as const;
const MAYBE_UNDER = ['time-limit-maybe-under-law', 'notice'] as const;

const GOVERNED: readonly Governed[] = [
  {
    id: 'procurement-result',
    domain: '政府采购',
    titles: [
      '中标、成交结果信息',
      '中标（成交）结果公告',
      '采购结果公告',
      '政府采购中标结果',
      '成交公告',
    ],
    not: [
      ['工程建设项目招标投标', '中标结果信息'],
      ['国有土地使用权', '成交结果'],
      ['政府采购', '更正事项信息'],
    ],
    looser: '自中标、成交供应商确定之日起3个工作日内',
    stricter: '自中标、成交供应商确定之日起1个工作日内',
    other: '自中标、成交供应商确定之日起1日内',
    finding: [...OVER, '《政府采购法实施条例》第四十三条'],
  },
  {
    id: 'procurement-contract',
    domain: '政府采购',
    titles: ['采购合同信息', '合同公告', '政府采购合同公告', '采购合同签订信息'],
    not: [
      ['公立医疗机构药品、医用耗材、医用设备采购', '采购合同'],
      ['政府采购', '合同变更公告'],
      ['政府采购', '合同履约验收'],
      ['工程建设项目招标投标', '合同订立及履行信息'],
    ],
    looser: '自签订之日起7个工作日内',
    stricter: '自签订之日起1个工作日内',
    other: '自签订之日起24小时内',
    finding: [...OVER, '《政府采购法实施条例》第五十条'],
  },
  {
    id: 'single-source-notice',
    domain: '政府采购',
    titles: ['单一来源公示', '单一来源采购公示信息', '拟采用单一来源方式采购公示'],
    not: [
      ['国企采购', '单一来源公示'],
      ['政府采购', '进口产品审核前公示'],
    ],
    looser: '公示期不少于3个工作日',
    stricter: '公示期不少于7个工作日',
    other: '公示期不少于5日',
    finding: [...UNDER, '《政府采购法实施条例》第三十八条'],
  },
  {
    id: 'procurement-prequalification',
    domain: '政府采购',
    titles: ['资格预审公告', '公开招标资格预审公告信息'],
    not: [['政府采购', '资格审查结果']],
    looser: '公告期限不少于3个工作日',
    stricter: '公告期限不少于6个工作日',
    other: '公告期限不少于3日',
    finding: [...UNDER, '《政府采购法实施条例》第二十一条'],
  },
  {
    id: 'procurement-documents',
    domain: '政府采购',
    titles: ['采购文件', '招标文件'],
    not: [
      ['政府采购', '采购信息公告范本'],
      ['工程建设项目招标投标', '招标文件'],
    ],
    looser: '招标文件提供期限不少于2个工作日',
    stricter: '招标文件提供期限不少于10个工作日',
    other: '招标文件提供期限不少于5日',
    finding: [...UNDER, '《政府采购法实施条例》第三十一条'],
  },
  {
    id: 'procurement-tender-notice',
    domain: '政府采购',
    titles: ['采购公告', '采购项目公告', '招标公告', '公开招标公告'],
    not: [
      ['国企采购', '采购公告'],
      ['住房保障', '采购公告'],
      ['工程建设项目招标投标', '招标公告'],
      ['政府采购', '终止公告信息'],
    ],
    looser: '公告期限不少于3个工作日',
    stricter: '公告期限不少于5个工作日',
    other: '公告期限不少于5日',
    finding: [...UNDER, '《政府采购货物和服务招标投标管理办法》第十六条'],
  },
  {
    id: 'procurement-negotiation-notice',
    domain: '政府采购',
    titles: ['竞争性谈判公告', '竞争性磋商公告', '询价公告'],
    not: [['国有产权交易', '竞争性谈判公告']],
    looser: '公告期限不少于2个工作日',
    stricter: '公告期限不少于5个工作日',
    other: '公告期限不少于2日',
    finding: [...UNDER, '《财政部关于做好政府采购信息公开工作的通知》（财库〔2015〕135号）'],
  },
  {
    id: 'winning-candidates',
    domain: '工程建设项目招标投标',
    titles: ['中标候选人信息', '中标候选人公示', '中标候选人公告', '评标结果公示'],
    not: [
      ['工程建设项目招标投标', '中标结果公告'],
      ['公共文化服务', '中标候选人公示'],
    ],
    looser: '公示期不少于2日',
    stricter: '自收到评标报告之日起2日内公示，公示期不少于5日',
    other: '公示期不少于2个工作日',
    finding: [...UNDER, '《招标投标法实施条例》第五十四条'],
  },
  {
    id: 'tender-documents',
    domain: '工程建设项目招标投标',
    titles: ['招标公告信息', '招标公告（投标邀请书）', '资格预审公告信息', '工程建设项目招标公告'],
    not: [['国有建设用地使用权出让', '招标公告信息']],
    looser: '招标文件发售期不少于3日',
    stricter: '招标文件发售期不少于7日',
    other: '招标文件发售期不少于3个工作日',
    finding: [...UNDER, '《招标投标法实施条例》第十六条'],
  },
  {
    id: 'land-auction-notice',
    domain: '国有土地使用权领域',
    titles: ['出让公告信息', '土地出让公告', '国有建设用地使用权出让公告', '招拍挂出让公告'],
    not: [
      ['政府采购', '出让公告信息'],
      ['国有土地使用权', '土地供应计划信息'],
    ],
    looser: '挂牌开始日前10日公告',
    stricter: '挂牌开始日前30日公告',
    other: '公告期不少于10个工作日',
    finding: [...MAYBE_UNDER, '《招标拍卖挂牌出让国有建设用地使用权规定》（国土资源部令第39号）'],
  },
  {
    id: 'land-auction-result',
    domain: '国有建设用地使用权出让',
    titles: ['成交公示信息', '成交结果公示', '土地出让结果公告'],
    not: [
      ['国有产权交易', '成交公示'],
      ['国有建设用地使用权出让', '供应结果'],
    ],
    looser: '招标拍卖挂牌活动结束后15个工作日内',
    stricter: '招标拍卖挂牌活动结束后5个工作日内',
    other: '招标拍卖挂牌活动结束后15日内',
    finding: [...MAYBE_OVER, '《招标拍卖挂牌出让国有建设用地使用权规定》（国土资源部令第39号）'],
  },
  {
    id: 'mining-auction-notice',
    domain: '矿业权出让',
    titles: ['出让公告公示信息', '采矿权出让公告', '探矿权出让公告', '矿业权出让公告'],
    not: [
      ['矿业权出让', '交易结果信息'],
      ['国有土地使用权', '采矿权出让公告'],
    ],
    looser: '公告期不少于10个工作日',
    stricter: '公告期不少于25个工作日',
    other: '公告期不少于10日',
    finding: [...MAYBE_UNDER, '《矿业权交易规则》（国土资规〔2017〕7号）'],
  },
  {
    id: 'mining-auction-notice-2023',
    domain: '矿业权交易',
    day: '2024-06-01',
    titles: ['出让公告', '挂牌出让公告'],
    not: [['矿业权交易', '成交公示']],
    looser: '公告期不少于10个工作日',
    stricter: '公告期不少于20个工作日',
    other: '公告期不少于10日',
    finding: [...MAYBE_UNDER, '《矿业权出让交易规则》（自然资规〔2023〕1号）'],
  },
  {
    id: 'property-transfer-notice',
    domain: '国有产权交易',
    titles: ['交易公告信息', '产权转让信息披露', '产权交易公告', '国有产权转让公告'],
    not: [
      ['农村产权交易', '产权交易公告'],
      ['政府特许经营权交易', '交易公告信息'],
    ],
    looser: '信息披露期不少于10个工作日',
    stricter: '信息披露期不少于30个工作日',
    other: '信息披露期不少于10日',
    finding: [...UNDER, '《企业国有资产交易监督管理办法》（国务院国资委 财政部令第32号）'],
  },
  {
    id: 'asset-transfer-notice',
    domain: '国有产权交易',
    titles: ['资产转让公告', '企业资产转让信息披露'],
    not: [['执法机关罚没财物处置', '资产转让公告']],
    looser: '信息披露期不少于5个工作日',
    stricter: '信息披露期不少于15个工作日',
    other: '信息披露期不少于5日',
    finding: [...UNDER, '《企业国有资产交易监督管理办法》（国务院国资委 财政部令第32号）'],
  },
  {
    id: 'capital-increase-notice',
    domain: '产权交易',
    titles: ['增资公告', '企业增资信息披露'],
    not: [['农村产权交易', '增资公告']],
    looser: '信息披露期不少于20个工作日',
    stricter: '信息披露期不少于40个工作日',
    other: '信息披露期不少于20日',
    finding: [...MAYBE_UNDER, '《企业国有资产交易监督管理办法》（国务院国资委 财政部令第32号）'],
  },
  {
    id: 'auction-notice',
    domain: '执法机关罚没财物处置',
    titles: ['处置公告信息', '罚没财物拍卖公告', '拍卖公告'],
    not: [
      ['执法机关罚没财物处置', '竞买结果信息'],
      ['政府特许经营权交易', '拍卖公告'],
    ],
    looser: '拍卖日3日前发布拍卖公告',
    stricter: '拍卖日10日前发布拍卖公告',
    other: '拍卖日3个工作日前发布拍卖公告',
    finding: [...UNDER, '《拍卖法》第四十五条'],
  },
  {
    id: 'housing-plan',
    domain: '住房保障领域',
    titles: ['城镇保障性安居工程建设信息', '年度建设计划', '建设计划完成情况信息'],
    not: [
      ['住房保障', '保障性住房分配信息'],
      ['重大建设项目', '年度建设计划'],
    ],
    looser: '计划下达后30个工作日内',
    stricter: '计划下达后10个工作日内',
    other: '计划下达后30日内',
    finding: [
      ...MAYBE_OVER,
      '《住房城乡建设部办公厅关于做好2012年住房保障信息公开工作的通知》（建办保〔2012〕20号）',
    ],
  },
  {
    id: 'licence-seven-workdays',
    domain: '矿业权出让',
    titles: ['审批结果信息', '招标项目核准备案信息', '行政许可'],
    not: [['市场监管', '行政许可事项目录']],
    looser: '自作出决定之日起10个工作日内',
    stricter: '自作出决定之日起3个工作日内',
    other: '自作出决定之日起10日内',
    finding: [
      ...MAYBE_OVER,
      '《国务院办公厅关于运用大数据加强对市场主体服务和监管的若干意见》（国办发〔2015〕51号）',
    ],
  },
  {
    id: 'penalty-seven-workdays',
    domain: '政府采购',
    titles: ['财政部门作出的投诉、监督检查等处理决定信息', '投诉处理决定', '行政处罚决定'],
    not: [
      ['政府采购', '财政部门受理政府采购投诉的联系信息'],
      ['市场监管', '行政处罚裁量基准'],
    ],
    looser: '自作出决定之日起10个工作日内',
    stricter: '自作出决定之日起5个工作日内',
    other: '自作出决定之日起10日内',
    finding: [
      ...MAYBE_OVER,
      '《国务院办公厅关于运用大数据加强对市场主体服务和监管的若干意见》（国办发〔2015〕51号）',
    ],
  },
  {
    id: 'tender-supervision-seven-workdays',
    domain: '工程建设项目招标投标',
    titles: ['监督信息', '监督处罚信息'],
    not: [['住房保障', '监督信息']],
    looser: '自作出决定之日起10个工作日内',
    stricter: '自作出决定之日起7个工作日内',
    other: '自作出决定之日起10日内',
    finding: [
      ...MAYBE_OVER,
      '《国务院办公厅关于运用大数据加强对市场主体服务和监管的若干意见》（国办发〔2015〕51号）',
    ],
  },
  {
    id: 'request-reply-2008',
    domain: '政务公开',
    titles: ['依申请公开', '政府信息公开申请答复'],
    not: [['政务公开', '主动公开']],
    looser: '自收到申请之日起20个工作日内答复',
    stricter: '自收到申请之日起10个工作日内答复',
    other: '自收到申请之日起20日内答复',
    finding: [...OVER, '《政府信息公开条例》第二十四条'],
  },
  {
    id: 'request-reply-2019',
    domain: '政务公开',
    day: '2020-01-01',
    titles: ['依申请公开答复'],
    not: [['政务公开', '申请须知']],
    looser: '自收到申请之日起30个工作日内答复',
    stricter: '自收到申请之日起15个工作日内答复',
    other: '自收到申请之日起30日内答复',
    finding: [...OVER, '《政府信息公开条例》第三十三条'],
  },
];

/** No scheme's matter and no scheme's own limits: the register alone speaks. */
function catalogueOn(date: string): Catalogue {
  const base = smallCatalogue();
  return {
    ...base,
    scheme: { ...base.scheme, date, limits: [] },
    registers: { ...base.registers, limits: LIMITS },
  };
}

/** What is said of a time limit for the title in the domain. */
function saidOf(one: Governed, text: string) {
  const { domainId: _domain, matterId: _matter, ...rest } = goodEntry();
  const entry = {
    ...rest,
    domain: one.domain,
    matter: { level1: one.titles[0] ?? '' },
    mode: text.includes('申请') ? ['依申请'] : (rest.mode ?? []),
    timeLimit: { text, limits: parseTimeLimit(text).value.limits },
  };
  const { file } = entry.source;
  const submission = {
    file,
    unit: '县财政局',
    marks: [],
    serial: 1,
    sheets: [],
    entries: [entry],
    nil: [],
    problems: [],
  };
  return checkSubmission(catalogueOn(one.day ?? '2018-10-19'), submission)
    .filter(({ code }) => code.startsWith('time-limit-') && !code.endsWith('days'))
    .map(({ code, severity, params }) => [code, severity, params?.source]);
}

describe('each row of the register', () => {
  it('has an example here', () => {
    expect(GOVERNED.map(({ id }) => id)).toEqual(LIMITS.map(({ id }) => id));
  });

  it.each(GOVERNED.map((one) => [one.id, one] as const))('%s', (id, one) => {
    for (const title of one.titles) {
      expect([title, governing(one.domain, title, one.day)]).toEqual([
        title,
        expect.arrayContaining([id]),
      ]);
    }
    for (const [domain, title] of one.not) {
      expect([domain, title, governing(domain, title, one.day).includes(id)]).toEqual([
        domain,
        title,
        false,
      ]);
    }
    expect(saidOf(one, one.looser)).toEqual([one.finding]);
    expect(saidOf(one, one.stricter)).toEqual([]);
    expect(saidOf(one, one.other)).toEqual([]);
  });
});

describe('the law of the day', () => {
  it('judges a catalogue of 2018 by 2018', () => {
    expect(governing('矿业权出让', '出让公告', '2018-10-19')).toEqual(['mining-auction-notice']);
    expect(governing('矿业权出让', '出让公告', '2026-10-01')).toEqual([
      'mining-auction-notice-2023',
    ]);
    expect(governing('政务公开', '依申请公开', '2019-05-14')).toEqual(['request-reply-2008']);
    expect(governing('政务公开', '依申请公开', '2019-05-15')).toEqual(['request-reply-2019']);
    expect(governing('政府采购', '采购公告', '2017-08-10')).toEqual([]);
  });

  it('holds answers to requests to it, whatever the matter: 15 working days in 2018, 20 now', () => {
    const reply = '依申请公开的，自收到申请之日起20个工作日内答复';
    const [any] = GOVERNED.filter(({ id }) => id === 'housing-plan');
    if (!any) throw new Error('the table has it');
    expect(saidOf(any, reply)).toEqual([[...OVER, '《政府信息公开条例》第二十四条']]);
    expect(saidOf({ ...any, day: '2020-01-01' }, reply)).toEqual([]);
  });
});

/** Every matter of the first notice, and what rules of law set for it. */
const MATTERS: readonly (readonly [domain: string, matters: Readonly<Record<string, string>>])[] = [
  [
    '住房保障领域',
    {
      城镇保障性安居工程建设信息: 'housing-plan',
      农村危房改造有关政策措施执行情况信息: '',
      保障性住房分配信息: '',
    },
  ],
  [
    '国有土地使用权领域',
    {
      土地供应计划信息: '',
      出让公告信息: 'land-auction-notice',
      成交公示信息: 'land-auction-result',
    },
  ],
  [
    '矿业权出让领域',
    {
      出让公告公示信息: 'mining-auction-notice',
      交易结果信息: '',
      审批结果信息: 'licence-seven-workdays',
    },
  ],
  [
    '政府采购领域',
    {
      '公开招标、资格预审、竞争性谈判、竞争性磋商和询价等公告信息':
        'procurement-tender-notice procurement-negotiation-notice procurement-prequalification',
      '中标、成交结果信息': 'procurement-result',
      更正事项信息: '',
      采购合同信息: 'procurement-contract',
      单一来源公示: 'single-source-notice',
      进口产品审核前公示: '',
      终止公告信息: '',
      政府采购公共服务项目信息: '',
      '财政部门作出的投诉、监督检查等处理决定信息': 'penalty-seven-workdays',
      财政部门对集中采购机构的考核结果公告: '',
      财政部门受理政府采购投诉的联系信息: '',
      '供应商、采购代理机构和评审专家的违法失信行为记录公告': '',
    },
  ],
  [
    '国有产权交易领域',
    {
      交易决策及批准信息: '',
      交易公告信息: 'property-transfer-notice',
      交易结果信息: '',
      有关中介机构审计结果信息: '',
      审计结果公告: '',
    },
  ],
  [
    '工程建设项目招标投标领域',
    {
      招标项目核准备案信息: 'licence-seven-workdays',
      市场主体信用信息: '',
      招标公告信息: 'tender-documents',
      资格预审公告信息: 'tender-documents',
      中标候选人信息: 'winning-candidates',
      中标结果信息: '',
      合同订立及履行信息: '',
      监督信息: 'tender-supervision-seven-workdays',
    },
  ],
  ['政府特许经营权交易领域', { 交易公告信息: '', 成交结果信息: '', 受委托机构信息: '' }],
  ['执法机关罚没财物处置领域', { 处置公告信息: 'auction-notice', 竞买结果信息: '' }],
];

/** Clauses of other notices, as an office would split them into matters. */
const CLAUSES: typeof MATTERS = [
  [
    '住房保障领域',
    {
      城镇保障性安居工程规划建设方案: '',
      年度建设计划信息: 'housing-plan',
      建设计划完成情况信息: 'housing-plan',
      保障性住房分配政策: '',
      分配结果: '',
      农村危房改造相关政策措施执行情况: '',
    },
  ],
  [
    '国有土地使用权出让领域',
    {
      土地供应计划: '',
      出让公告: 'land-auction-notice',
      成交公示: 'land-auction-result',
      供应结果: '',
    },
  ],
  [
    '矿业权出让领域',
    { 出让公告公示: 'mining-auction-notice', 审批结果信息: 'licence-seven-workdays', 项目信息: '' },
  ],
  [
    '政府采购领域',
    {
      采购项目公告: 'procurement-tender-notice',
      采购文件: 'procurement-documents',
      采购项目预算金额: '',
      采购结果: 'procurement-result',
      采购合同: 'procurement-contract',
      财政部门作出的投诉和监督检查等处理决定: 'penalty-seven-workdays',
      违法失信行为记录: '',
      '政府集中采购目录、政府采购限额标准、公开招标数额标准': '',
      '采购方式、采购公告、成交公告': 'procurement-result procurement-tender-notice',
      政府采购各类信息公告范本: '',
    },
  ],
  [
    '国有产权交易领域',
    {
      产权交易决策及批准信息: '',
      交易项目信息: 'property-transfer-notice',
      转让价格: '',
      相关中介机构审计结果: '',
      标的底价: '',
      '转让公告、成交公示、成交结果、转让合同主要条款信息': 'property-transfer-notice',
    },
  ],
  [
    '工程建设项目招标投标',
    {
      审批核准备案信息: 'licence-seven-workdays',
      招标公告: 'tender-documents',
      中标候选人投标文件: '',
      评标过程: '',
      评标结果: 'winning-candidates',
      中标候选人: 'winning-candidates',
      中标结果: '',
      合同订立及履行: '',
      '合同订立、履约以及有关变更信息': '',
      招标投标违法行为记录公告: '',
      '交易活动当事人信用奖惩及违法违规受到处理、处罚等信息': 'penalty-seven-workdays',
      工程建设招标文件通用规则文本: '',
    },
  ],
  [
    '国有建设用地使用权出让',
    {
      '出让公告、成交公示、供应结果、出让合同主要条款信息':
        'land-auction-notice land-auction-result',
      履约及变更信息: '',
      出让文件通用规则文本: '',
    },
  ],
  [
    '公立医疗机构药品、医用耗材、医用设备采购',
    { 采购公告: '', 采购合同: '', 采购信息公告范本: '' },
  ],
  ['国企采购', { 采购公告: '', 采购结果: '', 采购合同: '' }],
  ['资源要素（排污权）交易', { 交易公告: '', 成交结果: '' }],
];

it.each([...MATTERS, ...CLAUSES])(
  '%s: each matter and the limits that law sets for it',
  (domain, matters) => {
    for (const [title, ids] of Object.entries(matters)) {
      expect([title, governing(domain, title).sort().join(' ')]).toEqual([
        title,
        ids.split(' ').sort().join(' '),
      ]);
    }
  },
);

it('lists the thirty-nine matters of the first notice', () => {
  expect(MATTERS.flatMap(([, matters]) => Object.keys(matters))).toHaveLength(39);
});

describe('matching', () => {
  it('takes the level above for the domain where it names it in full', () => {
    const { domainId: _domain, matterId: _matter, ...rest } = goodEntry();
    const under = (level1: string) => ({
      ...rest,
      domain: '公共资源交易',
      matter: { level1, level2: '采购合同' },
    });
    const said = (level1: string) =>
      checkSubmission(catalogueOn('2018-10-19'), {
        file: rest.source.file,
        unit: '县财政局',
        marks: [],
        serial: 1,
        sheets: [],
        nil: [],
        problems: [],
        entries: [
          {
            ...under(level1),
            timeLimit: {
              text: '签订之日起7个工作日内',
              limits: parseTimeLimit('签订之日起7个工作日内').value.limits,
            },
          },
        ],
      }).filter(({ code }) => code === 'time-limit-over-law').length;
    expect([said('政府采购'), said('国企采购'), said('采购')]).toEqual([1, 0, 0]);
  });

  it('goes by a matter’s id where the register names it, whatever its title', () => {
    const [row] = LIMITS;
    if (!row) throw new Error('the register has rows');
    const own = [{ ...row, ids: ['yangli-2018/M9.9'] }];
    const asked = { titles: ['甲类信息'], domains: ['乙领域'], day: '2018-10-19' };
    expect(statutesFor(own, { ...asked, id: 'yangli-2018/M9.9' })).toHaveLength(1);
    expect(statutesFor(own, { ...asked, id: 'other/M9.9' })).toHaveLength(0);
    expect(statutesFor(own, asked)).toHaveLength(0);
  });
});

/** Titles as offices write them, in the domain as they write it; '' where no limit of law is meant. */
const TITLES: readonly (readonly [domain: string, title: string, ids: string])[] = [
  ['政府采购领域', '中标、成交结果信息', 'procurement-result'],
  ['政府采购领域', '中标和成交结果', 'procurement-result'],
  ['政府采购', '采购结果公告', 'procurement-result'],
  ['政府采购', '中标（成交）结果公告', 'procurement-result'],
  ['政府采购', '中标/成交结果公示', 'procurement-result'],
  ['政府采购', '中标公告', 'procurement-result'],
  ['政府采购', '成交公告', 'procurement-result'],
  ['政府采购', '采购结果', 'procurement-result'],
  ['政府采购', '政府采购中标结果', 'procurement-result'],
  ['政府采购', '2.1 中标结果公告信息', 'procurement-result'],
  ['采购领域', '采购合同', 'procurement-contract'],
  ['政府采购', '合同公告', 'procurement-contract'],
  ['政府采购', '政府采购合同公告', 'procurement-contract'],
  ['政府采购', '采购合同签订信息', 'procurement-contract'],
  ['政府采购', '采购合同公示', 'procurement-contract'],
  ['政府采购', '合同履约验收', ''],
  ['政府采购', '合同变更公告', ''],
  ['政府采购', '单一来源公示', 'single-source-notice'],
  ['政府采购', '单一来源采购公示信息', 'single-source-notice'],
  ['政府采购', '拟采用单一来源方式采购公示', 'single-source-notice'],
  ['政府采购', '采购公告', 'procurement-tender-notice'],
  ['政府采购', '采购项目公告', 'procurement-tender-notice'],
  ['政府采购', '招标公告', 'procurement-tender-notice'],
  ['政府采购', '公开招标公告', 'procurement-tender-notice'],
  ['政府采购', '竞争性磋商公告', 'procurement-negotiation-notice'],
  ['政府采购', '询价公告', 'procurement-negotiation-notice'],
  ['政府采购', '竞争性谈判公告', 'procurement-negotiation-notice'],
  ['政府采购', '资格预审公告', 'procurement-prequalification'],
  ['政府采购', '采购文件', 'procurement-documents'],
  ['政府采购', '更正公告', ''],
  ['政府采购', '终止公告信息', ''],
  ['政府采购', '进口产品审核前公示', ''],
  ['政府采购', '投诉处理决定', 'penalty-seven-workdays'],
  ['政府采购', '违法失信行为记录', ''],
  ['工程建设项目招标投标领域', '中标候选人公示', 'winning-candidates'],
  ['工程建设项目招投标', '中标候选人公告', 'winning-candidates'],
  ['工程招投标', '中标候选人', 'winning-candidates'],
  ['工程建设项目招标投标', '评标结果公示', 'winning-candidates'],
  ['工程建设项目招标投标', '中标结果公告', ''],
  ['工程建设项目招标投标', '中标结果信息', ''],
  ['工程建设项目招标投标', '招标公告（投标邀请书）', 'tender-documents'],
  ['招标投标', '资格预审公告信息', 'tender-documents'],
  ['工程建设项目招标投标', '合同订立及履行信息', ''],
  ['国有土地使用权领域', '出让公告信息', 'land-auction-notice'],
  ['国有建设用地使用权出让', '土地出让公告', 'land-auction-notice'],
  ['土地使用权交易', '招拍挂出让公告', 'land-auction-notice'],
  ['国有土地使用权出让', '国有土地使用权出让公告', 'land-auction-notice'],
  ['国有土地使用权出让', '成交公示', 'land-auction-result'],
  ['国有土地使用权出让', '成交结果公示', 'land-auction-result'],
  ['国有土地使用权出让', '出让结果公示', 'land-auction-result'],
  ['国有土地使用权出让', '供应结果', ''],
  ['国有土地使用权', '土地供应计划信息', ''],
  ['矿业权出让', '出让公告公示信息', 'mining-auction-notice'],
  ['矿业权交易', '采矿权出让公告', 'mining-auction-notice'],
  ['矿业权', '探矿权出让公告', 'mining-auction-notice'],
  ['矿业权出让', '矿业权出让公告', 'mining-auction-notice'],
  ['矿业权出让', '成交公示', ''],
  ['国有产权交易', '交易公告信息', 'property-transfer-notice'],
  ['国有产权交易', '产权转让信息披露', 'property-transfer-notice'],
  ['产权交易', '产权交易公告', 'property-transfer-notice'],
  ['国有产权', '转让公告', 'property-transfer-notice'],
  ['国有产权交易', '资产转让公告', 'asset-transfer-notice'],
  ['国有产权交易', '增资公告', 'capital-increase-notice'],
  ['农村产权交易', '产权交易公告', ''],
  ['政府特许经营权交易领域', '交易公告信息', ''],
  ['执法机关罚没财物处置', '处置公告信息', 'auction-notice'],
  ['罚没财物处置', '罚没财物拍卖公告', 'auction-notice'],
  ['罚没物资处置', '拍卖公告', 'auction-notice'],
  ['国企采购', '采购公告', ''],
  ['公立医疗机构药品、医用耗材、医用设备采购', '采购合同', ''],
  ['住房保障', '采购公告', ''],
  ['住房保障', '城镇保障性安居工程建设信息', 'housing-plan'],
  ['住房保障', '年度建设计划', 'housing-plan'],
  ['住房保障', '保障性住房分配信息', ''],
  ['住房保障', '保障性住房项目招标公告', ''],
  ['公共文化服务', '中标候选人公示', ''],
  ['市场监管', '行政许可', 'licence-seven-workdays'],
  ['市场监管', '行政处罚决定', 'penalty-seven-workdays'],
  ['矿业权出让', '审批结果信息', 'licence-seven-workdays'],
  ['工程建设项目招标投标', '招标项目核准备案信息', 'licence-seven-workdays'],
  ['政府采购', '采购方式、采购公告、成交公告', 'procurement-tender-notice procurement-result'],
  [
    '国有建设用地使用权出让',
    '出让公告、成交公示、供应结果、出让合同主要条款信息',
    'land-auction-notice land-auction-result',
  ],
  [
    '国有产权交易',
    '转让公告、成交公示、成交结果、转让合同主要条款信息',
    'property-transfer-notice',
  ],
  ['政府采购', '中标、成交结果公告（含采购文件）', 'procurement-result'],
  ['政府采购', '中标（成交）公告', 'procurement-result'],
  ['政府采购', '成交结果公告', 'procurement-result'],
  ['政府采购', '采购结果信息公开', 'procurement-result'],
  ['政府采购', '中标结果公告及采购文件', 'procurement-result procurement-documents'],
  ['政府采购', '（四）政府采购合同信息', 'procurement-contract'],
  ['政府采购', '政府采购合同（框架协议）', 'procurement-contract'],
  ['政府采购', '合同备案', ''],
  ['政府采购', '采购合同履行情况', ''],
  ['政府采购', '采用单一来源采购的公示', 'single-source-notice'],
  ['政府采购', '政府采购单一来源公示', 'single-source-notice'],
  ['政府采购', '磋商公告', 'procurement-negotiation-notice'],
  ['政府采购', '竞争性谈判（磋商）公告', 'procurement-negotiation-notice'],
  ['政府采购', '询价采购公告', 'procurement-negotiation-notice'],
  ['政府采购', '政府采购公告', 'procurement-tender-notice'],
  ['政府采购', '采购意向公开', ''],
  ['政府采购', '采购预算金额', ''],
  ['政府采购', '验收结果公告', ''],
  ['政府采购', '投诉处理结果公告', 'penalty-seven-workdays'],
  ['政府采购', '监督检查处理结果', 'penalty-seven-workdays'],
  ['政府采购信息公开', '采购文件', 'procurement-documents'],
  ['建设工程招投标', '中标候选人公示表', 'winning-candidates'],
  ['工程建设项目招标投标', '评标结果及中标候选人公示', 'winning-candidates'],
  ['工程建设项目招标投标', '中标公告', ''],
  ['工程建设项目招标投标', '开标情况', ''],
  ['工程建设项目招标投标', '招标公告与资格预审公告', 'tender-documents'],
  ['工程建设项目招标投标', '招标公告、资格预审公告', 'tender-documents'],
  ['工程建设项目', '招标文件', 'tender-documents'],
  ['土地出让', '国有建设用地使用权招标拍卖挂牌出让公告', 'land-auction-notice'],
  ['国有土地使用权', '土地使用权出让公告', 'land-auction-notice'],
  ['国有土地使用权', '国有建设用地使用权拍卖公告', 'land-auction-notice'],
  ['国有土地使用权', '土地出让成交公示', 'land-auction-result'],
  ['国有土地使用权', '协议出让公示', ''],
  ['国有土地使用权', '招拍挂成交结果', 'land-auction-result'],
  ['国有土地使用权', '划拨用地批前公示', ''],
  ['矿业权出让', '采矿权挂牌出让公告', 'mining-auction-notice'],
  ['矿业权出让', '探矿权招拍挂出让公告公示', 'mining-auction-notice'],
  ['矿业权出让', '协议出让公示', ''],
  ['国有产权交易', '企业国有产权转让信息披露公告', 'property-transfer-notice'],
  ['国有产权交易', '产权转让信息预披露', ''],
  ['国有产权交易', '成交公示', ''],
  ['国有产权交易', '企业增资项目信息披露', 'capital-increase-notice'],
  ['国有产权交易', '资产转让项目公告', 'asset-transfer-notice'],
  ['行政事业单位资产处置', '资产转让公告', ''],
  ['罚没财物处置', '罚没财物处置公告', 'auction-notice'],
  ['罚没财物处置', '变卖公告', ''],
  ['住房保障', '保障性安居工程年度建设计划信息', 'housing-plan'],
  ['住房保障', '农村危房改造年度计划', ''],
  ['住房保障', '年度建设计划完成情况', 'housing-plan'],
  ['交通运输', '行政处罚信息', 'penalty-seven-workdays'],
  ['交通运输', '行政许可、行政处罚', 'licence-seven-workdays penalty-seven-workdays'],
  ['交通运输', '行政许可事项清单', ''],
  ['政务公开', '依申请公开情况', 'request-reply-2008'],
  ['国企采购', '中标结果公告', ''],
  ['农村集体产权交易', '交易公告', ''],
];

it('finds the limit by any wording of its title, and none for what only sounds like it', () => {
  expect(
    TITLES.map(([domain, title]) => [title, governing(domain, title).sort().join(' ')]),
  ).toEqual(TITLES.map(([, title, ids]) => [title, ids.split(' ').sort().join(' ')]));
});

describe('another unit than the law’s', () => {
  it.each([
    ['政府采购', '采购合同信息', '签订之日起2日内', 'time-limit-calendar-days'],
    ['政府采购', '采购合同信息', '签订之日起1日内', ''],
    [
      '工程建设项目招标投标',
      '中标候选人信息',
      '收到评标报告之日起5个工作日内',
      'time-limit-workdays',
    ],
    ['工程建设项目招标投标', '中标候选人信息', '收到评标报告之日起2个工作日内', ''],
    ['国有土地使用权', '成交公示信息', '活动结束后10日内', ''],
  ])('%s %s: %s', (domain, title, text, code) => {
    const { domainId: _domain, matterId: _matter, ...rest } = goodEntry();
    const timeLimit = { text, limits: parseTimeLimit(text).value.limits };
    const entries = [{ ...rest, domain, matter: { level1: title }, timeLimit }];
    const submission = {
      file: rest.source.file,
      unit: '县财政局',
      marks: [],
      serial: 1,
      sheets: [],
      entries,
      nil: [],
      problems: [],
    };
    const codes = checkSubmission(catalogueOn('2018-10-19'), submission)
      .map((finding) => finding.code)
      .filter((one) => one.startsWith('time-limit-'));
    expect(codes.join(' ')).toBe(code);
  });
});
