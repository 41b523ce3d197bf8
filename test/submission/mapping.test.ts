/** A table that no reader understands, pinned by mapping.yaml: read as the office says. */
import { describe, expect, it } from 'vitest';
import { checkAll } from '../../src/check/check.js';
import { mappingSchema } from '../../src/model/mapping.js';
import type { Submission } from '../../src/model/submission.js';
import { readSubmission } from '../../src/submission/read.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { sheetOf, workbookOf } from '../helpers/table.js';
import { codes, titles } from './reading.js';

/** Headings that say nothing; values that could be anything. */
const HOPELESS = `
甲|乙|丙|丁|戊|己
a|b|c|d|e|f
1|采购公告|项目名称、预算金额|及时|√|甲科
2|中标结果|供应商名称|及时||乙科
`;
const FILE = 'submissions/县财政局/怪表.xlsx';
const COLUMNS = {
  A: '序号',
  B: '公开事项',
  C: '公开内容',
  D: '公开时限',
  E: '公开对象/全社会',
  F: '其他/责任科室',
};

function read(table: object, facts: { sha256?: string } = {}): Submission {
  const mapping = mappingSchema.parse({ tables: [{ header: [1, 2], columns: COLUMNS, ...table }] });
  const workbook = workbookOf(HOPELESS);
  return readSubmission(
    { file: FILE, workbook, problems: [], ...facts },
    { ...smallCatalogue(), mapping },
  );
}

describe('a pinned table', () => {
  it('is read by the columns that mapping.yaml names', () => {
    const submission = read({ file: '怪表.xlsx', unit: '县财政局', domain: '住房保障领域' });
    expect(titles(submission)).toEqual(['采购公告', '中标结果']);
    const [first, second] = submission.entries;
    expect(first).toMatchObject({
      unit: '县财政局',
      domain: '住房保障领域',
      domainId: 'D1',
      content: '项目名称、预算金额',
      timeLimit: { text: '及时' },
      audience: ['全社会'],
      extra: { 责任科室: '甲科' },
      source: { row: 3, cells: { content: 'C3', 责任科室: 'F3' } },
    });
    expect(second?.audience).toBeUndefined();
    expect(submission.sheets[0]).toMatchObject({
      headerRows: [1, 2],
      confidence: 'high',
      accounted: { header: 2, entry: 2 },
    });
  });

  it('may be named by its sha256, and by its sheet', () => {
    const sha256 = 'a'.repeat(64);
    expect(read({ sha256, sheet: 'Sheet1' }, { sha256 }).entries).toHaveLength(2);
    expect(read({ sha256, sheet: 'Sheet1' }, { sha256: 'b'.repeat(64) }).entries).toHaveLength(0);
  });

  it('may stand on a hidden sheet, where it is asked for by name', () => {
    const sheets = [sheetOf('说明'), sheetOf(HOPELESS, { name: '底稿', visible: false })];
    const hidden = { code: 'sheet-hidden', sheet: '底稿', params: { sheet: '底稿' } };
    const readBy = (table: object) =>
      readSubmission(
        { file: FILE, workbook: workbookOf(...sheets), problems: [hidden] },
        {
          ...smallCatalogue(),
          mapping: mappingSchema.parse({
            tables: [{ file: '怪表.xlsx', header: [1, 2], columns: COLUMNS, ...table }],
          }),
        },
      );
    const asked = readBy({ sheet: '底稿' });
    expect(titles(asked)).toEqual(['采购公告', '中标结果']);
    expect(codes(asked)).not.toContain('sheet-hidden');
    expect(titles(readBy({}))).toEqual([]);
  });

  it('may have no header at all', () => {
    const submission = read({ file: '怪表.xlsx', header: [] });
    expect(titles(submission)).toEqual(['乙', 'b', '采购公告', '中标结果']);
    expect(submission.sheets[0]?.headerRows).toEqual([]);
  });

  it.each([
    [{ file: '怪表.xlsx', columns: { B: '公开事项', K: '公开内容' } }, 'mapping-column-missing'],
    [{ file: '怪表.xlsx', header: [40] }, 'mapping-header-missing'],
    [{ file: '怪表.xlsx', sheet: '表一' }, 'mapping-sheet-missing'],
  ])('that is not as %j says is told on mapping.yaml', (table, code) => {
    const problem = read(table).problems.find((one) => one.code === code);
    expect(problem?.file).toBe('mapping.yaml');
  });

  it('whose file never came is told on mapping.yaml', () => {
    const catalogue = {
      ...smallCatalogue(),
      mapping: mappingSchema.parse({
        tables: [{ file: '没有.xlsx', header: [1], columns: { B: '公开事项' } }],
      }),
    };
    const findings = checkAll(catalogue, [read({ file: '怪表.xlsx' })].slice(1));
    const told = findings.find(({ code }) => code === 'mapping-file-missing');
    expect(told?.file).toBe('mapping.yaml');
    expect(codes(read({ file: '怪表.xlsx' }))).not.toContain('mapping-file-missing');
  });
});
