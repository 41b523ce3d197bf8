/** Who is expected: a group counts by its members, a role counts for nobody, nobody counts twice. */
import { expect, test } from 'vitest';
import { roster } from '../../src/model/roster.js';
import { schemeSchema } from '../../src/model/scheme.js';
import { unitsFileSchema } from '../../src/model/units.js';

const units = unitsFileSchema.parse({
  units: [{ name: '甲局' }, { name: '乙局' }, { name: '东乡', direct: true }, { name: '西乡' }],
  groups: [{ name: '各乡', members: ['西乡', '东乡'] }],
  roles: [{ name: '招标人' }],
});

const scheme = schemeSchema.parse({
  id: 'x',
  version: '1',
  title: 't',
  catalogueTitle: 't',
  jurisdiction: 'j',
  level: 'county',
  date: '2018-10-19',
  notice: { title: 't', issuer: 'i', date: '2018-10-19' },
  bureau: '甲局',
  recipient: 'r',
  layout: 'county',
  channels: { offered: ['政府网站'] },
  domains: [
    {
      id: 'D1',
      title: '一',
      lead: '乙局',
      leads: ['乙局', '各乡'],
      responsible: ['乙局', '招标人'],
    },
    {
      id: 'D2',
      title: '二',
      lead: '甲局',
      leads: ['甲局'],
      responsible: ['各乡'],
      open: ['等部门'],
    },
  ],
});

test('each member of a group is expected by itself, in the order of the units, once', () => {
  expect(roster({ scheme, units })).toEqual([
    { unit: '乙局', domainId: 'D1' },
    { unit: '东乡', domainId: 'D1' },
    { unit: '西乡', domainId: 'D1' },
    { unit: '甲局', domainId: 'D2' },
    { unit: '东乡', domainId: 'D2' },
    { unit: '西乡', domainId: 'D2' },
  ]);
});
