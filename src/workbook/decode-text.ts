/** Bytes of a text file → text: byte order mark, else UTF-8, else the Chinese code page. */

/** @returns the text without its byte order mark; undefined where the bytes are no text */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decodeUtf16(bytes) ?? tryDecode(bytes, 'utf-8') ?? tryDecode(bytes, 'gb18030');
  return text === undefined || NO_TEXT.test(text) ? undefined : text;
}

/** Excel's “Unicode 文本” is UTF-16 with a mark. */
function decodeUtf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return tryDecode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return tryDecode(bytes, 'utf-16be');
  return undefined;
}

function tryDecode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Characters that no text file holds, but bytes of anything else do. */
const NO_TEXT = /[^\P{Cc}\s\x7f-\x9f]/u;
