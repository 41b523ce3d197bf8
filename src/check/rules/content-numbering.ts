/** List numbers inside a content repeat or jump: （一）（二）（二）. An item may be lost, or twice. */
import { type ListNumber, listNumbers } from '../list-numbers.js';
import { textRule } from '../text-rule.js';

export const contentNumbering = textRule({
  code: 'content-numbering',
  look: (text, field) => {
    const wrong = field === 'content' ? firstFault(listNumbers(text)) : undefined;
    return wrong ? { params: { before: wrong[0].text, after: wrong[1].text } } : undefined;
  },
});

/** The first number that neither follows the one before of its kind nor begins anew. */
function firstFault(numbers: readonly ListNumber[]): [ListNumber, ListNumber] | undefined {
  const last = new Map<string, ListNumber>();
  for (const number of numbers) {
    const before = last.get(number.kind);
    if (before && number.value !== 1 && number.value !== before.value + 1) return [before, number];
    last.set(number.kind, number);
  }
  return undefined;
}
