/**
 * Lists of a merged entry (bases, channels, 监督渠道) under the scheme's policies: they unite,
 * unless only the lead unit's holds, or units that differ are a question to a person.
 */
import type { Catalogue } from '../model/catalogue.js';
import { groupBy } from '../model/group-by.js';
import type { Conflict, MergedEntry } from '../model/master.js';
import type { Policies } from '../model/scheme.js';
import { parseBases, writeBases } from '../text/basis.js';
import { parseChannels, writeChannels } from '../text/channel.js';
import { fold } from '../text/fold.js';
import { carriedApart } from './carried.js';
import { inOrderOfWord, type Saying } from './conflict.js';
import { adopted } from './decided.js';
import type { SourceRow } from './rows.js';
import { uniteBases } from './unite/bases.js';
import { uniteChannels } from './unite/channels.js';
import { uniteSupervision } from './unite/words.js';

const LIST_FIELDS = ['basis', 'channels', 'supervision'] as const;
export type ListField = (typeof LIST_FIELDS)[number];

/** Rows whose lists go in: under `lead` the lead unit's alone, where it says any. */
export function rowsThatSpeak(
  field: ListField,
  rows: readonly SourceRow[],
  policies: Policies,
  lead: string | undefined,
): readonly SourceRow[] {
  if (policies[field] !== 'lead') return rows;
  const own = rows.filter((row) => row.unit === lead && textIn(field, row) !== '');
  return own.length > 0 ? own : rows;
}

/** What rows say of a list. */
interface ListSaying extends Saying {
  /** The rows with what they say of it: of one that carries a conflict, what each unit said. */
  readonly spoken: readonly SourceRow[];
}

/** What rows say differently of lists that a person is to be asked about. */
export function askedLists(
  rows: readonly SourceRow[],
  catalogue: Catalogue,
  lead: string | undefined,
): { field: ListField; sayings: ListSaying[] }[] {
  return LIST_FIELDS.filter((field) => catalogue.scheme.policies[field] === 'ask').map((field) => {
    const sayings = carriedApart(
      rows,
      field,
      (text) => asSaid(field, text, catalogue),
      (all) => sayingsOf(field, all, catalogue),
    );
    return { field, sayings: inOrderOfWord(sayings, lead) };
  });
}

function sayingsOf(
  field: ListField,
  rows: readonly SourceRow[],
  catalogue: Catalogue,
): ListSaying[] {
  const said = groupBy(
    rows.filter((row) => textIn(field, row) !== ''),
    (row) => keyIn(field, row, catalogue),
  );
  return [...said.values()].map((own) => {
    const text = own[0] ? textIn(field, own[0]) : '';
    return { text, value: own[0]?.entry[field], rows: own, spoken: own };
  });
}

/** The lists that a person settled; those that are open or united are not among them. */
export function decidedLists(
  conflicts: readonly Conflict[],
  rows: readonly SourceRow[],
  catalogue: Catalogue,
  lead: string | undefined,
): Partial<MergedEntry> {
  const settled: Partial<MergedEntry> = {};
  for (const { field, sayings } of askedLists(rows, catalogue, lead)) {
    const decision = conflicts.find((conflict) => conflict.field === field)?.decision;
    if (!decision) continue;
    const own = adopted(decision, sayings)?.spoken ?? sayings.flatMap(({ spoken }) => spoken);
    const written = decision.choice === 'adopt' ? '' : (decision.text ?? '').trim();
    Object.assign(
      settled,
      written === '' ? united(field, own, catalogue) : asSaid(field, written, catalogue),
    );
  }
  return settled;
}

function united(
  field: ListField,
  rows: readonly SourceRow[],
  { scheme, registers }: Catalogue,
): Partial<MergedEntry> {
  if (field === 'basis') return { basis: uniteBases(rows, registers.bases) };
  if (field === 'channels') return { channels: uniteChannels(rows, { scheme, registers }) };
  return { supervision: { text: uniteSupervision(rows) } };
}

function asSaid(field: ListField, text: string, { registers }: Catalogue) {
  if (field === 'basis') return { basis: parseBases(text).value };
  if (field === 'channels') return { channels: parseChannels(text, registers.channels).value };
  return { supervision: { text } };
}

function textIn(field: ListField, { entry }: SourceRow): string {
  if (field === 'basis') return writeBases(entry.basis ?? []);
  if (field === 'channels') return writeChannels(entry.channels ?? []);
  return entry.supervision?.text.trim() ?? '';
}

/** Equal for lists that name the same, in whatever order and spelling. */
function keyIn(field: ListField, row: SourceRow, { registers, scheme }: Catalogue): string {
  const { entry } = row;
  if (field === 'supervision') return fold(entry.supervision?.text ?? '');
  if (field === 'channels') {
    return uniteChannels([row], { scheme, registers })
      .map(({ name }) => fold(name))
      .sort()
      .join('\n');
  }
  return (entry.basis ?? [])
    .map(({ title, article, text }) => fold(`${title ?? text} ${article ?? ''}`))
    .sort()
    .join('\n');
}
