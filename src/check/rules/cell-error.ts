/**
 * An error value stands as text (a CSV, or a table pasted as values): #REF!, #N/A, ########.
 * Error cells of a workbook are told as it is read, under the same code.
 */
import { textRule } from '../text-rule.js';

const ERROR = /^\s*(?:#(?:REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)|#{4,})\s*$/i;

export const cellError = textRule({
  code: 'cell-error',
  look: (text) => (ERROR.test(text) ? {} : undefined),
});
