/** List numbers inside a content, in order, by their kind: （一）, 一、, 1., （1）, ①. */
import { readNumeral } from '../text/numeral.js';

export interface ListNumber {
  readonly kind: string;
  readonly value: number;
  readonly text: string;
}

/** At a line's beginning or behind a mark that ends an item; never inside a sentence. */
const NUMBER =
  /(?:^|[\n；;。])[^\S\n]*(?:([（(])([一二三四五六七八九十]{1,3})[)）]|([一二三四五六七八九十]{1,3})、|([（(])(\d{1,2})[)）]|(\d{1,2})(?:、|[.．](?!\d))|([①-⑳]))/g;

export function listNumbers(content: string): ListNumber[] {
  return [...content.matchAll(NUMBER)].flatMap((match) => {
    const [all, , inBrackets, plain, , digitsInBrackets, digits, circled] = match;
    const text = all.replace(/^[\n；;。\s]+/, '');
    const told = (kind: string, value: number | undefined): ListNumber[] =>
      value === undefined ? [] : [{ kind, value, text }];
    if (inBrackets !== undefined) return told('（一）', readNumeral(inBrackets));
    if (plain !== undefined) return told('一、', readNumeral(plain));
    if (digitsInBrackets !== undefined) return told('（1）', Number(digitsInBrackets));
    if (digits !== undefined) return told('1.', Number(digits));
    return told('①', (circled ?? '①').charCodeAt(0) - '①'.charCodeAt(0) + 1);
  });
}
