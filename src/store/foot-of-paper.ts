/** What the foot of a paper of ours says, which readers of tables pass over: title and check code. */
import { strFromU8, unzipSync } from 'fflate';
import { resolveReferences } from '../workbook/xml-text.js';

/** Feet stand in small parts of a Word file, and at the end of a sheet's. */
const PARTS = /^(?:word\/footer[^/]*\.xml|xl\/worksheets\/sheet\d+\.xml)$/;
const FIRST = /^(?:word\/footer[^/]*\.xml|xl\/worksheets\/sheet1\.xml)$/;
const MOST_BYTES = 256 * 1024 * 1024;
const CODE = /校验码\s*([0-9A-F]{4}-[0-9A-F]{4})/;

export interface Foot {
  /** All words of the feet, without markup. */
  readonly words: string;
  /** 7F3A-91C2: the same for the same entries. */
  readonly code: string;
}

/** @returns undefined where the bytes are no package of Excel or Word, or have no foot of ours */
export function footOfPaper(bytes: Uint8Array): Foot | undefined {
  const words = wordsOfFeet(bytes, FIRST).join('\n');
  const code = CODE.exec(words)?.[1];
  return code === undefined ? undefined : { words, code };
}

/** The check codes in the feet of all its sheets: those of a form differ from domain to domain. */
export function codesOfPaper(bytes: Uint8Array): string[] {
  const codes = wordsOfFeet(bytes, PARTS).flatMap((words) => CODE.exec(words)?.[1] ?? []);
  return [...new Set(codes)];
}

function wordsOfFeet(bytes: Uint8Array, which: RegExp): string[] {
  try {
    const parts = unzipSync(bytes, {
      filter: ({ name, originalSize }) => which.test(name) && originalSize < MOST_BYTES,
    });
    return Object.entries(parts).map(([name, part]) => {
      const xml = strFromU8(part);
      const foot = name.startsWith('xl/') ? (/<headerFooter.*$/s.exec(xml)?.[0] ?? '') : xml;
      const text = foot.replace(/<[^>]*>/g, '');
      // Other programs write Chinese as &#26657;.
      return resolveReferences(text) ?? text;
    });
  } catch {
    return [];
  }
}
