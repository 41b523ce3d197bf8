/** Text as XML can carry it: a control character or half a character breaks the whole paper. */

/** @returns the text without control characters (but tab and line breaks), lone surrogates, U+FFFE and U+FFFF */
export function xmlText(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r\u0085]|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
}
