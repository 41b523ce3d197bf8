/**
 * Headings that an office chose itself (谁来公开 for the owner): a sheet of ours says in its marks
 * what they mean, a table without marks is held against the layout of the catalogue at hand.
 */
import { type ColumnKey, extraName, isTickedKey, type Layout } from '../model/layout.js';
import type { OwnHeading } from '../model/marks.js';
import { type PlannedColumn, planColumns } from './columns.js';
import type { Grid } from './grid.js';
import type { Labels } from './header.js';
import { matchHeader, tidyLabel } from './header-match.js';
import type { OwnColumn, OwnHeadings } from './own-column.js';
import { profile } from './values.js';

/** How many of the headings must stand in a row: a column may have been taken out. */
const MOST = 0.6;
const FEWEST = 3;
const NO_VALUES = profile([]);
const LEVELS = '一二三四五六七八';

/** @param headings all of a sheet of ours, in order, as its marks say them */
export function headingsOfMarks(headings: readonly OwnHeading[] | undefined) {
  return headings && ownHeadings(headings, headings);
}

const memory = new WeakMap<Layout, { readonly own: OwnHeadings | undefined }>();

/** The layout's headings for tables without marks: only those that nobody would understand. */
export function headingsOfLayout(layout: Layout | undefined): OwnHeadings | undefined {
  if (!layout) return undefined;
  const known = memory.get(layout) ?? { own: found(layout) };
  memory.set(layout, known);
  return known.own;
}

function found({ columns }: Layout): OwnHeadings | undefined {
  const tree = columns.flatMap(({ key, heading, group, parts }): OwnHeading[] => {
    if (parts) return parts.map((part) => ({ labels: [heading, part], key, part: true }));
    return [{ labels: group === undefined ? [heading] : [group, heading], key }];
  });
  // In a CSV file every column has one label: a level its own, a ticked field that of the field.
  const flat = columns.flatMap(({ key, heading, parts }): OwnHeading[] =>
    parts && key === 'matter'
      ? parts.map((part) => ({ labels: [part], key, part: true }))
      : [{ labels: [heading], key }],
  );
  const strange = [tree, flat].flatMap(strangeHeadings).filter(({ labels }) => !asks(labels));
  return strange.length === 0 ? undefined : ownHeadings([...tree, ...flat], strange);
}

/**
 * @param all headings of one table, in order
 * @returns those that reading would take for something else, or not be sure of
 */
export function strangeHeadings(all: readonly OwnHeading[]): OwnHeading[] {
  const plan = new Map(
    planColumns(labelled(all), () => NO_VALUES).map((column) => [column.column, column]),
  );
  const inOrder = [...plan.keys()].every((column, index, list) => column > (list[index - 1] ?? 0));
  return all.filter((heading, index) => {
    const planned = plan.get(index + 1);
    const isMoved = !inOrder && heading.key === 'matter';
    return isMoved || asks(heading.labels) || !planned || !isUnderstood(heading, planned);
  });
}

function isUnderstood(heading: OwnHeading, planned: PlannedColumn): boolean {
  const { labels, key, part } = heading;
  const label = labels.at(-1) ?? '';
  if (planned.kind !== key || planned.weak === true) return false;
  if (key === 'extra') return planned.heading === label;
  return planned.part === (part && key !== 'matter' ? label : undefined);
}

/** Such a label means one thing in one office, and another in the next. */
function asks(labels: readonly string[]): boolean {
  return labels.length === 1 && matchHeader(labels[0] ?? '')?.ask === true;
}

/** As reading finds them over the columns of a sheet. */
function labelled(all: readonly OwnHeading[]): Labels[] {
  return all.map(({ labels }, index) => {
    const under = all.filter((other) => other.labels.length > 1 && other.labels[0] === labels[0]);
    return { column: index + 1, labels, group: labels.length > 1 ? under.length : 1 };
  });
}

/** @param meant those that are to be believed */
function ownHeadings(all: readonly OwnHeading[], meant: readonly OwnHeading[]): OwnHeadings {
  const titles = all.flatMap(({ key, labels }) => (key === 'matter' ? labels.slice(-1) : []));
  const levels = [...new Set(titles)];
  const levelOf = ({ labels }: OwnHeading) => levels.indexOf(labels.at(-1) ?? '');
  const columns = new Map(
    meant.map((heading) => [wordsOf(heading.labels), ownColumn(heading, levelOf(heading))]),
  );
  const over = new Set(all.map(({ labels }) => tidyLabel(labels[0] ?? '')));
  const under = new Set(all.flatMap(({ labels }) => labels.slice(1).map(tidyLabel)));
  const stand = (grid: Grid, row: number, words: ReadonlySet<string>, least: number) => {
    const labels = new Set(grid.shown(row).map(({ text }) => tidyLabel(text)));
    const some = [...words].filter((word) => labels.has(word)).length;
    return some >= Math.max(least, Math.ceil(words.size * MOST));
  };
  return {
    column: (labels) => columns.get(wordsOf(labels)),
    rowsFrom: (grid, row) => {
      if (!stand(grid, row, over, Math.min(FEWEST, over.size))) return 0;
      return under.size > 0 && stand(grid, row + 1, under, 1) ? 2 : 1;
    },
  };
}

function wordsOf(labels: readonly string[]): string {
  return labels.map(tidyLabel).join('/');
}

/** @param level among the levels of the matter, from 0 */
function ownColumn({ labels, key, part }: OwnHeading, level: number): OwnColumn {
  const label = labels.at(-1) ?? '';
  const isOption = part === true && (isTickedKey(key) || key === 'channels');
  return {
    kind: key,
    heading: headingFor(key, isOption ? (labels[0] ?? '') : label, level),
    ...(isOption ? { part: tidyLabel(label) } : {}),
    ...(key === 'matter' && part ? { level: level + 1 } : {}),
  };
}

function headingFor(key: ColumnKey, label: string, level: number): string {
  if (key === 'matter') return `${LEVELS[level] ?? ''}级事项`;
  return extraName({ key, heading: tidyLabel(label) }) ?? tidyLabel(label);
}
