/** How files are told apart: by their bytes. */
import { createHash } from 'node:crypto';

/** @returns the sha256 in hexadecimal */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
