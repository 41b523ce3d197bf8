/** How sure the reading is: what is weak is said, with what it may be instead; the rest is not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { say } from '../../src/check/say.js';
import { nodeInflate } from '../../src/store/inflate.js';
import { readSubmission } from '../../src/submission/read.js';
import { readWorkbook } from '../../src/workbook/read.js';
import { codes, readTable } from './reading.js';

const FOLDER = fileURLToPath(new URL('../samples/tables/', import.meta.url));

describe('how sure the reading is', () => {
  it('low, where half of a column looks like one thing and half like another', () => {
    const submission = readTable(`
序号|公开事项|公开内容|公开时限|公开
1|甲|采购公告内容|及时|县财政局
2|乙|中标结果内容|及时|县水务局
3|丙|合同信息内容|及时|《政府采购法》
`);
    expect(codes(submission)).toEqual(['E1 column-guess-weak']);
    const [problem] = submission.problems;
    expect(problem?.field).toBe('owners');
    expect(problem?.params).toEqual({ column: 'E', second: '公开依据' });
    const [sheet] = submission.sheets;
    expect(sheet?.confidence).toBe('low');
    expect(sheet?.reasons.join()).toMatch(/E列.*公开主体.*公开依据/);
    expect(problem && say(problem).severity).toBe('warning');
  });

  it('middle, where the label is lost and the values are plain', () => {
    const submission = readTable(`
序号|公开事项|公开内容|公开时限|公开
1|甲|采购公告内容|及时|县财政局
2|乙|中标结果内容|及时|县水务局
`);
    expect(codes(submission)).toEqual(['E1 column-uncertain']);
    expect(submission.sheets[0]?.confidence).toBe('middle');
  });

  it('low, where no column says what is disclosed; the longest one may be it', () => {
    const submission = readTable(`
序号|公开事项|说明|公开时限|责任单位
1|甲|项目名称、预算金额、采购方式、采购人|及时|县财政局
`);
    const [problem] = submission.problems;
    expect(problem).toMatchObject({
      code: 'sheet-doubtful',
      params: { column: 'C', second: '公开内容' },
    });
    expect(submission.sheets[0]?.confidence).toBe('low');
  });

  it.each(readdirSync(FOLDER).filter((name) => !name.endsWith('.json')))(
    'no warning on a table that is read rightly: %s',
    (file) => {
      const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
      const { workbook } = readWorkbook(bytes, { name: file, inflate: nodeInflate });
      const submission = readSubmission({ file, problems: [], ...(workbook && { workbook }) });
      const told = submission.problems.map(({ code }) => code);
      expect(told.filter((code) => /^(?:column-guess-weak|sheet-doubtful)$/.test(code))).toEqual(
        [],
      );
      expect(submission.sheets.map(({ confidence }) => confidence)).not.toContain('low');
    },
  );
});

describe('two columns of bodies', () => {
  it('the one whose label is cut is the owner before an office, and that is said', () => {
    const submission = readTable(`
序号|公开事项|公开内容|公开时限|公开|责任科室
1|甲|采购公告内容|及时|县财政局|采购股
2|乙|中标结果内容|及时|县水务局|建设股
`);
    expect(submission.entries.map(({ owners }) => owners?.[0]?.text)).toEqual([
      '县财政局',
      '县水务局',
    ]);
    expect(submission.entries[0]?.extra).toEqual({ 责任科室: '采购股' });
    expect(codes(submission)).toEqual(['E1 column-uncertain']);
  });

  it('a cut label whose values tell nothing is said, too', () => {
    const submission = readTable(`
序号|公开事项|公开内容|公开时限|公开|责任科室
1|甲|采购公告内容|及时|甲类|采购股
2|乙|中标结果内容|及时|乙类|建设股
`);
    expect(submission.entries[0]?.owners?.[0]?.text).toBe('采购股');
    expect(codes(submission)).toEqual(['E1 column-uncertain']);
  });
});
