/** What a leader changed by hand holds on every later run, and is asked again when units move on. */
import { describe, expect, it } from 'vitest';
import type { HandChange } from '../../src/model/decision.js';
import type { Submission } from '../../src/model/submission.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import {
  BUREAU,
  FINANCE,
  HOUSING,
  housingRow,
  merge,
  owners,
  submission,
  TOWNS,
  within,
} from './helpers.js';

const finance = submission(FINANCE, [
  { timeLimit: within(2), content: '投诉处理决定' },
  { timeLimit: within(2), content: '供应商违法失信行为记录' },
]);
const before = merge([finance]);
const [first] = before.entries;
/** Two units that may mean the same (可能重复). */
const doubtful = [
  submission(FINANCE, [{ content: '投诉处理决定' }]),
  submission(BUREAU, [{ content: '供应商违法失信行为记录' }]),
];

function change(over: Partial<HandChange>): HandChange {
  return {
    id: 'H1',
    kind: 'cell',
    entry: first?.id ?? '',
    domain: '政府采购领域',
    matter: '中标、成交结果信息',
    level: 'bureau',
    person: '张某',
    date: '2018-11-01',
    reason: '县领导审阅意见',
    ...over,
  };
}

const limit = change({ field: 'timeLimit', was: '2个工作日内', text: '1个工作日内' });

function merged(changes: readonly HandChange[], sent: readonly Submission[] = [finance]) {
  const decisions = { decisions: [], changes: [...changes], use: [] };
  return merge(sent, [], { ...smallCatalogue(), decisions });
}
const told = ({ findings }: ReturnType<typeof merge>) =>
  findings.map(({ code, severity }) => [code, severity]);

describe('a cell changed by hand', () => {
  it('is read like any other cell, in the master and in the lead catalogue', () => {
    const master = merged([limit]);
    for (const { entries } of [master, ...master.leads.filter((one) => one.domainId === 'D2')]) {
      expect(entries[0]?.timeLimit).toMatchObject({ limits: [{ kind: 'within', count: 1 }] });
      expect(entries[0]?.decided).toEqual({ timeLimit: 'H1' });
      expect(entries[0]?.id).toBe(first?.id);
    }
    expect(master.changes).toEqual([limit]);
    expect(told(master)).toEqual([]);
    expect(merged([limit], [finance])).toEqual(master);
  });

  it.each([
    ['content', '投诉处理决定书', { content: '投诉处理决定书', elements: ['投诉处理决定书'] }],
    ['owners', '县财政局、县住房城乡建设局', { owners: [{ name: FINANCE }, { name: HOUSING }] }],
    ['channels', '政府网站、公示栏', { channels: [{ name: '政府网站' }, { name: '公示栏' }] }],
    ['supervision', '12345', { supervision: { text: '12345' } }],
    ['basis', '《中华人民共和国政府采购法》', { basis: [{ title: '中华人民共和国政府采购法' }] }],
    ['matter', '采购合同信息', { matter: { level1: '采购合同信息' }, matterId: 'M2.2' }],
    ['备注', '每月汇总', { extra: { 备注: '每月汇总' } }],
  ])('%s takes the text that was typed', (field, text, expected) => {
    expect(merged([change({ field, text })]).entries[0]).toMatchObject(expected);
  });

  it('can be emptied', () => {
    const { entries } = merged([change({ field: 'timeLimit', text: '' })]);
    expect(entries[0]).not.toHaveProperty('timeLimit');
  });

  it('goes with its domain where that was changed', () => {
    const { entries } = merged(
      [change({ field: 'domain', text: '住房保障领域' })],
      [finance, submission(HOUSING, [housingRow])],
    );
    expect(entries.map(({ domainId }) => domainId)).toEqual(['D1', 'D1', 'D2']);
    expect(entries[1]?.content).toBe('投诉处理决定');
  });

  it('is not applied to what units have changed since, and both texts are told', () => {
    const changed = submission(FINANCE, [{ timeLimit: within(5), content: '投诉处理决定' }]);
    const master = merged([limit], [changed]);
    expect(master.entries[0]?.timeLimit?.text).toBe('5个工作日内');
    expect(master.entries[0]?.decided).toEqual({});
    expect(told(master)).toEqual([['change-stale', 'warning']]);
    expect(master.findings[0]?.message).toContain('当时是“2个工作日内”，现在是“5个工作日内”');
  });

  it('is told where its entry is gone, or says by itself what was wanted', () => {
    const other = { matterId: 'M2.2', matter: { level1: '采购合同信息' }, content: '预算金额' };
    const gone = submission(FINANCE, [other]);
    expect(told(merged([limit], [gone]))).toEqual([['change-unused', 'notice']]);
    const agreed = submission(FINANCE, [{ timeLimit: within(1), content: '投诉处理决定' }]);
    expect(told(merged([limit], [agreed]))).toEqual([['change-unused', 'notice']]);
  });

  it('is asked again where its entry has another content now', () => {
    const anew = submission(FINANCE, [{ timeLimit: within(5), content: '投诉处理决定及其依据' }]);
    const master = merged([limit], [anew]);
    expect(master.entries[0]?.timeLimit?.text).toBe('5个工作日内');
    expect(told(master)).toEqual([['change-entry-gone', 'warning']]);
    expect(master.findings[0]?.message).toContain('同一事项现在写的是“5个工作日内”');
  });

  it('follows the higher level, there the later day; two of one day hold neither', () => {
    const text = (...changes: HandChange[]) => merged(changes).entries[0]?.timeLimit?.text;
    const government = { ...limit, id: 'H2', level: 'government' as const, text: '3个工作日内' };
    const later = { ...limit, id: 'H3', date: '2018-11-02', text: '4个工作日内' };
    const other = { ...limit, id: 'H4', text: '5个工作日内' };
    expect(text(later, government)).toBe('3个工作日内');
    expect(text(later, limit)).toBe('4个工作日内');
    expect(text(limit, { ...later, text: '2个工作日内' })).toBe('2个工作日内');
    expect(text(other, limit)).toBe('2个工作日内');
    const disputed = merged([other, limit]);
    expect(told(disputed)).toEqual([['change-disputed', 'error']]);
    expect(disputed.state).toBe('draft');
  });
});

describe('a row struck out by hand', () => {
  const out = change({ kind: 'remove', was: FINANCE });

  it('leaves its source rows with the reason, and none is lost', () => {
    const town = submission(TOWNS[0], [{ content: '投诉处理决定' }]);
    const own = change({ kind: 'remove', was: `${FINANCE}、${TOWNS[0]}` });
    const master = merged([own], [finance, town]);
    expect(master.entries.map(({ content }) => content)).toEqual(['供应商违法失信行为记录']);
    expect(master.left.map(({ unit, source, decision }) => [unit, source.row, decision])).toEqual([
      [FINANCE, 10, own],
      [TOWNS[0], 10, own],
    ]);
    expect(master.merged).toBe(1);
    expect(told(master)).toEqual([]);
  });

  it('takes the questions about it along', () => {
    expect(merge(doubtful).duplicates).toHaveLength(1);
    expect(merged([out], doubtful).duplicates).toEqual([]);
    const bureau = submission(BUREAU, [{ timeLimit: within(7), content: '投诉处理决定' }]);
    const both = change({ kind: 'remove', was: `${BUREAU}、${FINANCE}` });
    expect(merge([finance, bureau]).conflicts).toHaveLength(1);
    expect(merged([both], [finance, bureau]).conflicts).toEqual([]);
  });

  it('is asked again when another unit has said the same since', () => {
    const town = submission(TOWNS[0], [{ content: '投诉处理决定' }]);
    const master = merged([out], [finance, town]);
    expect(master.entries).toHaveLength(2);
    expect(told(master)).toEqual([['change-stale', 'warning']]);
  });
});

describe('a row put in by hand', () => {
  const row = {
    domain: '政府采购领域',
    matter: '中标、成交结果信息',
    content: '评审专家抽取结果',
    timeLimit: '2个工作日内',
    owners: FINANCE,
  };
  const added = change({ id: 'H9', kind: 'add', row });

  it('stands behind the entry that it was typed behind, and says by whom it is', () => {
    const master = merged([added]);
    expect(master.entries.map(({ content }) => content)).toEqual([
      '投诉处理决定',
      '评审专家抽取结果',
      '供应商违法失信行为记录',
    ]);
    expect(master.entries[1]).toMatchObject({
      id: 'H9',
      matterId: 'M2.1',
      provenance: [],
      decided: { content: 'H9', timeLimit: 'H9' },
    });
    expect(owners(master.entries[1])).toBe(FINANCE);
    expect(master.merged).toBe(2);
    expect(master.leads.map(({ entries }) => entries.length)).toEqual([0, 3]);
  });

  it('leaves the questions with the entries that they are about', () => {
    const { entries, duplicates } = merged([added], doubtful);
    expect(duplicates[0]?.entries.map((at) => entries[at]?.content)).toEqual([
      '投诉处理决定',
      '供应商违法失信行为记录',
    ]);
    expect(duplicates[0]?.entries).toEqual([0, 2]);
  });

  it('stays with its matter when that entry is gone, and stands alone where nothing else does', () => {
    const other = submission(FINANCE, [{ content: '供应商违法失信行为记录' }]);
    expect(merged([added], [other]).entries[1]?.id).toBe('H9');
    expect(merged([{ ...added, entry: '' }]).entries[0]?.id).toBe('H9');
    expect(merged([added], [submission(HOUSING, [housingRow])]).entries[1]?.id).toBe('H9');
  });

  it('can be changed and struck out later', () => {
    const later = change({ id: 'H10', entry: 'H9', field: 'content', text: '抽取结果' });
    expect(merged([later, added]).entries[1]?.content).toBe('抽取结果');
    const out = change({ id: 'H11', entry: 'H9', kind: 'remove' });
    expect(merged([added, out]).entries).toHaveLength(2);
  });

  it('gives way to a unit that has sent the same', () => {
    const sent = submission(FINANCE, [{ content: '评审专家抽取结果' }]);
    const master = merged([added], [sent]);
    expect(master.entries).toHaveLength(1);
    expect(told(master)).toEqual([['change-unused', 'notice']]);
  });
});
