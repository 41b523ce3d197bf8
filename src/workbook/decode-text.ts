/**
 * Bytes of a text file → text: byte order mark, else UTF-8, else the Chinese code page. A file that is
 * broken in a few places is read all the same, and said.
 */

export interface DecodedText {
  /** Without its byte order mark. */
  readonly text: string;
  /** Whether bytes were no characters: each of these places is a �. */
  readonly isBroken: boolean;
}

/** @returns undefined where the bytes are no text */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const decoded = withMark(bytes) ?? unmarkedUtf16(bytes) ?? mostly(bytes, 'utf-8', 20);
  const found = decoded ?? mostly(bytes, 'gb18030', 50);
  const text = found && withoutControls(found.text);
  return text === undefined ? undefined : { text, isBroken: found?.isBroken ?? false };
}

/** Excel's “Unicode 文本” is UTF-16 with a mark. */
function withMark(bytes: Uint8Array): DecodedText | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return mostly(bytes, 'utf-16le', 50);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return mostly(bytes, 'utf-16be', 50);
  return undefined;
}

/** How much of a file is looked at to tell its encoding. */
const LOOKED_AT = 64 * 1024;

/** UTF-16 without its mark: of separators and line breaks every other byte is zero. */
function unmarkedUtf16(bytes: Uint8Array): DecodedText | undefined {
  const head = bytes.subarray(0, LOOKED_AT);
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros += 1;
  if (zeros * 200 < head.length) return undefined;
  const encoding = ['utf-16le', 'utf-16be'].find((one) => {
    const sample = new TextDecoder(one).decode(head.subarray(0, head.length & ~1));
    return count(sample, USUAL) * 10 >= sample.length * 9;
  });
  return encoding === undefined ? undefined : mostly(bytes, encoding, 50);
}

/** What Chinese tables are written in. */
const USUAL = /[\t\n\r -~\u2000-\u27ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/g;

/** @param goodForBad how many characters must be right for each that is broken */
function mostly(bytes: Uint8Array, encoding: string, goodForBad: number): DecodedText | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  const bad = count(text, /\ufffd/g);
  if (bad === 0) return { text, isBroken: false };
  return bad * goodForBad <= count(text, /[^\0-\x7f]/g) ? { text, isBroken: true } : undefined;
}

/** Characters that no text file holds, but bytes of anything else do. */
const NO_TEXT = /[^\P{Cc}\s\x7f-\x9f]/gu;

/** @returns undefined where there are so many that this is no text */
function withoutControls(text: string): string | undefined {
  const controls = count(text, NO_TEXT);
  if (controls === 0) return text;
  return controls * 100 <= text.length ? text.replace(NO_TEXT, '') : undefined;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  for (const _ of text.matchAll(pattern)) found += 1;
  return found;
}
