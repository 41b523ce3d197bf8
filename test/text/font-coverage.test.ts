/** What an office relies on: a rare character of a name is told before it prints as a box. */
import { describe, expect, test } from 'vitest';
import { lackingIn } from '../../src/text/font-coverage.js';

describe('what a font has no character for', () => {
  test.each([
    ['方正小标宋简体', '耈街彝族苗族乡', ['耈']],
    ['仿宋_GB2312', '更戛乡、珠街乡', []],
    ['仿宋_GB2312', '镕、镕、堃', ['镕', '堃']],
    ['方正小标宋_GBK', '耈街', []],
    ['宋体', '耈街、二〇一八年〔2017〕97号 ① \uf0fc', []],
    ['宋体', '𫍽村、㐂洲、\ue5e5', ['𫍽', '㐂', '\ue5e5']],
    ['宋体-方正超大字符集', '𫍽村', []],
    ['思源宋体', '𫍽村', []],
  ])('%s %s', (font, text, lacking) => {
    expect(lackingIn(font, text)).toEqual(lacking);
  });
});
