/**
 * One cluster of rows -> one entry, with the conflicts that stay open on it. Lists unite in
 * canonical wording; content and time limit are one unit's own words.
 */
import type { Catalogue } from '../model/catalogue.js';
import type { Conflict, MergedEntry } from '../model/master.js';
import type { Cluster } from './cluster.js';
import { conflictOf, inOrderOfWord } from './conflict.js';
import { contentKey, type Identity, matterOf } from './identity.js';
import type { SourceRow } from './rows.js';
import { limitSayings } from './time-limit.js';
import { uniteBases } from './unite/bases.js';
import { uniteChannels } from './unite/channels.js';
import { withGroups } from './unite/groups.js';
import { asOwners, inOrder, ownerNames } from './unite/owners.js';
import { uniteExtra, uniteSupervision, uniteTicks } from './unite/words.js';

export interface EntryContext {
  readonly catalogue: Catalogue;
  /** Whether an error stands on the row. */
  readonly hasError: (row: SourceRow) => boolean;
  /** Whether the unit said that the matter, or its whole domain, does not concern it. */
  readonly saidNil: (unit: string, identity: Identity) => boolean;
  /** Prints the domain's lead units into the entry: in the master, not in a lead catalogue. */
  readonly withLeads: boolean;
}

export interface Built {
  readonly entry: MergedEntry;
  readonly conflicts: readonly Conflict[];
}

/** @param cluster rows of one matter that become one entry */
export function buildEntry(cluster: Cluster, context: EntryContext): Built | undefined {
  const [first] = cluster.rows;
  if (!first) return undefined;
  const { identity } = first;
  const lead = identity.domain?.lead;
  const content = contentOf(cluster, lead);
  const limits = limitSayings(cluster.rows, lead);
  const about = contentKey(content.speaker?.entry ?? {});
  const conflicts = [
    ...(content.sayings.length > 1
      ? [conflictOf(identity, 'content', content.sayings, about, leadsWord(content.sayings, lead))]
      : []),
    ...(limits.length > 1
      ? [conflictOf(identity, 'timeLimit', limits, about, leadsWord(limits, lead))]
      : []),
  ];
  const { rows } = cluster;
  const marked =
    conflicts.length > 0 || rows.some((row) => row.unit === '' || context.hasError(row));
  const matter = matterOf(identity.titles);
  const spoken = content.speaker?.entry;
  const limit = limits[0]?.limit;
  const entry: MergedEntry = {
    ...(identity.domainTitle === '' ? {} : { domain: identity.domainTitle }),
    ...(matter ? { matter } : {}),
    ...(spoken?.content === undefined ? {} : { content: spoken.content }),
    ...(spoken?.elements === undefined ? {} : { elements: spoken.elements }),
    ...lists(rows, lead, context),
    ...(limit ? { timeLimit: limit } : {}),
    extra: extraOf(rows, identity, context),
    // What is printed here is the value itself; a cell as it was written stays with its source.
    raw: {},
    // The first of the provenance: an entry of several rows stands in none of their places alone.
    source: first.entry.source,
    ...(identity.domain ? { domainId: identity.domain.id } : {}),
    ...(identity.definition ? { matterId: identity.definition.id } : {}),
    units: [...new Set(rows.flatMap((row) => (row.unit === '' ? [] : [row.unit])))],
    provenance: rows.map((row) => ({ unit: row.unit, ...row.entry.source })),
    marked,
  };
  return { entry, conflicts };
}

/** What the statements say, and the row whose words are printed. */
function contentOf({ statements }: Cluster, lead: string | undefined) {
  const sayings = inOrderOfWord(
    statements.map((statement) => {
      const full = [...statement.full].sort((a, b) => a.order - b.order);
      const speaker = full.find((row) => row.unit === lead) ?? full[0];
      const text = speaker?.entry.content ?? '';
      return { text, value: text, rows: statement.rows, speaker };
    }),
    lead,
  );
  return { sayings, speaker: sayings[0]?.speaker };
}

/** The lead unit's word where it is among the candidates: they stand in that order. */
function leadsWord(
  sayings: readonly { readonly text: string; readonly rows: readonly SourceRow[] }[],
  lead: string | undefined,
): string | null {
  const [first] = sayings;
  return first?.rows.some((row) => row.unit === lead) ? first.text : null;
}

function lists(
  rows: readonly SourceRow[],
  lead: string | undefined,
  { catalogue, saidNil }: EntryContext,
): Partial<MergedEntry> {
  const { units, layout, registers } = catalogue;
  const leadFirst = [
    ...rows.filter((row) => row.unit === lead),
    ...rows.filter((row) => row.unit !== lead),
  ];
  const senders = new Set(rows.map((row) => row.unit));
  const identity = rows[0]?.identity;
  const owners = withGroups(
    ownerNames(rows, units),
    units,
    senders,
    (unit) => identity !== undefined && saidNil(unit, identity),
  );
  const basis = uniteBases(leadFirst, registers.bases);
  const channels = uniteChannels(rows, catalogue);
  const supervision = uniteSupervision(leadFirst);
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
  const { units, layout } = catalogue;
  const heading = (key: 'lead' | 'index', usual: string) =>
    layout.columns.find((column) => column.key === key)?.heading ?? usual;
  const lead = heading('lead', '牵头单位');
  const index = heading('index', '索引号');
  const united = uniteExtra(rows, new Set(domain ? [lead, index] : [index]));
  if (!domain || !withLeads) return united;
  const groups = new Set(units.groups.map((group) => group.name));
  const named = domain.leads.filter((name) => !groups.has(name));
  return { [lead]: (named.length > 0 ? named : [domain.lead]).join('、'), ...united };
}
