/** What one unit answers for and has sent, for letters of that unit or to it. */
import type { Lying, StatusRow } from '../../merge/status/types.js';
import type { Catalogue } from '../../model/catalogue.js';
import type { Entry } from '../../model/entry.js';
import type { Master } from '../../model/master.js';
import { expectedUnits } from '../../model/roster.js';
import type { Domain } from '../../model/scheme.js';
import type { NilReturn } from '../../model/submission.js';
import { STATE_WORDS } from '../../render/status/words.js';
import { writeBases } from '../../text/basis.js';
import { writeChannels } from '../../text/channel.js';
import { writeOwners } from '../../text/owner.js';
import { channelsOf, limitsOf, type Round } from './round.js';
import { fullName } from './scheme.js';

/** Where rows stand that a letter may print, and which of them. */
interface Row extends Entry {
  readonly domainId?: string;
}

export function unitData(round: Round, unit: string): Record<string, unknown> {
  const { catalogue, master, status, lying } = round;
  const { scheme, units } = catalogue;
  const led = scheme.domains.filter(({ lead }) => lead === unit);
  const asked = scheme.domains.filter((domain) => expectedUnits(domain, units).includes(unit));
  const rows = rowsOf(lying, master, unit);
  const nil = nilOf(catalogue, master, unit);
  const own = status.rows.filter((row) => row.unit === unit);
  return {
    单位: unit,
    单位全称: fullName(catalogue, unit),
    直报: units.units.some(({ name, direct }) => name === unit && direct),
    报给: reportsTo(catalogue, unit, asked),
    牵头领域: led.map(({ title }) => title),
    单位领域: asked.map((domain) => {
      const sent = rows.filter(({ domainId }) => domainId === domain.id);
      return {
        ...domainLine(domain, own, nil),
        条目数: sent.length,
        条目: sent.length > 0 ? sent.map(rowData) : presetOf(domain),
        已报条目: sent.length > 0,
      };
    }),
    单位领域数: asked.length,
    单位条目: rows.map(rowData),
    单位条目数: rows.length,
    登记条目: rows.length > 0 ? rows.map(rowData) : asked.flatMap(presetOf),
    单位不涉及: nil.map(({ title, matter, reason }) => ({
      领域: title,
      事项: matter ?? '',
      原因: reason,
    })),
    单位时限情况: limitsOf(rows),
    单位渠道情况: channelsOf(rows),
  };
}

function domainLine(
  domain: Domain,
  status: readonly StatusRow[],
  nil: readonly Nil[],
): Record<string, unknown> {
  const row = status.find((one) => one.domain === domain.title);
  const whole = nil.find((one) => one.title === domain.title && one.matter === undefined);
  return {
    名称: domain.title,
    汇总单位: domain.lead,
    事项数: domain.matters.length,
    情况: row ? STATE_WORDS[row.state] : '',
    不涉及: row?.state === 'nil',
    不涉及原因: whole?.reason ?? '',
    退回次数: row?.returned ?? 0,
    逾期天数: row?.overdueDays ?? 0,
  };
}

/** The bureau hears lead units and direct reporters; a department its lead units. */
function reportsTo({ scheme, units }: Catalogue, unit: string, asked: readonly Domain[]): string {
  const direct = units.units.some(({ name, direct: isDirect }) => name === unit && isDirect);
  const leads = asked.map(({ lead }) => lead);
  if (direct || leads.includes(unit)) return scheme.bureau;
  return [...new Set(leads)].join('、') || scheme.bureau;
}

/** The unit's own rows where its files lie here; else what the master has of it. */
function rowsOf(lying: readonly Lying[], master: Master, unit: string): Row[] {
  const sent = lying
    .filter(({ result }) => result.verdict !== 'replaced' && !result.submission.lead)
    .flatMap(({ result: { submission } }) =>
      submission.entries.filter((entry) => (entry.unit ?? submission.unit) === unit),
    );
  return sent.length > 0 ? sent : master.entries.filter(({ units }) => units.includes(unit));
}

interface Nil extends NilReturn {
  readonly title: string;
}

/** Its words of 不涉及; what it wants struck out is none. */
function nilOf({ scheme }: Catalogue, master: Master, unit: string): Nil[] {
  return master.nil
    .filter((one) => one.unit === unit && one.operation === undefined)
    .map((one) => ({
      ...one,
      title: scheme.domains.find(({ id }) => id === one.domainId)?.title ?? one.domain ?? '',
    }));
}

function rowData(entry: Row): Record<string, unknown> {
  return {
    领域: entry.domain ?? null,
    公开事项: titlesOf(entry) || null,
    公开内容: entry.content || null,
    公开依据: writeBases(entry.basis ?? []) || null,
    公开时效: entry.timeLimit?.text || null,
    公开主体: writeOwners(entry.owners ?? []) || null,
    公开渠道: writeChannels(entry.channels ?? []) || null,
    公开方式: (entry.mode ?? []).join('、'),
    监督渠道: entry.supervision?.text || null,
  };
}

function titlesOf({ matter }: Row): string {
  if (!matter) return '';
  const levels = [matter.level1, matter.level2, matter.level3, ...(matter.deeper ?? [])];
  return levels.filter((title) => title !== undefined && title !== '').join('—');
}

/** Before anything was sent: what the scheme presets, the rest to be filled in; a row where it presets nothing. */
function presetOf(domain: Domain): Record<string, unknown>[] {
  const none = { title: null, content: null, basis: [] };
  return (domain.matters.length > 0 ? domain.matters : [none]).map(({ title, content, basis }) => ({
    领域: domain.title,
    公开事项: title,
    公开内容: content ?? null,
    公开依据: basis.join('；') || null,
    公开时效: null,
    公开主体: null,
    公开渠道: null,
    公开方式: '',
    监督渠道: null,
  }));
}
