/** Unified social credit codes (GB 32100-2015) in a text, and whether their check digit is right. */
import { identityNumbers } from './personal-numbers.js';

const DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Registering authority, kind of body, place, body and check digit. */
const CODE = /(?<![0-9A-Za-z])(?:1[1239]|5[1239]|9[123]|Y1)\d{6}[0-9A-Z]{10}(?![0-9A-Za-z])/g;

/** @returns texts shaped like a code that hold a letter, or stand after 信用代码 */
export function creditCodes(text: string): string[] {
  if (!/\d{6}/.test(text)) return [];
  const identities = new Set(identityNumbers(text));
  return [...text.matchAll(CODE)]
    .filter(
      ({ 0: code, index }) =>
        /[A-Z]/.test(code.slice(2)) ||
        /信用代码\D{0,4}$/.test(text.slice(Math.max(0, index - 12), index)),
    )
    .map(([code]) => code)
    .filter((code) => !identities.has(code));
}

/** Whether all its characters are allowed and the last one fits the others. */
export function isCreditCode(code: string): boolean {
  const values = [...code].map((mark) => DIGITS.indexOf(mark));
  if (values.length !== 18 || values.includes(-1)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * (values[at] ?? 0), 0);
  return (31 - (sum % 31)) % 31 === values[17];
}
