/** 报送情况一览表 as the bureau prints it, and what is said at a terminal. */
import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../src/check/verdict.js';
import { remindersOf, reportStatus, type StatusReport } from '../../../src/cli/report/status.js';
import { textWidth } from '../../../src/cli/report/terminal.js';
import { statusOf } from '../../../src/merge/status/status.js';
import { renderStatus } from '../../../src/render/status/status.js';
import { readBytes, texts } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { BUREAU, FINANCE, HOUSING, merge, submission, TOWNS } from '../../merge/helpers.js';
import { part } from '../unpack.js';

const small = smallCatalogue();
const catalogue = { ...small, scheme: { ...small.scheme, due: '2018-10-01' } };
const sha256 = '7f3a91c2'.padEnd(64, '0');
const sent = [
  submission(FINANCE, [{}], [], { sha256 }),
  submission(BUREAU, [], [{ reason: '不组织采购' }]),
];
const { missing } = merge(sent, [], catalogue);
const lying = sent.map((one) => ({
  result: resultOf(one, []),
  unit: one.unit ?? '',
  ...(one.sha256 === undefined ? {} : { sha256: one.sha256 }),
}));
const gone = {
  file: 'submissions/旧.xlsx',
  sha256: '1'.repeat(64),
  first: '2018-09-18 09:30',
  unit: HOUSING,
  domains: ['住房保障领域'],
  rows: 4,
  verdict: 'accepted' as const,
  earlier: ['submissions/更旧.xlsx'],
  gone: '2018-09-20 08:00',
};
const status = statusOf(catalogue, {
  lying,
  missing,
  receipts: [{ ...gone, file: sent[0]?.file ?? '', sha256, gone: undefined, earlier: [] }, gone],
  returns: [
    {
      date: '2018-09-19',
      file: gone.file,
      sha256: gone.sha256,
      unit: HOUSING,
      domains: gone.domains,
      errors: 3,
      warnings: 0,
      note: '电话退回',
    },
  ],
  date: '2018-10-11',
});

describe('the workbook', async () => {
  const bytes = await renderStatus(catalogue, status);
  const back = readBytes(bytes);
  const cells = (sheet: string) => texts(back, sheet);

  it('has a word where a unit and a domain meet, figures above', () => {
    const sheet = cells('一览表');
    expect(sheet('B3')).toContain('应报6个单位、9项');
    expect(sheet('B3')).toContain('已接收1项，不涉及1项，未报送7项');
    expect(sheet('B4')).toContain('2018年10月1日');
    expect([sheet('D5'), sheet('E5')]).toEqual([
      '住房保障领域\n牵头：县住房城乡建设局',
      '政府采购领域\n牵头：县财政局',
    ]);
    const rows = [6, 7, 8, 9].map((row) =>
      ['C', 'D', 'E', 'H', 'I'].map((c) => sheet(`${c}${row}`)),
    );
    expect(rows).toEqual([
      [HOUSING, '未报送', '', '', '10'],
      [FINANCE, '', '已接收', '2018-09-18', ''],
      [BUREAU, '', '不涉及', '', ''],
      [TOWNS[0], '未报送', '未报送', '', '10'],
    ]);
  });

  it('lists unit by unit and file by file, those that are gone, too', () => {
    const lines = cells('明细');
    expect([lines('C6'), lines('F6'), lines('L6')]).toEqual([BUREAU, '不涉及', '不组织采购']);
    const files = cells('收件登记');
    expect([files('C4'), files('F4'), files('K4')]).toEqual([
      '县财政局.xlsx',
      '2018-09-18 09:30',
      '7F3A-91C2',
    ]);
    expect([files('C6'), files('L6')]).toEqual(['旧.xlsx', '已撤回，不在文件夹里；原名 更旧.xlsx']);
  });

  it('lists what was sent back, when, and what became of it', () => {
    const lines = cells('退回登记');
    expect(lines('B2')).toBe('共退回1次，都已重报、接收或者撤下。');
    expect(['C', 'D', 'E', 'G', 'H', 'J', 'K'].map((column) => lines(`${column}4`))).toEqual([
      '2018-09-19',
      HOUSING,
      '旧.xlsx',
      '3',
      '',
      '已换下',
      '电话退回',
    ]);
  });

  it('calls a scan of the stamped print that', async () => {
    const [first] = status.files;
    if (!first) throw new Error('a file');
    const scan = {
      ...first,
      file: 'submissions/县财政局.pdf',
      verdict: 'empty' as const,
      stampedCopyOf: first.file,
    };
    const book = readBytes(await renderStatus(catalogue, { ...status, files: [first, scan] }));
    const files = texts(book, '收件登记');
    expect([files('H5'), files('L5')]).toEqual(['盖章件', '县财政局.xlsx 的盖章扫描件']);
  });

  it('goes on on a second sheet where domains would be too narrow to read', async () => {
    const [domain] = catalogue.scheme.domains;
    const [first] = status.rows;
    if (!domain || !first) throw new Error('a domain and a row');
    const domains = Array.from({ length: 17 }, (_, at) => ({ ...domain, title: `第${at}领域` }));
    const rows = [
      ...domains.slice(0, 16).map(({ title }) => ({ ...first, domain: title })),
      { ...first, unit: BUREAU, domain: '第16领域' },
    ];
    const scheme = { ...catalogue.scheme, domains };
    const book = readBytes(await renderStatus({ ...catalogue, scheme }, { ...status, rows }));
    const [one, two] = [texts(book, '一览表'), texts(book, '一览表（续1）')];
    expect([one('L5'), two('D5')]).toEqual([
      '第8领域\n牵头：县住房城乡建设局',
      '第9领域\n牵头：县住房城乡建设局',
    ]);
    expect([one('C6'), one('B7')]).toEqual([HOUSING, expect.stringMatching(/^注/)]);
    expect([two('B6'), two('C6'), two('B7'), two('C7')]).toEqual(['1', HOUSING, '2', BUREAU]);
  });

  it('has every line of a city, too', async () => {
    const [first] = status.rows;
    if (!first) throw new Error('a row');
    const many = { ...status, rows: Array.from({ length: 20_001 }, () => first) };
    const sheet = part(await renderStatus(catalogue, many), 'sheet2.xml');
    expect(sheet).toContain('r="B20004"');
    expect(sheet.match(/<row /g)).toHaveLength(20_004);
  });

  it('is the same for the same status, and A4 landscape', async () => {
    expect(await renderStatus(catalogue, status)).toEqual(bytes);
    const sheet = part(bytes, 'sheet1.xml');
    expect(/<pageSetup[^>]*>/.exec(sheet)?.[0]).toMatch(/(?=.*paperSize="9")(?=.*landscape)/);
  });
});

describe('at a terminal', () => {
  const contacts = [
    { unit: HOUSING, name: '张三', phone: '0875-7121234' },
    { unit: FINANCE, name: '李四', phone: '0875-7120000' },
  ];
  const reminders = remindersOf(status, contacts);
  const report: StatusReport = {
    folder: '我的目录',
    status,
    reminders,
    undecided: { conflicts: 2, duplicates: 0, near: 0, beyond: 0 },
    state: 'draft',
    counts: { error: 0, warning: 1 },
    registered: true,
  };
  const lines = reportStatus(report);

  it('names who has not sent with the one to be telephoned, and nobody else', () => {
    expect(reminders.map(({ unit, contacts: people }) => [unit, people.length])).toEqual([
      [HOUSING, 1],
      ...TOWNS.map((town) => [town, 0]),
    ]);
    expect(lines).toContain(
      '    县住房城乡建设局（张三 0875-7121234）：住房保障领域；已逾期 10 天',
    );
    expect(lines.join('\n')).not.toContain('李四');
  });

  it('names a lead unit for the departments that it has to hear', () => {
    const rows = status.rows.map((row) =>
      row.unit === TOWNS[0] || row.unit === TOWNS[1] ? { ...row, ask: HOUSING } : row,
    );
    const [first] = remindersOf({ rows }, contacts);
    expect(first).toMatchObject({ unit: HOUSING, domains: ['住房保障领域', '政府采购领域'] });
    expect(first?.contacts).toHaveLength(1);
    const told = reportStatus({ ...report, reminders: first ? [first] : [] });
    expect(told).toContain(
      '    县住房城乡建设局（张三 0875-7121234）：住房保障领域（含甲镇人民政府、乙镇人民政府）、政府采购领域（含甲镇人民政府、乙镇人民政府）；已逾期 10 天',
    );
  });

  it('stands in columns that Chinese characters do not shift', () => {
    const table = lines.slice(lines.findIndex((line) => line.startsWith('单位')));
    const at = (line: string, word: string) => textWidth(line.slice(0, line.indexOf(word)));
    const [head = '', first = '', second = ''] = table;
    expect(at(first, '未报送')).toBe(at(head, '情况'));
    expect(at(second, '已接收')).toBe(at(head, '情况'));
    expect(at(second, '政府采购领域')).toBe(at(head, '领域'));
  });

  it('tells a lead unit to merge its own domains and to send them on', () => {
    const done = { ...status, rows: status.rows.filter(({ state }) => state === 'accepted') };
    const lead = { unit: FINANCE, bureau: BUREAU };
    const undecided = { ...report.undecided, conflicts: 0 };
    const told = (state: 'draft' | 'final') =>
      reportStatus({ ...report, status: done, reminders: [], undecided, lead, state });
    expect(told('final')[0]).toContain(`报送情况（${FINANCE}牵头的领域，截至 2018-10-11）`);
    expect(told('final').at(-1)).toBe(
      `下一步：可以编制领域目录了，运行 mulu merge 我的目录 --lead ${FINANCE}，核对后报给${BUREAU}。`,
    );
    expect(told('draft')).toContain('还有未了事项，领域目录只能是草稿。');
  });

  it('says what is gone, what is undecided, and last what to do next', () => {
    expect(lines).toContain(
      '    submissions/旧.xlsx（2018-09-18 09:30 收到）：已撤回，不在文件夹里',
    );
    expect(lines).toContain('问题：必须改 0 处，建议改 1 处。待定：冲突 2 处。');
    expect(lines.at(-1)).toBe(
      '下一步：催收还没有报送的单位，收到后放进 我的目录 下的 submissions 文件夹，再运行一次。',
    );
  });
});
