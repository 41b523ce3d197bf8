/** A word is written wrong in a phrase where only one word can be meant (field notes f19). */
import { TYPOS } from '../known-typos.js';
import { textRule } from '../text-rule.js';

export const textTypo = textRule({
  code: 'text-typo',
  look: (text) => {
    const found = TYPOS.find(({ wrong }) => wrong.test(text));
    if (!found) return undefined;
    // All of them mended at once: who takes the offer is asked once.
    const mended = TYPOS.reduce(
      (out, { wrong, right }) => out.replace(new RegExp(wrong.source, 'g'), mend(right)),
      text,
    );
    return { params: { wrong: found.wrong.exec(text)?.[0] ?? '' }, suggestion: mended };
  },
});

/** Keeps what of the wrong word stands before the part that the right one replaces. */
function mend(right: string): (wrong: string) => string {
  return (wrong) => wrong.slice(0, Math.max(0, wrong.length - right.length)) + right;
}
