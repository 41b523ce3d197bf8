/**
 * A long number (an identity or credit code, an account) was stored as a number: a spreadsheet
 * keeps 15 digits of it, and shows 3.30106E+17.
 */
import { identityNumbers } from '../personal-numbers.js';
import { textRule } from '../text-rule.js';

const SCIENTIFIC = /^\d(?:\.\d+)?[Ee]\+(?:1[5-9]|2\d)$/;
/** 18 digits and more: a shorter one ends like a rounded one by mere chance too often. */
const LONG = /^[1-9]\d{17,20}$/;
/** Shaped like an identity number: a birthday in the middle. */
const WITH_BIRTHDAY = /^[1-6]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{4}$/;

export const numberDigitsLost = textRule({
  code: 'number-digits-lost',
  look: (text) => {
    const plain = text.trim();
    if (plain.length > 24) return undefined;
    return SCIENTIFIC.test(plain) || (LONG.test(plain) && isRounded(plain)) ? {} : undefined;
  },
});

/**
 * Exactly what is left of 15 digits (330106199001011000, or the next number that 64 bits hold,
 * …008); or shaped like an identity number, wrong in its check digit, and just such a number.
 */
function isRounded(digits: string): boolean {
  const kept = BigInt(Number(Number(digits).toPrecision(15)));
  if (kept === BigInt(digits) || /0{3}$/.test(digits)) return true;
  return (
    WITH_BIRTHDAY.test(digits) &&
    BigInt(Number(digits)) === BigInt(digits) &&
    identityNumbers(digits).length === 0
  );
}
