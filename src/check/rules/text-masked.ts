/** Part of a name was made unreadable by asterisks (field notes f17): ****局. */
import { textRule } from '../text-rule.js';

/** A run is looked at from its beginning only: a cell may be all asterisks. */
const MASKED =
  /[\u4e00-\u9fff]{0,6}(?<![*＊])[*＊]{2,}[\u4e00-\u9fff]{1,6}|[\u4e00-\u9fff]{1,6}[*＊]{2,}/;

export const textMasked = textRule({
  code: 'text-masked',
  look: (text) => {
    const found = MASKED.exec(text);
    return found ? { params: { value: found[0] } } : undefined;
  },
});
