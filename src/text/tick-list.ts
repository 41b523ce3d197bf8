/**
 * Words with marks among them where one cell stands for several ticked columns: □全社会 ■特定群体,
 * 主动公开√ 依申请公开, （√）县级（ ）乡级. Lists of channels have a reader of their own.
 */
import { BOX_SIGNS, TICK_SIGNS } from './tick.js';

/** One item of such a cell; without a mark where its own is missing. */
export interface MarkedItem {
  readonly text: string;
  readonly chosen: boolean | undefined;
}

const TICK = '■';
const BOX = '□';
const TICKS = new RegExp(`[${TICK_SIGNS}]\\uFE0F?`, 'gu');
/** ×× and ○○ stand for a name that is left out, not for a mark. */
const BOXES = new RegExp(`(?<![×○〇])[${BOX_SIGNS}](?![×○〇])`, 'gu');
/** A letter or 口 at the head of a word: what symbol fonts and hands make of a mark. */
const LETTER = /(?<![\p{L}\p{N}])[RVv](?=\s{0,2}\p{Script=Han})/gu;
const MOUTH =
  /(?<![\p{L}\p{N}])(?:口|[oO](?=\s{0,2}\p{Script=Han}))|口(?=全社会|特定|主动|依申请)/gu;
const IN_BRACKETS = /[([【]\s{0,4}([■□RVv]?)\s{0,4}[)\]】]/g;

/** @returns the items with what marks them; undefined where the text has no mark */
export function markedItems(text: string): MarkedItem[] | undefined {
  const plain = text
    .slice(0, 2000)
    .replace(TICKS, TICK)
    .replace(BOXES, BOX)
    .normalize('NFKC')
    .replace(IN_BRACKETS, (_, mark: string) => (mark === '' || mark === BOX ? BOX : TICK))
    .replace(LETTER, TICK)
    .replace(MOUTH, BOX);
  const stretches = plain.match(/[■□]|[^■□]+/g)?.filter((one) => one.trim() !== '') ?? [];
  if (!stretches.some(isMark)) return undefined;
  const leads = isMark(stretches[0] ?? '');
  return stretches.flatMap((stretch, index): MarkedItem[] => {
    if (isMark(stretch)) return [];
    const mark = stretches[leads ? index - 1 : index + 1];
    const words = wordsOf(stretch);
    const marked = leads ? 0 : words.length - 1;
    return words.map((word, at) => ({
      text: word,
      chosen: at === marked && mark !== undefined && isMark(mark) ? mark === TICK : undefined,
    }));
  });
}

const isMark = (text: string): boolean => text === TICK || text === BOX;

/** Blanks part words, but not the marks of one: 全 社会 is one word, 县级 乡级 are two. */
function wordsOf(stretch: string): string[] {
  const words: string[] = [];
  for (const bit of stretch.split(/\s+/).filter((one) => one !== '')) {
    const last = words.at(-1);
    if (last !== undefined && (bit.length < 2 || last.length < 2 || /^[（(]/.test(bit)))
      words[words.length - 1] = last + bit;
    else words.push(bit);
  }
  return words
    .map((word) => word.replace(/^[、，,；;/:：]+|[、，,；;/:：]+$/g, ''))
    .filter(Boolean);
}
