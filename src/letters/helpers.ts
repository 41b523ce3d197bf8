/**
 * What a template can do with a value besides printing it. Names are Chinese: templates are
 * edited by offices. A helper takes plain data and gives text.
 */
import { dayInWords } from '../render/word/day.js';

export const HELPERS = {
  日期: (day: unknown) => dayInWords(String(day)),
  列举: (items: unknown) => (Array.isArray(items) ? items.map(String).join('、') : String(items)),
} as const;
