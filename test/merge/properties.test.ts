/** What holds for any submissions, however many and in whatever order they come. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearTexts } from '../../src/merge/near.js';
import type { Submission } from '../../src/model/submission.js';
import { countingSubmissions } from '../../src/submission/which-file.js';
import { similarity } from '../../src/text/similarity.js';
import {
  BUREAU,
  FINANCE,
  HOUSING,
  housingRow,
  merge,
  type Row,
  submission,
  TOWNS,
  within,
} from './helpers.js';

const LONG = '包括采购人和采购代理机构的名称、地址和联系方式，采购项目名称、预算金额，评标结果';
const contents = [
  '采购人名称、项目名称、中标金额',
  '项目名称；采购人名称；中标金额。',
  '项目名称、中标金额',
  '中标金额',
  LONG,
  LONG.replace('评标结果', '评标接果'),
  LONG.replace('预算金额', '预算数额'),
  '',
];
const matters: Row[] = [
  {},
  { matterId: 'M2.2', matter: { level1: '采购合同信息' } },
  housingRow,
  { matter: { level1: '公告', level2: '中标、成交结果信息' } },
];

const row = fc
  .record({
    matter: fc.constantFrom(...matters),
    content: fc.constantFrom(...contents),
    timeLimit: fc.constantFrom(within(7), within(20), within(7, 'workday', '合同签订之日')),
    owners: fc.constantFrom<Row['owners'][]>(
      [],
      [{ name: '各乡镇人民政府', text: '各乡镇' }],
      undefined,
    ),
  })
  .map(
    ({ matter, content, timeLimit, owners }): Row => ({
      ...matter,
      content,
      timeLimit,
      ...(owners ? { owners } : {}),
    }),
  );

const nilReturn = fc.constantFrom(
  {},
  { matterId: 'M2.2', matter: '采购合同信息' },
  { domain: '住房保障领域', domainId: 'D1' },
);

const file = fc.record({
  unit: fc.constantFrom(FINANCE, BUREAU, HOUSING, ...TOWNS, '某单位'),
  rows: fc.array(row, { maxLength: 4 }),
  nil: fc.array(nilReturn, { maxLength: 2 }),
  serial: fc.integer({ min: 1, max: 2 }),
});

const files = fc
  .array(file, { maxLength: 8 })
  .map((sent) =>
    sent.map(({ unit, rows, nil, serial }, at) =>
      submission(unit, rows, nil, { file: `${at}.xlsx`, serial }),
    ),
  );

const RUNS = { numRuns: 150 };
const placeOf = (source: { file: string; row: number }) => `${source.file}:${source.row}`;
const placesIn = (sent: readonly Submission[]) =>
  sent.flatMap((one) => one.entries.map((entry) => placeOf(entry.source))).sort();

describe('any submissions', () => {
  it('give the same master in any order', () => {
    const shuffled = files.chain((sent) =>
      fc.tuple(
        fc.constant(sent),
        fc.shuffledSubarray(sent, { minLength: sent.length, maxLength: sent.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([sent, other]) => {
        expect(JSON.stringify(merge(other))).toBe(JSON.stringify(merge(sent)));
      }),
      RUNS,
    );
  });

  it('have every row in one entry, or left out with a problem that names its file', () => {
    fc.assert(
      fc.property(files, (sent) => {
        const { counting, problems } = countingSubmissions(sent);
        const { entries, merged } = merge(sent);
        const placed = entries.flatMap((entry) => entry.provenance.map(placeOf)).sort();
        expect(placed).toEqual(placesIn(counting));
        expect(merged).toBe(placed.length);
        const told = problems.flatMap(({ file: name, params }) => [
          name,
          ...[params?.files].flat(),
        ]);
        const left = placesIn(sent).filter((place) => !placed.includes(place));
        for (const place of left) expect(told).toContain(place.split(':')[0]);
      }),
      RUNS,
    );
  });

  it('never join two rows of one unit', () => {
    fc.assert(
      fc.property(files, (sent) => {
        for (const { provenance, units } of merge(sent).entries) {
          expect(provenance.map((one) => one.unit)).toEqual(units);
        }
      }),
      RUNS,
    );
  });

  it('mark an entry exactly where a conflict is open, and give each conflict its own id', () => {
    fc.assert(
      fc.property(files, (sent) => {
        const { entries, conflicts } = merge(sent);
        expect(new Set(conflicts.map((one) => one.id)).size).toBe(conflicts.length);
        const inConflict = new Set(
          conflicts.flatMap((one) =>
            one.candidates.flatMap((candidate) =>
              candidate.cells.map((cell) => `${cell.file}:${cell.cell.replace(/\D/g, '')}`),
            ),
          ),
        );
        for (const entry of entries) {
          const own = entry.provenance.some((one) => inConflict.has(placeOf(one)));
          expect(entry.marked).toBe(own);
        }
      }),
      RUNS,
    );
  });

  it('sent once more under other names change nothing but what is told', () => {
    fc.assert(
      fc.property(files, (sent) => {
        const again = sent.map((one) => ({ ...one, file: `z${one.file}` }));
        const { findings: _told, ...once } = merge(sent);
        const { findings: _retold, ...twice } = merge([...sent, ...again]);
        expect(twice).toEqual(once);
      }),
      RUNS,
    );
  });
});

describe('near texts', () => {
  it('are all found, and nothing else', () => {
    const text = fc.stringMatching(/^[公开政府信息采购]{0,24}$/);
    const pool = fc.array(fc.oneof(text, fc.constantFrom(...contents)), { maxLength: 14 });
    fc.assert(
      fc.property(pool, fc.constantFrom(0.5, 0.8, 0.9), (texts, threshold) => {
        const found = nearTexts(texts, threshold).flatMap((near, at) =>
          near.map((one) => [one.at, at]),
        );
        const expected = texts.flatMap((one, at) =>
          texts
            .slice(0, at)
            .flatMap((other, earlier) =>
              other.length > 1 && one.length > 1 && similarity(one, other) >= threshold
                ? [[earlier, at]]
                : [],
            ),
        );
        expect(found.map(String).sort()).toEqual(expected.map(String).sort());
      }),
      RUNS,
    );
  });
});
