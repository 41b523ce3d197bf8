/** Where a cell of a filed catalogue came from, and why nothing can be said of some. */
import { describe, expect, it } from 'vitest';
import { type TraceResult, traceCell } from '../../src/merge/trace.js';
import type { SheetReport, Submission } from '../../src/model/submission.js';
import type { Traced } from '../../src/model/traced.js';
import { BUREAU, FINANCE, submission } from './helpers.js';

const CONTENT = '包括采购人名称。\n另附合同。';
const sheet: SheetReport = {
  name: '总表',
  headerRows: [1],
  columns: { serial: 'B', content: 'E', basis: 'F', timeLimit: 'G', mode: 'K' },
  rows: 2,
  confidence: 'high',
  reasons: [],
  accounted: {},
};
const cells = { content: 'E10', basis: 'F10', timeLimit: 'G10', mode: 'K10' };
const filed: Submission = {
  ...submission('', [], [], { file: '总目录.xlsx', sheets: [sheet] }),
  entries: submission('', [
    { content: CONTENT, basis: bases('《甲办法》', '《乙办法》'), raw: {} },
    { raw: {} },
  ]).entries.map((entry, at) => ({
    ...entry,
    entryId: ['E1', 'E2'][at] ?? '',
    source: { ...entry.source, sheet: '总表', cells: at === 0 ? cells : {} },
  })),
};

function bases(...titles: readonly string[]) {
  return titles.map((text) => ({ text, title: text, number: null, article: null }));
}

const said = {
  unit: FINANCE,
  file: 'submissions/财政.xlsx',
  sheet: '采购',
  row: 7,
  cells: { content: 'D7', basis: 'E7' },
  sha256: 'a'.repeat(64),
};
const via = { unit: BUREAU, file: 'submissions/领域目录.xlsx', sheet: '表', row: 9, cells: {} };
const decision = {
  id: 'Q1',
  kind: 'change' as const,
  domain: '政府采购领域',
  level: 'government' as const,
  person: '王五',
  date: '2018-10-20',
  reason: '会议纪要',
};
const traced: Traced = {
  entries: new Map([
    ['E1', { id: 'E1', provenance: [{ ...said, via }], decided: { timeLimit: 'Q1' } }],
  ]),
  decisions: new Map([['Q1', decision as never]]),
};

function at(cell: string): TraceResult {
  return traceCell(filed, traced, cell);
}

describe('a cell of an entry', () => {
  it('leads to unit, file, sheet and cell, and to the lead catalogue that it came by', () => {
    expect(at('e10').trace).toEqual({
      file: '总目录.xlsx',
      sheet: '总表',
      cell: 'E10',
      field: 'content',
      heading: '公开内容（要素）',
      text: CONTENT,
      sources: [
        {
          unit: FINANCE,
          file: said.file,
          sheet: '采购',
          cell: 'D7',
          sha256: said.sha256,
          via: { file: via.file, sheet: '表', cell: '第9行' },
        },
      ],
      decision: null,
    });
  });

  it('says the text as the master writes it, each basis on its line', () => {
    expect(at("'总表'!F10").trace?.text).toBe('《甲办法》\n《乙办法》');
  });

  it('names the decision that the field follows', () => {
    expect(at('G10').trace?.decision).toMatchObject({ person: '王五', level: 'government' });
  });

  it('right of a ticked heading is of that heading', () => {
    expect(at('L10').trace).toMatchObject({ field: 'mode', cell: 'L10' });
  });
});

describe('of what cannot be traced', () => {
  it.each([
    ['E9', { kind: 'outside-entries', wanted: 'E9' }],
    ['A10', { kind: 'outside-entries', wanted: 'A10' }],
    ['E11', { kind: 'entry-unknown', wanted: 'E11' }],
    ['第六格', { kind: 'no-such-cell', wanted: '第六格', sheets: ['总表'] }],
    ['别的表!E10', { kind: 'no-such-cell', wanted: '别的表!E10', sheets: ['总表'] }],
  ])('%s is a fault', (cell, fault) => {
    expect(at(cell)).toEqual({ fault });
  });
});
