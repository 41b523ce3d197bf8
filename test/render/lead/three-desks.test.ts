/**
 * Only files pass between the desks: what the bureau merges from lead catalogues and townships
 * is what it would merge from everybody's files, down to the first cell.
 */
import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../src/model/decision.js';
import type { Master } from '../../../src/model/master.js';
import type { Submission } from '../../../src/model/submission.js';
import { renderLeadExcel } from '../../../src/render/lead/excel.js';
import { readSubmission } from '../../../src/submission/read.js';
import { readBytes } from '../../helpers/office.js';
import { smallCatalogue } from '../../helpers/small-catalogue.js';
import { BUREAU, FINANCE, merge, submission, TOWNS, within } from '../../merge/helpers.js';

const HASH = { finance: 'a'.repeat(64), bureau: 'b'.repeat(64) };
const finance = submission(FINANCE, [{ timeLimit: within(2) }], [], { sha256: HASH.finance });
const agreeing = submission(
  BUREAU,
  [{ timeLimit: within(2) }],
  [{ matterId: 'M2.2', matter: '采购合同信息' }],
  {
    sha256: HASH.bureau,
  },
);
const town = submission(TOWNS[0], [{ timeLimit: within(2) }]);

async function leadFile(
  sent: readonly Submission[],
  sha256 = 'c'.repeat(64),
  catalogue = smallCatalogue(),
) {
  const bytes = await renderLeadExcel(catalogue, merge(sent, [], catalogue), FINANCE);
  const file = '财政局领域目录.xlsx';
  return readSubmission({ file, workbook: readBytes(bytes), problems: [], sha256 }, catalogue);
}

/** What a reader of the master sees, without the way it came. */
function seen({ entries, coverage, missing, conflicts }: Master) {
  return {
    entries: entries.map(({ matter, content, owners, timeLimit, units, provenance, marked }) => ({
      matter,
      content,
      owners: owners?.map(({ name }) => name),
      limit: timeLimit?.limits,
      units,
      places: provenance.map(({ unit, file, sheet, row, cells, sha256 }) => [
        unit,
        file,
        sheet,
        row,
        cells,
        sha256,
      ]),
      marked,
    })),
    coverage,
    missing,
    conflicts: conflicts.map(({ id, candidates }) => [id, candidates.map(({ units }) => units)]),
  };
}

describe('the bureau, with lead catalogues and townships alone', () => {
  it('gets the same master as from all files, and traces each row to its first file', async () => {
    const lead = await leadFile([finance, agreeing]);
    const master = merge([lead, town]);
    expect(seen(master)).toEqual(seen(merge([finance, agreeing, town])));
    expect(master.entries[0]?.provenance.map(({ via }) => via?.file)).toEqual([
      '财政局领域目录.xlsx',
      '财政局领域目录.xlsx',
      undefined,
    ]);
    expect(master.nil.map(({ unit, matterId }) => [unit, matterId])).toEqual([[BUREAU, 'M2.2']]);
  });

  it('sees the conflict that the lead unit left open, and settles it', async () => {
    const differing = submission(BUREAU, [{ timeLimit: within(7) }], [], { sha256: HASH.bureau });
    const lead = await leadFile([finance, differing]);
    const open = merge([lead]);
    expect(seen(open)).toEqual(seen(merge([finance, differing])));
    expect(open.state).toBe('draft');
    const [conflict] = open.conflicts;
    const decision: Decision = {
      id: conflict?.id ?? '',
      kind: 'conflict',
      domain: conflict?.domain ?? '',
      matter: conflict?.matter ?? '',
      field: 'timeLimit',
      candidates: (conflict?.candidates ?? []).map(({ text, units }) => ({
        text,
        units: [...units],
      })),
      choice: 'adopt',
      unit: BUREAU,
      level: 'bureau',
      person: '李四',
      date: '2018-11-01',
      reason: '以政务服务管理局为准',
    };
    const decisions = { decisions: [decision], changes: [], use: [] };
    const settled = merge([lead], [], { ...smallCatalogue(), decisions });
    expect(settled.entries[0]?.timeLimit?.text).toBe('7个工作日内');
    expect(settled.conflicts[0]?.decision).toEqual(decision);
    const split = { ...decision, choice: 'split' as const };
    const apart = merge([lead], [], {
      ...smallCatalogue(),
      decisions: { ...decisions, decisions: [split] },
    });
    expect(apart.entries).toHaveLength(1);
    expect(apart.conflicts[0]).toMatchObject({ decision: null, before: { choice: 'split' } });
  });

  it('counts a township among those who said what a department said in an open conflict', async () => {
    const differing = submission(BUREAU, [{ timeLimit: within(7) }], [], { sha256: HASH.bureau });
    const lead = await leadFile([finance, differing]);
    for (const count of [2, 7]) {
      const same = submission(TOWNS[0], [{ timeLimit: within(count) }]);
      const sorted = (master: Master) =>
        master.conflicts.flatMap(({ id, candidates }) =>
          candidates.map(({ text, units }) => [id, text, [...units].sort()]),
        );
      const master = merge([lead, same]);
      expect(sorted(master)).toEqual(sorted(merge([finance, differing, same])));
      expect(master.conflicts[0]?.candidates).toHaveLength(2);
    }
  });

  it('sees a township that disagrees with the lead catalogue', async () => {
    const lead = await leadFile([finance, agreeing]);
    const other = submission(TOWNS[0], [{ timeLimit: within(9) }]);
    const { conflicts } = merge([lead, other]);
    expect(conflicts.map(({ candidates }) => candidates.map(({ units }) => units))).toEqual([
      [[FINANCE, BUREAU], [TOWNS[0]]],
    ]);
  });

  it('keeps a file out that came or changed after the lead’s version, and says what it would change', async () => {
    const lead = await leadFile([finance, agreeing]);
    const same = merge([lead, finance, agreeing]);
    expect(seen(same)).toEqual(seen(merge([finance, agreeing])));
    const late = submission(
      BUREAU,
      [{ timeLimit: within(9) }, { matterId: 'M2.2', matter: { level1: '采购合同信息' } }],
      [],
      { sha256: 'd'.repeat(64) },
    );
    const master = merge([lead, finance, late]);
    expect(seen(master)).toEqual(seen(merge([finance, agreeing])));
  });

  it('believes what people see: a row that a clerk typed in is the lead unit’s own', async () => {
    const lead = await leadFile([finance, agreeing]);
    const [first] = lead.entries;
    if (!first) throw new Error('no row');
    const { carried: _, ...copied } = first;
    const typed = { ...copied, content: '采购意向公开', elements: ['采购意向公开'] };
    const { entries } = merge([{ ...lead, entries: [...lead.entries, typed] }]);
    expect(entries.map(({ units }) => units)).toEqual([[FINANCE, BUREAU], [FINANCE]]);
  });
});
