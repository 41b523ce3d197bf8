/** Whatever a sheet holds: reading never throws, and every row with text is accounted for. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeMarks } from '../../src/model/marks.js';
import type { Cell, Range, Sheet } from '../../src/model/workbook.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { readTable } from './reading.js';

const WORDS = [
  ...'序号|公开领域|公开事项|一级事项|二级事项|三级目录|公开内容（要素）|公开依据|公开时限'.split(
    '|',
  ),
  ...'公开主体|公开渠道和载体|公开对象|公开方式|公开层级|公开形式|公开|备注|本单位是否涉及'.split(
    '|',
  ),
  ...'全社会|特定群体|主动|依申请|县级|乡级|政府网站|其他（请写明）|填写检查'.split('|'),
  ...'填报单位：县财政局|第几次报送：2|本领域是否涉及：不涉及|注：略|合计|填表人：王某'.split('|'),
  ...'1|2|7|√|同上|—|不涉及|及时公开|《预算法》|县财政局|采购合同信息|一、住房保障领域'.split('|'),
];

const cell = fc.record({
  row: fc.integer({ min: 1, max: 12 }),
  column: fc.integer({ min: 1, max: 9 }),
  text: fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...WORDS) },
    { weight: 1, arbitrary: fc.string() },
  ),
  kind: fc.constantFrom('text', 'text', 'text', 'number', 'error') as fc.Arbitrary<Cell['kind']>,
});
const merge: fc.Arbitrary<Range> = fc
  .tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 0, max: 4 }),
  )
  .map(([top, left, down, right]) => ({ top, left, bottom: top + down, right: left + right }));
/** A header in most sheets, or next to nothing would be read. */
const header = fc
  .subarray(WORDS.slice(0, 18), { minLength: 4 })
  .map((words) =>
    words.map((text, index): Cell => ({ row: 3, column: index + 1, text, kind: 'text' })),
  );
const marks: Cell = {
  row: 1,
  column: 1,
  text: writeMarks({ kind: 'form', scheme: 'yangli-2018', version: '1', domain: 'D2' }),
  kind: 'text',
};

const sheet: fc.Arbitrary<Sheet> = fc
  .record({
    cells: fc.array(cell, { maxLength: 60 }),
    merges: fc.array(merge, { maxLength: 6 }),
    header: fc.option(header, { nil: [] }),
    ours: fc.boolean(),
  })
  .map(({ cells, merges, header: top, ours }) => {
    const all = [...cells, ...top, ...(ours ? [marks] : [])];
    const byPlace = new Map(all.map((one) => [`${one.row},${one.column}`, one]));
    return {
      name: 'Sheet1',
      visible: true,
      cells: [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column),
      merges,
      hiddenRows: new Set<number>(),
      hiddenColumns: new Set<number>(),
    };
  });

describe('any sheet', () => {
  it('has each row with text taken for one thing', () => {
    fc.assert(
      fc.property(sheet, fc.boolean(), (one, known) => {
        const submission = readTable(one, known ? { catalogue: smallCatalogue() } : {});
        const rows = new Set(one.cells.filter(({ text }) => text.trim()).map(({ row }) => row));
        const counts = Object.values(submission.sheets[0]?.accounted ?? {});
        expect(counts.reduce((a, b) => a + b, 0)).toBe(rows.size);
      }),
      { numRuns: 200 },
    );
  });

  it('gives entries that name their own row and a cell for each field', () => {
    fc.assert(
      fc.property(sheet, (one) => {
        for (const entry of readTable(one).entries) {
          expect(one.cells.some(({ row }) => row === entry.source.row)).toBe(true);
          for (const field of ['content', 'basis', 'timeLimit', 'owners', 'channels'] as const) {
            if (entry[field] !== undefined)
              expect(entry.source.cells[field]).toMatch(/^[A-Z]+\d+$/);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
