/**
 * Characters that a wrong encoding has spoilt: nobody can read them, and the program cannot
 * either. A file as a whole is decoded by its own signs (workbook/); this is what was spoilt
 * before it came.
 */
import { textRule } from '../text-rule.js';

const GARBLED = /\ufffd+|(?:锟斤拷)+|(?:烫烫)+|(?:屯屯)+|\?{3,}|[\u00c0-\u00ff]{3,}|(?:ï»¿)/;

export const textGarbled = textRule({
  code: 'text-garbled',
  look: (text) => {
    const found = GARBLED.exec(text);
    return found ? { params: { value: found[0] } } : undefined;
  },
});
