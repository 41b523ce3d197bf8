/** Rows of data as a table of a letter: which columns stand in it, and what over them. */
import type { ProseTable } from '../render/word/paragraph.js';
import { BLANK, unmarked } from './marks.js';
import { TemplateMistake } from './mistake.js';

interface Options {
  readonly hash: Readonly<Record<string, unknown>>;
}

interface Column {
  readonly heading: string;
  readonly text: (row: Readonly<Record<string, unknown>>, index: number) => string;
  readonly value: (row: Readonly<Record<string, unknown>>) => unknown;
  readonly isByHand?: boolean;
}

/** Numbers of rows, which no data carries. */
const SERIAL = '序号';
/** Before the heading of a column that stays empty for a hand. */
const EMPTY = '□';

/**
 * @param columns as the template writes them; all that the first row has, where none is written
 * @throws TemplateMistake where the value is no list, or a column does not exist
 */
export function tableOfRows(
  rows: unknown,
  columns: readonly string[],
  options: Options,
): ProseTable {
  if (!Array.isArray(rows)) {
    throw new TemplateMistake('“表格”后面要写一个有好几行的字段，如 {{表格 领域}}。', options);
  }
  const records = rows.map((row) =>
    typeof row === 'object' && row !== null ? (row as Record<string, unknown>) : { 内容: row },
  );
  const keys = Object.keys(records[0] ?? {});
  const wanted = (columns.length > 0 ? columns : keys).map((column) =>
    columnOf(column, keys, records.length > 0, options),
  );
  if (wanted.length === 0) {
    throw new TemplateMistake('“表格”后面要写明有哪些栏，如 {{表格 领域 "名称"}}。', options);
  }
  const sums = options.hash.合计 === true && records.length > 0;
  const body = records.map((row, index) => wanted.map(({ text }) => text(row, index)));
  return {
    headings: wanted.map(({ heading }) => heading),
    rows: [
      ...(body.length > 0 ? body : [wanted.map((_, index) => (index === 0 ? '无' : ''))]),
      ...(sums ? [sumsOf(wanted, records)] : []),
    ],
    figures: wanted.flatMap(({ heading, value }, index) =>
      heading === SERIAL ||
      (records.length > 0 && records.every((row) => typeof value(row) === 'number'))
        ? [index]
        : [],
    ),
    isSummed: sums,
    byHand: wanted.flatMap(({ isByHand }, index) => (isByHand ? [index] : [])),
  };
}

function columnOf(
  written: string,
  keys: readonly string[],
  isKnown: boolean,
  options: Options,
): Column {
  const [key = '', heading = key] = unmarked(written).split(/[=＝]/);
  if (key.startsWith(EMPTY)) {
    const heading = key.slice(EMPTY.length);
    return { heading, text: () => '', value: () => '', isByHand: true };
  }
  if (key === SERIAL && !keys.includes(SERIAL)) {
    return { heading, text: (_row, index) => String(index + 1), value: () => '' };
  }
  if (isKnown && !keys.includes(key)) {
    throw new TemplateMistake(
      `“表格”里没有“${key}”这一栏，可以写：${keys.join('、')}，以及 序号、□加空栏的名称。`,
      options,
    );
  }
  return { heading, text: (row) => cellText(row[key]), value: (row) => row[key] };
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return BLANK;
  if (Array.isArray(value)) return value.map(cellText).join('、');
  if (typeof value === 'object') return Object.values(value).map(cellText).join(' ');
  if (typeof value === 'boolean') return value ? '是' : '否';
  return String(value);
}

function sumsOf(columns: readonly Column[], rows: readonly Record<string, unknown>[]): string[] {
  return columns.map(({ heading, value }, index) => {
    if (index === 0) return '合计';
    const numbers = rows.map(value);
    const isFigures = heading !== SERIAL && numbers.every((one) => typeof one === 'number');
    return isFigures ? String(numbers.reduce((sum: number, one) => sum + Number(one), 0)) : '';
  });
}
