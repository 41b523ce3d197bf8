/** A citation of a row and the register's records of that law or document. */
import type { BasisItem } from '../model/entry.js';
import type { BasisRecord } from '../model/register.js';
import { sameDocumentNumber } from '../text/document-number.js';
import { fold } from '../text/fold.js';
import { issuerOfNumber, matchNumbers } from './cited-number.js';
import { isInForce } from './in-force.js';

/** The register by folded titles, made once; and what was looked up already. */
interface Index {
  readonly byTitle: ReadonlyMap<string, readonly BasisRecord[]>;
  readonly ofItem: WeakMap<BasisItem, readonly BasisRecord[]>;
  readonly known: Map<string, readonly BasisRecord[]>;
}

const indexes = new WeakMap<readonly BasisRecord[], Index>();

/**
 * The records that a citation means: those of its title (or a short name of it), narrowed to
 * its number, or to the year of the version that it names. A number far from all that the
 * register has of the title is another document of the same name, and none is meant.
 */
export function citedRecords(
  item: BasisItem,
  register: readonly BasisRecord[],
): readonly BasisRecord[] {
  const { known, ofItem } = indexOf(register);
  const own = ofItem.get(item) ?? knownRecords(item, register, known);
  ofItem.set(item, own);
  return own;
}

function knownRecords(
  item: BasisItem,
  register: readonly BasisRecord[],
  known: Index['known'],
): readonly BasisRecord[] {
  const year = item.number === null ? versionYear(item) : undefined;
  const key = `${item.title ?? ''}\n${item.number ?? ''}\n${year ?? ''}`;
  const before = known.get(key);
  if (before) return before;
  const found = lookUp(item, year, register);
  known.set(key, found);
  return found;
}

/** The records of a title, whatever number stands beside it. */
export function recordsOfTitle(
  title: string,
  register: readonly BasisRecord[],
): readonly BasisRecord[] {
  return indexOf(register).byTitle.get(plainTitle(title)) ?? [];
}

/** The version of the same law or document that is in force on a day. */
export function versionInForce(
  { title }: BasisRecord,
  register: readonly BasisRecord[],
  day: string,
): BasisRecord | undefined {
  return register.find((record) => record.title === title && isInForce(record, day));
}

function lookUp(
  { title, number }: BasisItem,
  year: string | undefined,
  register: readonly BasisRecord[],
): readonly BasisRecord[] {
  if (title === null) return number === null ? [] : numberedAlone(number, register);
  const titled = recordsOfTitle(title, register);
  if (number === null) return year === undefined ? titled : versionsOf(year, titled);
  const same = titled.filter((record) => isNumber(record, number));
  if (same.length > 0) return same;
  return titled.filter(
    (record) => record.number === undefined || matchNumbers(number, record.number) === 'near',
  );
}

/** A number without a title. 32号令 may be any ministry's: without an issuer it says nothing. */
function numberedAlone(number: string, register: readonly BasisRecord[]): readonly BasisRecord[] {
  if (issuerOfNumber(number) === '') return [];
  const found = register.filter((record) => isNumber(record, number));
  return new Set(found.map(({ title }) => title)).size === 1 ? found : [];
}

function isNumber(record: BasisRecord, number: string): boolean {
  return record.number !== undefined && sameDocumentNumber(number, record.number);
}

/** （2009年修正）, （2015）, （2024年第17号令）: which version a citation without a number means. */
const VERSION =
  /\(((?:19|20)\d{2})(?:年|年第\d{1,4}号令?)?\)|((?:19|20)\d{2})年?[^\d,;]{0,8}(?:修订|修正|修改|版)/;

function versionYear(item: BasisItem): string | undefined {
  const [, bare, changed] = VERSION.exec(fold(item.text)) ?? [];
  return bare ?? changed;
}

function versionsOf(year: string, titled: readonly BasisRecord[]): readonly BasisRecord[] {
  const named = titled.filter(({ from = '', amended }) =>
    [from, ...amended].some((day) => day.startsWith(year)),
  );
  if (named.length > 0) return named;
  const since = titled.filter(({ from = '' }) => from < `${year}-12-32`);
  const latest = since.reduce((most, { from = '' }) => (from > most ? from : most), '');
  return since.filter(({ from = '' }) => from === latest);
}

function indexOf(register: readonly BasisRecord[]): Index {
  const ready = indexes.get(register);
  if (ready) return ready;
  const byTitle = new Map<string, BasisRecord[]>();
  for (const record of register) {
    for (const name of namesOf(record)) {
      byTitle.set(name, [...(byTitle.get(name) ?? []), record]);
    }
  }
  const index: Index = { byTitle, ofItem: new WeakMap(), known: new Map() };
  indexes.set(register, index);
  return index;
}

/** A paper that puts a document into force: 国务院办公厅关于印发政府网站发展指引的通知. */
const COVER = /^.{0,40}?关于(?:印发|发布|公布|颁布)<?(.{4,}?)>?的通知$/;

/** Its title, its short names, and both without the issuer and without the paper that brings it. */
function namesOf({ title, short, issuer }: BasisRecord): Set<string> {
  const names = [title, ...short].map(plainTitle);
  const office = issuer === undefined ? '' : fold(issuer);
  const bare = names.flatMap((name) => [
    ...(office !== '' && name.startsWith(office) ? [name.slice(office.length)] : []),
    ...(COVER.exec(name)?.slice(1) ?? []),
  ]);
  return new Set([...names, ...bare]);
}

/** What stands behind a title and is none of it: （试行）, （2018年修正）, （2019修订）. */
const BEHIND = /\((?:试行|暂行|[^()]{0,30}(?:修订|修正|修改|公布|通过|版)|(?:19|20)\d{2}年?)\)$/;

/** Laws are cited with and without the name of the state. */
function plainTitle(title: string): string {
  return fold(title)
    .replace(/^中华人民共和国/, '')
    .replace(BEHIND, '');
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
