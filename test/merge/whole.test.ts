/** The whole: order, coverage, who is missing, draft or final, and the two streams. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.js';
import type { Waiver } from '../../src/model/scheme.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import {
  BUREAU,
  FINANCE,
  HOUSING,
  housingRow,
  merge,
  owners,
  submission,
  TOWNS,
  within,
} from './helpers.js';

const ALL = ['M2.1', 'M2.2', 'M2.3'].map((matterId) => ({ matterId }));
const HOUSES = ['M1.1', 'M1.2'].map((matterId) => ({ ...housingRow, matterId }));
const housingNil = { domain: '住房保障领域', domainId: 'D1' };

/** Everybody answers everything. */
function complete() {
  return [
    submission(HOUSING, HOUSES),
    submission(FINANCE, ALL),
    submission(
      BUREAU,
      [ALL[0] ?? {}],
      [
        { matterId: 'M2.2', matter: '采购合同信息' },
        { matterId: 'M2.3', matter: '审计结果公告' },
      ],
    ),
    ...TOWNS.map((unit) => submission(unit, HOUSES, [{}])),
  ];
}

function error(over: Partial<Finding>): Finding {
  return { code: 'any', severity: 'error', message: '', params: {}, ...over };
}

function waiving(...waivers: Partial<Waiver>[]) {
  const catalogue = smallCatalogue();
  const full = waivers.map((waiver) => ({
    code: '',
    reason: '机构尚在组建',
    person: '某人',
    date: '2018-10-19',
    ...waiver,
  }));
  return { ...catalogue, scheme: { ...catalogue.scheme, waivers: full } };
}

describe('order', () => {
  it('is the scheme’s; what it does not know comes last in its domain, unknown domains last', () => {
    const unknown = { domain: '其他领域', domainId: undefined, matterId: undefined };
    const rows = [
      { ...unknown, matter: { level1: '别的事项' } },
      { matterId: undefined, matter: { level1: '采购意向' } },
      { matterId: 'M2.2' },
      { ...housingRow, matterId: 'M1.2' },
      housingRow,
    ].map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value)));
    const files = [submission(FINANCE, rows)];
    const sent = files.map((file) => ({
      ...file,
      entries: file.entries.map((entry, at) => {
        const { matterId: _matter, domainId: _domain, ...rest } = entry;
        if (at === 0) return rest;
        return at === 1 ? { ...rest, domainId: 'D2' } : entry;
      }),
    }));
    const master = merge(sent);
    expect(master.entries.map((entry) => [entry.domain, entry.matter?.level1])).toEqual([
      ['住房保障领域', '农村危房改造信息'],
      ['住房保障领域', '保障性住房分配信息'],
      ['政府采购领域', '采购合同信息'],
      ['政府采购领域', '采购意向'],
      ['其他领域', '别的事项'],
    ]);
    expect(master.beyond.map((one) => [one.domain, one.matter, one.units])).toEqual([
      ['政府采购领域', '采购意向', [FINANCE]],
      ['其他领域', '别的事项', [FINANCE]],
    ]);
  });

  it('of provenance and units is that of units.yaml, and the source is the first row', () => {
    const [entry] = merge([submission(BUREAU, [{}]), submission(FINANCE, [{}])]).entries;
    expect(entry?.provenance.map((one) => [one.unit, one.row])).toEqual([
      [FINANCE, 10],
      [BUREAU, 10],
    ]);
    expect(entry?.source.file).toBe(`submissions/${FINANCE}.xlsx`);
  });
});

describe('coverage', () => {
  const status = (files: Parameters<typeof merge>[0]) =>
    merge(files).coverage.map((one) => [one.matter, one.status]);

  it('is covered where every unit expected sent a row or said 不涉及', () => {
    expect(status(complete()).map(([, state]) => state)).toEqual(Array(5).fill('covered'));
  });

  it('is partial where somebody expected said nothing of the matter', () => {
    const files = complete().map((file) => (file.unit === BUREAU ? { ...file, nil: [] } : file));
    expect(status(files).slice(2)).toEqual([
      ['中标、成交结果信息', 'covered'],
      ['采购合同信息', 'partial'],
      ['审计结果公告', 'partial'],
    ]);
  });

  it('is nil where all said 不涉及, missing where nobody sent and not all did', () => {
    const files = [
      submission(HOUSING, [], [housingNil]),
      ...TOWNS.map((unit) => submission(unit, [], [housingNil])),
    ];
    expect(status(files)).toEqual([
      ['农村危房改造信息', 'nil'],
      ['保障性住房分配信息', 'nil'],
      ['中标、成交结果信息', 'missing'],
      ['采购合同信息', 'missing'],
      ['审计结果公告', 'missing'],
    ]);
  });

  it('takes 不涉及 of a matter that the scheme does not know for that matter alone', () => {
    const beyond = { ...housingNil, matter: '公租房补贴' };
    const files = [HOUSING, ...TOWNS].map((unit) => submission(unit, [], [beyond]));
    expect(status(files)[0]).toEqual(['农村危房改造信息', 'missing']);
  });

  it('is one element for a domain without preset matters', () => {
    const catalogue = smallCatalogue();
    const domains = catalogue.scheme.domains.map((domain) =>
      domain.id === 'D1' ? { ...domain, matters: [] } : domain,
    );
    const open = { ...catalogue, scheme: { ...catalogue.scheme, domains } };
    const { matterId: _none, ...entry } = submission(HOUSING, [housingRow]).entries[0] ?? {};
    const sent = { ...submission(HOUSING, []), entries: [entry as never] };
    const master = merge([sent], [], open);
    expect(master.coverage[0]).toEqual({ domain: '住房保障领域', matter: null, status: 'covered' });
    expect(master.beyond).toEqual([]);
    expect(merge([], [], open).coverage[0]?.status).toBe('missing');
  });
});

describe('missing', () => {
  it('names each unit and domain expected and not heard, members of a group by themselves', () => {
    const files = [submission(HOUSING, HOUSES), submission(TOWNS[0], HOUSES, [{}])];
    expect(merge(files).missing).toEqual([
      { unit: TOWNS[1], domain: '住房保障领域' },
      { unit: TOWNS[2], domain: '住房保障领域' },
      { unit: FINANCE, domain: '政府采购领域' },
      { unit: BUREAU, domain: '政府采购领域' },
      { unit: TOWNS[1], domain: '政府采购领域' },
      { unit: TOWNS[2], domain: '政府采购领域' },
    ]);
  });

  it('does not name a unit whose two files are not yet settled; its rows do not count', () => {
    const twice = ['a.xlsx', 'b.xlsx'].map((file) =>
      submission(FINANCE, [{ content: file }], [], { file }),
    );
    const master = merge(twice);
    expect(master.missing.map((one) => one.unit)).not.toContain(FINANCE);
    expect(master.entries).toEqual([]);
    expect(master.leads[1]?.missing.map((one) => one.unit)).toEqual([BUREAU]);
  });
});

describe('draft or final', () => {
  it('is final where nothing stands open', () => {
    expect(merge(complete(), [error({ severity: 'warning' })]).state).toBe('final');
  });

  it('is a draft while an error stands, wherever', () => {
    expect(merge(complete(), [error({})]).state).toBe('draft');
  });

  it('is a draft while a conflict is open', () => {
    const files = complete().map((file) =>
      file.unit === BUREAU ? submission(BUREAU, [{ timeLimit: within(3) }], [{}]) : file,
    );
    expect(merge(files)).toMatchObject({ state: 'draft', conflicts: [{ field: 'timeLimit' }] });
  });

  it('is a draft while a unit has not been heard, unless the scheme waives it', () => {
    const files = complete().filter((file) => file.unit !== BUREAU);
    expect(merge(files).state).toBe('draft');
    const waiver = { code: 'unit-missing', unit: BUREAU, domain: 'D2' };
    expect(merge(files, [], waiving(waiver)).state).toBe('final');
    expect(merge(files, [], waiving({ ...waiver, domain: 'D1' })).state).toBe('draft');
  });

  it('is a draft while a matter is uncovered, unless the scheme waives it', () => {
    const files = complete().map((file) => ({
      ...file,
      entries: file.entries.filter((entry) => entry.matterId !== 'M2.3'),
    }));
    expect(merge(files).state).toBe('draft');
    const waiver = { code: 'matter-missing', matter: 'M2.3' };
    expect(merge(files, [], waiving(waiver)).state).toBe('final');
  });

  it('marks the rows in error, also by a cell merged down from a row above', () => {
    const files = [submission(FINANCE, [{}, { matterId: 'M2.2' }, { matterId: 'M2.3' }])];
    const place = { file: `submissions/${FINANCE}.xlsx`, sheet: '政府采购领域' };
    const sent = files.map((file) => ({
      ...file,
      entries: file.entries.map((entry, at) =>
        at === 2
          ? {
              ...entry,
              source: { ...entry.source, cells: { ...entry.source.cells, basis: 'G10' } },
            }
          : entry,
      ),
    }));
    const marked = (finding: Finding) =>
      merge(sent, [finding]).entries.map((entry) => entry.marked);
    expect(marked(error({ ...place, cell: 'G10' }))).toEqual([true, false, true]);
    expect(marked(error({ ...place, cell: 'H11' }))).toEqual([false, true, false]);
    expect(marked(error({ ...place, cell: 'H11', severity: 'warning' }))).not.toContain(true);
  });
});

describe('the two streams', () => {
  it('keep townships out of the lead catalogues and join in the master', () => {
    const master = merge(complete());
    expect(master.leads.map((lead) => [lead.lead, lead.domain, lead.merged])).toEqual([
      [HOUSING, '住房保障领域', 2],
      [FINANCE, '政府采购领域', 4],
    ]);
    expect(master.leads[0]?.entries.map(owners)).toEqual([HOUSING, HOUSING]);
    expect(master.entries.map(owners).slice(0, 2)).toEqual(
      Array(2).fill(`${HOUSING}、各乡镇人民政府`),
    );
    expect(master.leads.map((lead) => lead.missing)).toEqual([[], []]);
  });

  it('expect only departments of a lead unit', () => {
    const [housing, purchase] = merge([submission(FINANCE, [ALL[0] ?? {}])]).leads;
    expect(housing?.missing.map((one) => one.unit)).toEqual([HOUSING]);
    expect(purchase?.missing.map((one) => one.unit)).toEqual([BUREAU]);
    expect(purchase?.coverage.map((one) => one.status)).toEqual(['partial', 'missing', 'missing']);
  });

  it('print the domain’s lead units in the master', () => {
    const catalogue = smallCatalogue();
    const domains = catalogue.scheme.domains.map((domain) => ({
      ...domain,
      leads: ['各乡镇人民政府', HOUSING, FINANCE],
    }));
    const joint = { ...catalogue, scheme: { ...catalogue.scheme, domains } };
    const master = merge(complete(), [], joint);
    expect(master.entries[0]?.extra.牵头单位).toBe(`${HOUSING}、${FINANCE}`);
    expect(master.leads[0]?.entries[0]?.extra).toEqual({});
  });
});
