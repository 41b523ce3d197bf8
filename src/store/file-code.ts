/** A short code of a file's bytes, to tell on paper which file is meant: 7F3A-91C2. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from './sha256.js';

/**
 * @param file as findings call it, relative to `base`, or as it was named; of a file out of an archive
 *   the archive is meant
 * @returns the first eight hexadecimal digits of the sha256; '' where there is no such file
 */
export function fileCode(file: string, base: string): string {
  for (const start of [join(base, file), file]) {
    for (let at = start; at !== dirname(at); at = dirname(at)) {
      if (!existsSync(at)) continue;
      if (!statSync(at).isFile()) break;
      const digits = sha256(readFileSync(at)).slice(0, 8).toUpperCase();
      return `${digits.slice(0, 4)}-${digits.slice(4)}`;
    }
  }
  return '';
}
