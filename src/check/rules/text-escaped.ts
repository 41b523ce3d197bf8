/** Control text of another program stands in a cell as words: _x000B_, &nbsp; (field notes f11). */
import { textRule } from '../text-rule.js';

const ESCAPE = /(?:_x[0-9A-Fa-f]{4})+_|&(?:nbsp|lt|gt|amp|quot|#\d{2,5}|#x[0-9A-Fa-f]{2,4});/;
const ALL = new RegExp(ESCAPE.source, 'g');
const NAMED: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
};

export const textEscaped = textRule({
  code: 'text-escaped',
  look: (text) => {
    const found = ESCAPE.exec(text);
    if (!found) return undefined;
    const plain = text.replace(ALL, (mark) => NAMED[mark] ?? ' ').replace(/ {2,}/g, ' ');
    return { params: { mark: found[0] }, suggestion: plain.trim() };
  },
});
