/** What was read, line by line: also what is no entry. */
import { expect, it } from 'vitest';
import { reportRead } from '../../../src/cli/report/read.js';
import { readTable } from '../../submission/reading.js';

it('lists rows that are no entries with what they say', () => {
  const read = readTable(`填报单位：县财政局
    公开事项 | 公开内容 | 公开时限 | 责任主体 | 变动情况 | 备注
    采购意向 | 意向全文 | 及时 | 县财政局 | 新增 | 新办法要求
    更正事项 | 更正内容 | 及时 | 县财政局 | 取消 | 由上级统一公开
    审计结果 | 不涉及 | | | | 没有这项职责`);
  const lines = reportRead(read, []);
  expect(lines).toContain('  4 行　建议删除：更正事项（由上级统一公开）');
  expect(lines).toContain('  5 行　不涉及：审计结果（没有这项职责）');
  expect(lines).toContain('  共读到 1 条。');
});
