/**
 * Numbers of headings put in order: a template leaves parts out where they do not apply, and an
 * office strikes or adds a part, without numbering the rest by hand.
 */
import { writeNumeral } from '../text/numeral.js';

const LEVELS = ['heading1', 'heading2', 'heading3', 'heading4'] as const;
type Level = (typeof LEVELS)[number];

const NUMBER: Readonly<Record<Level, RegExp>> = {
  heading1: /^[一二三四五六七八九十]{1,3}、/,
  heading2: /^[（(][一二三四五六七八九十]{1,3}[）)]/,
  heading3: /^\d{1,3}[.．](?!\d)/,
  heading4: /^[（(]\d{1,3}[）)]/,
};
const WRITE: Readonly<Record<Level, (count: number) => string>> = {
  heading1: (count) => `${writeNumeral(count)}、`,
  heading2: (count) => `（${writeNumeral(count)}）`,
  heading3: (count) => `${count}.`,
  heading4: (count) => `（${count}）`,
};

/** The level that a line's number gives it: 一、 （一） 1. （1） (GB/T 9704-2012, 7.3.3). */
export function levelOf(line: string): Level | undefined {
  return LEVELS.find((level) => NUMBER[level].test(line));
}

/** Styles that an order of numbers goes through: a table belongs to the item above it. */
const PASSED: readonly string[] = ['table'];

/**
 * Every level counts from 1: （一） anew under each 一、, a list 1. 2. 3. anew after each
 * paragraph that is none of it, （1） under each 1.; all of them in an attachment.
 */
export function renumbered<P extends { readonly style: string; readonly text: string }>(
  paragraphs: readonly P[],
): P[] {
  const counts: Record<Level, number> = { heading1: 0, heading2: 0, heading3: 0, heading4: 0 };
  return paragraphs.map((paragraph) => {
    const { style, text } = paragraph;
    if (PASSED.includes(style)) return paragraph;
    const at = (LEVELS as readonly string[]).indexOf(style);
    const from = at < 0 ? (style === 'attachment' ? 0 : 2) : at + 1;
    for (const level of LEVELS.slice(from)) counts[level] = 0;
    const level = LEVELS[at];
    if (!level) return paragraph;
    counts[level] += 1;
    return { ...paragraph, text: text.replace(NUMBER[level], WRITE[level](counts[level])) };
  });
}
