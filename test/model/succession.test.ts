/** Units renamed or merged in the middle of the work: from the day on their successor stands in their place. */
import { describe, expect, it } from 'vitest';
import { checkAll } from '../../src/check/check.js';
import { mergeAll } from '../../src/merge/merge.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import { roster } from '../../src/model/roster.js';
import { onItsDate } from '../../src/model/succession.js';
import { unitsFileSchema } from '../../src/model/units.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { within } from '../merge/helpers.js';
import { readTable } from '../submission/reading.js';

const OLD = '县政务服务管理局';
const NEW = '县行政审批局';
const DAY = '2019-03-01';

/** The small county, whose bureau is renamed on the day, and again a year later. */
function county(date: string, change: Record<string, object> = {}): Catalogue {
  const base = smallCatalogue();
  const known = base.units.units.map((unit) =>
    unit.name === OLD ? { ...unit, until: DAY, successor: NEW } : { ...unit, ...change[unit.name] },
  );
  const units = unitsFileSchema.parse({
    ...base.units,
    units: [
      ...known,
      { name: NEW, from: DAY, until: '2020-03-01', successor: '县数据局' },
      { name: '县数据局', from: '2020-03-01' },
    ],
  });
  return onItsDate({ ...base, units, scheme: { ...base.scheme, date } });
}

const lineFor = (catalogue: Catalogue) =>
  roster(catalogue)
    .filter(({ domainId }) => domainId === 'D2')
    .map(({ unit, succeeds }) => [unit, succeeds?.map((one) => `${one.unit} ${one.since}`)]);

const table = (unit: string, limit: string) => `填报单位：${unit}
  公开领域 | 公开事项 | 公开内容 | 公开时限 | 责任主体
  政府采购领域 | 采购合同信息 | 包括政府采购合同全文。 | ${limit} | ${OLD}`;
const LIMIT = within(2).text;

describe('the roster', () => {
  it('expects the unit itself before the day, its successor from the day on', () => {
    expect(lineFor(county('2019-02-28')).map(([unit]) => unit)).toContain(OLD);
    expect(lineFor(county('2019-02-28')).map(([unit]) => unit)).not.toContain(NEW);
    expect(lineFor(county(DAY))).toContainEqual([NEW, [`${OLD} ${DAY}`]]);
    expect(lineFor(county(DAY)).map(([unit]) => unit)).not.toContain(OLD);
  });

  it('follows a chain to the one that stands on the day', () => {
    expect(lineFor(county('2020-03-01'))).toContainEqual([
      '县数据局',
      [`${NEW} 2020-03-01`, `${OLD} ${DAY}`],
    ]);
  });

  it('expects two units that became one once, also as members of a group', () => {
    const merged = { until: DAY, successor: '丙乡人民政府' };
    const catalogue = county(DAY, { 甲镇人民政府: merged, 乙镇人民政府: merged });
    const towns = roster(catalogue).filter(({ unit }) => /人民政府$/.test(unit));
    expect(towns.map(({ unit, domainId }) => [unit, domainId])).toEqual([
      ['丙乡人民政府', 'D1'],
      ['丙乡人民政府', 'D2'],
    ]);
  });

  it('hands a domain over with its lead', () => {
    const catalogue = county(DAY, { 县财政局: { until: DAY, successor: NEW } });
    expect(catalogue.scheme.domains[1]).toMatchObject({ lead: NEW, leads: [NEW] });
  });

  it('expects whoever stands before the day, where the scheme names the unit to come', () => {
    const base = county('2019-02-28');
    const [first, second] = base.scheme.domains;
    if (!first || !second) throw new Error('two domains');
    const scheme = { ...base.scheme, domains: [first, { ...second, responsible: [NEW] }] };
    expect(lineFor(onItsDate({ ...base, scheme })).map(([unit]) => unit)).toEqual([
      '县财政局',
      OLD,
    ]);
  });
});

describe('a file of the old unit', () => {
  it('is its own before the day, without a word', () => {
    const catalogue = county('2019-02-28');
    const read = readTable(table(OLD, LIMIT), { catalogue });
    expect(read.unit).toBe(OLD);
    expect(read.entries[0]?.owners).toEqual([{ name: OLD, text: OLD }]);
    const codes = read.problems.map(({ code }) => code);
    expect(codes).not.toContain('unit-succeeded');
    expect(codes).not.toContain('owner-renamed');
  });

  it('counts for the successor from the day on, and says so with both names and the day', () => {
    const catalogue = county(DAY);
    const read = readTable(table(OLD, LIMIT), { catalogue });
    expect(read.unit).toBe(NEW);
    const findings = checkAll(catalogue, [read]);
    const said = (code: string) => findings.find((one) => one.code === code);
    expect(said('unit-succeeded')).toMatchObject({
      severity: 'notice',
      cell: 'A1',
      params: { before: OLD, unit: NEW, since: DAY },
    });
    expect(said('owner-renamed')).toMatchObject({
      severity: 'notice',
      cell: 'E3',
      params: { before: OLD, name: NEW, since: DAY },
    });
    const master = mergeAll(catalogue, [read], findings);
    expect(master.entries[0]).toMatchObject({ units: [NEW], owners: [{ name: NEW }] });
    expect(master.missing.map(({ unit }) => unit)).not.toContain(NEW);
  });

  it('and one of the new unit are two files of one unit', () => {
    const catalogue = county(DAY);
    const read = (unit: string, limit: string) =>
      readTable(table(unit, limit), { catalogue, file: `submissions/${unit}.xlsx` });
    const differing = [read(OLD, LIMIT), read(NEW, '及时公开')];
    const codes = checkAll(catalogue, differing).map(({ code }) => code);
    expect(codes).toContain('several-files');
    const same = [read(OLD, LIMIT), read(NEW, LIMIT)];
    expect(mergeAll(catalogue, same, []).merged).toBe(1);
  });
});

it('keeps decisions on what the old unit said', () => {
  const base = smallCatalogue();
  const units = county(DAY).units;
  const decision = {
    id: 'X',
    kind: 'conflict' as const,
    domain: '政府采购领域',
    matter: '采购合同信息',
    field: 'timeLimit',
    candidates: [{ text: '及时', units: [OLD, NEW] }],
    choice: 'adopt' as const,
    unit: OLD,
    level: 'bureau' as const,
    person: '李四',
    date: '2019-04-01',
    reason: '以该局为准',
  };
  const decisions = { decisions: [decision], changes: [], use: [{ unit: OLD, file: 'a.xlsx' }] };
  const catalogue = onItsDate({
    ...base,
    units,
    decisions,
    scheme: { ...base.scheme, date: DAY },
  });
  expect(catalogue.decisions).toMatchObject({
    decisions: [{ unit: NEW, candidates: [{ units: [NEW] }] }],
    use: [{ unit: NEW }],
  });
});
