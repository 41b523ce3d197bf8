/** Two records' values in one cell (field notes f5): told with both, never split in silence. */
import { describe, expect, it } from 'vitest';
import { say } from '../../src/check/say.js';
import { codes, readTable } from './reading.js';

const HEADER = '公开事项 | 公开内容 | 公开时限 | 公开主体';

describe('several values in one cell', () => {
  it('are told where rows were merged and both texts kept, for limit and owner at once', () => {
    const submission = readTable(`
      ${HEADER}
      甲 | 内容甲 | 20个工作日内 7个工作日内 | 县民政局 镇人民政府
      乙 | 内容乙 | ^ | ^
    `);
    expect(codes(submission)).toEqual(['C2 cell-several-values', 'D2 cell-several-values']);
    expect(submission.entries[0]?.timeLimit?.text).toBe('20个工作日内 7个工作日内');
    const [problem] = submission.problems;
    expect(problem && say(problem).message).toContain('对着2行');
    expect(problem && say(problem).message).toContain('“20个工作日内”、“7个工作日内”');
  });

  it('are told where the row below is blank and nothing is merged', () => {
    const submission = readTable(`
      ${HEADER}
      甲 | 内容甲 | 自受理之日起5个工作日内\\n及时公开 | 县民政局
      乙 | 内容乙 | | 县民政局
    `);
    expect(codes(submission)).toContain('C2 cell-several-values');
  });

  it.each([
    ['joint owners', '及时公开', '县民政局\\n镇人民政府'],
    ['two rules of one limit', '20个工作日内；\\n许可7个工作日内', '县民政局'],
    ['a rule that goes on', '20个工作日内公开\\n法律另有规定的及时公开', '县民政局'],
    ['numbered parts', '1.受理后及时公开\\n2.结果7个工作日内', '县民政局'],
  ])('are not seen in %s', (_, limit, owner) => {
    const submission = readTable(`
      ${HEADER}
      甲 | 内容甲 | ${limit} | ${owner}
      乙 | 内容乙 | ^ | ^
    `);
    expect(codes(submission)).not.toContain('C2 cell-several-values');
    expect(codes(submission)).not.toContain('D2 cell-several-values');
  });

  it('are not seen in a cell that stands for its own row', () => {
    const submission = readTable(`
      ${HEADER}
      甲 | 内容甲 | 20个工作日内 7个工作日内 | 县民政局
      乙 | 内容乙 | 及时 | 县民政局
    `);
    expect(codes(submission)).not.toContain('C2 cell-several-values');
  });
});
