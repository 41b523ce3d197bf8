/** The shipped scheme of the county says what the notice says: nothing lost, nothing invented. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { roster } from '../../src/model/roster.js';
import { cataloguesFolder, homeFolder } from '../../src/store/home.js';
import { loadCatalogue } from '../../src/store/load-catalogue.js';
import { fold } from '../../src/text/fold.js';

const loaded = loadCatalogue(join(cataloguesFolder(), 'changning-2018'));
if ('faults' in loaded) throw new Error(loaded.faults.map(({ message }) => message).join('\n'));
const { scheme, units } = loaded.catalogue;
const matters = scheme.domains.flatMap((domain) => domain.matters);

/** As fold, but the end kept: what is searched for in a longer text must not lose its last mark. */
const width = (text: string) => fold(`${text}|`).slice(0, -1);
const notice = width(readFileSync(join(homeFolder(), 'test/samples/changning/notice.txt'), 'utf8'));

test('eight domains hold 3, 3, 3, 12, 5, 8, 3 and 2 matters', () => {
  expect(scheme.domains.map((domain) => domain.matters.length)).toEqual([3, 3, 3, 12, 5, 8, 3, 2]);
});

test.each(matters.map((matter) => [matter.id, matter] as const))(
  '%s stands in the notice word for word, from its number to its last full stop',
  (_, { number = '', title, content = '' }) => {
    expect(notice).toContain(width(`${number}${title}：${content}`));
  },
);

test('the matters and the intros are all that the notice says of the domains', () => {
  const section = notice.slice(notice.indexOf('二、重点任务'), notice.indexOf('三、实施步骤'));
  const said = scheme.domains.flatMap(({ number, title, intro, matters: list }) => [
    `${number}${title}。${intro}`,
    ...list.map((matter) => `${matter.number}${matter.title}：${matter.content}`),
  ]);
  let rest = section;
  for (const text of said) rest = rest.replace(width(text), '');
  // What is left names units only: two lines a domain.
  expect(rest.split(/牵头单位:|责任单位:/)).toHaveLength(1 + 2 * scheme.domains.length);
  expect(rest).not.toMatch(/信息(?!化局)|包括/);
});

test('phases, exceptions and dates stand in the notice', () => {
  const texts = [
    ...scheme.phases.flatMap((phase) => [phase.title, ...phase.tasks]),
    ...scheme.exceptions,
    ...scheme.domains.flatMap((domain) => domain.exception ?? []),
    ...matters.flatMap((matter) => matter.exception ?? []),
    ...scheme.reports.map(({ due }) => `于每年${due.join('、')}前报`),
    scheme.title,
    scheme.notice.title,
    ...scheme.notice.upper,
  ];
  for (const text of texts) expect(notice).toContain(width(text));
});

describe('who is expected', () => {
  const expected = roster({ scheme, units });

  test('18 county units and 13 townships, each for something', () => {
    expect(units.units.filter((unit) => !unit.direct)).toHaveLength(18);
    expect(units.units.filter((unit) => unit.direct)).toHaveLength(13);
    expect(new Set(expected.map(({ unit }) => unit)).size).toBe(31);
  });

  test('128 pairs of unit and domain', () => {
    const counts = scheme.domains.map(
      (domain) => expected.filter(({ domainId }) => domainId === domain.id).length,
    );
    expect(counts).toEqual([14, 16, 6, 15, 17, 23, 22, 15]);
  });

  test('17 pairs of domain and lead; the open ones are nobody', () => {
    expect(scheme.domains.flatMap((domain) => domain.leads)).toHaveLength(17);
    expect(scheme.domains[7]?.open).toContain('等执法机关');
    expect(scheme.domains.map((domain) => domain.lead)).toEqual([
      '县住房城乡建设局',
      '县国土资源局',
      '县国土资源局',
      '县财政局',
      '县财政局',
      '县发展改革局',
      '县交通运输管理局',
      '县公安局',
    ]);
  });

  test('every unit, group and role is named in the notice, but for the townships and single roles', () => {
    const named = scheme.domains.flatMap((domain) => [...domain.leads, ...domain.responsible]);
    // The notice itself leaves out 县 of three of them.
    for (const name of named) expect(notice).toContain(width(name.replace(/^县/, '')));
  });

  test('the names whose characters are easily mistaken are right', () => {
    const names = units.units.map((unit) => unit.name);
    expect(names).toContain('\u8008街彝族苗族乡人民政府');
    expect(names).toContain('珠街彝族乡人民政府');
  });
});
