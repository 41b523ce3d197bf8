/**
 * Identity numbers and bank cards in a text. Both are known by their check digits, so that
 * project codes, index numbers and credit codes are not taken for them.
 */

/** Most texts hold no four digits in a row, and need no closer look. */
const MAY_HOLD = /[0-9０-９]{4}/;

/** People part it by blanks or hyphens, too: 110105 19491231 002X. */
const IDENTITY =
  /(?<![0-9A-Za-z])[1-9]\d{5}[ -]?(\d{4})[ -]?(\d{2})[ -]?(\d{2})[ -]?\d{3}[\dXx](?![0-9A-Za-z])/g;
/** The number of before 1999 has no check digit: known by the word before it, and its birthday. */
const OLD_IDENTITY =
  /(?<=(?:身份证|证件)(?:件|号|号码|编号|[:：]|[ （(]){0,4})[1-6]\d{5}(\d{2})(\d{2})(\d{2})\d{3}(?![0-9A-Za-z])/g;
const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const IDENTITY_CHECKS = '10X98765432';

/**
 * @returns identity numbers as written: of 18 characters (GB 11643-1999) with a real birthday
 *   and the right check digit; of 15 digits where the text calls them so
 */
export function identityNumbers(text: string): string[] {
  if (!MAY_HOLD.test(text)) return [];
  const plain = text.normalize('NFKC');
  const now = [...plain.matchAll(IDENTITY)].filter(
    ([number, year, month, day]) =>
      isBirthday(year, month, day) && isChecked(number.replace(/[ -]/g, '')),
  );
  const old = [...plain.matchAll(OLD_IDENTITY)].filter(([, year, month, day]) =>
    isBirthday(`19${year}`, month, day),
  );
  return [...now, ...old].map(([number]) => number);
}

function isChecked(number: string): boolean {
  const sum = IDENTITY_WEIGHTS.reduce(
    (total, weight, at) => total + weight * Number(number[at]),
    0,
  );
  return IDENTITY_CHECKS[sum % 11] === number.at(-1)?.toUpperCase();
}

function isBirthday(year = '', month = '', day = ''): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return (
    Number(year) >= 1850 &&
    Number(year) < 2100 &&
    date.getUTCMonth() + 1 === Number(month) &&
    date.getUTCDate() === Number(day)
  );
}

/** 16 to 19 digits in a run, or in groups of four parted by blanks or hyphens. */
const CARD =
  /(?<![0-9A-Za-z])(?:\d{16,19}|\d{4}[ -]\d{4}[ -]\d{4}[ -]\d{4}(?:[ -]?\d{1,3})?)(?![0-9A-Za-z])/g;
/** How numbers of cards that are issued in the country begin. */
const ISSUERS = /^(?:62|9558|4[0-9]|5[1-5]|35(?:2[89]|[3-8]))/;

/** @returns bank card numbers: an issuer's first digits and the right check digit (Luhn) */
export function bankCards(text: string): string[] {
  if (!MAY_HOLD.test(text)) return [];
  const plain = text.normalize('NFKC');
  const identities = new Set(identityNumbers(plain));
  return [...plain.matchAll(CARD)]
    .map(([found]) => found)
    .filter((found) => {
      const digits = found.replace(/[ -]/g, '');
      return (
        ISSUERS.test(digits) && isLuhn(digits) && !identities.has(found) && !isCreditCode(digits)
      );
    });
}

function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits.at(-1 - at));
    const weighed = at % 2 === 0 ? digit : digit * 2;
    sum += weighed > 9 ? weighed - 9 : weighed;
  }
  return sum % 10 === 0;
}

const CREDIT_DIGITS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CREDIT_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

/** A unified social credit code (GB 32100-2015) that happens to be all digits. */
function isCreditCode(digits: string): boolean {
  if (digits.length !== 18) return false;
  const sum = CREDIT_WEIGHTS.reduce(
    (total, weight, at) => total + weight * CREDIT_DIGITS.indexOf(digits[at] ?? ''),
    0,
  );
  return CREDIT_DIGITS[(31 - (sum % 31)) % 31] === digits[17];
}

/** A number shown so that nobody can use it: first and last digits only. */
export function masked(number: string): string {
  return `${number.slice(0, 4)}${'*'.repeat(Math.max(number.length - 6, 1))}${number.slice(-2)}`;
}

/** A text with the numbers in it masked: findings are printed and passed on. */
export function maskedText(text: string): string {
  const numbers = [...identityNumbers(text), ...bankCards(text)];
  if (numbers.length === 0) return text;
  return numbers.reduce(
    (out, number) => out.replaceAll(number, masked(number)),
    text.normalize('NFKC'),
  );
}
