/**
 * One field of an entry as one text, and back by the same parsers that read a cell: what a
 * change made by hand is written down and compared in.
 */
import type { Catalogue } from '../model/catalogue.js';
import { type Entry, FIELDS, type Matter } from '../model/entry.js';
import { canonicalPart, readTickWords } from '../submission/ticks.js';
import { parseBases, writeBases } from '../text/basis.js';
import { parseChannels, writeChannels } from '../text/channel.js';
import { splitElements } from '../text/elements.js';
import { fold, foldTitle } from '../text/fold.js';
import { parseOwners, writeOwners } from '../text/owner.js';
import { isDitto, isPlaceholder } from '../text/tick.js';
import { parseTimeLimit } from '../text/time-limit.js';
import { levelsOf, matterOf } from './identity.js';

/** What an entry says, without where it stood. */
export type Said = Omit<Entry, 'source'>;

/** Between the levels of a matter in one text. */
const LEVELS = ' / ';

/** The entry's keys and its further headings; the serial is not of the entry. */
export function fieldsOf(...entries: readonly Said[]): string[] {
  return [...new Set([...FIELDS, ...entries.flatMap(({ extra }) => Object.keys(extra))])];
}

/** The field in one text, '' where it says nothing. */
export function fieldText(entry: Said, field: string): string {
  switch (field) {
    case 'domain':
      return entry.domain ?? '';
    case 'matter':
      return levelsOf(entry.matter).join(LEVELS);
    case 'content':
      return entry.content ?? '';
    case 'timeLimit':
      return entry.timeLimit?.text ?? '';
    case 'supervision':
      return entry.supervision?.text ?? '';
    case 'basis':
      return asTyped(entry, field) ?? writeBases(entry.basis ?? []);
    case 'owners':
      return asTyped(entry, field) ?? writeOwners(entry.owners ?? []);
    case 'channels':
      return asTyped(entry, field) ?? writeChannels(entry.channels ?? []);
    case 'audience':
    case 'mode':
    case 'tier':
      return (entry[field] ?? []).join('、');
    default:
      return entry.extra[field] ?? '';
  }
}

/** A list that leaves out something of its cell: the cell says all. */
function asTyped({ raw }: Said, field: string): string | undefined {
  const text = raw[field];
  return text === undefined || isDitto(text) || isPlaceholder(text) ? undefined : text;
}

/** Equal for two entries whose field says the same to a reader. */
export function fieldKey(entry: Said, field: string): string {
  switch (field) {
    case 'domain':
      return foldTitle(entry.domain ?? '');
    case 'matter':
      return levelsOf(entry.matter).map(foldTitle).join('\n');
    case 'basis':
      return (entry.basis ?? []).map(({ text }) => fold(text)).join('\n');
    case 'owners':
      return (entry.owners ?? []).map(({ name }) => fold(name)).join('\n');
    case 'channels':
      return (entry.channels ?? []).map(({ name }) => fold(name)).join('\n');
    default:
      return fold(fieldText(entry, field));
  }
}

/**
 * @param text as a person writes it into the field's cell; '' takes the field away
 * @returns the entry with the field as reading would have it
 */
export function withField<T extends Said>(
  entry: T,
  field: string,
  text: string,
  catalogue: Pick<Catalogue, 'units' | 'registers' | 'layout' | 'scheme'>,
): T {
  const read = readField(field, text, catalogue);
  if (read === undefined) return { ...entry, extra: withHeading(entry.extra, field, text) };
  const { raw } = entry;
  const cleared: Record<string, unknown> = { ...entry, raw: without(raw, field) };
  delete cleared[field];
  if (field === 'content') delete cleared.elements;
  return { ...cleared, ...read } as T;
}

/** @returns undefined where the field is a further column */
function readField(
  field: string,
  text: string,
  {
    units,
    registers,
    layout,
    scheme,
  }: Pick<Catalogue, 'units' | 'registers' | 'layout' | 'scheme'>,
): Partial<Said> | undefined {
  if (!(FIELDS as readonly string[]).includes(field)) return undefined;
  if (text.trim() === '' || isPlaceholder(text)) return {};
  switch (field) {
    case 'domain':
      return { domain: text.trim() };
    case 'matter': {
      const matter = matterFrom(text);
      return matter ? { matter } : {};
    }
    case 'content':
      return { content: text, elements: splitElements(text) };
    case 'timeLimit':
      return { timeLimit: parseTimeLimit(text).value };
    case 'supervision':
      return { supervision: { text } };
    case 'basis':
      return { basis: parseBases(text).value };
    case 'owners': {
      const owners = parseOwners(text, units, scheme.date).value;
      return { owners: owners.map(({ name }) => ({ name, text: name })) };
    }
    case 'channels': {
      const channels = parseChannels(text, registers.channels).value;
      return { channels: channels.map(({ name }) => ({ name, text: name })) };
    }
    default: {
      const key = field as 'audience' | 'mode' | 'tier';
      const parts = layout.columns.find((column) => column.key === key)?.parts ?? [];
      const written = text.split('、').map((one) => one.trim());
      if (written.every((one) => parts.includes(one))) return { [key]: written };
      return { [key]: readTickWords(key, text).values.map((one) => canonicalPart(one, parts)) };
    }
  }
}

function matterFrom(text: string): Matter | undefined {
  return matterOf(
    text
      .split(LEVELS)
      .map((title) => title.trim())
      .filter(Boolean),
  );
}

function withHeading(
  extra: Readonly<Record<string, string>>,
  heading: string,
  text: string,
): Record<string, string> {
  return text.trim() === '' ? without(extra, heading) : { ...extra, [heading]: text };
}

function without(record: Readonly<Record<string, string>>, key: string): Record<string, string> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));
}
