/** One round with a unit: form out, filled in by another program, returned, mended, merged. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { mulu } from '../helpers/mulu.js';
import { fillCells, hasOffice } from '../helpers/office.js';
import { tempRoot } from '../helpers/temp-folder.js';

const SHEET = '政府特许经营权交易领域';
const FIRST = 7;
/** Every answer of a row that concerns the unit, by column. */
const ANSWER = {
  E: '涉及',
  H: '自信息形成或变更之日起20个工作日内',
  I: '√',
  L: '√',
  M: '√',
  V: '12345',
};
const rows = (over: Record<string, string | number> = {}) => ({
  ...Object.fromEntries(
    [0, 1, 2].flatMap((row) =>
      Object.entries(ANSWER).map(([column, text]) => [`${column}${FIRST + row}`, text]),
    ),
  ),
  ...over,
});

interface Finding {
  file: string;
  cell: string;
  code: string;
}

function checked(folder: string, ...more: string[]) {
  const result = JSON.parse(mulu(['check', folder, '--json', ...more]).out);
  const own = result.findings.filter(({ file }: Finding) => file !== 'scheme.yaml');
  return { ...result, own: own.map(({ cell, code }: Finding) => [cell, code]) };
}

describe.skipIf(!hasOffice)('a round with one unit', () => {
  let folder = '';
  const at = (...parts: string[]) => join(folder, ...parts);
  beforeAll(() => {
    folder = tempRoot();
    mulu(['init', at('c'), '--scheme', 'changning-2018']);
    mulu(['forms', at('c'), '--unit', '县旅游办', '--out', at('forms')]);
    const cells = rows({ [`H${FIRST + 1}`]: '30个工作日内', [`V${FIRST + 2}`]: '' });
    const from = at('forms', '县旅游办_填报表.xlsx');
    const to = at('c', 'submissions', '县旅游办报送表.xlsx');
    fillCells(at('jobs.json'), [{ from, to, sheet: SHEET, cells }]);
  });

  test('a form filled in by openpyxl, never reckoned, is asked about what the unit did alone', () => {
    expect(checked(at('c')).own).toEqual([
      ['H8', 'time-limit-over-law'],
      ['V9', 'required-empty'],
    ]);
  });

  test('its return, mended and sent back, takes its place and leaves nothing to mend', () => {
    checked(at('c'), '--returns', at('returns'));
    const from = at('returns', '县旅游办报送表_退回修改.xlsx');
    const to = at('c', 'submissions', '县旅游办_改.xlsx');
    const cells = { H8: '20个工作日内', V9: '12345' };
    fillCells(at('jobs.json'), [{ from, to, sheet: SHEET, cells }]);
    const result = checked(at('c'));
    expect(result.counts.error).toBe(0);
    expect(result.own).toEqual([[undefined, 'file-superseded']]);
    const merged = JSON.parse(mulu(['merge', at('c'), '--json', '--out', at('merged')]).out);
    expect([merged.entries, merged.merged, merged.conflicts]).toEqual([3, 3, []]);
  });

  test('the same file sent twice counts once', () => {
    const sent = at('c', 'submissions', '县旅游办_改.xlsx');
    cpSync(sent, at('c', 'submissions', '副本县旅游办_改(1).xlsx'));
    const codes = checked(at('c')).own.map(([, code]: [string, string]) => code);
    expect(codes.sort()).toEqual(['file-same-bytes', 'file-superseded']);
  });
});
