/** What the round has brought so far, for letters about the whole: who has sent, what, how well. */
import type { Lying, Status, StatusRow } from '../../merge/status/types.js';
import type { Catalogue } from '../../model/catalogue.js';
import { groupBy } from '../../model/group-by.js';
import type { Master, MergedEntry } from '../../model/master.js';
import { limitLabel } from '../../render/master/statistics.js';
import { STATE_WORDS } from '../../render/status/words.js';
import { noteData } from '../note.js';
import { domainData, schemeData } from './scheme.js';

export interface Round {
  readonly catalogue: Catalogue;
  readonly master: Master;
  readonly status: Status;
  readonly lying: readonly Lying[];
}

/** What came and waits for nothing any more. */
const HEARD: readonly StatusRow['state'][] = ['accepted', 'by-lead'];
const MISSING: readonly StatusRow['state'][] = ['missing', 'unreadable'];
const TO_MEND: readonly StatusRow['state'][] = ['sent', 'returned', 'unsettled'];

export function roundData(round: Round): Record<string, unknown> {
  const { catalogue, master, status } = round;
  const { rows } = status;
  const units = [...groupBy(rows, ({ unit }) => unit)];
  const late = units.filter(([, own]) => own.some(({ overdueDays }) => overdueDays));
  const missing = units.filter(([, own]) => own.some(({ state }) => MISSING.includes(state)));
  return {
    ...(noteData(catalogue, master) as Record<string, unknown>),
    ...schemeData(catalogue),
    领域: catalogue.scheme.domains.map((domain) => {
      const entries = master.entries.filter(({ domainId }) => domainId === domain.id);
      const own = rows.filter((row) => row.domain === domain.title);
      return {
        ...domainData(catalogue, domain),
        条目数: entries.length,
        报送条目数: entries.reduce((sum, { provenance }) => sum + provenance.length, 0),
        已覆盖事项数: master.coverage.filter(
          (one) =>
            one.domain === domain.title && (one.status === 'covered' || one.status === 'partial'),
        ).length,
        不涉及单位数: count(own, ['nil']),
        未报单位数: count(own, MISSING),
      };
    }),
    应报项数: rows.length,
    已接收项数: count(rows, HEARD),
    不涉及项数: count(rows, ['nil']),
    需修改项数: count(rows, TO_MEND),
    未报项数: count(rows, MISSING),
    未报单位: missing.map(([unit]) => unit),
    未报单位数: missing.length,
    逾期单位数: late.length,
    退回份数: new Set(rows.filter(({ returned }) => returned > 0).flatMap(({ files }) => files))
      .size,
    必须改: findingsOf(round.lying, 'error'),
    建议改: findingsOf(round.lying, 'warning'),
    报送情况: units.map(([unit, own]) => unitLine(round, unit, own)),
    时限情况: limitsOf(master.entries),
    渠道情况: channelsOf(master.entries),
  };
}

function unitLine({ lying, master }: Round, unit: string, rows: readonly StatusRow[]): object {
  const own = lying.filter((one) => one.unit === unit && one.result.verdict !== 'replaced');
  return {
    单位: unit,
    应报领域数: rows.length,
    已接收: count(rows, HEARD),
    不涉及: count(rows, ['nil']),
    需修改: count(rows, TO_MEND),
    未报: count(rows, MISSING),
    退回次数: rows.reduce((most, { returned }) => Math.max(most, returned), 0),
    逾期天数: rows.reduce((most, { overdueDays }) => Math.max(most, overdueDays ?? 0), 0),
    条目数: master.entries.filter(({ units }) => units.includes(unit)).length,
    必须改: findingsOf(own, 'error'),
    建议改: findingsOf(own, 'warning'),
    情况: statesInWords(rows),
  };
}

/** 已接收5项，未报送1项 */
function statesInWords(rows: readonly StatusRow[]): string {
  return [...groupBy(rows, ({ state }) => state)]
    .map(([state, same]) => `${STATE_WORDS[state]}${same.length}项`)
    .join('，');
}

function count(rows: readonly StatusRow[], states: readonly StatusRow['state'][]): number {
  return rows.filter(({ state }) => states.includes(state)).length;
}

function findingsOf(lying: readonly Lying[], severity: 'error' | 'warning'): number {
  return lying
    .filter(({ result }) => result.verdict !== 'replaced')
    .reduce((sum, { result }) => sum + result.counts[severity], 0);
}

/** By kind of time limit, most first: an entry with several counts under each. */
export function limitsOf(entries: readonly Pick<MergedEntry, 'timeLimit'>[]): object[] {
  return tallied(
    entries.map(({ timeLimit }) => {
      const limits = timeLimit?.limits ?? [];
      return limits.length > 0 ? limits.map(limitLabel) : ['未写明期限'];
    }),
  ).map(([label, number]) => ({ 时限: label, 条目数: number }));
}

/** By channel, most first. */
export function channelsOf(entries: readonly Pick<MergedEntry, 'channels'>[]): object[] {
  return tallied(entries.map(({ channels = [] }) => channels.map(({ name }) => name))).map(
    ([name, number]) => ({ 渠道: name, 条目数: number }),
  );
}

function tallied(lists: readonly (readonly string[])[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const list of lists) {
    for (const one of new Set(list)) counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
