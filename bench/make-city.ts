/**
 * A city's submissions, made up: one workbook a unit, each with all matters of two domains, under
 * the header of the national standard catalogues, packed as Excel packs. Wordings are shared by
 * some units, so that rows merge as they do in life; the same call gives the same bytes.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { escapeXml, makeRaw } from '../test/helpers/make-xlsx.js';

export const ROWS_OF_FILE = 100;
const DOMAINS = 20;
const MATTERS = 50;
/** How many units share a wording, of all: they take turns with the domains. */
const AGREEING = 150;
const BUREAU = '市政务服务管理局';

const FIELDS =
  '住房保障 土地供应 矿业权出让 政府采购 产权交易 工程招标 特许经营 罚没财物 财政预决算 安全生产 税收管理 征地补偿 生态环境 公共文化 法律服务 食品药品 劳动就业 社会救助 养老服务 义务教育'.split(
    ' ',
  );
const SUBJECTS = '规划计划 行政许可 资金使用 项目实施 监督检查 政策文件 办事指南'.split(' ');
const ELEMENTS =
  '申请条件 申报材料 办理依据 办理程序 办理时限 收费标准 审批结果 项目名称 建设规模 资金来源 投资总额 招标公告 中标结果 合同订立 履约情况 验收结论 绩效评价 检查对象 检查内容 抽查比例 处理意见 整改结果 联系方式 投诉渠道 咨询电话 政策原文 解读材料 征求意见 采纳情况 听证记录 补助对象 补助标准 发放时间 发放名单 年度计划 实施进度 责任分工 保障措施 统计数据 分析报告 应急预案 预警信息 处置情况 救助名单 退出机制 审计结论 巡查记录 信用评价 黑名单情况 名录库 专家评审 公示结果 异议处理 登记事项 变更事项 注销事项 许可范围 有效期限 收支情况 评审标准'.split(
    ' ',
  );
const LAWS = [
  '《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条',
  '《优化营商环境条例》（国务院令第722号）第三十八条',
];
const CHANNELS = ['政府网站', '政府公报', '政务服务中心', '公示栏', '公开查阅点'];

/** The two rows of the header; a blank cell below belongs to the one above it. */
const HEADER: readonly (readonly [upper: string, lower?: string])[] = [
  ['序号'],
  ['公开领域'],
  ['公开事项', '一级事项'],
  ['', '二级事项'],
  ['公开内容（要素）'],
  ['公开依据'],
  ['公开时限'],
  ['公开主体'],
  ['公开渠道和载体'],
  ['公开对象', '全社会'],
  ['', '特定群体'],
  ['公开方式', '主动'],
  ['', '依申请'],
  ['公开层级', '市级'],
  ['', '县级'],
  ['', '乡级'],
  ['公开时长'],
  ['公开范围'],
  ['责任科室'],
  ['监督渠道'],
  ['备注'],
];

type Value = string | number;

/** Makes a catalogue folder with its submissions. */
export function makeCity(into: string, files: number): void {
  mkdirSync(join(into, 'submissions'), { recursive: true });
  const units = Array.from({ length: files }, (_, index) => `第${index + 1}局`);
  // A small place has fewer domains, so that a matter has several speakers everywhere.
  const domains = domainsOf(Math.min(DOMAINS, Math.max(2, Math.floor(files / 5))), units);
  writeFileSync(join(into, 'scheme.yaml'), stringify({ ...SCHEME, domains }));
  writeFileSync(
    join(into, 'units.yaml'),
    stringify({
      prefixes: ['某市', '市'],
      units: [...units, BUREAU].map((name) => ({ name })),
      groups: [{ name: '各单位', members: units }],
    }),
  );
  for (const [index, unit] of units.entries()) {
    writeFileSync(join(into, 'submissions', `${unit}.xlsx`), workbook(unit, index, domains));
  }
  if (readdirSync(join(into, 'submissions')).length !== files) throw new Error('files are missing');
}

const SCHEME = {
  id: 'city-bench',
  version: '1',
  title: '某市推进政府信息公开实施方案',
  catalogueTitle: '某市政府信息主动公开目录清单',
  jurisdiction: '某市',
  level: 'city',
  date: '2026-06-01',
  notice: { title: '关于印发实施方案的通知', issuer: '某市人民政府办公室', date: '2026-06-01' },
  bureau: BUREAU,
  recipient: '某市人民政府',
  layout: 'county',
  channels: { offered: CHANNELS },
};

type Domains = ReturnType<typeof domainsOf>;

function domainsOf(count: number, units: readonly string[]) {
  return Array.from({ length: count }, (_, at) => {
    const lead = units[at % units.length] ?? BUREAU;
    return {
      id: `D${at + 1}`,
      title: `${FIELDS[at % FIELDS.length]}领域`,
      lead,
      leads: [lead],
      responsible: ['各单位'],
      matters: Array.from({ length: MATTERS }, (__, number) => ({
        id: `M${at + 1}.${number + 1}`,
        title: `${SUBJECTS[number % SUBJECTS.length]}第${number + 1}类信息`,
      })),
    };
  });
}

function rowsOf(unit: string, index: number, domains: Domains): Value[][] {
  const group = Math.floor(index / AGREEING);
  const own = [0, 1].flatMap((turn) => domains[(index * 2 + turn) % domains.length] ?? []);
  return own
    .flatMap((domain) => domain.matters.map(({ title }, at) => ({ domain, title, at })))
    .map(({ domain, title, at }, number) => [
      number + 1,
      domain.title,
      `${domain.title.replace('领域', '')}工作`,
      title,
      contentOf(title, at, group, index % 19 === 0),
      LAWS.join('\n'),
      `自信息形成或变更之日起${index % 97 === 0 ? 15 : 20}个工作日内`,
      unit,
      [CHANNELS[0], CHANNELS[1 + (at % 4)]].join('、'),
      '√',
      '',
      '√',
      '',
      '√',
      at % 3 === 0 ? '√' : '',
      '',
      '长期公开',
      '面向社会',
      `业务${(at % 7) + 1}科`,
      `${BUREAU}，12345`,
      at % 11 === 0 ? '涉及个人隐私的除外' : '',
    ]);
}

/** Some 80 to 200 characters, the same for the units of a group; some units say a part of it. */
function contentOf(title: string, at: number, group: number, part: boolean): string {
  const count = 13 + ((at * 7 + group * 3) % 18);
  const first = at * 17 + group * 23;
  const elements = Array.from(
    { length: part ? count - 3 : count },
    (_, turn) => ELEMENTS[(first + turn * (7 + 6 * (group % 5))) % ELEMENTS.length],
  );
  return `${title}的${elements.join('、')}`;
}

const TITLE_ROWS = 2;
const HEADER_ROWS = 2;

function workbook(unit: string, index: number, domains: Domains): Uint8Array {
  const strings = new Map<string, number>();
  let used = 0;
  const cell = (value: Value, ref: string, style: number) => {
    if (value === '') return `<c r="${ref}" s="${style}"/>`;
    if (typeof value === 'number') return `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
    used += 1;
    const at = strings.get(value) ?? strings.size;
    strings.set(value, at);
    return `<c r="${ref}" s="${style}" t="s"><v>${at}</v></c>`;
  };
  const row = (values: readonly Value[], r: number, style: number, height: number) => {
    const cells = values.map((value, at) => cell(value, `${letter(at)}${r}`, style)).join('');
    return `<row r="${r}" spans="1:${HEADER.length}" ht="${height}" customHeight="1">${cells}</row>`;
  };
  const whole = (value: string) => [value, ...HEADER.slice(1).map(() => '')];
  const rows = [
    row(whole(`${unit}主动公开目录清单`), 1, 1, 36),
    row(whole(`填报单位：${unit}`), 2, 1, 20),
    row(HEADER.map(([upper]) => upper), 3, 2, 22), // biome-ignore format: one row a line
    row(HEADER.map(([, lower = '']) => lower), 4, 2, 22), // biome-ignore format: one row a line
    ...rowsOf(unit, index, domains).map((values, at) =>
      row(values, at + 1 + TITLE_ROWS + HEADER_ROWS, 3, 94.5),
    ),
  ];
  const last = `${letter(HEADER.length - 1)}${rows.length}`;
  const cols = HEADER.map(
    (_, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${at === 4 ? 48 : 12}" customWidth="1"/>`,
  );
  const merges = mergesOf();
  return makeRaw(rows.join(''), {
    before: `<dimension ref="A1:${last}"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="13.5"/><cols>${cols.join('')}</cols>`,
    merges,
    after:
      '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    parts: {
      'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}" count="${used}" uniqueCount="${strings.size}">${[...strings.keys()].map(item).join('')}</sst>`,
      'xl/styles.xml': STYLES,
    },
  });
}

function mergesOf(): string[] {
  const end = letter(HEADER.length - 1);
  const header = HEADER.flatMap(([upper, lower], at) => {
    const column = letter(at);
    if (lower === undefined) return [`${column}3:${column}4`];
    if (upper === '') return [];
    let last = at;
    while (HEADER[last + 1]?.[0] === '') last += 1;
    return [`${column}3:${letter(last)}3`];
  });
  return [`A1:${end}1`, `A2:${end}2`, ...header];
}

function letter(at: number): string {
  return String.fromCharCode(65 + at);
}

/** Excel keeps the blanks of a text only where it has some at an end, or a line break. */
function item(text: string): string {
  const space = text.includes('\n') ? ' xml:space="preserve"' : '';
  return `<si><t${space}>${escapeXml(text)}</t><phoneticPr fontId="1" type="noConversion"/></si>`;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const BORDER =
  '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border>';
const STYLES = `${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><sz val="9"/><name val="宋体"/><charset val="134"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${BORDER}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${[1, 2, 3].map(() => '<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>').join('')}</cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
