/**
 * A text made easy to search: width folded, blanks and hard line breaks taken out. Each
 * character knows where it stood, so that a find can be given back as it was written.
 */

export interface Squeezed {
  readonly text: string;
  /** What stands in the original behind a stretch of the squeezed text; verbatim, blanks included. */
  readonly original: (start: number, end: number) => string;
  /** Where in the original a character of the squeezed text stood; the end of the original for the end. */
  readonly at: (position: number) => number;
}

/** Most characters of any cell: they fold to themselves. */
const PLAIN = /^[\u4e00-\u9fff!-~、。]$/;
const BLANK = /^[\s\u200b-\u200f\u2060\ufeff]$/;

/** @returns the text without blanks, in half width (NFKC), with the way back to the original */
export function squeeze(original: string): Squeezed {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let position = 0;
  for (const mark of original) {
    if (PLAIN.test(mark) || !BLANK.test(mark)) {
      const folded = PLAIN.test(mark)
        ? mark
        : mark === '⁄'
          ? '/'
          : mark.normalize('NFKC').replace(/\s/g, '');
      for (let unit = 0; unit < folded.length; unit += 1) {
        starts.push(position);
        ends.push(position + mark.length);
      }
      text += folded;
    }
    position += mark.length;
  }
  return {
    text,
    original: (start, end) =>
      start >= end
        ? ''
        : original.slice(starts[start] ?? original.length, ends[end - 1] ?? original.length),
    at: (at) => starts[at] ?? original.length,
  };
}
