import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { nodeInflate } from '../../src/store/inflate.js';
import { fflateInflate, InflateLimit } from '../../src/workbook/index.js';

const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => (index * index) % 251);
const deflated = new Uint8Array(deflateRawSync(bytes));

describe.each([
  ['node', nodeInflate],
  ['browser', fflateInflate],
])('the inflater of the %s', (_, inflate) => {
  test('gives back what was deflated, up to the limit', () => {
    expect(Buffer.compare(inflate(deflated, bytes.length), bytes)).toBe(0);
    expect(inflate(deflated, bytes.length * 2)).toHaveLength(bytes.length);
    expect(inflate(new Uint8Array(deflateRawSync('')), 0)).toHaveLength(0);
  });

  test('stops over the limit, of a bomb at once', () => {
    expect(() => inflate(deflated, bytes.length - 1)).toThrow(InflateLimit);
    const bomb = new Uint8Array(deflateRawSync(Buffer.alloc(50_000_000)));
    expect(() => inflate(bomb, 1000)).toThrow(InflateLimit);
  });

  test('does not take half of the data for the whole', () => {
    expect(() => inflate(deflated.subarray(0, deflated.length / 2), bytes.length)).toThrow();
  });
});
