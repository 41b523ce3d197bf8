/** What `mulu letter --fields` tells an office is what its templates find, and all that they find. */
import { describe, expect, it } from 'vitest';
import { roundData } from '../../src/letters/data/round.js';
import { schemeData } from '../../src/letters/data/scheme.js';
import { unitData } from '../../src/letters/data/unit.js';
import { FIELD_GROUPS, type Field } from '../../src/letters/fields.js';
import { LETTER_KINDS } from '../../src/letters/kinds.js';
import { occasionData } from '../../src/letters/occasion.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { BUREAU, FINANCE, housingRow, submission, TOWNS } from '../merge/helpers.js';
import { kindNamed, lettersOf, roundOf } from './round.js';

const { scheme, ...rest } = smallCatalogue();
const catalogue = {
  ...rest,
  scheme: {
    ...scheme,
    phases: [{ title: '第一阶段', from: '2018-08-01', until: '2018-08-31', tasks: ['报送清单'] }],
    reports: [{ title: '半年和年度', due: ['6月5日'], to: ['县人民政府'] }],
  },
};
const round = roundOf(
  [
    submission(FINANCE, [{}]),
    submission(BUREAU, [], [{}, { domain: '政府采购领域', matter: '采购合同信息' }]),
    submission(TOWNS[0], [housingRow, { matter: { level1: '别的事项' } }]),
    submission(TOWNS[1], [{ timeLimit: { text: '7日内', limits: [] } }]),
  ],
  catalogue,
);
const [common, whole, unit, reminder] = FIELD_GROUPS.map(({ fields }) => fields);
const names = (fields: readonly Field[] = []) => fields.map(({ name }) => name).sort();

/** A template that asks for every field, in lists for those of each item. */
function asking(fields: readonly Field[] = []): string {
  const ask = ({ name, items }: Field): string => {
    if (!items) return `{{#if ${name}}}{{/if}}`;
    const inner = items.map(ask).join('');
    return name === '通知'
      ? `{{#with ${name}}}${inner}{{/with}}`
      : `{{#each ${name}}}${inner}{{/each}}`;
  };
  return `标题\n${fields.map(ask).join('')}`;
}

describe('the fields', () => {
  it('that are told exist in the letters that they are told for', () => {
    const later = (field: Field): Field =>
      field.items
        ? { ...field, items: field.items.slice(0, field.name === '领域' ? 9 : 99) }
        : field;
    const template = asking(common?.map(later));
    expect(lettersOf('下发通知', round, { template })).toHaveLength(1);
    for (const { id, name, scope } of LETTER_KINDS) {
      if (id === 'return' || id === 'notice') continue;
      const more = scope === 'asked' ? reminder : [];
      const all = asking([...(common ?? []), ...(whole ?? []), ...(unit ?? []), ...(more ?? [])]);
      expect(lettersOf(name, round, { template: all }).length).toBeGreaterThan(0);
    }
  });

  it('that exist are told', () => {
    const occasion = occasionData(catalogue, kindNamed('报告'), { attached: [] });
    const first = Object.keys({ ...occasion, 主送: '', 署名: '', ...schemeData(catalogue) });
    expect(first.sort()).toEqual(names(common));
    const second = Object.keys(roundData(round)).filter((name) => !first.includes(name));
    expect(second.sort()).toEqual(names(whole));
    expect(Object.keys({ 汇总: false, ...unitData(round, FINANCE) }).sort()).toEqual(names(unit));
  });
});
