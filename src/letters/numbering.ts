/**
 * Numbers of headings put in order: a template leaves parts out where they do not apply, and an
 * office strikes or adds a part, without numbering the rest by hand.
 */
import type { Paragraph } from '../render/word/paragraph.js';
import { writeNumeral } from '../text/numeral.js';

type Level = 'heading1' | 'heading2' | 'heading3';

const NUMBER: Readonly<Record<Level, RegExp>> = {
  heading1: /^[一二三四五六七八九十]{1,3}、/,
  heading2: /^（[一二三四五六七八九十]{1,3}）/,
  heading3: /^\d{1,3}[.．]/,
};
const WRITE: Readonly<Record<Level, (count: number) => string>> = {
  heading1: (count) => `${writeNumeral(count)}、`,
  heading2: (count) => `（${writeNumeral(count)}）`,
  heading3: (count) => `${count}.`,
};

/** The level that a line's number gives it: 一、 then （一） then 1. (GB/T 9704-2012, 7.3.3). */
export function levelOf(line: string): Level | undefined {
  return LEVELS.find((level) => NUMBER[level].test(line));
}
const LEVELS = ['heading1', 'heading2', 'heading3'] as const;

/**
 * Every level counts from 1: （一） anew under each 一、, a list 1. 2. 3. anew after each
 * paragraph that is none of it.
 */
export function renumbered(paragraphs: readonly Paragraph[]): Paragraph[] {
  const counts = { heading1: 0, heading2: 0, heading3: 0 };
  return paragraphs.map(({ style, text }) => {
    if (style !== 'heading3') counts.heading3 = 0;
    if (style === 'heading1') counts.heading2 = 0;
    if (style !== 'heading1' && style !== 'heading2' && style !== 'heading3')
      return { style, text };
    counts[style] += 1;
    return { style, text: text.replace(NUMBER[style], WRITE[style](counts[style])) };
  });
}
