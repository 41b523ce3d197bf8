import { describe, expect, it } from 'vitest';
import { checkCode } from '../../../src/render/office/check-code.js';
import { layOut } from '../../../src/render/office/spans.js';
import {
  lineCount,
  MAX_ROW_HEIGHT,
  rowHeight,
  textWidth,
} from '../../../src/render/office/text-size.js';

describe('the room a text takes', () => {
  it('counts a Chinese character as about two of the others', () => {
    expect(textWidth('公开', 10)).toBeGreaterThan(1.7 * textWidth('ab', 10));
    expect(textWidth('（√■', 10)).toBe(textWidth('公开事', 10));
    // In a Chinese font these are as wide as a character.
    expect(textWidth('×·°Ω', 10)).toBe(textWidth('公开事项', 10));
  });

  it('breaks at the width and at line breaks', () => {
    expect(lineCount('', 10, 10.5)).toBe(1);
    expect(lineCount('公开', 10, 10.5)).toBe(1);
    expect(lineCount('公\n开', 10, 10.5)).toBe(2);
    expect(lineCount('公开内容要素公开内容要素', 10, 10.5)).toBe(3);
  });

  it('makes a row as high as its longest text, up to what Excel allows', () => {
    const short = rowHeight([{ text: '公开', width: 20 }], 10.5);
    const long = rowHeight([{ text: '公开内容'.repeat(20), width: 20 }], 10.5);
    expect(short).toBe(21);
    expect(long).toBeGreaterThan(5 * short);
    expect(rowHeight([{ text: '公'.repeat(5000), width: 10 }], 10.5)).toBe(MAX_ROW_HEIGHT);
  });
});

describe('the check code', () => {
  it('is short and the same for the same contents', () => {
    expect(checkCode({ a: 1, b: ['二'] })).toMatch(/^[0-9A-F]{4}-[0-9A-F]{4}$/);
    expect(checkCode({ b: ['二'], a: 1 })).toBe(checkCode({ a: 1, b: ['二'] }));
    expect(checkCode({ a: 1, b: ['三'] })).not.toBe(checkCode({ a: 1, b: ['二'] }));
  });
});

describe('laying texts over columns', () => {
  it('gives each as many columns as it needs and the rest to the last', () => {
    expect(layOut([5, 10, 10, 5, 5, 5], [12, 10, 4], 2)).toEqual([
      { from: 2, to: 3 },
      { from: 4, to: 4 },
      { from: 5, to: 7 },
    ]);
  });

  it('leaves a column to everybody where there is little room', () => {
    expect(layOut([5, 5, 5], [50, 50, 50], 1)).toEqual([
      { from: 1, to: 1 },
      { from: 2, to: 2 },
      { from: 3, to: 3 },
    ]);
  });
});
