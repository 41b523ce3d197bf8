/**
 * The columns of a form: those of the layout, one leaf a part, the channels one narrow column
 * each, and last the column that says what a row still lacks. Column A is hidden (marks, ids),
 * so the table begins in B. Data only.
 */
import { type ColumnKey, isTickedKey, type Layout, signsOf } from '../../model/layout.js';
import { columnName } from '../../workbook/address.js';
import { areUnderOne } from '../office/own-headings.js';
import { SIZE } from '../office/styles.js';

/** One leaf column of the form. */
export interface FormColumn {
  /** The form's own: `operation`, what the unit wants done with the matter; `check`, what the row still lacks. */
  readonly key: ColumnKey | 'operation' | 'check';
  readonly heading: string;
  /** What stands over it and its neighbours of the same group. */
  readonly group?: string;
  /** Sub-heading: a level, an option that is ticked, a channel. */
  readonly part?: string;
  readonly kind: 'text' | 'tick' | 'check';
  /** Of a column to tick: what is offered there, the tick first; √ alone where absent. */
  readonly signs?: readonly string[];
  /** In characters of the standard font. */
  readonly width: number;
  readonly align: 'left' | 'center';
  /** Points of its texts, where the layout does not leave that to the form. */
  readonly size?: number;
  /** Column number, from 1, and its letters. */
  readonly number: number;
  readonly letter: string;
}

type Leaf = Omit<FormColumn, 'number' | 'letter'>;

export const FIRST_COLUMN = 2;
export const OTHER_CHANNEL = '其他（请写明）';
export const OPERATION_HEADING = '事项增删改（不改的不填）';
export const OPERATION = '操作';
export const OPERATION_NOTE = '操作说明';
export const CHECK_HEADING = '填写检查';
/** Two Chinese characters of the small size stand side by side in it; a third takes 1.7 more. */
const TICK_WIDTH = 4.6;
const CHARACTER = 1.7;
const MOST_LINES = 5;
const OTHER_WIDTH = 9.4;
/** Three characters of the small size. */
const OPERATION_WIDTH = 6.2;
const NOTE_WIDTH = 15;
const CHECK_WIDTH = 18;
export const TICK = '√';
const USUAL_SIGNS: readonly string[] = [TICK];

/**
 * @param offered channels in the order of the scheme; 其他 among them becomes the free column
 * @param operations with the columns 操作, 操作说明; forms that went out before had none
 */
export function formColumns(
  layout: Layout,
  offered: readonly string[],
  operations = true,
): FormColumn[] {
  const leaves = layout.columns
    .filter(({ only }) => only === undefined || only.includes('form'))
    .flatMap((column): Leaf[] => {
      const { key, heading, width, align, parts, group } = column;
      const text: Leaf = { key, heading, width, align, kind: 'text' };
      if (key === 'channels') return channelLeaves(heading, offered);
      if (!parts?.length) return [group === undefined ? text : { ...text, group }];
      const kind = isTickedKey(key) ? 'tick' : 'text';
      const { tick, blank } = signsOf(column);
      const isUsual = kind !== 'tick' || column.tick === TICK;
      const signs = isUsual ? {} : { signs: [tick, blank].filter(Boolean) };
      return parts.map((part) => ({
        ...text,
        part,
        kind,
        ...signs,
        width: kind === 'tick' ? Math.max(width, TICK_WIDTH) : width,
      }));
    });
  const check: Leaf = {
    key: 'check',
    heading: CHECK_HEADING,
    kind: 'check',
    width: CHECK_WIDTH,
    align: 'left',
  };
  return [...leaves, ...(operations ? operationLeaves() : []), check].map((leaf, index) => {
    const number = FIRST_COLUMN + index;
    return { ...leaf, ...sizeBy(layout, leaf), number, letter: columnName(number) };
  });
}

/** What is narrow stays small; the rest is as large as the layout says. */
function sizeBy({ type: { excel } }: Layout, { kind, width }: Leaf): Pick<FormColumn, 'size'> {
  if (excel === SIZE.table) return {};
  const isSmall = kind !== 'text' || width < 8;
  return { size: isSmall ? Math.min(SIZE.small, excel) : excel };
}

function operationLeaves(): Leaf[] {
  const base = {
    key: 'operation',
    heading: OPERATION_HEADING,
    kind: 'text',
  } as const;
  return [
    { ...base, part: OPERATION, width: OPERATION_WIDTH, align: 'center' },
    { ...base, part: OPERATION_NOTE, width: NOTE_WIDTH, align: 'left' },
  ];
}

function channelLeaves(heading: string, offered: readonly string[]): Leaf[] {
  const base = { key: 'channels', heading } as const;
  const ticks = offered
    .filter((name) => !name.startsWith('其他'))
    .map(
      (part): Leaf => ({
        ...base,
        part,
        kind: 'tick',
        width: TICK_WIDTH + CHARACTER * Math.max(0, Math.ceil(part.length / MOST_LINES) - 2),
        align: 'center',
      }),
    );
  const other: Leaf = {
    ...base,
    part: OTHER_CHANNEL,
    kind: 'text',
    width: OTHER_WIDTH,
    align: 'left',
  };
  return [...ticks, other];
}

/** What is offered in a column to tick, the tick first. */
export function signsIn({ signs = USUAL_SIGNS }: FormColumn): readonly string[] {
  return signs;
}

/** Neighbouring leaves under one cell of the header, in order. */
export function headed(columns: readonly FormColumn[]): FormColumn[][] {
  const result: FormColumn[][] = [];
  for (const column of columns) {
    const last = result.at(-1);
    if (last?.[0] && areUnderOne(last[0], column)) last.push(column);
    else result.push([column]);
  }
  return result;
}

/** Neighbouring leaves of one field, in order. */
export function groups(columns: readonly FormColumn[]): FormColumn[][] {
  const result: FormColumn[][] = [];
  for (const column of columns) {
    const group = result.at(-1);
    const first = group?.[0];
    if (group && first?.key === column.key && first.heading === column.heading) group.push(column);
    else result.push([column]);
  }
  return result;
}

/** The columns 操作 and 操作说明; undefined where the form has none. */
export function operationColumns(
  columns: readonly FormColumn[],
): { readonly operation: FormColumn; readonly note: FormColumn } | undefined {
  const [operation, note] = columnsOf(columns, 'operation');
  return operation && note ? { operation, note } : undefined;
}

/** The leaves of one field. */
export function columnsOf(columns: readonly FormColumn[], key: FormColumn['key']): FormColumn[] {
  return columns.filter((column) => column.key === key);
}

/** Not of the form's own making. */
export function isOfLayout(column: FormColumn): column is FormColumn & { readonly key: ColumnKey } {
  return column.key !== 'operation' && column.key !== 'check';
}
