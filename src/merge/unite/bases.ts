/**
 * Bases of several rows as one list, each law or document once an article. Order and wording
 * are those of the row that names it first: how an office ranks its bases is its own word.
 */
import type { BasisItem } from '../../model/entry.js';
import type { BasisRecord } from '../../model/register.js';
import { fold } from '../../text/fold.js';
import type { SourceRow } from '../rows.js';

/** @param rows in the order in which their words are preferred */
export function uniteBases(
  rows: readonly SourceRow[],
  register: readonly BasisRecord[],
): BasisItem[] {
  const found: { key: string; number: string; item: BasisItem }[] = [];
  for (const item of rows.flatMap((row) => row.entry.basis ?? [])) {
    const key = basisKey(item, register);
    const number = fold(item.number ?? '');
    const same = found.find(
      (one) => one.key === key && (one.number === number || one.number === '' || number === ''),
    );
    if (!same) found.push({ key, number, item });
    // The same citation with its document number says more than the one without.
    else if (same.number === '' && number !== '') Object.assign(same, { number, item });
  }
  return found.map((one) => one.item);
}

/** Title by the register or folded, and article; the text where there is no title. */
function basisKey(item: BasisItem, register: readonly BasisRecord[]): string {
  if (item.title === null) return `?${fold(item.text)}`;
  return `${titleKey(item.title, register)}\n${fold(item.article ?? '')}`;
}

/** Short and full names of a law are one name: 招标投标法, 中华人民共和国招标投标法. */
function titleKey(title: string, register: readonly BasisRecord[]): string {
  const short = shortened(title);
  const known = shortNames(register).get(short);
  return known ?? short;
}

const SHORT_NAMES = new WeakMap<readonly BasisRecord[], ReadonlyMap<string, string>>();

function shortNames(register: readonly BasisRecord[]): ReadonlyMap<string, string> {
  const known = SHORT_NAMES.get(register);
  if (known) return known;
  const names = new Map<string, string>();
  for (const record of register) {
    for (const name of record.short) names.set(shortened(name), shortened(record.title));
  }
  SHORT_NAMES.set(register, names);
  return names;
}

function shortened(title: string): string {
  return fold(title).replace(/^中华人民共和国/, '');
}
