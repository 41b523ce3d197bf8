/** A text that a spreadsheet would take for a formula when somebody edits the cell. */
import { textRule } from '../text-rule.js';

/** =…, +A1, -SUM(, @SUM( and DDE (cmd|'…). A bullet (- 内容) and a signed number are none. */
const FORMULA = /^\s*(?:[=＝]\s*\S|[+\-@][A-Za-z]{1,12}[\d(]|[A-Za-z]{2,12}\|['‘’])/;

export const textLikeFormula = textRule({
  code: 'text-like-formula',
  look: (text) => (FORMULA.test(text) ? {} : undefined),
});
