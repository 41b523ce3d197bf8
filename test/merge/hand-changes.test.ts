/** What a person changed in a file becomes what a later run applies. */
import { describe, expect, it } from 'vitest';
import type { Difference } from '../../src/merge/diff-master.js';
import { handChanges, sortKnown } from '../../src/merge/hand-changes.js';
import { NO_DECISIONS } from '../../src/model/decision.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { BUREAU, FINANCE, merge, submission, within } from './helpers.js';

const BY = { level: 'bureau', person: '张某', date: '2018-11-01', reason: '审阅意见' } as const;
const sent = [
  submission(FINANCE, [{ timeLimit: within(2) }]),
  submission(BUREAU, [{ timeLimit: within(7) }]),
];
const master = merge(sent);
const place = { domain: '政府采购领域', matter: '中标、成交结果信息', places: [], doubtful: false };
const entry = master.entries[0]?.id ?? '';
const cell = (over: Partial<Difference>): Difference => ({
  kind: 'cell',
  entries: [entry],
  ...place,
  ...over,
});
const taken = (differences: readonly Difference[], accepted = differences.map((_, at) => at)) =>
  handChanges(differences, new Set(accepted), { master, before: master }, BY);

describe('a cell that was changed', () => {
  it('answers the question that is open on it, and so settles it', () => {
    const limit = cell({ field: 'timeLimit', was: '2个工作日内', text: '3个工作日内' });
    const { decisions, changes } = taken([limit]);
    expect(changes).toEqual([]);
    expect(decisions).toMatchObject([{ id: master.conflicts[0]?.id, choice: 'write', ...BY }]);
    const decided = merge(sent, [], {
      ...smallCatalogue(),
      decisions: { ...NO_DECISIONS, decisions },
    });
    expect(decided.entries[0]).toMatchObject({ timeLimit: { text: '3个工作日内' }, marked: false });
    expect(decided.conflicts[0]?.decision?.person).toBe('张某');
  });

  it('remembers what the rows of units gave, not an earlier change', () => {
    const remark = cell({ field: '备注', was: '改过一次', text: '再改一次' });
    expect(taken([remark]).changes).toMatchObject([{ field: '备注', was: '', text: '再改一次' }]);
  });
});

describe('rows put in one behind the other', () => {
  const rows = ['甲', '乙', '丙'].map((content, at) =>
    cell({ kind: 'add', row: { content }, ...(at > 0 ? { behind: at - 1 } : {}) }),
  );

  it('stand behind each other, also where one between them was dropped', () => {
    const { changes } = taken(rows);
    expect(changes.map((one) => one.entry)).toEqual([entry, changes[0]?.id, changes[1]?.id]);
    const without = taken(rows, [0, 2]).changes;
    expect(without.map((one) => one.entry)).toEqual([entry, without[0]?.id]);
    expect(taken(rows, [1]).changes.map((one) => one.entry)).toEqual([entry]);
  });
});

describe('what is recorded', () => {
  const change = (text: string, by: object = {}) => {
    const { changes } = taken([cell({ field: '备注', text })]);
    return changes.map((one) => ({ ...one, ...by }));
  };
  const recorded = { decisions: [], changes: change('按季度') };

  it('is not written twice', () => {
    const again = { decisions: [], changes: [...change('按季度'), ...change('按季度')] };
    const { fresh, known } = sortKnown(again, recorded);
    expect([fresh.changes, known]).toEqual([[], 2]);
  });

  it('stands against another text of the same day and level, and above one of a lower level', () => {
    const wanted = (by: object) =>
      sortKnown({ decisions: [], changes: change('按月', by) }, recorded);
    expect(wanted({}).against).toHaveLength(1);
    expect(wanted({ level: 'lead' })).toMatchObject({ against: [], overruled: [{}] });
    expect(wanted({ level: 'government' })).toMatchObject({ against: [], overruled: [] });
    expect(wanted({ date: '2018-11-02' })).toMatchObject({ against: [], overruled: [] });
  });
});
