/**
 * One cluster of rows -> one entry, with the conflicts on it and what was decided of them. Lists
 * unite in canonical wording; content and time limit are one unit's own words, or a person's.
 */
import type { Catalogue } from '../model/catalogue.js';
import { EXTRA_NAMES } from '../model/layout.js';
import { type Conflict, isOpen, type MergedEntry } from '../model/master.js';
import { splitElements } from '../text/elements.js';
import { parseTimeLimit } from '../text/time-limit.js';
import { carriedApart, withCarried, withoutSplit } from './carried.js';
import type { Cluster } from './cluster.js';
import { conflictOf, type EntryKey, entryId, inOrderOfWord, type Saying } from './conflict.js';
import { type ContentSaying, decidedContent, decidedLimit } from './decided.js';
import { contentKey, type Identity, matterOf } from './identity.js';
import { askedLists, decidedLists, type ListField, rowsThatSpeak } from './lists.js';
import { byPolicy } from './policy.js';
import { provenanceOf, type SourceRow } from './rows.js';
import type { Settle } from './settle.js';
import { type LimitSaying, limitSayings } from './time-limit.js';
import { uniteBases } from './unite/bases.js';
import { uniteChannels } from './unite/channels.js';
import { withGroups } from './unite/groups.js';
import { asOwners, inOrder, ownerNames } from './unite/owners.js';
import { uniteExtra, uniteSupervision, uniteTicks } from './unite/words.js';

export interface EntryContext {
  readonly catalogue: Catalogue;
  /** Whether an error stands on the row. */
  readonly hasError: (row: SourceRow) => boolean;
  /** Whether the unit does not stand for the matter, by its own word (answers.ts). */
  readonly standsOut: (unit: string, identity: Identity) => boolean;
  /** Prints the domain's lead units into the entry: in the master, not in a lead catalogue. */
  readonly withLeads: boolean;
  readonly settle: Settle;
}

export interface Built {
  readonly entry: MergedEntry;
  readonly conflicts: readonly Conflict[];
}

/**
 * @param cluster rows of one matter that become one entry
 * @param turn tells entries apart that say the very same of one matter, from 1
 * @returns one entry; several where a person decided that they stand apart (分列)
 */
export function buildEntries(cluster: Cluster, context: EntryContext, turn: number): Built[] {
  const [first] = cluster.rows;
  if (!first) return [];
  const lead = first.identity.domain?.lead;
  const content = contentOf(cluster, lead);
  const limits = carriedApart(
    cluster.rows,
    'timeLimit',
    (text) => ({ timeLimit: parseTimeLimit(text).value }),
    (rows) => limitSayings(rows, lead),
  );
  const key = { identity: first.identity, about: aboutOf(cluster), turn };
  const conflicts = conflictsOn(cluster, key, content, limits, context);
  const apart = conflicts.find(({ decision }) => decision?.choice === 'split');
  if (!apart) return [builtOf(cluster, key, content, limits, conflicts, context)];
  const lists = askedLists(cluster.rows, context.catalogue, lead);
  const said: readonly Saying[] =
    { content: content.sayings, timeLimit: limits }[apart.field] ??
    lists.find(({ field }) => field === apart.field)?.sayings ??
    [];
  return inParts(cluster.rows, said).flatMap((rows, at) => {
    const part: Cluster = { statements: within(cluster, rows), rows, together: cluster.together };
    return buildEntries(part, context, at === 0 ? turn : turn + at / 100).map((built) => ({
      entry: { ...built.entry, decided: { ...built.entry.decided, [apart.field]: apart.id } },
      // Told once, with the first of the entries that it led to.
      conflicts: at === 0 ? [apart, ...built.conflicts] : built.conflicts,
    }));
  });
}

/** The rows of each saying; those that say nothing of the field stay with the first. */
function inParts(rows: readonly SourceRow[], said: readonly Saying[]): SourceRow[][] {
  const spoken = new Set(said.flatMap((saying) => saying.rows));
  const silent = rows.filter((row) => !spoken.has(row));
  return said.map((saying, at) =>
    at === 0
      ? rows.filter((row) => saying.rows.includes(row) || silent.includes(row))
      : [...saying.rows],
  );
}

/** Key of the content that an entry prints while nothing is decided; it names the entry. */
export function aboutOf(cluster: Cluster): string {
  const lead = cluster.rows[0]?.identity.domain?.lead;
  return contentKey(contentOf(cluster, lead).speaker?.entry ?? {});
}

type Content = ReturnType<typeof contentOf>;

function conflictsOn(
  cluster: Cluster,
  key: EntryKey,
  { sayings }: Content,
  limits: readonly LimitSaying[],
  { settle, catalogue }: EntryContext,
): Conflict[] {
  const lead = key.identity.domain?.lead;
  const { policies } = catalogue.scheme;
  // Rows that a person put together say different things by that person's will.
  const contents = cluster.together ? [] : sayings;
  const on = <T extends Saying>(field: string, sayings: readonly T[]) => {
    if (sayings.length < 2) return [];
    const conflict = conflictOf(key, field, sayings, leadsWord(sayings, lead), settle);
    return [byPolicy(withoutSplit(conflict, sayings), sayings, policies, lead)];
  };
  return [
    ...on('content', contents),
    ...on('timeLimit', limits),
    ...askedLists(cluster.rows, catalogue, lead).flatMap(({ field, sayings }) =>
      on(field, sayings),
    ),
  ];
}

function builtOf(
  { rows, together }: Cluster,
  key: EntryKey,
  content: Content,
  limits: readonly LimitSaying[],
  conflicts: readonly Conflict[],
  context: EntryContext,
): Built {
  const { identity } = key;
  const on = (field: string) => conflicts.find((one) => one.field === field);
  const marked =
    conflicts.some(isOpen) || rows.some((row) => row.unit === '' || context.hasError(row));
  const matter = matterOf(identity.titles);
  const printed = decidedContent(on('content'), content.sayings, together);
  const limit = decidedLimit(on('timeLimit'), limits);
  const decided = [
    // Settled at a lead unit's desk; what is decided here stands over it.
    ...rows.flatMap(({ entry: row }) => Object.entries(row.carried?.decided ?? {})),
    ...conflicts.flatMap(({ field, decision }) => (decision ? [[field, decision.id]] : [])),
    ...(together ? [['content', together.id]] : []),
  ];
  const entry: MergedEntry = {
    id: entryId(key),
    ...(identity.domainTitle === '' ? {} : { domain: identity.domainTitle }),
    ...(matter ? { matter } : {}),
    ...printed,
    ...lists(rows, identity.domain?.lead, context),
    ...decidedLists(conflicts, rows, context.catalogue, identity.domain?.lead),
    ...(limit ? { timeLimit: limit } : {}),
    extra: extraOf(rows, identity, context),
    // What is printed here is the value itself; a cell as it was written stays with its source.
    raw: {},
    // The first of the provenance: an entry of several rows stands in none of their places alone.
    source: rows[0]?.entry.source ?? { file: '', sheet: '', row: 0, cells: {} },
    ...(identity.domain ? { domainId: identity.domain.id } : {}),
    ...(identity.definition ? { matterId: identity.definition.id } : {}),
    units: [...new Set(rows.flatMap(({ speakers }) => speakers))],
    provenance: rows.flatMap(provenanceOf),
    decided: Object.fromEntries(decided),
    marked,
  };
  return { entry, conflicts };
}

/** The statements of a cluster, cut down to some of its rows. */
function within({ statements }: Cluster, rows: readonly SourceRow[]): Cluster['statements'] {
  const kept = new Set(rows);
  return statements.flatMap((one) => {
    const own = one.rows.filter((row) => kept.has(row));
    const full = one.full.filter((row) => kept.has(row));
    if (own.length === 0) return [];
    const units = new Set(own.map(({ unit }) => unit));
    return [{ rows: own, full: full.length > 0 ? full : own, units }];
  });
}

/** What the statements say, and the row whose words are printed. */
function contentOf({ statements }: Cluster, lead: string | undefined) {
  const spoken = inOrderOfWord(
    statements.map((statement): ContentSaying => {
      const full = [...statement.full].sort((a, b) => a.order - b.order);
      const speaker = full.find((row) => row.unit === lead) ?? full[0];
      const text = speaker?.entry.content ?? '';
      return { text, value: text, rows: statement.rows, speaker };
    }),
    lead,
  );
  const sayings = withCarried(spoken, 'content', (text, units, row): ContentSaying => {
    const entry = { ...row.entry, content: text, elements: splitElements(text) };
    return { text, value: text, rows: [row], units, speaker: { ...row, entry } };
  });
  return { sayings, speaker: sayings[0]?.speaker };
}

/** The lead unit's word where it is among the candidates: they stand in that order. */
function leadsWord(sayings: readonly Saying[], lead = ''): string | null {
  const [first] = sayings;
  const units = first?.units ?? first?.rows.flatMap(({ speakers }) => speakers) ?? [];
  return first && units.includes(lead) ? first.text : null;
}

function lists(
  rows: readonly SourceRow[],
  lead: string | undefined,
  { catalogue, standsOut }: EntryContext,
): Partial<MergedEntry> {
  const { units, layout, registers } = catalogue;
  const leadFirst = [
    ...rows.filter((row) => row.unit === lead),
    ...rows.filter((row) => row.unit !== lead),
  ];
  const senders = new Set(rows.flatMap(({ speakers }) => speakers));
  const identity = rows[0]?.identity;
  const owners = withGroups(
    ownerNames(rows, units),
    units,
    senders,
    (unit) => identity !== undefined && standsOut(unit, identity),
  );
  const speaking = (field: ListField, all: readonly SourceRow[]) =>
    rowsThatSpeak(field, all, catalogue.scheme.policies, lead);
  const basis = uniteBases(speaking('basis', leadFirst), registers.bases);
  const channels = uniteChannels(speaking('channels', rows), catalogue);
  const supervision = uniteSupervision(speaking('supervision', leadFirst));
  const audience = uniteTicks(rows, 'audience', layout);
  const mode = uniteTicks(rows, 'mode', layout);
  const tier = uniteTicks(rows, 'tier', layout);
  return {
    ...(basis.length > 0 ? { basis } : {}),
    ...(owners.length > 0 ? { owners: asOwners(inOrder(owners, units)) } : {}),
    ...(channels.length > 0 ? { channels } : {}),
    ...(supervision === '' ? {} : { supervision: { text: supervision } }),
    ...(audience.length > 0 ? { audience } : {}),
    ...(mode.length > 0 ? { mode } : {}),
    ...(tier.length > 0 ? { tier } : {}),
  };
}

/** Further columns; 索引号 is blank until frozen, 牵头单位 is the scheme's word. */
function extraOf(
  rows: readonly SourceRow[],
  { domain }: Identity,
  { catalogue, withLeads }: EntryContext,
): Record<string, string> {
  const { units } = catalogue;
  const { lead, index } = EXTRA_NAMES;
  const united = uniteExtra(rows, new Set(domain ? [lead, index] : [index]));
  if (!domain || !withLeads) return united;
  const groups = new Set(units.groups.map((group) => group.name));
  const named = domain.leads.filter((name) => !groups.has(name));
  return { [lead]: (named.length > 0 ? named : [domain.lead]).join('、'), ...united };
}
