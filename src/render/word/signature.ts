/**
 * Where 署名 and 成文日期 stand (GB/T 9704-2012, 7.3.5). With a seal: the date four characters from
 * the right, the name centred over it. Without: the name two characters from the right, the date's
 * first character two to the right of the name's; a longer date is itself two from the right.
 */
import { widthInChars } from './title-lines.js';

/** Of a line; a longer name stands at the right of several. */
const LINE_CHARACTERS = 28;
const DAY = /^\d{4}年\d{1,2}月\d{1,2}日$|^[×\d]+年[×\d]+月[×\d]+日$/;

/**
 * @param texts of paragraphs; undefined where one is no signature
 * @returns for each signature how many characters stay free at its right
 */
export function signatureIndents(
  texts: readonly (string | undefined)[],
  isSealed: boolean,
): (number | undefined)[] {
  return texts.map((text, index) => {
    if (text === undefined) return undefined;
    const next = texts[index + 1];
    const before = texts[index - 1];
    if (before !== undefined && DAY.test(text)) return pairOf(before, text, isSealed).day;
    if (next !== undefined && DAY.test(next)) return pairOf(text, next, isSealed).name;
    return isSealed ? 4 : 2;
  });
}

/** Word sets figures and Latin letters a quarter of a character apart from what stands beside them. */
function widthAsSet(text: string): number {
  const seams = text.match(/(?<=[A-Za-z\d])(?=\P{ASCII})|(?<=\P{ASCII})(?=[A-Za-z\d])/gu);
  return widthInChars(text) + (seams?.length ?? 0) / 4;
}

function pairOf(name: string, day: string, isSealed: boolean): { name: number; day: number } {
  const nameWidth = widthAsSet(name);
  const dayWidth = widthAsSet(day);
  if (nameWidth > LINE_CHARACTERS) return { name: 0, day: 4 };
  if (isSealed) {
    // A name wider than the date by more than eight would run over the edge.
    const dayAt = Math.max(4, (nameWidth - dayWidth) / 2);
    return { name: dayAt + (dayWidth - nameWidth) / 2, day: dayAt };
  }
  const dayAt = nameWidth - dayWidth;
  return dayAt >= 2 ? { name: 2, day: dayAt } : { name: 4 + dayWidth - nameWidth, day: 2 };
}
