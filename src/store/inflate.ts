/** Inflating with node:zlib: the quick one, for the command line. */
import { inflateRawSync } from 'node:zlib';
import { type Inflate, InflateLimit } from '../workbook/inflate.js';

const LARGEST_CHUNK = 64 * 1024 * 1024;

export const nodeInflate: Inflate = (deflated, maxBytes) => {
  try {
    return inflateRawSync(deflated, {
      maxOutputLength: Math.max(1, maxBytes),
      // One buffer where the caller knows the size: twice as fast as zlib's small ones.
      chunkSize: Math.max(64, Math.min(maxBytes, LARGEST_CHUNK)),
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE') {
      throw new InflateLimit();
    }
    throw error;
  }
};
