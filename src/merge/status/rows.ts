/** One line of the status: what became of what a unit sent for a domain, and why it is open. */
import { reasonInWords } from '../../check/wording/reasons.js';
import { daysAfter } from '../../model/deadline.js';
import type { MissingUnit } from '../../model/master.js';
import type { Returned } from '../../model/receipt.js';
import type { Expected } from '../../model/roster.js';
import type { Domain } from '../../model/scheme.js';
import { UNIT_MISSING } from '../state.js';
import { type Context, isLedFor, isStamped, receiptOf, timesReturned } from './context.js';
import { pairKey } from './pair-key.js';
import type { Spoken } from './spoken.js';
import type { RowState, StatusRow } from './types.js';

export function rowOf(context: Context, expected: Expected, domain: Domain): StatusRow {
  const { unit, succeeds, ended } = expected;
  const said = context.spoken.get(pairKey({ unit, domain: domain.title })) ?? [];
  const { state, reason, errors } = stateOf(context, unit, domain, said);
  // Who is no more cannot be late: what is due is a line in units.yaml.
  const isNobody = ended !== undefined && state === 'missing';
  const useless = state === 'unreadable' ? (context.useless.get(unit) ?? []) : [];
  const lying = [...said.map(({ one }) => one), ...useless];
  const counting = said.filter(({ one, byLead }) => !byLead && one.result.verdict !== 'replaced');
  const due =
    (state === 'missing' && !isNobody) ||
    state === 'unreadable' ||
    state === 'unsettled' ||
    errors > 0;
  const days = context.deadline ? daysAfter(context.deadline.date, context.date) : 0;
  return {
    unit,
    domain: domain.title,
    lead: domain.lead,
    ask: state === 'missing' && isLedFor(context, unit, domain) ? domain.lead : unit,
    state,
    files: lying.map((one) => one.result.submission.file),
    replaced: said.filter(({ one }) => one.result.verdict === 'replaced').length,
    firstSeen: earliest(lying.map((one) => receiptOf(context, one)?.first)),
    returned: context.returns.filter((one) => concerns(one, unit, domain.title)).length,
    reason: isNobody ? reasonInWords('ended') : reason,
    overdueDays: due && days > 0 ? days : null,
    stamped: counting.some(({ one }) => isStamped(context, one)),
    ...(succeeds ? { succeeds } : {}),
    ...(ended === undefined ? {} : { ended }),
  };
}

interface Judged {
  readonly state: RowState;
  readonly reason: string | null;
  /** What must be mended in the files that count. */
  readonly errors: number;
}

function stateOf(context: Context, unit: string, domain: Domain, said: readonly Spoken[]): Judged {
  const pair = { unit, domain: domain.title };
  if (context.unheard.has(pairKey(pair))) return unheard(context, pair, domain);
  const lead = said.find(({ one }) => one.result.submission.lead !== undefined);
  const own = said.filter((spoken) => spoken !== lead);
  if (lead?.byLead) {
    const nil = nilReason([lead]);
    const late = own.some(({ one }) =>
      one.result.findings.some(({ code }) => code === 'file-after-lead'),
    );
    const more = late ? reasonInWords('sentAfterLead') : null;
    return { state: nil === null ? 'by-lead' : 'nil', reason: more ?? nil, errors: 0 };
  }
  const files = said.filter(({ one }) => one.result.verdict !== 'replaced');
  const findings = files.flatMap(({ one }) => one.result.findings);
  const several = context.several.has(pairKey(pair));
  if (several || findings.some(({ code }) => code === 'domain-disagrees')) {
    const why = several ? 'filesDisagree' : 'domainsDisagree';
    return { state: 'unsettled', reason: reasonInWords(why), errors: 1 };
  }
  const back = files.filter(({ one }) => one.result.verdict === 'back');
  if (back.length > 0) return sentBack(context, back);
  const nil = nilReason(files);
  return { state: nil === null ? 'accepted' : 'nil', reason: nil, errors: 0 };
}

function unheard(context: Context, pair: MissingUnit, domain: Domain): Judged {
  const { scheme } = context.catalogue;
  if (!context.awaited.has(pairKey(pair))) {
    const waiver = scheme.waivers.find(
      ({ code, ...of }) =>
        code === UNIT_MISSING &&
        (of.unit === undefined || of.unit === pair.unit) &&
        (of.domain === undefined || of.domain === domain.id),
    );
    return { state: 'waived', reason: waiver?.reason ?? null, errors: 0 };
  }
  const [useless] = context.useless.get(pair.unit) ?? [];
  if (useless) {
    const { file, sheets } = useless.result.submission;
    const why = sheets.length === 0 ? 'unreadable' : 'ofNoDomain';
    return { state: 'unreadable', reason: reasonInWords(why, { file: nameOf(file) }), errors: 0 };
  }
  const withdrawn = context.receipts.find(
    ({ gone, unit, domains }) =>
      gone !== undefined && unit === pair.unit && domains.includes(pair.domain),
  );
  const reason = withdrawn
    ? reasonInWords('withdrawn', { file: nameOf(withdrawn.file) })
    : isLedFor(context, pair.unit, domain)
      ? reasonInWords(context.led.heard.has(pair.domain) ? 'lackedByLead' : 'leadAwaited', {
          lead: domain.lead,
        })
      : null;
  return { state: 'missing', reason, errors: 0 };
}

function sentBack(context: Context, back: readonly Spoken[]): Judged {
  const count = (severity: 'error' | 'warning') =>
    back.reduce((sum, { one }) => sum + one.result.counts[severity], 0);
  const errors = count('error');
  const warnings = count('warning');
  const parts = [
    ...(errors > 0 ? [reasonInWords('mustMend', { count: errors })] : []),
    ...(warnings > 0 ? [reasonInWords('shouldMend', { count: warnings })] : []),
  ];
  const sent = back.every(({ one }) => timesReturned(context, one) > 0);
  return { state: sent ? 'returned' : 'sent', reason: parts.join('，'), errors };
}

/** The reason where the whole domain does not concern the unit; null where a row came. */
function nilReason(said: readonly Spoken[]): string | null {
  const whole = said.flatMap(({ nil }) => nil.filter(({ matter }) => matter === undefined));
  const none = said.every(({ entries }) => entries.length === 0);
  const all = whole.length > 0 ? whole : said.flatMap(({ nil }) => nil);
  if (!none || all.length === 0) return null;
  // A unit heard by its lead with rows of its own: 不涉及 of single matters is not all it said.
  if (whole.length === 0 && said.some(({ byLead }) => byLead)) return null;
  return [...new Set(all.map(({ reason }) => reason))].filter((one) => one !== '').join('；');
}

function concerns({ unit, domains }: Returned, wanted: string, domain: string): boolean {
  return unit === wanted && (domains.length === 0 || domains.includes(domain));
}

function earliest(moments: readonly (string | undefined)[]): string | null {
  return moments.filter((one) => one !== undefined).sort()[0] ?? null;
}

function nameOf(file: string): string {
  return file.split('/').at(-1) ?? file;
}
