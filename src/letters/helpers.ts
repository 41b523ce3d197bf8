/**
 * What a template can do with a value besides printing it. Names are Chinese: templates are
 * edited by offices. A helper takes plain data and gives text.
 */
import { dayInWords } from '../render/word/day.js';
import { writeNumeral } from '../text/numeral.js';

export const HELPERS = {
  日期: (day: unknown) => dayInWords(String(day)),
  列举: (items: unknown) => (Array.isArray(items) ? items.map(String).join('、') : String(items)),
  /** Of a position from 0: 1, 2, 3 … */
  序号: (index: unknown) => String(Number(index) + 1),
  /** Of a position from 0: 一, 二, 三 … */
  汉字序号: (index: unknown) => writeNumeral(Number(index) + 1),
} as const;
