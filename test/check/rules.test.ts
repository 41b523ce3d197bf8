/** Each rule: one thing broken in a good submission gives exactly that [cell, code]. */
import { describe, expect, it } from 'vitest';
import { checkAll, checkSubmission } from '../../src/check/check.js';
import { resultOf } from '../../src/check/verdict.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Finding, Problem } from '../../src/model/finding.js';
import { basisRecordSchema, statutoryLimitSchema } from '../../src/model/register.js';
import type { NilReturn, Submission, SubmittedEntry } from '../../src/model/submission.js';
import { goodEntry, smallCatalogue } from '../helpers/small-catalogue.js';

const FILE = 'submissions/县财政局.xlsx';
const SHEET = '政府采购领域';

function cellsAt(row: number): Record<string, string> {
  return Object.fromEntries(
    Object.entries(goodEntry().source.cells).map(([field, cell]) => [
      field,
      cell.replace(/\d+$/, String(row)),
    ]),
  );
}

function entryAt(row: number, over: Partial<SubmittedEntry> = {}): SubmittedEntry {
  return goodEntry({ source: { file: FILE, sheet: SHEET, row, cells: cellsAt(row) }, ...over });
}

/** 采购合同信息 in row 11: another matter, no statute of the register. */
function contract(over: Partial<SubmittedEntry> = {}): SubmittedEntry {
  return entryAt(11, {
    matter: { level1: '采购合同信息' },
    matterId: 'M2.2',
    content: '包括政府采购合同全文。',
    ...limit('信息形成或者变更之日起20个工作日内', 20),
    ...over,
  });
}

function limit(text: string, count: number, unit: 'workday' | 'day' = 'workday') {
  return { timeLimit: { text, limits: [{ kind: 'within', role: 'due', count, unit } as const] } };
}

function period(count: number) {
  return {
    timeLimit: {
      text: `公示期不少于${count}个工作日`,
      limits: [{ kind: 'at-least', role: 'retention', count, unit: 'workday' } as const],
    },
  };
}

function sent(entries: SubmittedEntry[], over: Partial<Submission> = {}): Submission {
  return {
    file: FILE,
    unit: '县财政局',
    marks: [],
    serial: 1,
    sheets: [],
    entries,
    nil: [],
    problems: [],
    ...over,
  };
}

function nil(over: Partial<NilReturn> = {}): NilReturn {
  return {
    unit: '县财政局',
    domain: SHEET,
    domainId: 'D2',
    matter: '审计结果公告',
    matterId: 'M2.3',
    reason: '无此项职能',
    source: { file: FILE, sheet: SHEET, row: 12, cells: { concerned: 'E12', 备注: 'Q12' } },
    ...over,
  };
}

function pairs(findings: readonly Finding[]): [string | undefined, string][] {
  return findings.map(({ cell, code }) => [cell, code]);
}

function check(submission: Submission, catalogue = smallCatalogue()) {
  return pairs(checkSubmission(catalogue, submission));
}

function basis(title: string | null, number: string | null = null, text = `《${title}》`) {
  return { basis: [{ title, number, article: null, text }] };
}

function changed(over: {
  scheme?: Partial<Catalogue['scheme']>;
  registers?: Partial<Catalogue['registers']>;
}): Catalogue {
  const base = smallCatalogue();
  return {
    ...base,
    scheme: { ...base.scheme, ...over.scheme },
    registers: { ...base.registers, ...over.registers },
  };
}

const good = () => [entryAt(10), contract()];

describe('a good submission', () => {
  it('gives nothing to mend', () => {
    expect(check(sent(good(), { nil: [nil()] }))).toEqual([]);
  });

  it('of a township gives nothing to mend either', () => {
    const rows = good().map((row) => ({ ...row, unit: '甲镇人民政府' }));
    expect(check(sent(rows, { unit: '甲镇人民政府' }))).toEqual([]);
  });
});

describe('one broken cell', () => {
  const cases: [code: string, cell: string | undefined, entries: () => SubmittedEntry[]][] = [
    ['required-empty', 'D10', () => [entryAt(10, { matter: { level1: '' } }), contract()]],
    ['required-empty', 'F11', () => [entryAt(10), contract({ content: ' ' })]],
    ['required-empty', 'G11', () => [entryAt(10), contract({ basis: [] })]],
    [
      'required-empty',
      'H11',
      () => [entryAt(10), contract({ timeLimit: { text: '', limits: [] } })],
    ],
    ['required-empty', 'I11', () => [entryAt(10), contract({ mode: [] })]],
    ['required-empty', 'K11', () => [entryAt(10), contract({ owners: [] })]],
    ['required-empty', 'L11', () => [entryAt(10), contract({ channels: [] })]],
    ['required-empty', 'P11', () => [entryAt(10), contract({ supervision: { text: '' } })]],
    ['time-limit-over-law', 'H10', () => [entryAt(10, limit('20个工作日内', 20)), contract()]],
    ['time-limit-over-law', 'H11', () => [entryAt(10), contract(limit('21个工作日内', 21))]],
    [
      'channel-required-missing',
      'L11',
      () => [entryAt(10), contract({ channels: [{ name: '公示栏', text: '公示栏' }] })],
    ],
    [
      'channel-required-missing',
      'L11',
      () => [entryAt(10), contract({ channels: [{ name: '政府网站', text: '政府网站' }] })],
    ],
    ['duplicate-row', 'C12', () => [...good(), { ...contract(), source: entryAt(12).source }]],
    ['content-repeats-title', 'F11', () => [entryAt(10), contract({ content: '采购合同。' })]],
    [
      'prefilled-content-deleted',
      'F10',
      () => [entryAt(10, { hiddenId: 'M2.1', content: '包括采购人名称、项目名称。' }), contract()],
    ],
    [
      'basis-repealed',
      'G11',
      () => [entryAt(10), contract(basis('中华人民共和国政府信息公开条例', '国务院令第492号'))],
    ],
    [
      'basis-not-yet-in-force',
      'G11',
      () => [entryAt(10), contract(basis('中华人民共和国政府信息公开条例', '国务院令第711号'))],
    ],
    [
      'basis-not-yet-in-force',
      'G11',
      () => [entryAt(10), contract(basis('政府信息公开条例', '国务院令第711号'))],
    ],
    ['basis-annual', 'G11', () => [entryAt(10), contract(basis('2018年政务公开工作要点'))]],
    [
      'identity-number',
      'F11',
      () => [entryAt(10), contract({ content: '政府采购合同，联系人11010519491231002X。' })],
    ],
    [
      'bank-card',
      'Q11',
      () => [entryAt(10), contract({ extra: { 备注: '保证金汇至6222 0211 0011 6245 702' } })],
    ],
    ['secret-mark', 'F11', () => [entryAt(10), contract({ content: '政府采购合同 秘密★5年' })]],
    [
      'matter-unknown',
      'D11',
      () => [entryAt(10), without(contract({ matter: { level1: '采购合同' } }), 'matterId')],
    ],
    [
      'domain-unknown',
      'C11',
      () => [
        entryAt(10),
        without(without(contract({ domain: '采购领域' }), 'matterId'), 'domainId'),
      ],
    ],
  ];
  it.each(cases)('%s at %s', (code, cell, entries) => {
    expect(check(sent(entries()), withLaws(code))).toEqual([[cell, code]]);
  });

  /** In 2020 the one regulation has followed the other; else the scheme's own day. */
  function withLaws(code: string): Catalogue {
    const { registers } = smallCatalogue();
    const bases = [
      ...registers.bases,
      record('中华人民共和国政府信息公开条例', { number: '国务院令第711号', from: '2019-05-15' }),
      record('2018年政务公开工作要点', { annual: true }),
    ];
    const base = changed({ registers: { bases } });
    if (code !== 'basis-repealed') return base;
    return { ...base, scheme: { ...base.scheme, date: '2020-01-01' } };
  }
});

function record(title: string, more: Record<string, unknown>) {
  return basisRecordSchema.parse({ title, asOf: '2026-10', certainty: 'seen', ...more });
}

function without<K extends keyof SubmittedEntry>(entry: SubmittedEntry, key: K): SubmittedEntry {
  const { [key]: _gone, ...rest } = entry;
  return rest as SubmittedEntry;
}

describe('time limits', () => {
  const statute = (certainty: 'seen' | 'unverified', limits: unknown[]) =>
    changed({
      registers: {
        limits: [
          statutoryLimitSchema.parse({
            id: 'x',
            matters: ['采购合同信息'],
            text: '自签订之日起2个工作日内',
            limits,
            basis: { title: '某条例', article: '第五十条' },
            asOf: '2026-10',
            certainty,
          }),
        ],
      },
    });
  const within = (count: number) => [{ kind: 'within', role: 'due', count, unit: 'workday' }];
  const least = [{ kind: 'at-least', role: 'retention', count: 5, unit: 'workday' }];

  it('longer than an unverified statute are a notice only', () => {
    const findings = checkSubmission(statute('unverified', within(2)), sent([contract()]));
    expect(pairs(findings)).toEqual([['H11', 'time-limit-maybe-over-law']]);
    expect(findings[0]?.severity).toBe('notice');
  });

  it('longer than the scheme allows are right where a statute gives more time', () => {
    const row = contract(limit('30个工作日内', 30));
    expect(check(sent([row]), statute('seen', within(30)))).toEqual([]);
  });

  it('are never compared across units: 30日 is not more than 20个工作日', () => {
    expect(check(sent([contract(limit('30日内', 30, 'day'))]))).toEqual([]);
  });

  it('of display must not be shorter than the statute', () => {
    expect(check(sent([contract(period(3))]), statute('seen', least))).toEqual([
      ['H11', 'time-limit-under-law'],
    ]);
    expect(check(sent([contract(period(5))]), statute('seen', least))).toEqual([]);
  });

  it('with one rule for this kind and another for the rest are judged by the rule for this kind', () => {
    const both = {
      timeLimit: {
        text: '确定之日起2个工作日内；其他信息20个工作日内',
        limits: [2, 20].map((count) => ({
          kind: 'within' as const,
          role: 'due' as const,
          count,
          unit: 'workday' as const,
        })),
      },
    };
    expect(check(sent([entryAt(10, both)]))).toEqual([]);
  });

  it('of a licence are held to the 7 working days of the scheme', () => {
    const base = smallCatalogue();
    const domains = base.scheme.domains.map((domain) => ({
      ...domain,
      matters: domain.matters.map((matter) => ({ ...matter, kinds: ['licence'] })),
    }));
    expect(check(sent([contract()]), changed({ scheme: { domains } }))).toEqual([
      ['H11', 'time-limit-over-law'],
    ]);
  });
});

describe('columns, units and domains', () => {
  const columns = Object.fromEntries(
    Object.entries(goodEntry().source.cells).map(([field, cell]) => [
      field,
      cell.replace(/\d+$/, ''),
    ]),
  );
  const sheet = (over: Record<string, string>) => ({
    name: SHEET,
    headerRows: [8, 9],
    columns: over,
    rows: 2,
    confidence: 'high' as const,
    reasons: [],
    accounted: {},
  });

  it('a column that the table lacks is told once, not in every row', () => {
    const { supervision: _gone, ...rest } = columns;
    const rows = good().map((row) => ({ ...row, supervision: { text: '' } }));
    const findings = checkSubmission(smallCatalogue(), sent(rows, { sheets: [sheet(rest)] }));
    expect(pairs(findings)).toEqual([[undefined, 'column-missing']]);
    expect(findings[0]).toMatchObject({ sheet: SHEET, field: 'supervision' });
  });

  it('a blank cell is told at its own address, though the row names none', () => {
    const { supervision: _gone, ...cells } = cellsAt(10);
    const row = without(entryAt(10), 'supervision');
    const blank = { ...row, source: { ...row.source, cells } };
    expect(check(sent([blank], { sheets: [sheet(columns)] }))).toEqual([['P10', 'required-empty']]);
  });

  it('a unit out of its domain is told once a sheet', () => {
    const unit = '县住房城乡建设局';
    const rows = good().map((row) => ({ ...row, unit }));
    expect(check(sent(rows, { unit }))).toEqual([['C10', 'unit-not-in-domain']]);
  });

  it('a file of nobody is told once, with nothing about domains', () => {
    const rows = good().map((row) => without(row, 'unit'));
    const { unit: _none, ...file } = sent(rows);
    expect(check(file)).toEqual([[undefined, 'unit-unknown']]);
  });

  it('a domain that only the sheet names is told once a sheet', () => {
    const rows = good().map((row) => {
      const { domain: _cell, ...cells } = row.source.cells;
      const unknown = without(without(row, 'domainId'), 'matterId');
      return { ...unknown, domain: '采购', source: { ...row.source, cells } };
    });
    expect(check(sent(rows))).toEqual([[undefined, 'domain-unknown']]);
  });
});

describe('nil returns', () => {
  it('want a reason', () => {
    expect(check(sent(good(), { nil: [nil({ reason: ' ' })] }))).toEqual([
      ['Q12', 'nil-without-reason'],
    ]);
  });

  it('want nothing else', () => {
    const { matter: _m, matterId: _id, ...whole } = nil();
    expect(check(sent(good(), { nil: [whole] }))).toEqual([['E12', 'nil-with-content']]);
  });
});

describe('what is no fault of the submitter', () => {
  it('content that the scheme itself prefilled: told once, of the scheme', () => {
    const rows = [12, 13].map((row) =>
      entryAt(row, {
        matter: { level1: '审计结果公告' },
        matterId: 'M2.3',
        content: '审计结果公告。',
        owners: [{ name: `第${row}科`, text: `第${row}科` }],
        ...limit('10个工作日内', 10),
      }),
    );
    const findings = checkAll(smallCatalogue(), [sent(rows)]);
    expect(findings.map(({ file, code }) => [file, code])).toEqual([
      ['scheme.yaml', 'scheme-fault'],
      ['scheme.yaml', 'scheme-content-repeats-title'],
    ]);
  });

  it('phases that were over when the notice came out', () => {
    const phase = { title: '第一阶段', from: '2018-08-01', until: '2018-08-31', tasks: [] };
    const open = { title: '长期', from: '2018-12-31', tasks: [] };
    const catalogue = changed({ scheme: { phases: [phase, open], faults: [] } });
    const codes = checkAll(catalogue, []).map(({ code }) => code);
    expect(codes).toEqual(['scheme-content-repeats-title', 'scheme-phase-over']);
  });

  it('the mere words of secrets, codes that are no cards, other people’s numbers', () => {
    const content = [
      '除涉及国家秘密、商业秘密外的政府采购合同全文',
      '统一社会信用代码 91350100M000100Y43、113708280043326001',
      '索引号 01526376-X-/2018-1019004，项目编号 530524201810190001',
    ].join('；');
    expect(check(sent([contract({ content })]))).toEqual([]);
  });
});

describe('several files', () => {
  const other = (over: Partial<Submission> = {}, row = contract(limit('10个工作日内', 10))) =>
    sent([{ ...row, source: { ...row.source, file: 'submissions/新.xlsx' } }], {
      file: 'submissions/新.xlsx',
      ...over,
    });

  it('of one unit and domain that disagree are one error that lists both', () => {
    const findings = checkAll(changed({ scheme: { faults: [] } }), [sent([contract()]), other()]);
    const told = findings.filter(({ code }) => code === 'several-files');
    expect(told).toHaveLength(1);
    expect(told[0]?.severity).toBe('error');
    expect(told[0]?.message).toContain('县财政局.xlsx');
    expect(told[0]?.message).toContain('新.xlsx');
  });

  it('with a higher serial replace: nobody has to mend the older one', () => {
    const old = sent([contract({ supervision: { text: '' } })]);
    const codes = checkAll(smallCatalogue(), [old, other({ serial: 2 })]).map(({ code }) => code);
    expect(codes).toContain('file-superseded');
    expect(codes).not.toContain('required-empty');
  });

  it('replaced whole are past mending, what their sheets lack included; so they are not sent back', () => {
    const lacks = { code: 'sheet-doubtful', file: FILE, sheet: SHEET, params: {} };
    const old = sent([contract()], { problems: [lacks] });
    const alone = checkAll(smallCatalogue(), [old]).map(({ code }) => code);
    expect(alone).toContain('sheet-doubtful');
    const findings = checkAll(smallCatalogue(), [old, other({ serial: 2 })]);
    const codes = findings.filter(({ file }) => file === FILE).map(({ code }) => code);
    expect(codes).toEqual(['file-superseded']);
    expect(resultOf(old, findings).verdict).toBe('replaced');
  });
});

describe('knock-on findings', () => {
  const reported = (code: string, cell: string, more: Partial<Problem> = {}): Problem => ({
    code,
    file: FILE,
    sheet: SHEET,
    cell,
    ...more,
  });

  it('of a cell with an error value are hidden', () => {
    const problems = [
      reported('cell-error', 'H11', { text: '#REF!' }),
      reported('time-limit-unread', 'H11', { text: '#REF!' }),
    ];
    expect(check(sent(good(), { problems }))).toEqual([['H11', 'cell-error']]);
  });

  it('of a file that cannot be read are hidden', () => {
    const problems: Problem[] = [{ code: 'file-encrypted', file: FILE }];
    const { unit: _none, ...file } = sent([], { problems });
    expect(check(file)).toEqual([[undefined, 'file-encrypted']]);
  });

  it('a notice on a file hides nothing', () => {
    const problems: Problem[] = [{ code: 'file-macros', file: FILE }];
    expect(check(sent([contract({ basis: [] })], { problems }))).toEqual([
      [undefined, 'file-macros'],
      ['G11', 'required-empty'],
    ]);
  });

  it('are told once where reading and a rule see the same', () => {
    const problems = [reported('nil-without-reason', 'Q12')];
    expect(check(sent(good(), { problems, nil: [nil({ reason: '' })] }))).toEqual([
      ['Q12', 'nil-without-reason'],
    ]);
  });
});

describe('waivers', () => {
  const waiver = {
    code: 'required-empty',
    unit: '县财政局',
    matter: 'M2.2',
    reason: '历史遗留',
    person: '张某',
    date: '2018-11-01',
  };
  const rows = () => [entryAt(10, { basis: [] }), contract({ basis: [] })];

  it('turn the finding they cover into a notice that says why', () => {
    const findings = checkSubmission(changed({ scheme: { waivers: [waiver] } }), sent(rows()));
    expect(findings.map(({ cell, severity }) => [cell, severity])).toEqual([
      ['G10', 'error'],
      ['G11', 'notice'],
    ]);
    expect(findings[1]?.message).toContain('历史遗留');
  });

  it('of another unit cover nothing', () => {
    const other = changed({ scheme: { waivers: [{ ...waiver, unit: '甲镇人民政府' }] } });
    expect(checkSubmission(other, sent(rows())).every((f) => f.severity === 'error')).toBe(true);
  });
});

it('the scheme’s severities stand over the usual ones', () => {
  const catalogue = changed({ scheme: { severities: { 'required-empty': 'warning' } } });
  const [finding] = checkSubmission(catalogue, sent([contract({ basis: [] })]));
  expect(finding?.severity).toBe('warning');
});

it('submissions in any order give the same findings', () => {
  const files = ['甲镇人民政府', '县财政局'].map((unit) =>
    sent(
      [{ ...contract({ basis: [] }), unit }].map((row) => ({
        ...row,
        source: { ...row.source, file: `submissions/${unit}.xlsx` },
      })),
      { unit, file: `submissions/${unit}.xlsx` },
    ),
  );
  const catalogue = smallCatalogue();
  const findings = checkAll(catalogue, files);
  expect(checkAll(catalogue, [...files].reverse())).toEqual(findings);
  expect(findings.at(-1)?.file).toBe('submissions/甲镇人民政府.xlsx');
});
