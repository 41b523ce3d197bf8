/**
 * Organisation codes (GB 11714-1997): eight characters and a check character. Index numbers
 * of many offices begin with one (01526376-X-/2018-…). Known by the words before them only,
 * since any nine digits look like one.
 */

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];
const NAMED =
  /(?:组织)?机构代码(?:证)?(?:编?号)?[^0-9A-Za-z]{0,3}([0-9A-Z]{8}-?[0-9X])(?![0-9A-Za-z])/g;
const INDEX = /^\s*([0-9A-Z]{8}-?[0-9X])(?=[-/]{1,2}\d{4}-\d{5,7}\s*$|-\/\d{4}-\d{5,7}\s*$)/;

/**
 * @param field the entry's key, or the heading of a further column: 索引号
 * @returns codes that the text names as such, as written
 */
export function orgCodes(text: string, field = ''): string[] {
  if (!/\d{3}/.test(text)) return [];
  const plain = text.normalize('NFKC');
  const index = field === '索引号' ? INDEX.exec(plain)?.[1] : undefined;
  const named = [...plain.matchAll(NAMED)].map(([, code]) => code ?? '');
  return index === undefined ? named : [...named, index];
}

/** Whether the last character fits the others: 11 − Σ mod 11, 10 is X, 11 is 0. */
export function isOrgCode(code: string): boolean {
  const plain = code.replace('-', '').toUpperCase();
  const values = [...plain.slice(0, 8)].map((mark) => ALPHABET.indexOf(mark));
  if (plain.length !== 9 || values.includes(-1)) return false;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * (values[at] ?? 0), 0);
  return '0X987654321'[sum % 11] === plain[8];
}
