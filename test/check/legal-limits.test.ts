import { expect, test } from 'vitest';
import { statutesOf } from '../../src/check/legal-limits.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { goodEntry, smallCatalogue } from '../helpers/small-catalogue.js';

function withLimitOf(domains: string[]): Catalogue {
  const catalogue = smallCatalogue();
  const limits = catalogue.registers.limits.map((record) => ({ ...record, domains }));
  return { ...catalogue, registers: { ...catalogue.registers, limits } };
}

test('a limit that names its domains governs a title in these domains alone', () => {
  const entry = goodEntry();
  const ids = (catalogue: Catalogue) => statutesOf(catalogue, entry).map(({ id }) => id);
  expect(ids(smallCatalogue())).toEqual(['award-notice']);
  expect(ids(withLimitOf(['政府采购']))).toEqual(['award-notice']);
  expect(ids(withLimitOf(['矿业权出让']))).toEqual([]);
});

test('a limit governs from the day of its law, and no longer than that', () => {
  const at = (date: string) => {
    const catalogue = smallCatalogue();
    return statutesOf({ ...catalogue, scheme: { ...catalogue.scheme, date } }, goodEntry());
  };
  expect(at('2018-10-19')).toHaveLength(1);
  expect(at('2015-02-28')).toHaveLength(0);
});
