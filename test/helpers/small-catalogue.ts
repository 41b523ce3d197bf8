/** A small catalogue of an invented county, for tests that need a scheme but no particular one. */
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Entry } from '../../src/model/entry.js';
import { layoutSchema } from '../../src/model/layout.js';
import {
  basisRecordSchema,
  channelRecordSchema,
  type Registers,
  statutoryLimitSchema,
} from '../../src/model/register.js';
import { schemeSchema } from '../../src/model/scheme.js';
import type { SubmittedEntry } from '../../src/model/submission.js';
import { unitsFileSchema } from '../../src/model/units.js';

const scheme = schemeSchema.parse({
  id: 'yangli-2018',
  version: '1',
  title: '样例县推进公共资源配置领域政府信息公开实施方案',
  catalogueTitle: '样例县公共资源配置领域政府信息主动公开目录清单',
  jurisdiction: '样例县',
  level: 'county',
  date: '2018-10-19',
  notice: {
    title: '样例县人民政府办公室关于印发实施方案的通知',
    number: '样政办发〔2018〕1号',
    issuer: '样例县人民政府办公室',
    date: '2018-10-19',
  },
  bureau: '县政务服务管理局',
  recipient: '样例县人民政府',
  layout: 'county',
  limits: [
    {
      count: 20,
      unit: 'workday',
      text: '信息形成或者变更之日起20个工作日内',
      source: '实施方案一（三）',
    },
    {
      kinds: ['licence'],
      count: 7,
      unit: 'workday',
      text: '作出行政决定之日起7个工作日内',
      source: '实施方案一（三）',
    },
  ],
  channels: {
    offered: ['政府网站', '公共资源交易平台', '公示栏', '其他'],
    required: [
      { names: ['政府网站'], source: '实施方案四（二）' },
      { kinds: ['transaction'], names: ['公共资源交易平台'], source: '实施方案四（三）' },
    ],
  },
  domains: [
    {
      id: 'D1',
      number: '一',
      title: '住房保障领域',
      lead: '县住房城乡建设局',
      leads: ['县住房城乡建设局'],
      responsible: ['各乡镇人民政府'],
      matters: [
        {
          id: 'M1.1',
          number: '1.',
          title: '农村危房改造信息',
          content: '包括农村危房改造政策、补助范围、对象认定及工作程序。',
        },
        {
          id: 'M1.2',
          number: '2.',
          title: '保障性住房分配信息',
          content: '包括分配政策、分配对象、分配房源、分配结果等。',
        },
      ],
    },
    {
      id: 'D2',
      number: '二',
      title: '政府采购领域',
      lead: '县财政局',
      leads: ['县财政局'],
      responsible: ['各乡镇人民政府', '县政务服务管理局', '采购人及有关采购代理机构'],
      open: ['等部门'],
      kinds: ['transaction'],
      matters: [
        {
          id: 'M2.1',
          number: '1.',
          title: '中标、成交结果信息',
          content: '包括采购人名称、项目名称、中标金额。',
          basis: ['《中华人民共和国政府采购法实施条例》（国务院令第658号）第四十三条'],
        },
        { id: 'M2.2', number: '2.', title: '采购合同信息', content: '包括政府采购合同全文。' },
        { id: 'M2.3', number: '3.', title: '审计结果公告', content: '审计结果公告。' },
      ],
    },
  ],
  faults: [{ at: 'M2.3', text: '第3项的内容只重复了标题' }],
});

const units = unitsFileSchema.parse({
  prefixes: ['样例县', '县'],
  units: [
    { name: '县住房城乡建设局', full: '样例县住房和城乡建设局', aliases: ['县住建局'] },
    { name: '县财政局' },
    { name: '县政务服务管理局', aliases: ['政务服务管理局'] },
    { name: '甲镇人民政府', direct: true },
    { name: '乙镇人民政府', direct: true },
    { name: '丙乡人民政府', direct: true },
  ],
  groups: [
    {
      name: '各乡镇人民政府',
      aliases: ['各乡镇', '各乡、镇人民政府'],
      members: ['甲镇人民政府', '乙镇人民政府', '丙乡人民政府'],
    },
  ],
  roles: [{ name: '采购人及有关采购代理机构' }],
});

const layout = layoutSchema.parse({
  id: 'county',
  title: '县级公开目录清单',
  columns: [
    { key: 'serial', heading: '序号', width: 5, align: 'center' },
    { key: 'domain', heading: '公开领域', width: 10, merge: true, required: true },
    { key: 'matter', heading: '公开事项', width: 16, merge: true, required: true },
    { key: 'concerned', heading: '本单位是否涉及', width: 9, only: ['form'], align: 'center' },
    { key: 'content', heading: '公开内容（要素）', width: 36, required: true },
    { key: 'basis', heading: '公开依据', width: 26, required: true },
    { key: 'timeLimit', heading: '公开时限', width: 16, required: true },
    {
      key: 'mode',
      heading: '公开方式',
      parts: ['主动', '依申请'],
      width: 5,
      required: true,
      align: 'center',
    },
    { key: 'owners', heading: '责任主体', width: 16, required: true },
    { key: 'channels', heading: '公开渠道和载体', width: 18, required: true },
    { key: 'supervision', heading: '监督渠道', width: 14, required: true },
    { key: 'lead', heading: '牵头单位', width: 12, only: ['master', 'lead'] },
    { key: 'index', heading: '索引号', width: 12, only: ['master'] },
    { key: 'remark', heading: '备注', width: 10 },
  ],
});

const registers: Registers = {
  bases: [
    basisRecordSchema.parse({
      title: '中华人民共和国政府采购法实施条例',
      short: ['政府采购法实施条例'],
      issuer: '国务院',
      number: '国务院令第658号',
      from: '2015-03-01',
      domains: ['政府采购'],
      asOf: '2026-10',
      certainty: 'seen',
    }),
    basisRecordSchema.parse({
      title: '中华人民共和国政府信息公开条例',
      short: ['政府信息公开条例'],
      issuer: '国务院',
      number: '国务院令第492号',
      from: '2008-05-01',
      until: '2019-05-15',
      replacedBy: '《中华人民共和国政府信息公开条例》（国务院令第711号）',
      asOf: '2026-10',
      certainty: 'seen',
    }),
  ],
  channels: [
    channelRecordSchema.parse({ name: '政府网站', aliases: ['政府门户网站'] }),
    channelRecordSchema.parse({ name: '公共资源交易平台', kind: 'domain' }),
    channelRecordSchema.parse({ name: '公示栏', kind: 'domain' }),
    channelRecordSchema.parse({ name: '发布会/听证会', aliases: ['发布会听证会'] }),
    channelRecordSchema.parse({ name: '其他' }),
  ],
  limits: [
    statutoryLimitSchema.parse({
      id: 'award-notice',
      matters: ['中标、成交结果信息'],
      text: '自中标、成交供应商确定之日起2个工作日内',
      limits: [{ kind: 'within', role: 'due', count: 2, unit: 'workday' }],
      basis: {
        title: '中华人民共和国政府采购法实施条例',
        number: '国务院令第658号',
        article: '第四十三条',
      },
      from: '2015-03-01',
      asOf: '2026-10',
      certainty: 'seen',
    }),
  ],
  organs: [],
};

/** An invented county: two domains (2 and 3 matters), three departments, three townships. */
export function smallCatalogue(): Catalogue {
  return { scheme, units, layout, registers };
}

/** A good row of 中标、成交结果信息 as 县财政局 would send it; overridden by what is given. */
export function goodEntry(over: Partial<SubmittedEntry> = {}): SubmittedEntry {
  const base: SubmittedEntry = {
    domain: '政府采购领域',
    matter: { level1: '中标、成交结果信息' },
    content: '包括采购人名称、项目名称、中标金额。',
    elements: ['采购人名称', '项目名称', '中标金额'],
    basis: [
      {
        title: '中华人民共和国政府采购法实施条例',
        number: '国务院令第658号',
        article: '第四十三条',
        text: '《中华人民共和国政府采购法实施条例》（国务院令第658号）第四十三条',
      },
    ],
    timeLimit: {
      text: '自中标、成交供应商确定之日起2个工作日内',
      limits: [
        {
          kind: 'within',
          role: 'due',
          count: 2,
          unit: 'workday',
          trigger: '中标、成交供应商确定之日',
        },
      ],
    },
    mode: ['主动'],
    owners: [{ name: '县财政局', text: '县财政局' }],
    channels: [
      { name: '政府网站', text: '政府网站' },
      { name: '公共资源交易平台', text: '公共资源交易平台' },
    ],
    supervision: { text: '县政务服务管理局政务公开股' },
    extra: {},
    raw: {},
    source: {
      file: 'submissions/县财政局.xlsx',
      sheet: '政府采购领域',
      row: 10,
      cells: cellsOf(10),
    },
    unit: '县财政局',
    domainId: 'D2',
    matterId: 'M2.1',
  };
  return { ...base, ...over };
}

function cellsOf(row: number): Entry['source']['cells'] {
  const columns = {
    domain: 'C',
    matter: 'D',
    content: 'F',
    basis: 'G',
    timeLimit: 'H',
    mode: 'I',
    owners: 'K',
    channels: 'L',
    supervision: 'P',
    备注: 'Q',
  };
  return Object.fromEntries(
    Object.entries(columns).map(([field, letter]) => [field, letter + row]),
  );
}
