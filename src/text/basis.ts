/** Legal bases (公开依据) in words to citations and back. First version. */
import type { BasisItem } from '../model/entry.js';
import type { Parsed } from './parsed.js';

/** @returns the citations of a cell, in order */
export function parseBases(text: string): Parsed<BasisItem[]> {
  const value = text
    .split(/[；;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({
      title: /《([^》]*)》/.exec(part)?.[1] ?? null,
      number: /[^（(《》]{1,20}〔\d{4}〕\d+号/.exec(part)?.[0] ?? null,
      article: /第[一二三四五六七八九十百]+条/.exec(part)?.[0] ?? null,
      text: part,
    }));
  return { value, problems: [] };
}

/** @returns the citations as a cell holds them, one a line */
export function writeBases(items: readonly BasisItem[]): string {
  return items.map((item) => item.text).join('\n');
}
