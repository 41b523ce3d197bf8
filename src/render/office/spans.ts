/**
 * Laying a line of texts over columns of uneven width: how many neighbouring columns each needs.
 */

/** First and last column of a span, counted from 1, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Goes from left to right and gives each wish as many columns as its width takes; the last one
 * takes the rest, and nobody less than one column.
 * @param widths widths of the columns from `first` on, in characters
 * @param wishes widths wanted, in characters
 */
export function layOut(
  widths: readonly number[],
  wishes: readonly number[],
  first: number,
): Span[] {
  const spans: Span[] = [];
  let column = 0;
  wishes.forEach((wish, index) => {
    const from = column;
    const left = wishes.length - index - 1;
    let width = 0;
    do {
      width += widths[column] ?? 0;
      column += 1;
    } while (width < wish - 0.5 && column < widths.length - left);
    const to = index === wishes.length - 1 ? Math.max(column, widths.length) : column;
    spans.push({ from: first + from, to: first + to - 1 });
  });
  return spans;
}
