/**
 * Characters that nobody sees and that turn a text round or break equality: direction marks,
 * blanks of no width.
 */
import { textRule } from '../text-rule.js';

const HIDDEN = /[\u061c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;
const ALL = new RegExp(HIDDEN.source, 'g');

export const textHiddenMarks = textRule({
  code: 'text-hidden-marks',
  look: (text) =>
    HIDDEN.test(text)
      ? {
          params: { count: text.match(ALL)?.length ?? 1 },
          suggestion: text.replace(ALL, ''),
          text: text.replace(ALL, ''),
        }
      : undefined,
});
