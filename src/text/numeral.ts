/** Chinese numerals: 二十一 ↔ 21. Up to 9999, which is more than any law has articles. */

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Character class of a numeral, for regular expressions. */
export const NUMERAL = '[\\d〇零一二两三四五六七八九十百千]';

/** @returns the number that digits (21) or Chinese numerals (二十一, 二一) write; undefined for anything else */
export function readNumeral(text: string): number | undefined {
  if (/^\d{1,6}$/.test(text)) return Number(text);
  let total = 0;
  let digit: number | undefined;
  let placed = false;
  for (const mark of text) {
    const unit = UNITS[mark];
    if (unit !== undefined) {
      total += (digit ?? 1) * unit;
      digit = undefined;
      placed = true;
      continue;
    }
    const value = mark === '两' ? 2 : mark === '〇' ? 0 : DIGITS.indexOf(mark);
    if (value < 0) return undefined;
    digit = placed || digit === undefined ? value : digit * 10 + value;
  }
  return text === '' ? undefined : total + (digit ?? 0);
}

/** @returns a number of 1 to 9999 in Chinese numerals, as articles of laws are numbered */
export function writeNumeral(value: number): string {
  let out = '';
  let gap = false;
  for (const [mark, unit] of [
    ['千', 1000],
    ['百', 100],
    ['十', 10],
    ['', 1],
  ] as const) {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) {
      gap = out !== '';
      continue;
    }
    out += (gap ? '零' : '') + (DIGITS[digit] ?? '') + mark;
    gap = false;
  }
  return out.replace(/^一十/, '十');
}
