/**
 * List numbers inside a text: 1. 2、 （三） ④ 一、 · ●. They part one item from the next.
 * A number in the middle of a line counts only in a run that begins with 1 and goes on by
 * one, so that 60.2平方米 or 第3.款 is never torn.
 */
import { readNumeral } from './numeral.js';

/** A list number: where it begins and where what it numbers begins. */
export interface ListNumber {
  readonly start: number;
  readonly end: number;
}

interface Candidate extends ListNumber {
  /** Which style of number; bullets are 0 and have no value. */
  readonly style: number;
  readonly value: number | undefined;
  readonly atLineStart: boolean;
}

const STYLES = [
  '[(（][ \u3000]?([\\d０-９]{1,2}|[一二三四五六七八九十]{1,3})[ \u3000]?[)）]',
  '(?<![\\d０-９.．])([\\d０-９]{1,2})[.．、)）](?![\\d０-９])',
  '([一二三四五六七八九十]{1,3})、',
  '([①-⑳⑴-⒇⒈-⒛])',
  '[●•·▪❖➢⠂]',
];
const MARK = new RegExp(STYLES.join('|'), 'gu');

/** @returns the list numbers of a text, in order */
export function listNumbers(text: string): ListNumber[] {
  const candidates = [...text.matchAll(MARK)].flatMap((match) => toCandidate(text, match));
  const expected = new Map<number, number>();
  return candidates.filter((candidate, index) => {
    const { style, value, atLineStart } = candidate;
    if (value === undefined) return atLineStart;
    const opensRun =
      value === 1 &&
      candidates.slice(index + 1, index + 9).find((next) => next.style === style)?.value === 2;
    const goesOn = value > 1 && expected.get(style) === value;
    if (!atLineStart && !opensRun && !goesOn) return false;
    expected.set(style, value + 1);
    return true;
  });
}

function toCandidate(text: string, match: RegExpExecArray): Candidate[] {
  const before = text.slice(Math.max(0, match.index - 1), match.index);
  if (before === '第') return [];
  const style = [1, 2, 3, 4].find((group) => match[group] !== undefined) ?? 0;
  const digits = (match[style] ?? '').normalize('NFKC').replace(/[().]/g, '');
  return [
    {
      start: match.index,
      end: match.index + match[0].length,
      style,
      value: style === 0 ? undefined : readNumeral(digits),
      atLineStart: before === '' || /[\s。；;：:]/.test(before),
    },
  ];
}
