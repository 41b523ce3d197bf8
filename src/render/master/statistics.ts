/** Statistics (统计) of a master as plain tables: Excel and Word print the same figures. */
import type { Catalogue } from '../../model/catalogue.js';
import type { Limit } from '../../model/limit.js';
import type { Master } from '../../model/master.js';
import { expectedUnits } from '../../model/roster.js';

/** A table of figures: headings, rows, and a last row of sums where sums mean something. */
export interface FigureTable {
  readonly title: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly total?: readonly (string | number)[];
  /** What a reader must know to read the figures rightly. */
  readonly note?: string;
  /** Long: begins a page of its own. */
  readonly ownPage?: boolean;
}

/** By domain, by lead unit, by kind of time limit, by stage where it is written, by reporting unit. */
export function statistics(catalogue: Catalogue, master: Master): FigureTable[] {
  return [
    byDomain(catalogue, master),
    byLead(catalogue, master),
    byLimit(master),
    ...byStage(master),
    byUnit(catalogue, master),
  ];
}

function byDomain({ scheme, units }: Catalogue, master: Master): FigureTable {
  const rows = scheme.domains.map((domain) => {
    const entries = master.entries.filter((entry) => entry.domainId === domain.id);
    const coverage = master.coverage.filter((item) => item.domain === domain.title);
    const missing = master.missing.filter((item) => item.domain === domain.title).length;
    return [
      domain.title,
      domain.lead,
      domain.matters.length,
      coverage.filter((item) => item.status === 'covered' || item.status === 'partial').length,
      entries.length,
      sum(entries.map((entry) => entry.provenance.length)),
      expectedUnits(domain, units).length,
      missing,
    ];
  });
  const beyond = master.entries.filter(
    (entry) => !scheme.domains.some((domain) => domain.id === entry.domainId),
  );
  if (beyond.length > 0) {
    const sources = sum(beyond.map((entry) => entry.provenance.length));
    rows.push(['方案以外的领域', '', 0, 0, beyond.length, sources, 0, 0]);
  }
  return {
    title: '按领域',
    headings: [
      '公开领域',
      '牵头单位',
      '方案列明事项',
      '已有条目的事项',
      '总目录条目',
      '报送条目',
      '应报单位',
      '未报单位',
    ],
    rows,
    total: ['合计', '', ...columnSums(rows, [2, 3, 4, 5]), '', sum(column(rows, 7))],
    note: '一个单位在几个领域应报的，各领域分别计算。',
  };
}

function byLead({ scheme }: Catalogue, master: Master): FigureTable {
  const leads = [...new Set(scheme.domains.map((domain) => domain.lead))];
  const rows = leads.map((lead) => {
    const domains = scheme.domains.filter((domain) => domain.lead === lead);
    const ids = new Set(domains.map((domain) => domain.id));
    const entries = master.entries.filter((entry) => ids.has(entry.domainId ?? ''));
    return [
      lead,
      domains.map((domain) => domain.title).join('、'),
      sum(domains.map((domain) => domain.matters.length)),
      entries.length,
      sum(entries.map((entry) => entry.provenance.length)),
    ];
  });
  return {
    title: '按牵头单位',
    headings: ['牵头单位', '牵头汇总的领域', '方案列明事项', '总目录条目', '报送条目'],
    rows,
    total: ['合计', '', ...columnSums(rows, [2, 3, 4])],
  };
}

function byUnit(catalogue: Catalogue, master: Master): FigureTable {
  const { scheme, units } = catalogue;
  const expected = scheme.domains.map((domain) => expectedUnits(domain, units));
  const heard = new Set([
    ...master.entries.flatMap((entry) => entry.units),
    ...master.nil.flatMap(({ unit }) => (unit === undefined ? [] : [unit])),
    ...master.left.flatMap(({ unit }) => (unit === '' ? [] : [unit])),
    ...expected.flat(),
  ]);
  const known = new Set(units.units.map((unit) => unit.name));
  const names = [
    ...units.units.map((unit) => unit.name).filter((name) => heard.has(name)),
    ...[...heard].filter((name) => !known.has(name)),
  ];
  // Each counted once for all units: a city has a thousand of them.
  const expecting = timesOf(expected.flat());
  const rowsOf = timesOf(master.entries.flatMap((one) => one.provenance.map(({ unit }) => unit)));
  const entriesOf = timesOf(master.entries.flatMap((entry) => [...new Set(entry.units)]));
  const missing = timesOf(master.missing.map(({ unit }) => unit));
  const leftOf = timesOf(master.left.map(({ unit }) => unit));
  const hasLeft = master.left.length > 0;
  const rows = names.map((unit) => [
    unit,
    expecting(unit),
    rowsOf(unit),
    entriesOf(unit),
    ...(hasLeft ? [leftOf(unit)] : []),
    new Set(nilDomains(master, unit)).size,
    missing(unit),
  ]);
  return {
    title: '按报送单位',
    headings: [
      ...['报送单位', '应报领域', '报送条目', '列入总目录条目'],
      ...(hasLeft ? ['另有不收条目'] : []),
      ...['全域不涉及', '未报领域'],
    ],
    rows,
    total: [
      ...['合计', ...columnSums(rows, [1, 2]), ''],
      ...columnSums(rows, hasLeft ? [4, 5, 6] : [4, 5]),
    ],
    note: '几个单位的条目合并为一条的，各单位分别计入“列入总目录条目”，故不作合计。',
    ownPage: true,
  };
}

/** @returns how often each name is listed */
function timesOf(names: readonly string[]): (name: string) => number {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return (name) => times.get(name) ?? 0;
}

function nilDomains(master: Master, unit: string): string[] {
  return master.nil
    .filter((nil) => nil.unit === unit && nil.matter === undefined)
    .map((nil) => nil.domainId ?? nil.domain ?? '');
}

function byLimit(master: Master): FigureTable {
  const counts = new Map<string, number>();
  for (const entry of master.entries) {
    const limits = entry.timeLimit?.limits ?? [];
    const labels = limits.length > 0 ? limits.map(limitLabel) : ['未写明期限'];
    for (const label of new Set(labels)) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const rows = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
  return {
    title: '按公开时限',
    headings: ['公开时限', '总目录条目'],
    rows,
    note: '一个条目写明几种时限的，各计一次，故不作合计。',
  };
}

/** Columns for the stage of work that is disclosed: 决策, 执行, 管理, 服务, 结果 (五公开). */
const STAGE_COLUMN = /五公开|环节|阶段/;

/** A table for each column of stages; none where no entry says its stage. */
function byStage({ entries }: Master): FigureTable[] {
  const headings = new Set(entries.flatMap(({ extra }) => Object.keys(extra)));
  return [...headings]
    .filter((heading) => STAGE_COLUMN.test(heading))
    .map((heading) => {
      const stages = entries.map(({ extra }) => stagesIn(extra[heading] ?? ''));
      const count = timesOf(stages.flat());
      const names = [...new Set(stages.flat())];
      const silent = stages.filter((own) => own.length === 0).length;
      return {
        title: `按${heading}`,
        headings: [heading, '总目录条目'],
        rows: [
          ...names.map((name) => [name, count(name)]),
          ...(silent > 0 ? [['未写明', silent]] : []),
        ],
        note: '一个条目写明几个的，各计一次，故不作合计。',
      };
    });
}

function stagesIn(text: string): string[] {
  return [...new Set(text.split(/[、，,；;／/\s]+/).filter((part) => part !== ''))];
}

const UNIT_WORDS = {
  workday: '个工作日',
  day: '日',
  month: '个月',
  hour: '小时',
  year: '年',
} as const;
const PERIOD_WORDS = {
  day: '每日',
  week: '每周',
  month: '每月',
  quarter: '每季度',
  'half-year': '每半年',
  year: '每年',
} as const;

/** A limit in few words, the same for the same kind, number and unit. */
export function limitLabel(limit: Limit): string {
  switch (limit.kind) {
    case 'within':
      return `${limit.count}${UNIT_WORDS[limit.unit]}内`;
    case 'at-least':
      return `不少于${limit.count}${UNIT_WORDS[limit.unit]}`;
    case 'periodic':
      return `定期公开（${limit.by ?? PERIOD_WORDS[limit.every]}）`;
    case 'by-date':
      return `${limit.date}前`;
    case 'real-time':
      return '实时公开';
    case 'prompt':
      return '及时公开';
    case 'standing':
      return '长期公开';
    case 'per-law':
      return '按法律、法规规定';
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function column(rows: readonly (readonly (string | number)[])[], index: number): number[] {
  return rows.map((row) => Number(row[index]));
}

function columnSums(rows: readonly (readonly (string | number)[])[], indexes: readonly number[]) {
  return indexes.map((index) => sum(column(rows, index)));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
