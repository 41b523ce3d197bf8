import { describe, expect, it } from 'vitest';
import { readWrittenOut } from '../../src/text/written-out.js';
import { HOSTILE } from './support.js';

describe('control characters written out as words', () => {
  it.each([
    ['一、条件_x000D_\n二、材料', '一、条件\n二、材料', '_x000D_'],
    ['一、条件_x005f_x000b_二、材料', '一、条件\n二、材料', '_x005f_x000b_'],
    [
      '一、条件__x005f_x005f_x005f_x000b_二、材料',
      '一、条件\n二、材料',
      '__x005f_x005f_x005f_x000b_',
    ],
    ['姓名_x0009_金额', '姓名 金额', '_x0009_'],
    ['其他_', '其他_', undefined],
    ['编号_x0041_', '编号_x0041_', undefined],
  ])('%j', (written, text, mark) => {
    expect(readWrittenOut(written)).toEqual(mark === undefined ? { text } : { text, mark });
  });

  it('is quick over what makes careless expressions hang', () => {
    const odd = [...HOSTILE, `${'_x005f'.repeat(16_000)}_x000a`, '_x000a'.repeat(16_000)];
    for (const text of odd) expect(readWrittenOut(text).text.length).toBeGreaterThan(0);
  });
});
