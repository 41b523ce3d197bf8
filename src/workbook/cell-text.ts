/** Texts as workbooks store them → texts as people see them. */

/**
 * _xHHHH_ escapes decoded, line breaks as \n, characters that show nothing and that no
 * XML can hold left out. Never trimmed.
 */
export function plainText(stored: string): string {
  let text = stored;
  if (text.includes('_x')) {
    text = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  }
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  return CONTROLS.test(text) ? text.replace(ALL_CONTROLS, '') : text;
}

const CONTROLS = /[^\P{Cc}\t\n\u0085]/u;
const ALL_CONTROLS = new RegExp(CONTROLS.source, 'gu');

/**
 * A stored number by its plain value, as far as Excel knows it (15 digits): 0.30000000000000004
 * is 0.3. Long whole numbers keep their digits, never an exponent.
 */
export function numberText(stored: string): string {
  if (/^-?(?:0|[1-9]\d{0,14})$/.test(stored)) return stored;
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (Number.isInteger(value))
    return Math.abs(value) < 1e21 ? BigInt(value).toString() : String(value);
  return String(Number(value.toPrecision(15)));
}
