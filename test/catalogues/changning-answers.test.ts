/** The sample answers are such as the county's units could have sent: complete and of one mind. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { roster } from '../../src/model/roster.js';
import { cataloguesFolder } from '../../src/store/home.js';
import { loadCatalogue } from '../../src/store/load-catalogue.js';
import { parseTimeLimit } from '../../src/text/time-limit.js';
import { readAnswers, readCommon } from '../tools/answers.js';

const loaded = loadCatalogue(join(cataloguesFolder(), 'changning-2018'));
if ('faults' in loaded) throw new Error(loaded.faults.map(({ message }) => message).join('\n'));
const { scheme, units } = loaded.catalogue;
const matters = scheme.domains.flatMap((domain) => domain.matters);
const answers = readAnswers();
const common = readCommon();

/** Every row that concerns its unit. */
const rows = answers.flatMap(({ unit, domains, extra }) => [
  ...Object.values(domains).flatMap((answer) =>
    typeof answer === 'string'
      ? []
      : Object.entries(answer).flatMap(([matter, row]) =>
          typeof row === 'string' ? [] : [{ ...row, unit, matter }],
        ),
  ),
  ...Object.values(extra).flatMap((list) => list.map((row) => ({ ...row, unit }))),
]);

test('every unit answers for every domain that it is asked about, and for no other', () => {
  const asked = roster({ scheme, units }).map(({ unit, domainId }) => `${unit} ${domainId}`);
  const told = answers.flatMap(({ unit, domains }) =>
    Object.keys(domains).map((domain) => `${unit} ${domain}`),
  );
  expect(told.sort()).toEqual(asked.sort());
});

test('every matter of a domain is answered, by a row or by 不涉及 with a reason', () => {
  for (const { unit, domains } of answers) {
    for (const [id, answer] of Object.entries(domains)) {
      const wanted = scheme.domains.find((domain) => domain.id === id)?.matters.map((m) => m.id);
      if (typeof answer === 'string') expect(answer.length, unit).toBeGreaterThan(8);
      else expect(Object.keys(answer)).toEqual(wanted);
    }
  }
});

test('some three hundred rows cover all matters', () => {
  expect(rows.length).toBeGreaterThanOrEqual(290);
  expect(rows.length).toBeLessThanOrEqual(330);
  expect(new Set(rows.map(({ matter }) => matter))).toEqual(new Set(matters.map(({ id }) => id)));
});

test('only the finance bureau announces what only it can', () => {
  const owners = (id: string) => rows.filter(({ matter }) => matter === id).map(({ unit }) => unit);
  for (const id of ['M4.9', 'M4.10', 'M4.11', 'M4.12']) expect(owners(id)).toEqual(['县财政局']);
  expect(owners('M5.5')).toEqual(['县审计局']);
});

describe('limits and channels that all write', () => {
  test.each(matters.map((matter) => [matter.id, matter.kinds] as const))('%s', (id, kinds) => {
    const { value, problems } = parseTimeLimit(common.limits[id] ?? common.limit);
    expect(problems).toEqual([]);
    const due = value.limits.filter((limit) => limit.kind === 'within');
    const most = Math.min(
      ...scheme.limits
        .filter((limit) => limit.kinds.length === 0 || limit.kinds.some((k) => kinds.includes(k)))
        .map(({ count }) => count),
    );
    expect(due).toHaveLength(1);
    for (const limit of due) expect(limit.count).toBeLessThanOrEqual(most);

    const chosen = common.channels[id] ?? common.channel;
    for (const { kinds: of, names } of scheme.channels.required) {
      if (of.length > 0 && !of.some((kind) => kinds.includes(kind))) continue;
      expect(chosen).toEqual(expect.arrayContaining(names));
    }
  });
});
