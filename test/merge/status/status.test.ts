/** Every unit and domain of the roster against what came. */
import { describe, expect, it } from 'vitest';
import { say } from '../../../src/check/say.js';
import { resultOf } from '../../../src/check/verdict.js';
import { ofLead } from '../../../src/merge/of-lead.js';
import { statusOf } from '../../../src/merge/status/status.js';
import type { StatusInput } from '../../../src/merge/status/types.js';
import type { Catalogue } from '../../../src/model/catalogue.js';
import type { Finding } from '../../../src/model/finding.js';
import type { Receipt, Returned } from '../../../src/model/receipt.js';
import type { SheetReport, Submission } from '../../../src/model/submission.js';
import { onItsDate } from '../../../src/model/succession.js';
import { renderLeadExcel } from '../../../src/render/lead/excel.js';
import { readSubmission } from '../../../src/submission/read.js';
import { readBytes } from '../../helpers/office.js';
import { goodEntry, smallCatalogue } from '../../helpers/small-catalogue.js';
import { BUREAU, FINANCE, HOUSING, housingRow, merge, submission, TOWNS } from '../helpers.js';

const PURCHASE = '政府采购领域';
const HOMES = '住房保障领域';
const hash = (digit: string) => digit.repeat(64);
const small = smallCatalogue();
const due: Catalogue = { ...small, scheme: { ...small.scheme, due: '2018-10-01' } };

interface Case extends Partial<StatusInput> {
  readonly sent: readonly Submission[];
  readonly findings?: readonly Finding[];
  readonly catalogue?: Catalogue;
  /** Senders of files of which nothing could be read. */
  readonly senders?: Readonly<Record<string, string>>;
}

function status({ sent, findings = [], catalogue = due, senders = {}, ...input }: Case) {
  const master = merge(sent, findings, catalogue);
  const { missing } = input.lead ? ofLead(catalogue, master, input.lead, []) : master;
  const lying = sent.map((one) => {
    const unit = one.unit ?? senders[one.file];
    return {
      result: resultOf(one, master.findings),
      ...(unit === undefined ? {} : { unit }),
      ...(one.sha256 === undefined ? {} : { sha256: one.sha256 }),
    };
  });
  const registers = { receipts: [], returns: [], date: '2018-10-11' };
  return statusOf(catalogue, { ...registers, ...input, lying, missing });
}

function row(result: ReturnType<typeof status>, unit: string, domain = PURCHASE) {
  const found = result.rows.find((one) => one.unit === unit && one.domain === domain);
  if (!found) throw new Error(`no row of ${unit}`);
  return found;
}

const sheetReport: SheetReport = {
  name: '表',
  headerRows: [1],
  columns: {},
  rows: 1,
  confidence: 'high',
  reasons: [],
  accounted: {},
};
const finance = submission(FINANCE, [{}], [], { sha256: hash('1') });
const error = say({
  code: 'time-limit-unread',
  file: finance.file,
  sheet: PURCHASE,
  cell: 'H10',
  field: 'timeLimit',
  text: '尽快',
});
const mustMend: Finding = { ...error, severity: 'error' };
const returned = (over: Partial<Returned> = {}): Returned => ({
  date: '2018-09-20',
  file: finance.file,
  sha256: hash('1'),
  unit: FINANCE,
  domains: [PURCHASE],
  errors: 1,
  warnings: 0,
  ...over,
});
const receipt = (over: Partial<Receipt> = {}): Receipt => ({
  file: finance.file,
  sha256: hash('1'),
  first: '2018-09-18 09:30',
  unit: FINANCE,
  domains: [PURCHASE],
  rows: 1,
  verdict: 'accepted',
  earlier: [],
  ...over,
});

describe('the roster', () => {
  it('stands whole, by unit and domain, before anything came', () => {
    const { rows, files } = status({ sent: [] });
    expect(rows.map(({ unit, domain }) => [unit, domain])).toEqual([
      [HOUSING, HOMES],
      [FINANCE, PURCHASE],
      [BUREAU, PURCHASE],
      ...TOWNS.flatMap((town) => [
        [town, HOMES],
        [town, PURCHASE],
      ]),
    ]);
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(['missing']));
    expect(files).toEqual([]);
  });

  it('of a lead unit has its domains and its departments', () => {
    const { rows } = status({ sent: [finance], lead: FINANCE });
    expect(rows.map(({ unit, state }) => [unit, state])).toEqual([
      [FINANCE, 'accepted'],
      [BUREAU, 'missing'],
    ]);
  });
});

describe('what came', () => {
  it('is accepted where nothing is to be mended, with the time it was first seen', () => {
    expect(row(status({ sent: [finance], receipts: [receipt()] }), FINANCE)).toEqual({
      unit: FINANCE,
      domain: PURCHASE,
      lead: FINANCE,
      ask: FINANCE,
      state: 'accepted',
      files: [finance.file],
      replaced: 0,
      firstSeen: '2018-09-18 09:30',
      returned: 0,
      reason: null,
      overdueDays: null,
      stamped: false,
    });
  });

  it('is not concerned, with the reason that the unit gives', () => {
    const nil = submission(BUREAU, [], [{ reason: '不组织采购' }]);
    expect(row(status({ sent: [nil] }), BUREAU)).toMatchObject({
      state: 'nil',
      reason: '不组织采购',
    });
    const some = submission(BUREAU, [{}], [{ matterId: 'M2.2', matter: '采购合同信息' }]);
    expect(row(status({ sent: [some] }), BUREAU).state).toBe('accepted');
  });

  it('is to be returned, then returned, then accepted, and counted by contents', () => {
    const findings = [mustMend];
    const first = row(status({ sent: [finance], findings }), FINANCE);
    expect([first.state, first.returned, first.reason]).toEqual(['sent', 0, '必须改1处']);
    const second = row(status({ sent: [finance], findings, returns: [returned()] }), FINANCE);
    expect([second.state, second.returned]).toEqual(['returned', 1]);
    const mended = { ...finance, sha256: hash('2') };
    const again = row(status({ sent: [mended], findings, returns: [returned()] }), FINANCE);
    expect([again.state, again.returned]).toEqual(['sent', 1]);
    const clean = row(status({ sent: [mended], returns: [returned()] }), FINANCE);
    expect([clean.state, clean.returned]).toEqual(['accepted', 1]);
  });

  it('counts what was replaced, and goes by what stands', () => {
    const later = submission(FINANCE, [{}], [], { file: 'submissions/第二次.xlsx', serial: 2 });
    const superseded = say({
      code: 'file-superseded',
      file: finance.file,
      params: { unit: FINANCE, domain: [PURCHASE], serial: 2, newer: [later.file] },
    });
    const result = status({ sent: [finance, later], findings: [superseded] });
    expect(row(result, FINANCE)).toMatchObject({ state: 'accepted', replaced: 1 });
    expect(result.files.map(({ verdict }) => verdict)).toEqual(['replaced', 'accepted']);
  });

  it('waits for a word where files of one unit say different things', () => {
    const other = submission(FINANCE, [{ content: '另一种说法' }], [], {
      file: 'submissions/另.xlsx',
    });
    const several = say({
      code: 'several-files',
      file: finance.file,
      params: {
        unit: FINANCE,
        domain: [PURCHASE],
        count: 2,
        serial: 1,
        files: [finance.file, other.file],
        differences: [],
      },
    });
    const result = status({ sent: [finance, other], findings: [several] });
    expect(row(result, FINANCE)).toMatchObject({ state: 'unsettled', overdueDays: 10 });
    expect(row(result, FINANCE).files).toHaveLength(2);
  });

  it('cannot be read: the unit sent, and is asked for another file', () => {
    const broken = { ...submission('', [], [], { file: 'submissions/县财政局.doc' }) };
    const { unit: _nobody, ...unread } = broken;
    const finding = say({ code: 'file-legacy-word', file: unread.file, params: { kind: 'doc' } });
    const input = { sent: [unread], findings: [{ ...finding, severity: 'error' as const }] };
    expect(row(status(input), FINANCE).state).toBe('missing');
    const known = row(status({ ...input, senders: { [unread.file]: FINANCE } }), FINANCE);
    expect([known.state, known.reason]).toEqual(['unreadable', '县财政局.doc 读不出，请对方改报']);
    expect(known.files).toEqual([unread.file]);
  });
});

it('a file of no domain of the scheme is nobody’s line, and its unit is told why', () => {
  const { domainId: _none, matterId: _neither, ...strange } = goodEntry({ domain: '教育领域' });
  const odd = submission(FINANCE, [], [], { sheets: [sheetReport] });
  const file = { ...odd, entries: [{ ...strange, source: { ...strange.source, file: odd.file } }] };
  const known = row(status({ sent: [file], findings: [mustMend] }), FINANCE);
  expect([known.state, known.reason]).toEqual(['unreadable', '县财政局.xlsx 看不出是哪个领域的']);
});

describe('the register of returns', () => {
  it('says of each whether it lies there as it was, is taken, or gone', () => {
    const now = (input: Omit<Case, 'returns'>) =>
      status({ ...input, returns: [returned()] }).returns.map((one) => [one.date, one.now]);
    const day = '2018-09-20';
    expect(now({ sent: [finance], findings: [mustMend] })).toEqual([[day, 'open']]);
    expect(now({ sent: [finance] })).toEqual([[day, 'taken']]);
    expect(now({ sent: [{ ...finance, sha256: hash('2') }] })).toEqual([[day, 'gone']]);
  });

  it('stands by its days, and of a lead unit has its own', () => {
    const returns = [
      returned(),
      returned({ date: '2018-09-02', domains: [HOMES], unit: HOUSING, sha256: hash('5') }),
    ];
    const days = (input: Partial<Case>) =>
      status({ sent: [], returns, ...input }).returns.map(({ date }) => date);
    expect(days({})).toEqual(['2018-09-02', '2018-09-20']);
    expect(days({ lead: FINANCE })).toEqual(['2018-09-20']);
  });
});

describe('the deadline', () => {
  it('is passed by what is still due, and by nothing else', () => {
    const result = status({ sent: [finance] });
    expect(result.deadline?.date).toBe('2018-10-01');
    expect([row(result, FINANCE).overdueDays, row(result, BUREAU).overdueDays]).toEqual([null, 10]);
    expect(row(status({ sent: [], date: '2018-10-01' }), BUREAU).overdueDays).toBeNull();
    const warned = { ...mustMend, severity: 'warning' as const };
    expect(row(status({ sent: [finance], findings: [warned] }), FINANCE).overdueDays).toBeNull();
    expect(row(status({ sent: [finance], findings: [mustMend] }), FINANCE).overdueDays).toBe(10);
  });

  it('is nobody’s where the scheme names none', () => {
    const result = status({ sent: [], catalogue: small });
    expect([result.deadline, row(result, BUREAU).overdueDays]).toEqual([null, null]);
  });
});

it('a unit that the scheme does not wait for is not asked', () => {
  const waiver = {
    code: 'unit-missing',
    unit: BUREAU,
    reason: '机构改革，由财政局一并报',
    person: '王五',
    date: '2018-09-01',
  };
  const catalogue = { ...due, scheme: { ...due.scheme, waivers: [waiver] } };
  expect(row(status({ sent: [], catalogue }), BUREAU)).toMatchObject({
    state: 'waived',
    reason: waiver.reason,
    overdueDays: null,
  });
});

it('a unit that took another’s place has its line, its receipts and its returns', () => {
  const units = due.units.units.map((unit) =>
    unit.name === FINANCE ? { ...unit, until: '2018-10-05', successor: '县财税局' } : unit,
  );
  const fresh = { name: '县财税局', aliases: [], direct: false, from: '2018-10-05' };
  const catalogue = onItsDate({
    ...due,
    units: { ...due.units, units: [...units, fresh] },
    scheme: { ...due.scheme, date: '2018-10-11' },
  });
  const gone = receipt({ gone: '2018-09-25 10:00' });
  const result = status({ sent: [], catalogue, receipts: [gone], returns: [returned()] });
  expect(row(result, '县财税局')).toMatchObject({
    succeeds: [{ unit: FINANCE, since: '2018-10-05' }],
    lead: '县财税局',
    state: 'missing',
    returned: 1,
    reason: '报过的 县财政局.xlsx 已不在文件夹里',
  });
  expect(result.rows.some(({ unit }) => unit === FINANCE)).toBe(false);
});

it('a unit that is no more, with nobody in its place, is neither late nor let go', () => {
  const ended = due.units.units.map((unit) =>
    unit.name === TOWNS[0] ? { ...unit, until: '2018-10-05' } : unit,
  );
  const at = (date: string) =>
    onItsDate({
      ...due,
      units: { ...due.units, units: ended },
      scheme: { ...due.scheme, date },
    });
  const after = status({ sent: [], catalogue: at('2018-10-05') });
  expect(row(after, TOWNS[0])).toMatchObject({
    state: 'missing',
    ended: '2018-10-05',
    overdueDays: null,
    reason: '单位已撤并，请在 units.yaml 写明 successor（接替单位），或者撤销其事项',
  });
  const before = row(status({ sent: [], catalogue: at('2018-10-04') }), TOWNS[0]);
  expect([before.ended, before.reason, before.overdueDays]).toEqual([undefined, null, 10]);
  const heard = submission(TOWNS[0], [{}]);
  const sent = row(status({ sent: [heard], catalogue: at('2018-10-05') }), TOWNS[0]);
  expect([sent.state, sent.ended, sent.reason]).toEqual(['accepted', '2018-10-05', null]);
});

describe('a stamped copy', () => {
  it('is seen beside the workbook that counts, or ticked by hand', () => {
    const scan = submission('', [], [], {
      file: 'submissions/县财政局盖章.pdf',
      problems: [{ code: 'stamped-copy-seen', params: { workbook: finance.file } }],
    });
    const seen = status({ sent: [finance, scan] });
    expect(row(seen, FINANCE).stamped).toBe(true);
    expect(seen.files.map((one) => one.stampedCopyOf)).toEqual([undefined, finance.file]);
    const receipts = [receipt({ stamped: true })];
    expect(row(status({ sent: [finance], receipts }), FINANCE).stamped).toBe(true);
    const other = [receipt({ stamped: true, sha256: hash('9') })];
    expect(row(status({ sent: [finance], receipts: other }), FINANCE).stamped).toBe(false);
  });
});

it('a file that is not there any more stays in the list, and its unit is asked again', () => {
  const gone = receipt({ gone: '2018-09-25 10:00' });
  const result = status({ sent: [], receipts: [gone] });
  expect(row(result, FINANCE)).toMatchObject({
    state: 'missing',
    reason: '报过的 县财政局.xlsx 已不在文件夹里',
  });
  expect(result.files).toMatchObject([{ file: finance.file, there: 'gone', sha256: hash('1') }]);
  const other = status({ sent: [{ ...finance, sha256: hash('2') }], receipts: [gone] });
  expect(other.files.map(({ there }) => there)).toEqual(['here', 'changed']);
});

describe('in the bureau’s folder', async () => {
  const bureau = submission(BUREAU, [], [{ reason: '不组织采购' }], { sha256: hash('3') });
  const heard = submission(BUREAU, [{}], [], { sha256: hash('4') });
  const leadFile = async (sent: readonly Submission[]) => {
    const bytes = await renderLeadExcel(due, merge(sent, [], due), FINANCE);
    const file = 'submissions/财政局领域目录.xlsx';
    return readSubmission(
      { file, workbook: readBytes(bytes), problems: [], sha256: hash('c') },
      due,
    );
  };

  it('units that the lead unit heard have sent, by it', async () => {
    const result = status({ sent: [await leadFile([finance, heard])] });
    expect(row(result, BUREAU)).toMatchObject({
      state: 'by-lead',
      files: ['submissions/财政局领域目录.xlsx'],
      overdueDays: null,
    });
    expect(row(result, FINANCE).state).toBe('accepted');
    expect(row(result, TOWNS[0]).state).toBe('missing');
  });

  it('the lead unit is asked for a department that its catalogue lacks, townships themselves', async () => {
    const result = status({ sent: [await leadFile([finance])] });
    expect(row(result, BUREAU)).toMatchObject({
      state: 'missing',
      ask: FINANCE,
      reason: `${FINANCE}的领域目录里没有`,
    });
    expect(row(result, TOWNS[0]).ask).toBe(TOWNS[0]);
  });

  it('where a catalogue is yet to come its lead unit is asked, unless departments send here', async () => {
    const [homes, purchases] = due.scheme.domains;
    const responsible = [...(homes?.responsible ?? []), BUREAU];
    const domains = [{ ...homes, responsible }, purchases] as typeof due.scheme.domains;
    const catalogue = { ...due, scheme: { ...due.scheme, domains } };
    const lead = await leadFile([finance, heard]);
    expect(row(status({ sent: [lead], catalogue }), BUREAU, HOMES)).toMatchObject({
      ask: HOUSING,
      reason: `等${HOUSING}的领域目录`,
    });
    const own = submission(HOUSING, [housingRow]);
    const here = row(status({ sent: [lead, own], catalogue }), BUREAU, HOMES);
    expect([here.ask, here.reason]).toEqual([BUREAU, null]);
    expect(row(status({ sent: [own], catalogue }), BUREAU).ask).toBe(BUREAU);
  });

  it('不涉及 comes by the lead unit with its reason', async () => {
    const result = status({ sent: [await leadFile([finance, bureau])] });
    expect(row(result, BUREAU)).toMatchObject({ state: 'nil', reason: '不组织采购' });
  });

  it('a domain whose lead catalogue has not come is still asked for', async () => {
    const result = status({ sent: [await leadFile([finance, heard])] });
    expect(row(result, HOUSING, HOMES)).toMatchObject({ state: 'missing', ask: HOUSING });
    const town = submission(TOWNS[0], [housingRow]);
    const both = status({ sent: [await leadFile([finance]), town] });
    expect(row(both, TOWNS[0], HOMES).state).toBe('accepted');
  });
});
