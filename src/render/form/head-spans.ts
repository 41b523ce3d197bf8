/**
 * How labels and blanks of a form's head lie over the table's columns. From left to right does
 * for most tables; where wide columns on the left leave too little for the last ones, all are
 * weighed against one another.
 */
import { layOut, type Span } from '../office/spans.js';

/** Less of its width, and a label breaks or a blank is too small to write in. */
const ENOUGH = 0.75;

/**
 * @param widths widths of the columns from `first` on, in characters; as many as wishes, or more
 * @param wishes widths wanted, in characters
 */
export function headSpansOver(
  widths: readonly number[],
  wishes: readonly number[],
  first: number,
): Span[] {
  const plain = layOut(widths, wishes, first);
  const room = ({ from, to }: Span) => sumOf(widths.slice(from - first, to - first + 1));
  const fits = plain.every((span, index) => room(span) >= (wishes[index] ?? 0) * ENOUGH);
  return fits || widths.length < wishes.length ? plain : weighed(widths, wishes, first);
}

interface Way {
  readonly cost: number;
  /** How many columns each wish has. */
  readonly counts: readonly number[];
}

/** The way to part the columns in order that leaves the least wanting. */
function weighed(widths: readonly number[], wishes: readonly number[], first: number): Span[] {
  let ways = new Map<number, Way>([[0, { cost: 0, counts: [] }]]);
  wishes.forEach((wish, index) => {
    const left = wishes.length - index - 1;
    const next = new Map<number, Way>();
    for (const [from, { cost, counts }] of ways) {
      const to = widths.length - left;
      for (let end = left === 0 ? to : from + 1; end <= to; end += 1) {
        const way = {
          cost: cost + costOf(sumOf(widths.slice(from, end)), wish),
          counts: [...counts, end - from],
        };
        if (way.cost < (next.get(end)?.cost ?? Number.POSITIVE_INFINITY)) next.set(end, way);
      }
    }
    ways = next;
  });
  let from = first;
  return (ways.get(widths.length)?.counts ?? []).map((count) => {
    const span = { from, to: from + count - 1 };
    from += count;
    return span;
  });
}

/** What is wanting weighs far more than what is over. */
function costOf(width: number, wish: number): number {
  const lack = Math.max(0, wish - width) / wish;
  return lack * lack * 100 + Math.max(0, width - wish) / 100;
}

function sumOf(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, 0);
}
