/** What a unit relies on: its file comes back only for what it can mend itself. */
import { describe, expect, test } from 'vitest';
import { say } from '../../src/check/say.js';
import { resultOf, toMend } from '../../src/check/verdict.js';
import { sheetOf } from '../helpers/table.js';
import { readTable } from '../submission/reading.js';

const submission = readTable(
  sheetOf('填报单位：县财政局\n公开领域 | 公开事项\n政府采购领域 | 采购合同信息'),
);
const told = (code: string) => say({ code, file: submission.file });

describe('what becomes of a file', () => {
  test.each([
    ['required-empty', 'back', 1],
    ['matter-struck', 'accepted', 0],
    ['file-after-lead', 'accepted', 0],
  ])('of which %s is told', (code, verdict, left) => {
    const result = resultOf(submission, [told(code)]);
    expect(result.verdict).toBe(verdict);
    expect(toMend(result).findings).toHaveLength(left);
  });
});
