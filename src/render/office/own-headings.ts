/** What stands over the columns of our tables; and that for the marks, where reading does not know the words. */
import type { ColumnKey } from '../../model/layout.js';
import type { Marks, OwnHeading } from '../../model/marks.js';
import { strangeHeadings } from '../../submission/own-headings.js';

export interface Headed {
  readonly heading: string;
  /** Sub-heading: a level, an option, a channel. */
  readonly part?: string;
  /** What stands over it and its neighbours of the same group. */
  readonly group?: string;
}

/** What stands over a column: one text over both header rows, or two. */
export function labelsOf({ heading, part, group }: Headed): [string] | [string, string] {
  if (part !== undefined) return [heading, part];
  return group === undefined ? [heading] : [group, heading];
}

/** Whether neighbours stand under one cell of the header: parts of a column, columns of a group. */
export function areUnderOne(a: Headed, b: Headed): boolean {
  if (a.part === undefined || b.part === undefined) {
    return a.part === b.part && a.group !== undefined && a.group === b.group;
  }
  return a.heading === b.heading;
}

/** @returns nothing where all headings are understood by themselves */
export function markedHeadings(
  columns: readonly (Headed & { readonly key: ColumnKey })[],
): Pick<Marks, 'headings'> {
  const headings = columns.map(
    (column): OwnHeading => ({
      labels: labelsOf(column),
      key: column.key,
      ...(column.part === undefined ? {} : { part: true as const }),
    }),
  );
  return strangeHeadings(headings).length === 0 ? {} : { headings };
}
