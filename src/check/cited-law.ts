/** A citation of a row and the register's records of that law or document. */
import type { BasisItem } from '../model/entry.js';
import type { BasisRecord } from '../model/register.js';
import { fold } from '../text/fold.js';
import { isInForce } from './in-force.js';

/** The register by folded titles and numbers, made once; and what was looked up already. */
interface Index {
  readonly byTitle: ReadonlyMap<string, readonly BasisRecord[]>;
  readonly byNumber: ReadonlyMap<string, readonly BasisRecord[]>;
  readonly known: Map<string, readonly BasisRecord[]>;
}

const indexes = new WeakMap<readonly BasisRecord[], Index>();

/**
 * The records that a citation means: those of its title (or a short name of it), narrowed to
 * its number where the register knows that number.
 */
export function citedRecords(
  { title, number }: BasisItem,
  register: readonly BasisRecord[],
): readonly BasisRecord[] {
  const index = indexes.get(register) ?? makeIndex(register);
  const key = `${title ?? ''}\n${number ?? ''}`;
  const known = index.known.get(key);
  if (known) return known;
  const found = lookUp(title, number, index);
  index.known.set(key, found);
  return found;
}

/** The version of the same law or document that is in force on a day. */
export function versionInForce(
  { title }: BasisRecord,
  register: readonly BasisRecord[],
  day: string,
): BasisRecord | undefined {
  return register.find((record) => record.title === title && isInForce(record, day));
}

function lookUp(title: string | null, number: string | null, index: Index): readonly BasisRecord[] {
  const numbered = (number !== null && index.byNumber.get(fold(number))) || [];
  if (title === null) return numbered;
  const titled = index.byTitle.get(plainTitle(title)) ?? [];
  const both = titled.filter((record) => numbered.includes(record));
  return both.length > 0 ? both : titled;
}

function makeIndex(register: readonly BasisRecord[]): Index {
  const byTitle = new Map<string, BasisRecord[]>();
  const byNumber = new Map<string, BasisRecord[]>();
  const put = (map: Map<string, BasisRecord[]>, key: string, record: BasisRecord) =>
    map.set(key, [...(map.get(key) ?? []), record]);
  for (const record of register) {
    const names = new Set([record.title, ...record.short].map(plainTitle));
    for (const name of names) put(byTitle, name, record);
    if (record.number !== undefined) put(byNumber, fold(record.number), record);
  }
  const index: Index = { byTitle, byNumber, known: new Map() };
  indexes.set(register, index);
  return index;
}

/** Laws are cited with and without the name of the state. */
function plainTitle(title: string): string {
  return fold(title).replace(/^中华人民共和国/, '');
}

/** 《…》（…号）, as it is to be cited. */
export function citationOf({
  title,
  number,
}: {
  title: string;
  number?: string | undefined;
}): string {
  return `《${title}》${number === undefined ? '' : `（${number}）`}`;
}

/** The words by which a person finds the citation in a cell of several. */
export function citedAs(item: BasisItem): string {
  return item.title === null
    ? item.text
    : citationOf({ title: item.title, number: item.number ?? undefined });
}
