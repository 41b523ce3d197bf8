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
import { inOrderOfWord, type Saying } from './conflict.js';
import { adopted, textOf } from './decided.js';
import { folded } from './folded.js';
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

/** What rows say differently of lists that a person is to be asked about. */
export function askedLists(
  rows: readonly SourceRow[],
  catalogue: Catalogue,
  lead: string | undefined,
): { field: ListField; sayings: Saying[] }[] {
  return LIST_FIELDS.filter((field) => catalogue.scheme.policies[field] === 'ask').map((field) => {
    const said = groupBy(
      rows.filter((row) => textIn(field, row) !== ''),
      (row) => keyIn(field, row, catalogue),
    );
    const sayings = [...said.values()].map((own) => {
      const text = own[0] ? textIn(field, own[0]) : '';
      return { text, value: own[0]?.entry[field], rows: own };
    });
    return { field, sayings: inOrderOfWord(sayings, lead) };
  });
}

/** The lists that a person settled; those that are open or united are not among them. */
export function decidedLists(
  conflicts: readonly Conflict[],
  rows: readonly SourceRow[],
  { registers, scheme }: Catalogue,
): Partial<MergedEntry> {
  const settled: Partial<MergedEntry> = {};
  for (const { field, decision, candidates } of conflicts) {
    if (!decision || !LIST_FIELDS.some((one) => one === field)) continue;
    const sayings = candidates.map(({ text, value, units }) => ({
      text,
      value,
      rows: rows.filter(({ unit }) => units.includes(unit)),
    }));
    const own = adopted(decision, sayings)?.rows ?? rows;
    const text = decision.choice === 'write' ? textOf(decision, sayings) : undefined;
    if (field === 'basis') {
      const basis = text === undefined ? uniteBases(own, registers.bases) : parseBases(text).value;
      Object.assign(settled, { basis });
    } else if (field === 'channels') {
      const channels =
        text === undefined
          ? uniteChannels(own, { scheme, registers })
          : parseChannels(text, registers.channels).value;
      Object.assign(settled, { channels });
    } else Object.assign(settled, { supervision: { text: text ?? uniteSupervision(own) } });
  }
  return settled;
}

function textIn(field: ListField, { entry }: SourceRow): string {
  if (field === 'basis') return writeBases(entry.basis ?? []);
  if (field === 'channels') return writeChannels(entry.channels ?? []);
  return entry.supervision?.text.trim() ?? '';
}

/** Equal for lists that name the same, in whatever order and spelling. */
function keyIn(field: ListField, row: SourceRow, { registers, scheme }: Catalogue): string {
  const { entry } = row;
  if (field === 'supervision') return folded(entry.supervision?.text ?? '');
  if (field === 'channels') {
    return uniteChannels([row], { scheme, registers })
      .map(({ name }) => folded(name))
      .sort()
      .join('\n');
  }
  return (entry.basis ?? [])
    .map(({ title, article, text }) => folded(`${title ?? text} ${article ?? ''}`))
    .sort()
    .join('\n');
}
