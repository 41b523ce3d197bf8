/**
 * How far the round is (报送情况): every unit and domain of the roster against what came, file
 * by file what became of it. Pure: what lies in the folder, the registers and the day are
 * handed in; no result is made of it.
 */
import type { FileResult } from '../check/verdict.js';
import type { Catalogue } from '../model/catalogue.js';
import { type Deadline, daysAfter, deadlineOf } from '../model/deadline.js';
import { groupBy } from '../model/group-by.js';
import type { MissingUnit } from '../model/master.js';
import { keyOf, type Receipt, type Returned } from '../model/receipt.js';
import { type Expected, roster } from '../model/roster.js';
import type { Domain } from '../model/scheme.js';
import type { NilReturn, Submission, SubmittedEntry } from '../model/submission.js';
import { successorOn } from '../model/succession.js';
import { directUnits } from '../model/units.js';
import { UNIT_MISSING, unheardUnits } from './state.js';

/**
 * missing: nothing came; unreadable: what came cannot be read, or is of no domain; unsettled: several files, and
 * nobody has said which one counts; sent: to be returned; returned: sent back, nothing new came
 * since; by-lead: heard through the lead unit's catalogue; waived: the scheme does not wait for it.
 */
export const ROW_STATES = [
  'missing',
  'unreadable',
  'unsettled',
  'sent',
  'returned',
  'accepted',
  'nil',
  'by-lead',
  'waived',
] as const;
export type RowState = (typeof ROW_STATES)[number];

/** One unit and domain of the roster. */
export interface StatusRow {
  readonly unit: string;
  /** Units whose place it has taken, and since when. */
  readonly succeeds?: Expected['succeeds'];
  readonly domain: string;
  readonly lead: string;
  /** Whom to ask for it: the unit, or the lead unit where departments report to that. */
  readonly ask: string;
  readonly state: RowState;
  /** Files that speak for it, those replaced, too. */
  readonly files: readonly string[];
  /** How many of them another one replaced. */
  readonly replaced: number;
  /** When the first of them was seen. */
  readonly firstSeen: string | null;
  /** How often one of its files was sent back. */
  readonly returned: number;
  /** Of 不涉及 the unit's reason; of what is open what is to be done. */
  readonly reason: string | null;
  /** Days since the deadline, of what is still due. */
  readonly overdueDays: number | null;
  /** A stamped copy lies beside the file that counts, or was ticked. */
  readonly stamped: boolean;
}

/** One file, as it lies there or as it is registered. */
export interface StatusFile {
  readonly file: string;
  readonly sha256: string | null;
  readonly unit: string | null;
  readonly domains: readonly string[];
  readonly firstSeen: string | null;
  readonly rows: number;
  readonly verdict: Receipt['verdict'];
  readonly returned: number;
  readonly stamped: boolean;
  /** gone: not there any more; changed: other bytes lie under its name now. */
  readonly there: 'here' | 'gone' | 'changed';
  readonly earlier: readonly string[];
}

export interface Status {
  /** The day of it. */
  readonly date: string;
  readonly deadline: Deadline | null;
  readonly rows: readonly StatusRow[];
  readonly files: readonly StatusFile[];
}

/** A file that lies there, with who sent it and the hash of its bytes, where they are known. */
export interface Lying {
  readonly result: FileResult;
  readonly unit?: string;
  readonly sha256?: string;
}

export interface StatusInput {
  readonly lying: readonly Lying[];
  /** Who was not heard, as merging tells; of a lead unit its own departments. */
  readonly missing: readonly MissingUnit[];
  readonly receipts: readonly Receipt[];
  readonly returns: readonly Returned[];
  readonly date: string;
  /** Only the domains that this unit leads, and only who reports to it. */
  readonly lead?: string;
}

export function statusOf(catalogue: Catalogue, input: StatusInput): Status {
  const deadline = deadlineOf(catalogue.scheme) ?? null;
  const receipts = input.receipts.map((one) => byWhoStands(catalogue, one));
  const context: Context = {
    ...input,
    receipts,
    returns: input.returns.map((one) => byWhoStands(catalogue, one)),
    catalogue,
    deadline,
    stampedFiles: stampedFiles(input.lying),
    receiptOf: new Map(receipts.map((one) => [keyOf(one.sha256, one.file), one])),
    unheard: new Set(input.missing.map(pairKey)),
    awaited: new Set(unheardUnits(catalogue.scheme, input.missing).map(pairKey)),
    spoken: spokenOf(catalogue, input.lying),
    several: severalOf(input.lying),
    useless: groupBy(input.lying.filter(isUseless), ({ unit = '' }) => unit),
    led: ledDomains(catalogue, input),
    direct: directUnits(catalogue.units),
  };
  const domains = new Map(catalogue.scheme.domains.map((domain) => [domain.id, domain]));
  const rows = roster(catalogue).flatMap(({ unit, domainId, succeeds }): StatusRow[] => {
    const domain = domains.get(domainId);
    if (!domain || !isAsked(context, unit, domain)) return [];
    return [{ ...rowOf(context, unit, domain), ...(succeeds ? { succeeds } : {}) }];
  });
  return { date: input.date, deadline, rows: byUnit(catalogue, rows), files: filesOf(context) };
}

/** What was registered of a unit that is no more is its successor's. */
function byWhoStands<T extends { unit?: string | undefined }>(catalogue: Catalogue, one: T): T {
  const { units, scheme } = catalogue;
  if (one.unit === undefined) return one;
  return { ...one, unit: successorOn(one.unit, units, scheme.date) };
}

/** Units as units.yaml has them, each with its domains as the scheme has them. */
function byUnit({ units }: Catalogue, rows: readonly StatusRow[]): StatusRow[] {
  const rank = new Map(units.units.map(({ name }, at) => [name, at]));
  return [...rows].sort((a, b) => (rank.get(a.unit) ?? 0) - (rank.get(b.unit) ?? 0));
}

/** Titles of the domains that a file speaks of, as the scheme has them, else as written. */
export function domainsOf(catalogue: Catalogue, { entries, nil, lead }: Submission): string[] {
  const titles = new Map(catalogue.scheme.domains.map(({ id, title }) => [id, title]));
  const named = [...entries, ...nil].map(
    ({ domainId, domain }) => titles.get(domainId ?? '') ?? domain ?? '',
  );
  const carried = (lead?.domains ?? []).map(({ domainId }) => titles.get(domainId) ?? '');
  return [...new Set([...named, ...carried])].filter((title) => title !== '');
}

/** What one file says for one unit and domain. */
interface Spoken {
  readonly one: Lying;
  readonly entries: readonly SubmittedEntry[];
  readonly nil: readonly Pick<NilReturn, 'matter' | 'reason'>[];
  /** It is a lead catalogue that heard the unit, not the unit's own file. */
  readonly byLead: boolean;
}

interface Context extends StatusInput {
  readonly catalogue: Catalogue;
  readonly deadline: Deadline | null;
  readonly stampedFiles: ReadonlySet<string>;
  readonly receiptOf: ReadonlyMap<string, Receipt>;
  readonly unheard: ReadonlySet<string>;
  readonly awaited: ReadonlySet<string>;
  readonly spoken: ReadonlyMap<string, readonly Spoken[]>;
  /** Files of which nothing is of a domain, by who sent them. */
  readonly useless: ReadonlyMap<string, readonly Lying[]>;
  readonly led: LedDomains;
  readonly direct: ReadonlySet<string>;
  /** Several files, and nobody has said which one counts. */
  readonly several: ReadonlySet<string>;
}

function pairKey({ unit, domain }: MissingUnit): string {
  return `${unit}\n${domain}`;
}

function isAsked({ lead, direct }: Context, unit: string, domain: Domain): boolean {
  return lead === undefined || (domain.lead === lead && !direct.has(unit));
}

/** Domains of which the bureau hears the departments by their lead unit alone, by title. */
interface LedDomains {
  /** Their lead catalogue has come. */
  readonly heard: ReadonlySet<string>;
  /** It is yet to come: others have, and of these no department sent its own file here. */
  readonly awaited: ReadonlySet<string>;
}

function ledDomains({ scheme, units }: Catalogue, { lying, lead }: StatusInput): LedDomains {
  const none = { heard: new Set<string>(), awaited: new Set<string>() };
  if (lead !== undefined) return none;
  const files = lying.map(({ result }) => result.submission);
  const heardIds = new Set(files.flatMap((file) => (file.lead?.domains ?? []).map(idOf)));
  if (heardIds.size === 0) return none;
  const direct = directUnits(units);
  const sentIds = new Set(
    files
      .filter((file) => file.lead === undefined)
      .flatMap((file) =>
        [...file.entries, ...file.nil].filter(({ unit }) => !direct.has(unit ?? file.unit ?? '')),
      )
      .map(idOf),
  );
  const titles = (isOne: (id: string) => boolean) =>
    new Set(scheme.domains.filter(({ id }) => isOne(id)).map(({ title }) => title));
  return {
    heard: titles((id) => heardIds.has(id)),
    awaited: titles((id) => !heardIds.has(id) && !sentIds.has(id)),
  };
}

function idOf({ domainId }: { readonly domainId?: string | undefined }): string {
  return domainId ?? '';
}

/** Whether the unit's word on the domain is to come by its lead unit. */
function isLedFor({ led, direct }: Context, unit: string, { title, lead }: Domain): boolean {
  return unit !== lead && !direct.has(unit) && (led.heard.has(title) || led.awaited.has(title));
}

/** Who speaks in which file, by unit and domain. */
function spokenOf(catalogue: Catalogue, lying: readonly Lying[]): Map<string, Spoken[]> {
  const titles = new Map(catalogue.scheme.domains.map(({ id, title }) => [id, title]));
  const found = new Map<string, Spoken[]>();
  for (const one of lying) {
    const { submission } = one.result;
    const own = new Map<string, { entries: SubmittedEntry[]; nil: NilReturn[] }>();
    const of = (unit: string | undefined, domainId: string | undefined) => {
      const key = pairKey({ unit: unit ?? '', domain: titles.get(domainId ?? '') ?? '' });
      const known = own.get(key) ?? { entries: [], nil: [] };
      own.set(key, known);
      return known;
    };
    for (const entry of submission.entries) {
      of(entry.unit ?? submission.unit, entry.domainId).entries.push(entry);
    }
    for (const nil of submission.nil) {
      const { nil: known } = of(nil.unit ?? submission.unit, nil.domainId);
      // A matter that it would strike out is no matter that does not concern it.
      if (nil.operation === undefined) known.push(nil);
    }
    const add = (key: string, spoken: Spoken) => {
      found.set(key, [...(found.get(key) ?? []), spoken]);
    };
    for (const [key, said] of own) add(key, { one, ...said, byLead: false });
    for (const { domainId, heard, nil } of submission.lead?.domains ?? []) {
      for (const unit of heard) {
        const key = pairKey({ unit, domain: titles.get(domainId) ?? '' });
        if (own.has(key)) continue;
        const said = nil
          .filter((each) => each.unit === unit && each.operation === undefined)
          .map(withoutUndefined);
        add(key, { one, entries: [], nil: said, byLead: true });
      }
    }
  }
  return found;
}

function withoutUndefined({ matter, reason }: { matter?: string | undefined; reason: string }) {
  return { ...(matter === undefined ? {} : { matter }), reason };
}

function rowOf(context: Context, unit: string, domain: Domain): StatusRow {
  const said = context.spoken.get(pairKey({ unit, domain: domain.title })) ?? [];
  const { state, reason, errors } = stateOf(context, unit, domain, said);
  const useless = state === 'unreadable' ? (context.useless.get(unit) ?? []) : [];
  const lying = [...said.map(({ one }) => one), ...useless];
  const counting = said.filter(({ one, byLead }) => !byLead && one.result.verdict !== 'replaced');
  const due = state === 'missing' || state === 'unreadable' || state === 'unsettled' || errors > 0;
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
    reason,
    overdueDays: due && days > 0 ? days : null,
    stamped: counting.some(({ one }) => isStamped(context, one)),
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
    const more = late ? '牵头单位汇总之后又报来了文件，内容有出入，请牵头单位重新汇总' : null;
    return { state: nil === null ? 'by-lead' : 'nil', reason: more ?? nil, errors: 0 };
  }
  const files = said.filter(({ one }) => one.result.verdict !== 'replaced');
  const findings = files.flatMap(({ one }) => one.result.findings);
  const several = context.several.has(pairKey(pair));
  if (several || findings.some(({ code }) => code === 'domain-disagrees')) {
    const why = several ? '几份文件说法不一，请定用哪一份（use.yaml）' : '文件里的领域互相矛盾';
    return { state: 'unsettled', reason: why, errors: 1 };
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
    const why = sheets.length === 0 ? '读不出，请对方改报' : '看不出是哪个领域的';
    return { state: 'unreadable', reason: `${nameOf(file)} ${why}`, errors: 0 };
  }
  const withdrawn = context.receipts.find(
    ({ gone, unit, domains }) =>
      gone !== undefined && unit === pair.unit && domains.includes(pair.domain),
  );
  const led = isLedFor(context, pair.unit, domain)
    ? context.led.heard.has(pair.domain)
      ? `${domain.lead}的领域目录里没有`
      : `等${domain.lead}的领域目录`
    : null;
  const reason = withdrawn ? `报过的 ${nameOf(withdrawn.file)} 已不在文件夹里` : led;
  return { state: 'missing', reason, errors: 0 };
}

/** Nothing could be read, or nothing of it is of a domain of the scheme. */
function isUseless({ result: { verdict, submission } }: Lying): boolean {
  const { sheets, entries, nil } = submission;
  if (verdict !== 'back') return false;
  const said = [...entries, ...nil];
  return sheets.length === 0 || (said.length > 0 && said.every(({ domainId }) => !domainId));
}

function sentBack(context: Context, back: readonly Spoken[]): Judged {
  const count = (severity: 'error' | 'warning') =>
    back.reduce((sum, { one }) => sum + one.result.counts[severity], 0);
  const errors = count('error');
  const warnings = count('warning');
  const parts = [
    ...(errors > 0 ? [`必须改${errors}处`] : []),
    ...(warnings > 0 ? [`建议改${warnings}处`] : []),
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

function filesOf(context: Context): StatusFile[] {
  const here = context.lying.map((one): StatusFile => {
    const { submission, verdict } = one.result;
    const receipt = receiptOf(context, one);
    return {
      file: submission.file,
      sha256: one.sha256 ?? null,
      unit: one.unit ?? null,
      domains: domainsOf(context.catalogue, submission),
      firstSeen: receipt?.first ?? null,
      rows: submission.entries.length + submission.nil.length,
      verdict,
      returned: timesReturned(context, one),
      stamped: isStamped(context, one),
      there: 'here',
      earlier: receipt?.earlier ?? [],
    };
  });
  const names = new Set(here.map(({ file }) => file));
  const gone = context.receipts
    .filter((receipt) => receipt.gone !== undefined)
    .map((receipt): StatusFile => {
      const { file, sha256 = null, unit = null, domains, first, rows, verdict, earlier } = receipt;
      return {
        file,
        sha256,
        unit,
        domains,
        firstSeen: first,
        rows,
        verdict,
        returned: context.returns.filter((one) => isOf(one, sha256 ?? undefined, file)).length,
        stamped: receipt.stamped ?? false,
        there: names.has(file) ? 'changed' : 'gone',
        earlier,
      };
    });
  return [...here, ...gone].filter((one) => isOwn(context, one));
}

/** A lead unit sees its domains' files, and those that speak for nobody yet. */
function isOwn({ lead, catalogue }: Context, { domains }: StatusFile): boolean {
  if (lead === undefined || domains.length === 0) return true;
  return catalogue.scheme.domains.some((one) => one.lead === lead && domains.includes(one.title));
}

function severalOf(lying: readonly Lying[]): Set<string> {
  const found = lying.flatMap(({ result }) =>
    result.findings.filter(({ code }) => code === 'several-files'),
  );
  return new Set(
    found.flatMap(({ params: { unit, domain } }) =>
      [domain ?? []].flat().map((title) => pairKey({ unit: `${unit}`, domain: `${title}` })),
    ),
  );
}

/** Workbooks beside which a stamped copy lies. */
function stampedFiles(lying: readonly Lying[]): Set<string> {
  const files = new Set<string>();
  for (const { result } of lying) {
    for (const { code, params } of result.submission.problems) {
      if (code === 'stamped-copy-seen' && typeof params?.workbook === 'string') {
        files.add(params.workbook);
      }
    }
  }
  return files;
}

function isStamped(context: Context, one: Lying): boolean {
  const { file } = one.result.submission;
  return context.stampedFiles.has(file) || receiptOf(context, one)?.stamped === true;
}

function receiptOf({ receiptOf: known }: Context, { sha256, result }: Lying): Receipt | undefined {
  return known.get(keyOf(sha256, result.submission.file));
}

function timesReturned({ returns }: Context, { sha256, result }: Lying): number {
  return returns.filter((one) => isOf(one, sha256, result.submission.file)).length;
}

function isOf(one: Returned, sha256: string | undefined, file: string): boolean {
  return keyOf(one.sha256, one.file) === keyOf(sha256, file);
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
