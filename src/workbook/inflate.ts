/**
 * Inflating under a limit. The inflater is handed in, so that this room runs in a browser:
 * fflate here, node:zlib in store/inflate.ts.
 */
import { Inflate as FflateStream } from 'fflate';

/**
 * @param deflated raw deflate data
 * @param maxBytes the most that may come out
 * @returns the inflated bytes
 * @throws InflateLimit over maxBytes; any other error where the data are damaged
 */
export type Inflate = (deflated: Uint8Array, maxBytes: number) => Uint8Array;

export class InflateLimit extends Error {}

/** Fed in small pieces, since one byte may become a thousand: the limit is met long before memory is. */
const PIECE = 16 * 1024;

/** Inflates without Node, for browsers. */
export const fflateInflate: Inflate = (deflated, maxBytes) => {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new FflateStream((chunk) => {
    length += chunk.length;
    if (length > maxBytes) throw new InflateLimit();
    chunks.push(chunk);
  });
  for (let at = 0; at === 0 || at < deflated.length; at += PIECE) {
    stream.push(deflated.subarray(at, at + PIECE), at + PIECE >= deflated.length);
  }
  return joined(chunks, length);
};

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = chunks;
  if (chunks.length === 1 && first) return first;
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
