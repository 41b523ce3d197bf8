/** A citation of a row and the register's records of that law or document. */
import type { BasisItem } from '../model/entry.js';
import type { BasisRecord } from '../model/register.js';
import { fold } from '../text/fold.js';

/**
 * The records that a citation means: those of its title (or a short name of it), narrowed to
 * its number where the register knows that number.
 */
export function citedRecords(item: BasisItem, register: readonly BasisRecord[]): BasisRecord[] {
  const title = item.title === null ? '' : plainTitle(item.title);
  const number = item.number === null ? '' : fold(item.number);
  const titled = register.filter((record) => title !== '' && namesOf(record).includes(title));
  const candidates = title === '' ? [...register] : titled;
  const numbered = candidates.filter(
    (record) => number !== '' && record.number !== undefined && fold(record.number) === number,
  );
  return numbered.length > 0 || title === '' ? numbered : titled;
}

function namesOf(record: BasisRecord): string[] {
  return [record.title, ...record.short].map(plainTitle);
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
