/**
 * List numbers inside a text: 1. 2、 （三） ④ 一、 · ●. They part one item from the next.
 * A number in the middle of a line counts only where the list begins with 1 and goes on
 * by one, so that 第3.5条 or 60.2平方米 is never torn.
 */
import { readNumeral } from './numeral.js';

/** A list number: where it stands and where it ends. */
export interface ListNumber {
  readonly start: number;
  readonly end: number;
}

const MARK =
  /[(（][ 　]?([\d０-９]{1,2}|[一二三四五六七八九十]{1,3})[ 　]?[)）]|([\d０-９]{1,2})[.．、)）](?![\d０-９])|([一二三四五六七八九十]{1,3})、|([①-⑳⑴-⒇⒈-⒛])|[●•·▪◦❖➢⠂](?=[^\d])/gu;

const valueOf = (text: string): number | undefined => {
  const folded = text.normalize('NFKC').replace(/[().]/g, '');
  return readNumeral(folded);
};

/** @returns the list numbers of a text in order; those inside a sentence only as part of a run 1, 2, 3 */
export function listNumbers(text: string): ListNumber[] {
  const found: ListNumber[] = [];
  const next = new Map<number, number>();
  for (const match of text.matchAll(MARK)) {
    const start = match.index;
    const end = start + match[0].length;
    const kind = [1, 2, 3, 4].find((group) => match[group] !== undefined) ?? 0;
    const value = kind === 0 ? undefined : valueOf(match[kind] ?? '');
    const before = text.slice(Math.max(0, start - 1), start);
    const atLineStart = before === '' || /[\s。；;：:]/.test(before);
    const inRun = value !== undefined && value > 1 && next.get(kind) === value;
    if (kind === 0 ? !atLineStart : !(atLineStart || inRun)) continue;
    if (/[第]/.test(before)) continue;
    if (value !== undefined) next.set(kind, value + 1);
    found.push({ start, end });
  }
  return found;
}
