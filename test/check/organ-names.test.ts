/** An owner under its old or new name is told with the name that the roster has. */
import { expect, it } from 'vitest';
import { withRenamedOrgans } from '../../src/check/organ-names.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { organRecordSchema } from '../../src/model/register.js';
import { unitsFileSchema } from '../../src/model/units.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { registerRows } from '../text/support.js';

const ORGANS = registerRows('organs', organRecordSchema);

function catalogueOf(...names: string[]): Catalogue {
  const base = smallCatalogue();
  const units = unitsFileSchema.parse({
    prefixes: ['样例县', '县'],
    units: names.map((name) => ({ name })),
  });
  return { ...base, units, registers: { ...base.registers, organs: ORGANS } };
}

function renamed(text: string, ...names: string[]): unknown {
  const problem = { code: 'owner-unknown', params: { text } };
  return withRenamedOrgans(problem, catalogueOf(...names)).params?.renamed;
}

it.each([
  ['县国土资源局', '县自然资源局'],
  ['样例县国土局', '县自然资源和规划局'],
  ['县自然资源局', '县国土资源局'],
  ['县环保局', '市生态环境局样例分局'],
  ['市生态环境局样例分局', '县环境保护局'],
  ['县安监局', '县应急管理局'],
  ['县卫生健康局', '县卫生和计划生育局'],
  ['县地税局', '县税务局'],
  ['县交通运输管理局', '县交通运输局'],
])('%s may be %s', (text, name) => {
  expect(renamed(text, name, '县公安局')).toEqual([name]);
});

it('says nothing of others', () => {
  expect(renamed('县气象局', '县自然资源局', '县公安局')).toBeUndefined();
  expect(renamed('县国土资源局', '县公安局')).toBeUndefined();
  const other = { code: 'channel-unknown', params: { text: '县国土资源局' } };
  expect(withRenamedOrgans(other, catalogueOf('县自然资源局'))).toBe(other);
});
