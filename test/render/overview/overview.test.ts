/** What a lead unit sees of a round: each file's fate, which rules, and who is missing. */
import { describe, expect, it } from 'vitest';
import { say } from '../../../src/check/say.js';
import { resultOf } from '../../../src/check/verdict.js';
import type { Finding } from '../../../src/model/finding.js';
import { renderOverview } from '../../../src/render/overview/overview.js';
import { readBytes, texts } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { BUREAU, FINANCE, merge, submission, TOWNS } from '../../merge/helpers.js';

const catalogue = smallCatalogue();
const bureau = submission(BUREAU, [{}, { matterId: 'M2.2' }], [{}]);
const finance = submission(FINANCE, [{}]);
const later = submission(FINANCE, [{}], [], { file: 'submissions/又一份.xlsx', serial: 2 });
const picture = submission(TOWNS[0], [], [], { file: 'submissions/盖章件.xlsx' });
const at = (file: string, code: string, cell: string, params = {}): Finding => {
  const place = { file, sheet: '政府采购领域', cell };
  return { ...say({ code, field: 'timeLimit', text: '尽快', ...place }), params };
};
const findings = [
  at(finance.file, 'time-limit-unread', 'H10'),
  at(finance.file, 'time-limit-unread', 'H11'),
  at(finance.file, 'owner-unknown', 'K10'),
  at(bureau.file, 'basis-annual', 'G10'),
  at(bureau.file, 'time-limit-unread', 'H10', { waived: '历史遗留' }),
  say({ code: 'file-same-bytes', file: later.file, params: { other: finance.file } }),
  say({ code: 'scheme-fault', file: 'scheme.yaml', params: {} }),
];
const files = [finance, bureau, later, picture];
const fixes = [{ file: finance.file }, { file: finance.file }];
const results = files.map((file) => resultOf(file, findings));

describe('the fate of a file', () => {
  it('goes by what stands against it, waived findings and notices aside', () => {
    expect(results.map(({ verdict }) => verdict)).toEqual([
      'back',
      'accepted',
      'replaced',
      'empty',
    ]);
    expect(results[0]?.counts).toEqual({ error: 0, warning: 3, notice: 0 });
  });

  it('is replaced only where each of its domains is', () => {
    const superseded = say({
      code: 'file-superseded',
      file: bureau.file,
      params: { unit: BUREAU, domain: ['政府采购领域'], serial: 2, newer: ['b'] },
    });
    expect(resultOf(bureau, [superseded]).verdict).toBe('replaced');
    const other = { ...superseded, code: 'file-not-used' };
    expect(resultOf(bureau, [other]).verdict).toBe('replaced');
    const two = submission(BUREAU, [{}, { domainId: 'D1' }]);
    expect(resultOf(two, [superseded]).verdict).toBe('accepted');
  });
});

describe('the overview', async () => {
  const { missing } = merge(files, findings);
  const bytes = await renderOverview(catalogue, results, missing, fixes);
  const back = readBytes(bytes);
  const row = (sheet: string, number: number, columns: string) =>
    [...columns].map((column) => texts(back, sheet)(`${column}${number}`));

  it('has a row a file, in the order of the roster, with figures and rules', () => {
    const titles = row('文件', 3, 'CDEFGHIJKL');
    expect(titles).toEqual([
      '单位',
      '文件',
      '条目',
      '不涉及',
      '必须改',
      '建议改',
      '提示',
      '可代改',
      '结论',
      '问题',
    ]);
    expect(row('文件', 4, 'CDEFGHIJK')).toEqual([
      FINANCE,
      `${FINANCE}.xlsx`,
      '1',
      '0',
      '',
      '3',
      '',
      '2',
      '需退回',
    ]);
    expect(texts(back, '文件')('L4')).toMatch(/2处；.*1处$/);
    expect(row('文件', 6, 'CK')).toEqual([BUREAU, '可接收']);
    expect(texts(back, '文件')('B2')).toContain('共4个文件');
  });

  it('has a row a rule, the gravest and most frequent first, the scheme’s own faults apart', () => {
    expect([4, 5, 6, 7].map((number) => row('问题', number, 'CEF'))).toEqual([
      ['建议改', '2', '1'],
      ['建议改', '1', '1'],
      ['提示', '1', '1'],
      ['提示', '1', '1'],
    ]);
    expect(row('问题', 8, 'CDE')).toEqual(['', '', '']);
  });

  it('names who has not been heard, domain by domain', () => {
    expect(texts(back, '尚未报送')('C5')).toBe('政府采购领域');
    expect(texts(back, '尚未报送')('F5').split('、')).toEqual([...TOWNS]);
  });

  it('tells of a file that could not be read whose it is by its name, and that it came', async () => {
    const file = `submissions/${TOWNS[1]}报送表.xlsx`;
    const { unit: _unit, ...unread } = submission(TOWNS[1], [], [], { file });
    const damaged = say({ code: 'file-encrypted', file });
    const told = readBytes(
      await renderOverview(catalogue, [...results, resultOf(unread, [damaged])], missing),
    );
    const units = [4, 5, 6, 7, 8].map((line) => texts(told, '文件')(`C${line}`));
    expect(units).toContain(TOWNS[1]);
    expect(units).not.toContain('（不明）');
    const names = texts(told, '尚未报送')('F5').split('、');
    expect(names).toEqual(
      TOWNS.map((name) => (name === TOWNS[1] ? `${name}（报来的文件读不出）` : name)),
    );
  });

  it('is the same, byte by byte, when made again', async () => {
    expect(await renderOverview(catalogue, results, missing, fixes)).toEqual(bytes);
  });

  it('of a round without files says so, and is a workbook', async () => {
    const empty = readBytes(await renderOverview(catalogue, [], []));
    expect(texts(empty, '文件')('B2')).toContain('还没有');
  });
});
