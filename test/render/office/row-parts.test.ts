/** What an office relies on: a text too high for a row is told whole, in rows that can be read. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fittedRow } from '../../../src/render/office/row-parts.js';
import { MAX_ROW_HEIGHT, rowHeight } from '../../../src/render/office/text-size.js';

const SIZES = [10.5, 9, 8] as const;

/** What reading puts together again. */
function joined(row: ReturnType<typeof fittedRow>, column: number): string {
  return row.parts.reduce((text, part) => {
    const own = part.texts[column] ?? '';
    return text + (part.breaks.includes(column) ? '\n' : '') + own;
  }, '');
}

describe('a row of a table', () => {
  test('keeps its type where its texts have room, and takes a smaller one where they have not', () => {
    expect(fittedRow([{ text: '甲'.repeat(100), width: 30 }], SIZES)).toMatchObject({ size: 10.5 });
    const row = fittedRow([{ text: '甲'.repeat(430), width: 30 }], SIZES);
    expect(row.size).toBe(9);
    expect(row.parts).toHaveLength(1);
  });

  test('goes on in further rows at 8 points, with the short texts in the first alone', () => {
    const row = fittedRow(
      [
        { text: '采购合同', width: 12 },
        { text: '甲'.repeat(2000), width: 30 },
      ],
      SIZES,
    );
    expect(row.size).toBe(8);
    expect(row.parts.length).toBeGreaterThan(1);
    expect(row.parts.map(({ texts }) => texts[0])).toEqual([
      '采购合同',
      ...row.parts.slice(1).map(() => ''),
    ]);
    expect(joined(row, 1)).toBe('甲'.repeat(2000));
  });

  test('parts at a line break where there is one', () => {
    const lines = Array.from({ length: 60 }, (_, index) => `${index + 1}.公开内容`);
    const row = fittedRow([{ text: lines.join('\n'), width: 20 }], SIZES);
    expect(row.parts.length).toBeGreaterThan(1);
    expect(row.parts.slice(1).every(({ breaks }) => breaks.includes(0))).toBe(true);
    expect(joined(row, 0)).toBe(lines.join('\n'));
  });

  test('loses nothing of any text, and no part is higher than a row or ends in a blank', () => {
    const text = fc
      .array(
        fc.string({ unit: fc.constantFrom('甲', '乙', 'a', ' ', '𫍽', '；'), maxLength: 300 }),
        {
          maxLength: 40,
        },
      )
      .map((lines) =>
        lines
          .map((line) => line.trim())
          .filter(Boolean)
          .join('\n'),
      );
    fc.assert(
      fc.property(text, fc.integer({ min: 6, max: 40 }), (words, width) => {
        const row = fittedRow(
          [
            { text: words, width },
            { text: '短', width: 10 },
          ],
          SIZES,
        );
        expect(joined(row, 0)).toBe(words);
        for (const { texts, height } of row.parts) {
          expect(height).toBeLessThanOrEqual(MAX_ROW_HEIGHT);
          if (row.parts.length > 1) {
            expect(rowHeight([{ text: texts[0] ?? '', width }], row.size)).toBeLessThan(
              MAX_ROW_HEIGHT,
            );
          }
          expect(texts[0]).toBe(texts[0]?.trim());
        }
      }),
    );
  });
});
