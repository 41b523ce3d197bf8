/** 操作 on our form and in anybody's table: what a unit wants done with a matter, and why. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Marks, writeMarks } from '../../src/model/marks.js';
import { operationIn } from '../../src/submission/operation.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { sheetOf } from '../helpers/table.js';
import { codes, readTable, titles } from './reading.js';

const catalogue = smallCatalogue();
const MARKS: Marks = {
  kind: 'form',
  scheme: 'yangli-2018',
  version: '1',
  unit: '县财政局',
  domain: 'D2',
};
const head = (scope = '', concerned = '') => `| 政府采购领域填报表
  | 填报单位（盖章）： | < | 县财政局 | 填报人： | 王某
  | 本领域是否涉及： | < | ${concerned} | 不涉及的原因： | 无此业务 | 报送性质： | ${scope}
  | 序号 | 公开领域 | 公开事项 | 本单位是否涉及 | 公开内容（要素） | 公开时限 | 责任主体 | 备注 | 事项增删改（不改的不填） | < | 填写检查
  | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | 操作 | 操作说明 | ^`;
const row = (over: {
  id?: string;
  title?: string;
  concerned?: string;
  content?: string;
  limit?: string;
  operation?: string;
  note?: string;
}) => {
  const { id = 'M2.2', title = '采购合同信息', concerned = '', content = '合同全文' } = over;
  const { limit = '', operation = '', note = '' } = over;
  return `${id} | 2 | 政府采购领域 | ${title} | ${concerned} | ${content} | ${limit} | 县财政局 | 无此业务 | ${operation} | ${note} | `;
};
const read = (rows: readonly string[], scope?: string, concerned?: string) =>
  readTable(
    sheetOf([head(scope, concerned), ...rows].join('\n'), {
      put: [{ row: 1, column: 1, text: writeMarks(MARKS), kind: 'text' }],
    }),
    { catalogue },
  );

describe('on our form', () => {
  it('a row struck out is no entry: the unit was heard on it, with its reason', () => {
    const said = read([row({ operation: '删除', note: '由上级统一公开' })]);
    expect(said.entries).toEqual([]);
    expect(said.nil).toMatchObject([
      {
        unit: '县财政局',
        matterId: 'M2.2',
        matter: '采购合同信息',
        operation: { kind: 'strike', reason: '由上级统一公开' },
        source: { row: 6, cells: { operation: 'J6', operationNote: 'K6' } },
      },
    ]);
    expect(said.sheets[0]?.accounted).toMatchObject({ nil: 1 });
    expect(said.problems).toEqual([]);
  });

  it('a row struck out is known by its hidden id, though nothing else is left of it', () => {
    const [nil] = read([
      'M2.2 | | | | | | | | | 删除 | 不再办理 |',
      row({ id: 'M2.1', title: '中标、成交结果信息' }),
    ]).nil;
    expect(nil).toMatchObject({ matterId: 'M2.2', matter: '采购合同信息' });
  });

  it('a title changed by 修改 keeps its matter, and the new one is told as a proposal', () => {
    const said = read([row({ title: '采购合同公告', operation: '修改', note: '按新办法' })]);
    expect(said.entries[0]).toMatchObject({
      matterId: 'M2.2',
      operation: { kind: 'change', reason: '按新办法' },
    });
    expect(said.problems).toMatchObject([
      {
        code: 'title-change-proposed',
        cell: 'D6',
        params: { expected: '采购合同信息', text: '采购合同公告', reason: '按新办法' },
      },
    ]);
  });

  it('a title changed into that of another matter is believed, whatever the operation', () => {
    const said = read([row({ title: '审计结果公告', operation: '修改', note: '按新办法' })]);
    expect(said.entries[0]?.matterId).toBe('M2.3');
    expect(codes(said)).toEqual(['D6 matter-id-title-mismatch']);
  });

  it('a row that goes to another matter carries its title', () => {
    const [entry] = read([row({ operation: '合并到', note: '审计结果公告' })]).entries;
    expect(entry).toMatchObject({
      matterId: 'M2.2',
      operation: { kind: 'into', target: '审计结果公告' },
    });
  });

  it('a row of one’s own may say 新增 and why', () => {
    const [entry] = read([
      row({ id: '', title: '采购意向', operation: '新增', note: '新办法要求' }),
    ]).entries;
    expect(entry).toMatchObject({ operation: { kind: 'add', reason: '新办法要求' } });
    expect(entry?.matterId).toBeUndefined();
  });

  it('what was pasted over the choice is told, and the row stands', () => {
    const said = read([row({ operation: '？' })]);
    expect(titles(said)).toEqual(['采购合同信息']);
    expect(said.entries[0]?.operation).toBeUndefined();
    expect(codes(said)).toEqual(['J6 operation-unknown']);
  });

  it('不涉及 stands over an operation in the same row, and in the head', () => {
    const inRow = read([row({ concerned: '不涉及', operation: '删除', note: '不再办理' })]);
    expect(inRow.nil).toMatchObject([{ reason: '无此业务' }]);
    expect(inRow.nil[0]?.operation).toBeUndefined();
    expect(codes(inRow)).toEqual(['J6 operation-ignored']);
    const inHead = read([row({ operation: '删除', note: '不再办理' })], '', '不涉及');
    expect(inHead.nil).toMatchObject([{ domainId: 'D2', reason: '无此业务' }]);
    expect(codes(inHead)).toEqual(['J6 operation-ignored']);
  });

  it('a choice dragged over spare rows is nothing', () => {
    const said = read([row({}), ' | 3 | | | | | | 县财政局 | | 保留 | |']);
    expect(titles(said)).toEqual(['采购合同信息']);
    expect(said.sheets[0]?.accounted).toMatchObject({ entry: 1, spare: 1 });
  });
});

describe('whatever stands in a row', () => {
  const operation = fc.constantFrom(
    '',
    '保留',
    '修改',
    '新增',
    '删除',
    '合并到',
    '？',
    '取消',
    '无',
  );
  const line = fc.record({
    id: fc.constantFrom('', 'M2.1', 'M2.2'),
    title: fc.constantFrom('', '采购合同信息', '采购合同公告', '采购意向'),
    concerned: fc.constantFrom('', '涉及', '不涉及'),
    content: fc.constantFrom('', '合同全文'),
    limit: fc.constantFrom('', '及时'),
    operation,
    note: fc.constantFrom('', '不再办理', '中标、成交结果信息'),
  });

  it('a row with an operation is an entry, a word of the unit, or told: nothing vanishes', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
        const said = read([row({}), ...lines.map(row)]);
        lines.forEach((one, index) => {
          const at = 7 + index;
          const isWritten = [one.title, one.content, one.limit, one.note].some(
            (text) => text !== '',
          );
          if (one.operation === '' || one.operation === '无' || !isWritten) return;
          const inRow = ({ source }: { source: { row: number } }) => source.row === at;
          const isTold = said.problems.some(({ cell = '' }) => cell.replace(/\D/g, '') === `${at}`);
          const places = said.entries.filter(inRow).length + said.nil.filter(inRow).length;
          expect([at, places > 0 || isTold]).toEqual([at, true]);
        });
        const rows = said.sheets[0]?.accounted ?? {};
        const sum = Object.values(rows).reduce((all, count) => all + count, 0);
        expect(sum).toBe(5 + 1 + lines.length);
      }),
      { numRuns: 120 },
    );
  });
});

describe('报送性质 in the head', () => {
  it.each([
    ['', undefined],
    ['全部重报', 'whole'],
    ['补报更正', 'part'],
    ['补充', 'part'],
  ] as const)('%s', (text, scope) => {
    const said = read([row({})], text);
    expect(said.scope).toBe(scope);
    expect(said.problems).toEqual([]);
  });

  it('that nobody understands is told', () => {
    const said = read([row({})], '第二批');
    expect(said.scope).toBeUndefined();
    expect(codes(said)).toEqual(['H3 scope-unknown']);
  });

  it('that differs from sheet to sheet holds for none', () => {
    const sheet = (name: string, scope: string) =>
      sheetOf([head(scope), row({})].join('\n'), {
        name,
        put: [{ row: 1, column: 1, text: writeMarks(MARKS), kind: 'text' }],
      });
    const said = readTable([sheet('一', '全部重报'), sheet('二', '补报更正')], { catalogue });
    expect(said.scope).toBeUndefined();
    expect(said.problems.map(({ code }) => code)).toContain('scope-disagrees');
  });
});

describe('in anybody’s table', () => {
  const table = (heading: string, values: readonly string[]) =>
    readTable(
      `填报单位：县财政局
      公开领域 | 公开事项 | 公开内容 | 公开时限 | 责任主体 | ${heading} | 备注
      ${values
        .map(
          (value, at) =>
            `政府采购领域 | 事项${at} | 内容${at} | 及时 | 县财政局 | ${value} | 见通知`,
        )
        .join('\n')}`,
      { catalogue },
    );

  it.each(['操作', '变动情况', '调整类型'])('%s is read so where its values say so', (heading) => {
    const said = table(heading, ['保留', '新增', '取消（机构改革划出）', '', '并入事项0']);
    expect(said.entries.map(({ operation }) => operation)).toEqual([
      { kind: 'keep', reason: '见通知' },
      { kind: 'add', reason: '见通知' },
      undefined,
      { kind: 'into', reason: '事项0', target: '事项0' },
    ]);
    expect(said.nil).toMatchObject([
      { matter: '事项2', operation: { kind: 'strike', reason: '机构改革划出' } },
    ]);
    expect(said.entries.every(({ extra }) => extra[heading] === undefined)).toBe(true);
  });

  it('is a further column where its values say anything else', () => {
    const said = table('变动情况', ['新增', '较去年增加3项', '数量减少', '正在办理']);
    expect(said.entries.map(({ extra }) => extra.变动情况)).toEqual([
      '新增',
      '较去年增加3项',
      '数量减少',
      '正在办理',
    ]);
    expect(said.nil).toEqual([]);
    expect(said.entries.every(({ operation }) => operation === undefined)).toBe(true);
  });

  it.each([
    ['删除', 'strike'],
    ['合并到', 'into'],
    ['合并', 'into'],
    ['并联审批', undefined],
    ['调整公开时限的通知', undefined],
    ['保留不变', 'keep'],
    ['修改：公开时限', 'change'],
  ])('%s', (text, kind) => {
    expect(operationIn(text)?.kind).toBe(kind);
  });
});
