/**
 * What the scheme and the law set for the time limits of a row. Limits are compared only
 * within one unit and role: 2个工作日 and 3日 have no order without a calendar.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Limit, LimitUnit } from '../model/limit.js';
import type { StatutoryLimit } from '../model/register.js';
import type { SubmittedEntry } from '../model/submission.js';
import { citationOf } from './cited-law.js';
import { applies, domainOf, kindsOf, matterOf, schemeSource } from './definitions.js';
import { isInForce } from './in-force.js';
import { speaksOfRequest } from './on-request.js';
import { statutesFor } from './statutes.js';
import { domainKey } from './title-key.js';

export type Counted = Extract<Limit, { kind: 'within' | 'at-least' }>;

/** A demand: not later than, or not shorter than, a count of units. */
export interface Demand {
  readonly count: number;
  readonly unit: LimitUnit;
  /** Wording to put in its place. */
  readonly text: string;
  readonly source: string;
  /** Set for all information, not for this kind alone: every limit of the cell must keep it. */
  readonly general: boolean;
}

/** A level above names a domain only in full: 采购 stands in others than 政府采购, too. */
const SAYING = 4;

/**
 * The register's limits for the matter of a row, in force on the scheme's day. Where a table
 * has the domain as its first level (政府采购 | 中标结果), that level names the domain, too.
 */
export function statutesOf(catalogue: Catalogue, entry: SubmittedEntry): readonly StatutoryLimit[] {
  const known = statutes.get(entry);
  if (known?.catalogue === catalogue) return known.found;
  const found = findStatutes(catalogue, entry);
  statutes.set(entry, { catalogue, found });
  return found;
}

/** Several rules ask of each row. */
const statutes = new WeakMap<
  SubmittedEntry,
  { readonly catalogue: Catalogue; readonly found: readonly StatutoryLimit[] }
>();

function findStatutes(catalogue: Catalogue, entry: SubmittedEntry): StatutoryLimit[] {
  const { scheme, registers } = catalogue;
  const definition = matterOf(catalogue, entry);
  const { level1 = '', level2, level3, deeper = [] } = entry.matter ?? {};
  const own = [level1, level2, level3, ...deeper].filter((title) => title !== undefined);
  const domain = domainOf(catalogue, entry.domainId);
  const named = domain ? [domain.title, ...domain.aliases] : [entry.domain ?? ''];
  return statutesFor(registers.limits, {
    titles: definition ? [definition.title, ...definition.aliases, ...own] : own,
    domains: [...named, ...own.slice(0, -1).filter((title) => domainKey(title).length >= SAYING)],
    day: scheme.date,
    ...(definition && { id: `${scheme.id}/${definition.id}` }),
  });
}

/** The register's limits for answers to requests (依申请公开), whatever the matter. */
export function statutesOfRequests({ scheme, registers }: Catalogue): StatutoryLimit[] {
  return registers.limits.filter(
    (record) => speaksOfRequest(record.text) && isInForce(record, scheme.date),
  );
}

/** Latest days that the scheme sets for the kinds of a row; the one for its kind before the general one. */
export function schemeDemands(catalogue: Catalogue, entry: SubmittedEntry): Demand[] {
  const kinds = kindsOf(catalogue, entry);
  return catalogue.scheme.limits
    .filter((limit) => applies(limit, kinds))
    .map(({ count, unit, text, source, kinds: named }) => ({
      count,
      unit,
      text,
      source: schemeSource(source),
      general: named.length === 0,
    }));
}

/** Latest days that statutes set. */
export function statutoryDemands(records: readonly StatutoryLimit[]): Demand[] {
  return records.flatMap((record) =>
    record.limits.flatMap((limit) =>
      limit.kind === 'within'
        ? [
            {
              count: limit.count,
              unit: limit.unit,
              text: record.text,
              source: citation(record),
              general: false,
            },
          ]
        : [],
    ),
  );
}

/**
 * The demand that the limits of a cell break, if one. A demand for this kind of information
 * is kept where one limit of the cell keeps it (a cell may hold several rules); a general one
 * must be kept by all.
 */
export function brokenDemand(
  limits: readonly Limit[],
  demands: readonly Demand[],
): Demand | undefined {
  return demands
    .filter((demand) => {
      const counts = limits.flatMap((limit) =>
        limit.kind === 'within' && limit.unit === demand.unit ? [limit.count] : [],
      );
      if (counts.length === 0) return false;
      return (demand.general ? Math.max(...counts) : Math.min(...counts)) > demand.count;
    })
    .sort((a, b) => a.count - b.count)[0];
}

const UNIT_WORDS: Readonly<Record<LimitUnit, string>> = {
  workday: '个工作日',
  day: '日',
  month: '个月',
  hour: '小时',
  year: '年',
};

/** 20 and workday → 20个工作日 */
export function countWords(count: number, unit: LimitUnit): string {
  return `${count}${UNIT_WORDS[unit]}`;
}

/** 《…》第…条; where the article is not known, 《…》（…号） */
export function citation({ basis }: StatutoryLimit): string {
  const { title, number, article } = basis;
  return article === undefined ? citationOf({ title, number }) : `《${title}》${article}`;
}
