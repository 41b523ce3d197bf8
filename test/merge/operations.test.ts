/** 操作 in the merge: struck, renamed, added, joined — and every such row has its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAll } from '../../src/check/check.js';
import { resultOf, toMend } from '../../src/check/verdict.js';
import { OPERATION_KINDS } from '../../src/model/operation.js';
import type { NilReturn } from '../../src/model/submission.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { BUREAU, FINANCE, merge, type Row, submission, TOWNS, within } from './helpers.js';

const contract: Row = {
  matterId: 'M2.2',
  hiddenId: 'M2.2',
  matter: { level1: '采购合同信息' },
  content: '包括政府采购合同全文。',
};
const into = (target: string): Row => ({
  ...contract,
  operation: { kind: 'into', reason: target, target },
});
const struck: Partial<NilReturn> = {
  matterId: 'M2.2',
  matter: '采购合同信息',
  reason: '不再办理',
  operation: { kind: 'strike', reason: '不再办理' },
};
const coverage = (master: ReturnType<typeof merge>, matter: string) =>
  master.coverage.find((one) => one.matter === matter)?.status;

describe('a matter struck out', () => {
  it('is missing where nobody else sends it: no word of 不涉及, and the unit was heard', () => {
    const file = submission(FINANCE, [{}], [struck]);
    const master = merge([file]);
    expect(coverage(master, '采购合同信息')).toBe('missing');
    expect(master.missing).not.toContainEqual({ unit: FINANCE, domain: '政府采购领域' });
    expect(master.entries).toHaveLength(1);
    const finding = checkAll(smallCatalogue(), [file]).find(({ code }) => code === 'matter-struck');
    expect(finding).toMatchObject({
      severity: 'warning',
      params: { unit: FINANCE, matter: '采购合同信息', reason: '不再办理' },
    });
  });

  it('is partly covered where others send it', () => {
    const master = merge([submission(FINANCE, [], [struck]), submission(BUREAU, [contract])]);
    expect(coverage(master, '采购合同信息')).toBe('partial');
    expect(master.entries.map(({ units }) => units)).toEqual([[BUREAU]]);
  });
});

describe('a title that a unit proposes', () => {
  const renamed: Row = {
    ...contract,
    matter: { level1: '采购合同公告' },
    operation: { kind: 'change', reason: '按新办法' },
  };

  it('is not printed: the entry stands under the scheme’s, with the others’ rows', () => {
    const { entries, beyond } = merge([
      submission(FINANCE, [renamed]),
      submission(BUREAU, [contract]),
    ]);
    expect(entries.map(({ matter, units }) => [matter, units])).toEqual([
      [{ level1: '采购合同信息' }, [FINANCE, BUREAU]],
    ]);
    expect(beyond).toEqual([]);
  });
});

it('a title that somebody has decided on since is told no more', () => {
  const file = submission(FINANCE, [contract], [], {
    problems: [
      {
        code: 'title-change-proposed',
        sheet: '政府采购领域',
        cell: 'D10',
        params: { expected: '采购合同信息', text: '采购合同公告', reason: '按新办法' },
      },
    ],
  });
  const change = {
    id: 'X',
    kind: 'cell' as const,
    entry: 'A',
    domain: '政府采购领域',
    matter: '采购合同信息',
    field: 'matter',
    was: '采购合同信息',
    text: '采购合同公告',
    level: 'bureau' as const,
    person: '李四',
    date: '2018-11-01',
    reason: '同意',
  };
  const told = (changes: (typeof change)[]) =>
    checkAll({ ...smallCatalogue(), decisions: { decisions: [], changes, use: [] } }, [file]).some(
      ({ code }) => code === 'title-change-proposed',
    );
  expect([told([]), told([change])]).toEqual([true, false]);
});

it('a matter that a unit adds is asked about with the reason that it gave', () => {
  const added: Row = {
    matterId: undefined as never,
    matter: { level1: '采购意向' },
    operation: { kind: 'add', reason: '新办法要求' },
  };
  const { beyond } = merge([submission(FINANCE, [added])]);
  expect(beyond[0]?.candidates[0]?.reasons).toEqual([{ unit: FINANCE, text: '新办法要求' }]);
});

describe('a row that goes into another matter', () => {
  it('is taken into the unit’s own row of it: contents and bases united, the limit its own', () => {
    const host: Row = { timeLimit: within(2), content: '中标结果。' };
    const file = submission(FINANCE, [
      host,
      { ...into('中标、成交结果信息'), timeLimit: within(7) },
    ]);
    const master = merge([file]);
    expect(master.entries).toHaveLength(1);
    expect(master.entries[0]).toMatchObject({
      matterId: 'M2.1',
      content: '中标结果。\n包括政府采购合同全文。',
      timeLimit: within(2),
    });
    expect(master.entries[0]?.provenance.map(({ row }) => row)).toEqual([10, 11]);
    expect(master.merged).toBe(2);
    expect(coverage(master, '采购合同信息')).toBe('missing');
    const told = checkAll(smallCatalogue(), [file]).map(({ code }) => code);
    expect(told).toContain('matter-merge-proposed');
  });

  it('stands in the matter by itself where the unit has no row of it', () => {
    const { entries } = merge([submission(FINANCE, [into('“中标、成交结果信息”，一并公开')])]);
    expect(entries.map(({ matterId, matter }) => [matterId, matter?.level1])).toEqual([
      ['M2.1', '中标、成交结果信息'],
    ]);
  });

  it('goes to a matter of the unit’s own, too', () => {
    const own: Row = {
      matterId: undefined as never,
      matter: { level1: '采购意向' },
      content: '意向。',
    };
    const { entries } = merge([submission(FINANCE, [own, into('采购意向')])]);
    expect(entries.map(({ matter, provenance }) => [matter?.level1, provenance.length])).toEqual([
      ['采购意向', 2],
    ]);
  });

  it.each([
    ['no matter that is there', '采购总公告'],
    ['itself', '采购合同信息'],
  ])('stays where it is when it names %s, and is told', (_, target) => {
    const file = submission(FINANCE, [into(target)]);
    expect(merge([file]).entries[0]?.matterId).toBe('M2.2');
    const codes = checkAll(smallCatalogue(), [file]).map(({ code }) => code);
    expect(codes).toContain('operation-target-unknown');
  });

  it('does not follow a circle', () => {
    const first: Row = { operation: { kind: 'into', reason: '', target: '采购合同信息' } };
    const file = submission(FINANCE, [first, into('中标、成交结果信息')]);
    expect(merge([file]).entries.map(({ matterId }) => matterId)).toEqual(['M2.1', 'M2.2']);
    const codes = checkAll(smallCatalogue(), [file]).map(({ code }) => code);
    expect(codes.filter((code) => code === 'operation-target-unknown')).toHaveLength(2);
  });
});

it('sends no file back for what its unit asks of others', () => {
  const good: Row = {
    content: '包括采购人名称、项目名称、中标金额。',
    supervision: { text: '县政务服务管理局' },
  };
  const verdictOf = (nil: readonly Partial<NilReturn>[]) => {
    const file = submission(FINANCE, [good], nil);
    const findings = checkAll(smallCatalogue(), [file]);
    const result = resultOf(file, findings);
    return [result.verdict, toMend(result).counts.warning];
  };
  expect(verdictOf([struck])).toEqual(['accepted', 0]);
  const { operation } = struck;
  const silent = { ...struck, operation: { kind: 'strike' as const, reason: '' } };
  expect(operation && verdictOf([silent])[0]).toBe('back');
});

describe('whatever units say', () => {
  const MATTERS = [
    ['M2.1', '中标、成交结果信息'],
    ['M2.2', '采购合同信息'],
    ['M2.3', '审计结果公告'],
    [undefined, '采购意向'],
  ] as const;
  const oneRow = fc.record({
    unit: fc.constantFrom(FINANCE, BUREAU, TOWNS[0]),
    matter: fc.constantFrom(...MATTERS),
    content: fc.constantFrom('合同全文。', '中标金额。', ''),
    kind: fc.constantFrom(...OPERATION_KINDS),
    target: fc.constantFrom(...MATTERS.map(([, title]) => title), '没有的事项'),
  });

  it('every row with an operation is merged, struck and told, or kept where it was', () => {
    fc.assert(
      fc.property(fc.array(oneRow, { maxLength: 12 }), (all) => {
        const files = [FINANCE, BUREAU, TOWNS[0]].map((unit) => {
          const own = all.filter((one) => one.unit === unit);
          const rows = own
            .filter(({ kind }) => kind !== 'strike')
            .map(({ matter: [id, title], content, kind, target }): Row => {
              const { matterId: _, ...blank } = contract;
              return {
                ...blank,
                matterId: id as never,
                matter: { level1: title },
                content,
                operation: { kind, reason: '因', ...(kind === 'into' ? { target } : {}) },
              };
            });
          const nil = own
            .filter(({ kind }) => kind === 'strike')
            .map(({ matter: [id, matter] }) => ({
              ...struck,
              matter,
              ...(id === undefined ? { matterId: undefined as never } : { matterId: id }),
            }));
          return submission(unit, rows, nil);
        });
        const findings = checkAll(smallCatalogue(), files);
        const master = merge(files, findings);
        const sent = files.flatMap(({ entries }) =>
          entries.map(({ source }) => `${source.file} ${source.row}`),
        );
        const placed = master.entries.flatMap(({ provenance }) =>
          provenance.map(({ file, row }) => `${file} ${row}`),
        );
        expect([...placed].sort()).toEqual([...sent].sort());
        const strikes = files.flatMap(({ nil }) => nil);
        expect(findings.filter(({ code }) => code === 'matter-struck')).toHaveLength(
          strikes.length,
        );
        expect(merge([...files].reverse(), findings).entries).toEqual(master.entries);
      }),
      { numRuns: 150 },
    );
  });
});
