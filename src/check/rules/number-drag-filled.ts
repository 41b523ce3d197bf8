/**
 * A cell was dragged down and the spreadsheet counted on inside the text (field notes f10):
 * 超过48小时, then 49, in rows that are equal but for that number.
 */
import type { SubmittedEntry } from '../../model/submission.js';
import { remembered } from '../../text/remember.js';
import { fieldPlace, textOf } from '../place.js';
import type { SubmissionRule } from '../rule.js';
import { ownTexts } from '../text-rule.js';

/** Numbers that people count by themselves: 第3条, 第2批, 2019年, 1月. */
const COUNTED = /^(?:条|款|项|章|节|批|期|季度|类|级|届|页|次|号楼|年|月|份)/;
/** Limits that offices set: the next of them may be meant. */
const USUAL = new Set([1, 2, 3, 5, 7, 10, 15, 20, 30]);
const LEAST_WORDS = 6;

interface Grown {
  readonly from: number;
  readonly to: number;
}

export const numberDragFilled: SubmissionRule = {
  code: 'number-drag-filled',
  scope: 'cell',
  per: 'submission',
  check: ({ submission }) => {
    /** Cells that were told, so that a run of three is known from two numbers that follow. */
    const runs = new Set<string>();
    return submission.entries.flatMap((entry, at) => {
      const above = submission.entries[at - 1];
      if (!above || !isNext(above, entry)) return [];
      return ownTexts(entry).flatMap(([field, text]) => {
        if (field === 'matter' || field === 'domain') return [];
        const grown = partsOf(text) && grownBy(textOf(above, field), text);
        if (!grown) return [];
        const isRun = runs.has(`${at - 1}\n${field}`);
        runs.add(`${at}\n${field}`);
        if (!isRun && (grown.to <= 3 || (field === 'timeLimit' && USUAL.has(grown.to)))) return [];
        return [
          {
            code: 'number-drag-filled',
            ...fieldPlace(entry, field),
            params: { from: grown.from, to: grown.to },
          },
        ];
      });
    });
  },
};

function isNext(above: SubmittedEntry, entry: SubmittedEntry): boolean {
  return above.source.sheet === entry.source.sheet && above.source.row === entry.source.row - 1;
}

/** The one number by which two texts differ, where it grows by one. */
function grownBy(above: string, text: string): Grown | undefined {
  if (above === text || above === '') return undefined;
  const [first, second] = [partsOf(above), partsOf(text)];
  if (!first || !second || first.length !== second.length) return undefined;
  const differing = second.flatMap((part, at) => (part === first[at] ? [] : [at]));
  const [at] = differing;
  // Numbers stand at the odd places; one in front of everything is a list number.
  if (at === undefined || differing.length > 1 || at % 2 === 0 || isNumbering(second, at)) {
    return undefined;
  }
  const [from, to] = [Number(first[at]), Number(second[at])];
  const words = second.filter((_, place) => place % 2 === 0).join('');
  const isWordy = (words.match(/[\u4e00-\u9fff]/g)?.length ?? 0) >= LEAST_WORDS;
  return to === from + 1 && isWordy ? { from, to } : undefined;
}

/** Words and numbers in turn; undefined where there is no number. */
const partsOf = remembered((text): readonly string[] | undefined =>
  /\d/.test(text) ? text.split(/(\d+)/) : undefined,
);

function isNumbering(parts: readonly string[], at: number): boolean {
  const before = parts[at - 1] ?? '';
  const after = parts[at + 1] ?? '';
  return (at === 1 && before.trim() === '') || /第\s*$/.test(before) || COUNTED.test(after.trim());
}
