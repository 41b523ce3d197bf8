/** The order in which a person works through findings, and their groups. */
import { describe, expect, it } from 'vitest';
import { countFindings, groupFindings, orderFindings } from '../../src/check/order.js';
import { say } from '../../src/check/say.js';
import type { Finding, Problem, Severity } from '../../src/model/finding.js';
import type { Submission } from '../../src/model/submission.js';

function found(code: string, place: Partial<Problem>, severity?: Severity): Finding {
  return say({ code, ...place }, severity ? { [code]: severity } : {});
}

const sheets = ['乙', '甲'].map((name) => ({ name })) as unknown as Submission['sheets'];
const submissions = ['b.xlsx', 'a.xlsx'].map((file) => ({
  file,
  sheets,
})) as unknown as Submission[];

describe('orderFindings', () => {
  it('goes by file, sheet, row and column as sent; errors first in a cell', () => {
    const wanted = [
      found('scheme-fault', { file: 'scheme.yaml' }),
      found('unit-unknown', { file: 'b.xlsx' }),
      found('column-missing', { file: 'b.xlsx', sheet: '乙' }),
      found('required-empty', { file: 'b.xlsx', sheet: '乙', cell: 'B9' }),
      found('required-empty', { file: 'b.xlsx', sheet: '乙', cell: 'AA9' }),
      found('time-limit-over-law', { file: 'b.xlsx', sheet: '乙', cell: 'B10' }),
      found('basis-annual', { file: 'b.xlsx', sheet: '乙', cell: 'B10' }),
      found('required-empty', { file: 'b.xlsx', sheet: '甲', cell: 'B2' }),
      found('required-empty', { file: 'a.xlsx', sheet: '乙', cell: 'B2' }),
    ];
    expect(orderFindings([...wanted].reverse(), submissions)).toEqual(wanted);
  });
});

describe('groupFindings', () => {
  const many = ['B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'].map((cell) =>
    found('required-empty', {
      file: 'b.xlsx',
      sheet: '乙',
      cell,
      params: { heading: '公开时限' },
    }),
  );

  it('puts the same mistake of a file together, with a count and the first places', () => {
    const [group, ...rest] = groupFindings(many);
    expect(rest).toEqual([]);
    expect(group).toMatchObject({ code: 'required-empty', count: 7, file: 'b.xlsx' });
    expect(group?.places).toEqual(['B2', 'B3', 'B4', 'B5', 'B6']);
    expect(group?.message).toBe(many[0]?.message);
  });

  it('names the sheet where a group lies over several', () => {
    const [group] = groupFindings([
      found('owner-unknown', { file: 'b.xlsx', sheet: '乙', cell: 'K3', text: '某局' }),
      found('owner-unknown', { file: 'b.xlsx', sheet: '甲', cell: 'K4', text: '另一局' }),
    ]);
    expect(group?.places).toEqual(['乙!K3', '甲!K4']);
  });

  it('keeps files apart and puts what must be mended first', () => {
    const groups = groupFindings([
      found('basis-annual', { file: 'b.xlsx', cell: 'A1' }),
      ...many,
      found('required-empty', { file: 'a.xlsx', cell: 'A1' }),
    ]);
    expect(groups.map(({ file, code }) => [file, code])).toEqual([
      ['b.xlsx', 'required-empty'],
      ['b.xlsx', 'basis-annual'],
      ['a.xlsx', 'required-empty'],
    ]);
  });
});

it('countFindings counts each severity, none left out', () => {
  expect(countFindings([])).toEqual({ error: 0, warning: 0, notice: 0 });
  expect(countFindings([found('required-empty', {}), found('scheme-fault', {})])).toEqual({
    error: 1,
    warning: 1,
    notice: 0,
  });
});
