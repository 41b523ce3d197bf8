/** A lead catalogue that comes to the bureau: what is odd about it is told, and nothing is lost. */
import { describe, expect, it } from 'vitest';
import { checkAll } from '../../src/check/check.js';
import { say } from '../../src/check/say.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Submission } from '../../src/model/submission.js';
import type { Workbook } from '../../src/model/workbook.js';
import { renderLeadExcel } from '../../src/render/lead/excel.js';
import { renderReturn } from '../../src/render/return/return.js';
import { readSubmission } from '../../src/submission/read.js';
import { countingSubmissions, settledIn } from '../../src/submission/which-file.js';
import { LEAD_FILE, leadFile } from '../helpers/lead-file.js';
import { readBytes } from '../helpers/office.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { BUREAU, FINANCE, HOUSING, merge, submission, TOWNS, within } from '../merge/helpers.js';
import { codes } from './reading.js';

const catalogue = smallCatalogue();
const finance = submission(FINANCE, [{ timeLimit: within(2) }]);
const bureau = submission(BUREAU, [{ timeLimit: within(2) }]);
const differing = submission(BUREAU, [{ timeLimit: within(7) }]);

const ofScheme = (over: Partial<Catalogue['scheme']>): Catalogue => ({
  ...catalogue,
  scheme: { ...catalogue.scheme, ...over },
});
const counted = (files: readonly Submission[], readBy = catalogue) =>
  countingSubmissions(files, settledIn(readBy)).counting.map(({ entries }) => entries.length);
const told = (submissions: readonly Submission[], readBy = catalogue) =>
  checkAll(readBy, submissions)
    .filter(({ file }) => file !== 'scheme.yaml')
    .map(({ cell = '-', code }) => `${cell} ${code}`);
const without = (sheet: string) => (workbook: Workbook) => ({
  ...workbook,
  sheets: workbook.sheets.filter(({ name }) => name !== sheet),
});

describe('a lead catalogue', () => {
  it('with everything settled and everybody heard is taken as it is', async () => {
    const lead = await leadFile([finance, bureau]);
    expect(codes(lead)).toEqual([]);
    expect(told([lead])).toEqual([]);
  });

  it('that is a draft says what its lead unit left open', async () => {
    const open = await leadFile([finance, differing]);
    expect(open.problems).toEqual([
      { code: 'lead-draft', params: { lead: FINANCE, conflicts: 1, units: [] } },
    ]);
    const unheard = await leadFile([finance]);
    expect(unheard.problems).toEqual([
      { code: 'lead-draft', params: { lead: FINANCE, units: [BUREAU] } },
    ]);
    expect(merge([unheard]).missing.map(({ unit }) => unit)).toContain(BUREAU);
  });

  it('does not wait for whom the scheme does not wait for', async () => {
    const waivers = [
      {
        code: 'unit-missing',
        unit: BUREAU,
        reason: '机构改革',
        person: '张三',
        date: '2018-10-01',
      },
    ];
    const lead = await leadFile([finance], FINANCE, { catalogue: ofScheme({ waivers }) });
    expect(codes(lead)).toEqual([]);
  });

  it('of another scheme counts for nobody, and nothing else is said of it', async () => {
    const other = ofScheme({ id: 'other-2017' });
    const lead = await leadFile([finance, bureau], FINANCE, {
      catalogue: other,
      readBy: catalogue,
    });
    expect(told([lead])).toEqual(['- lead-wrong-scheme']);
    expect(lead.lead).toBeUndefined();
    expect(counted([lead])).toEqual([]);
    const { entries, state } = merge([lead], checkAll(catalogue, [lead]));
    expect([entries.length, state]).toEqual([0, 'draft']);
  });

  it('of an older version counts, and the version is told', async () => {
    const lead = await leadFile([finance, bureau], FINANCE, {
      catalogue: ofScheme({ version: '0' }),
      readBy: catalogue,
    });
    expect(codes(lead)).toEqual(['form-old-version']);
    expect(merge([lead]).entries.map(({ units }) => units)).toEqual([[FINANCE, BUREAU]]);
  });

  it.each([
    ['lost', without('mulu')],
    [
      'damaged',
      (workbook: Workbook): Workbook => ({
        ...workbook,
        sheets: workbook.sheets.map((sheet) =>
          sheet.name === 'mulu' ? { ...sheet, cells: sheet.cells.slice(0, -1) } : sheet,
        ),
      }),
    ],
  ] as const)('whose carried data is %s is read as rows of the lead unit', async (_, edit) => {
    const lead = await leadFile([finance, bureau], FINANCE, { edit });
    expect(lead.problems).toEqual([{ code: 'lead-data-lost', params: { lead: FINANCE } }]);
    const { entries, missing } = merge([lead]);
    expect(entries.map(({ units, content }) => [units, content])).toEqual([
      [[FINANCE], finance.entries[0]?.content],
    ]);
    expect(missing.map(({ unit }) => unit)).toContain(BUREAU);
  });

  it('of a domain that its sender does not lead counts for nobody', async () => {
    const [housing, purchase] = catalogue.scheme.domains;
    if (!housing || !purchase) throw new Error('two domains');
    const moved = ofScheme({
      domains: [housing, { ...purchase, lead: HOUSING, leads: [HOUSING] }],
    });
    const lead = await leadFile([finance, bureau], FINANCE, { readBy: moved });
    expect(lead.problems).toEqual([
      {
        code: 'lead-not-its-domain',
        params: { lead: FINANCE, domain: ['政府采购领域'], leads: [HOUSING] },
      },
    ]);
    expect(counted([lead], moved)).toEqual([]);
    const joint = ofScheme({
      domains: [housing, { ...purchase, lead: HOUSING, leads: [HOUSING, FINANCE] }],
    });
    expect(codes(await leadFile([finance, bureau], FINANCE, { readBy: joint }))).toEqual([]);
  });

  it('with rows of a township tells them, cell by cell', async () => {
    const units = catalogue.units.units.map(({ direct: _, ...unit }) => ({
      ...unit,
      direct: false,
    }));
    const atLead = { ...catalogue, units: { ...catalogue.units, units } };
    const town = submission(TOWNS[0], [{ timeLimit: within(2) }]);
    const lead = await leadFile([finance, bureau, town], FINANCE, {
      catalogue: atLead,
      readBy: catalogue,
    });
    const found = lead.problems.filter(({ code }) => code === 'lead-with-direct');
    expect(found.map(({ sheet, cell, params }) => [sheet, cell, params?.units])).toEqual([
      ['政府采购领域', lead.entries[0]?.source.cells.owners, [TOWNS[0]]],
    ]);
  });

  it('is not accused of what merging left apart', async () => {
    const content = '包括政府采购合同全文、合同名称、合同编号、合同金额、签订日期。';
    const row = { matterId: 'M2.2', matter: { level1: '采购合同信息' }, content };
    const owners = [{ name: FINANCE, text: FINANCE }];
    const sent = [
      submission(FINANCE, [{ ...row, owners, timeLimit: within(2) }]),
      submission(BUREAU, [{ ...row, owners, timeLimit: within(7) }]),
    ];
    const [conflict] = merge(sent).conflicts;
    const decisions = {
      decisions: [
        {
          id: conflict?.id ?? '',
          kind: 'conflict' as const,
          domain: '政府采购领域',
          matter: '采购合同信息',
          field: 'timeLimit',
          candidates: (conflict?.candidates ?? []).map(({ text, units }) => ({
            text,
            units: [...units],
          })),
          choice: 'split' as const,
          level: 'lead' as const,
          person: '张三',
          date: '2018-10-20',
          reason: '各管各的',
        },
      ],
      changes: [],
      use: [],
    };
    const lead = await leadFile(sent, FINANCE, { catalogue: { ...catalogue, decisions } });
    expect(lead.entries.map(({ timeLimit }) => timeLimit?.text)).toEqual([
      '2个工作日内',
      '7个工作日内',
    ]);
    const codesToldOf = (one: Submission) =>
      told([one]).filter((text) => /matter-repeated|duplicate-row/.test(text));
    expect(codesToldOf(lead)).toEqual([]);
    // The same rows as one unit's own words are a question.
    const own = lead.entries.map(({ carried: _, ...entry }) => entry);
    expect(codesToldOf({ ...lead, entries: own })).toHaveLength(1);
  });
});

describe('the return of a lead catalogue', () => {
  it('carries what the lead catalogue carried, and sent back replaces it', async () => {
    const bytes = await renderLeadExcel(catalogue, merge([finance, differing]), FINANCE);
    const workbook = readBytes(bytes);
    const input = { file: LEAD_FILE, workbook, problems: [], sha256: '1'.repeat(64) };
    const first = readSubmission(input, catalogue);
    const findings = checkAll(catalogue, [first]);
    const back = readBytes(await renderReturn(catalogue, first, workbook, findings));
    const file = 'submissions/财政局领域目录_退回修改.xlsx';
    const second = readSubmission(
      { file, workbook: back, problems: [], sha256: '2'.repeat(64) },
      catalogue,
    );
    expect(second.lead).toEqual(first.lead);
    expect([first.serial, second.serial]).toEqual([1, 2]);
    expect(codes(second)).toEqual(['lead-draft']);
    const { counting, problems } = countingSubmissions([first, second]);
    expect(problems.map((problem) => [problem.file, problem.code])).toEqual([
      [LEAD_FILE, 'file-superseded'],
    ]);
    expect(counting.map((one) => [one.entries.length, one.lead?.domains.length])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('two versions of one lead catalogue', () => {
  const FIRST = LEAD_FILE;
  const SECOND = 'submissions/财政局领域目录（新）.xlsx';
  const LEFT = { domain: '政府采购领域', matter: '另外的', unit: BUREAU, decision: 'D1' };
  const versions = async () => [
    await leadFile([finance, bureau], FINANCE, { file: FIRST, sha256: '1'.repeat(64) }),
    await leadFile(
      [finance, submission(BUREAU, [{ timeLimit: within(2), content: '招标公告' }])],
      FINANCE,
      {
        file: SECOND,
        sha256: '2'.repeat(64),
      },
    ),
  ];

  it('are an error until use: says which one counts', async () => {
    const both = await versions();
    expect(told(both)).toEqual(['- several-files']);
    expect(merge(both).entries).toEqual([]);
    expect(merge(both).missing.map(({ unit }) => unit)).not.toContain(BUREAU);
    const use = [{ unit: FINANCE, file: '财政局领域目录（新）.xlsx' }];
    const settled = { ...catalogue, decisions: { decisions: [], changes: [], use } };
    expect(told(both, settled)).toEqual(['- file-not-used']);
    expect(merge(both, [], settled).entries.map(({ content }) => content)).toEqual([
      finance.entries[0]?.content,
      '招标公告',
    ]);
  });

  it('count for nothing while neither is settled on, but for who was heard', async () => {
    const both = (await versions()).map((file) => {
      const domains = (file.lead?.domains ?? []).map((one) => ({
        ...one,
        left: [{ ...LEFT, source: { file: 'x.xlsx', sheet: '表', row: 9, cells: {} } }],
      }));
      return file.lead ? { ...file, lead: { ...file.lead, domains } } : file;
    });
    const carried = countingSubmissions(both).counting.flatMap(({ lead }) => lead?.domains ?? []);
    expect(carried.map(({ left, heard }) => [left.length, heard.length > 0])).toEqual([
      [0, true],
      [0, true],
    ]);
  });

  it('differ where one heard a unit and the other did not, though the rows are the same', async () => {
    const heard = [finance, submission(BUREAU, [], [{}])];
    const both = [
      await leadFile([finance], FINANCE, { file: FIRST, sha256: '1'.repeat(64) }),
      await leadFile(heard, FINANCE, { file: SECOND, sha256: '2'.repeat(64) }),
    ];
    const [problem] = countingSubmissions(both).problems;
    expect([problem?.code, problem?.params?.differences]).toEqual([
      'several-files',
      [`${BUREAU}（无／有）`],
    ]);
    const told = say(problem ?? { code: '' }).message;
    expect(told).toContain(`收到2份领域目录（${FINANCE}报来），内容不一样`);
    // Its table has no place for the number of a sending.
    expect(told).toContain('移出文件夹');
    expect(told).not.toContain('第几次报送');
    const reasons = ['无此职责', '由他局办理'].map((reason, at) =>
      leadFile([finance, submission(BUREAU, [], [{ reason }])], FINANCE, {
        file: [FIRST, SECOND][at] ?? '',
        sha256: `${at}`.repeat(64),
      }),
    );
    const [other] = countingSubmissions(await Promise.all(reasons)).problems;
    expect(other?.params?.differences).toEqual([`${BUREAU}（“不涉及”的事项或原因不同）`]);
    const use = [{ unit: FINANCE, file: FIRST }];
    const settled = { ...catalogue, decisions: { decisions: [], changes: [], use } };
    expect(merge(both, [], settled).missing.map(({ unit }) => unit)).toContain(BUREAU);
  });

  it('let departments’ files stand beside the one that counts', async () => {
    const both = await versions();
    const late = submission(BUREAU, [{ timeLimit: within(2), content: '招标公告' }], [], {
      sha256: '9'.repeat(64),
    });
    const codesWith = (file: string) => {
      const use = [{ unit: FINANCE, file }];
      return countingSubmissions([...both, late], { use })
        .problems.filter((problem) => problem.file === late.file)
        .map(({ code }) => code);
    };
    expect(codesWith(SECOND)).toEqual(['file-in-lead']);
    expect(codesWith(FIRST)).toEqual(['file-after-lead']);
  });
});
