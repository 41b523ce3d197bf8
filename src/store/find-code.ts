/**
 * Which file a stamped page was printed from: by the check code (校验码) in its foot, or by the
 * code of a file's bytes (识别码) that a receipt names.
 */
import { existsSync, readFileSync } from 'node:fs';
import { UserError } from '../model/user-error.js';
import { findFiles } from './find-files.js';
import { codesOfPaper } from './foot-of-paper.js';
import { sha256 } from './sha256.js';

export interface FileOfCode {
  /** Relative to the catalogue folder, or as it was named. */
  readonly file: string;
  /** `paper`: the code stands in its foot; `bytes`: it is the code of this very file. */
  readonly by: 'paper' | 'bytes';
}

/** @throws UserError where the text is no code */
export function normalCode(text: string): string {
  const digits = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '');
  if (!/^[0-9A-F]{8}$/.test(digits)) {
    throw new UserError(
      `“${text}”不是校验码。校验码印在页脚，是八位数字和字母 A 至 F，如 7F3A-91C2，请核对后重试。`,
    );
  }
  return `${digits.slice(0, 4)}-${digits.slice(4)}`;
}

/**
 * @param code as `normalCode` gives it
 * @param places folders or files to look through; those that are not there are passed over
 * @param base the folder that files are named from
 */
export function filesOfCode(code: string, places: readonly string[], base: string): FileOfCode[] {
  const there = places.filter((place) => existsSync(place));
  if (there.length === 0) return [];
  return findFiles(there, base).flatMap(({ path, file }): FileOfCode[] => {
    const bytes = bytesOf(path);
    if (!bytes) return [];
    if (codesOfPaper(bytes).includes(code)) return [{ file, by: 'paper' }];
    const own = sha256(bytes).slice(0, 8).toUpperCase();
    return own === code.replace('-', '') ? [{ file, by: 'bytes' }] : [];
  });
}

/** A file that is taken away or locked meanwhile is no reason to stop. */
function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
