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
    const plain = text.replace(ALL, meant).replace(/ {2,}/g, ' ');
    return { params: { mark: found[0] }, suggestion: plain.trim() };
  },
});

/** Tabs and line breaks of every kind were line breaks to a reader. */
function meant(mark: string): string {
  return NAMED[mark] ?? (/x000[abcd]/i.test(mark) ? '\n' : ' ');
}
