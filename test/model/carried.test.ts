/** What a workbook carries along comes back whole, or not at all. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCarried, writeCarried } from '../../src/model/carried.js';

describe('carried data', () => {
  it('comes back as it was, whatever its texts', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('_x000B_', '=1+1', '𠮷'.repeat(40_000), ' |', '\n'),
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.array(text)), (data) => {
        const plain: unknown = JSON.parse(JSON.stringify(data));
        const cells = writeCarried(plain);
        expect(cells.every((cell) => cell.length <= 32_767)).toBe(true);
        expect(readCarried(cells)).toEqual(plain);
      }),
      { numRuns: 60 },
    );
  });

  it('is nothing where a piece is lost or another text stands there', () => {
    const cells = writeCarried({ text: 'x'.repeat(70_000) });
    expect(cells).toHaveLength(4);
    expect(readCarried(cells.slice(0, 3))).toBeUndefined();
    expect(readCarried(['县财政局'])).toBeUndefined();
    expect(readCarried(['mulu-data:1', '|{"a":|'])).toBeUndefined();
    expect(readCarried([])).toBeUndefined();
  });
});
