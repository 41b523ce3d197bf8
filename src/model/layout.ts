/**
 * A layout: the columns of a catalogue table, their headings and widths. One layout feeds
 * the form, the return, the lead catalogue and the master, in Excel and in Word.
 */
import { z } from 'zod';

export const COLUMN_KEYS = [
  'serial',
  'domain',
  'matter',
  'content',
  'basis',
  'timeLimit',
  'audience',
  'mode',
  'tier',
  'owners',
  'channels',
  'supervision',
  'concerned',
  'lead',
  'index',
  'remark',
  'extra',
] as const;
export type ColumnKey = (typeof COLUMN_KEYS)[number];

export const TABLES = ['form', 'lead', 'master'] as const;
export type TableKind = (typeof TABLES)[number];

/** Fields of an entry that are ticked, each with a sub-heading for every choice. */
export const TICKED_KEYS = ['audience', 'mode', 'tier'] as const;
export type TickedKey = (typeof TICKED_KEYS)[number];

/** What stands in a ticked cell; the second sign, where there is one, in a cell that is not. */
export const TICK_SIGNS = ['√', '☑', '■', '☑□', '■□'] as const;

/** Words over a column. Readers take blanks out and stop at a colon, so neither stands in them. */
const words = (most: number) =>
  z
    .string()
    .regex(/^[\p{L}\p{N}（(《“][^\s:：]*$/u, '要以文字开头，中间不要有空格、换行和冒号')
    .regex(/\p{L}/u, '不能只写数字')
    .max(most, `太长，最多 ${most} 个字`);

const fontName = z
  .string()
  .regex(/^[^\s"'<>&;,][^"'<>&;,]{0,30}$/, '要写字体的名称，如 宋体、仿宋、方正小标宋简体');
const points = (least: number, most: number) => z.number().min(least).max(most);

export const columnSchema = z.strictObject({
  key: z.enum(COLUMN_KEYS),
  heading: words(20),
  /** A heading over this column and its neighbours of the same group. */
  group: words(20).optional(),
  /** Sub-headings: levels of a matter, or the options of a ticked column. */
  parts: z.array(words(20)).min(1).optional(),
  /** Width in characters of the standard font; of each part where there are parts. */
  width: z.number().positive().max(120),
  /** Must be filled in for a row that concerns the unit. */
  required: z.boolean().default(false),
  /** In which tables it stands; all, where absent. */
  only: z.array(z.enum(TABLES)).min(1).optional(),
  align: z.enum(['left', 'center']).default('left'),
  /** Equal neighbours stand as one merged cell in the master. */
  merge: z.boolean().default(false),
  /** What a tick is, in a column with options. */
  tick: z.enum(TICK_SIGNS).default('√'),
});

export const layoutSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  paper: z.enum(['A4', 'A3']).default('A4'),
  orientation: z.enum(['landscape', 'portrait']).default('landscape'),
  /** Of the tables: their titles, their headings, their cells. */
  fonts: z
    .strictObject({
      title: fontName.default('黑体'),
      heading: fontName.default('黑体'),
      body: fontName.default('宋体'),
    })
    .prefault({}),
  /** Points of the tables' type: on sheets, and in Word, where the paper decides if nothing is said. */
  type: z
    .strictObject({ excel: points(8, 16).default(10.5), word: points(6.5, 14).optional() })
    .prefault({}),
  columns: z.array(columnSchema).min(1),
});

export type Column = z.infer<typeof columnSchema>;
export type Layout = z.infer<typeof layoutSchema>;

/** What entries call these columns in `extra`, whatever stands over them in the table. */
export const EXTRA_NAMES = { remark: '备注', lead: '牵头单位', index: '索引号' } as const;
const CARRIED: Partial<Record<ColumnKey, string>> = EXTRA_NAMES;

/** The name under which an entry carries a column that is no field of its own; undefined for a field. */
export function extraName({ key, heading }: Pick<Column, 'key' | 'heading'>): string | undefined {
  return key === 'extra' ? heading : CARRIED[key];
}

/** The key under which an entry carries a column: its field, or the name of a further one. */
export function carriedBy(column: Pick<Column, 'key' | 'heading'>): string {
  return extraName(column) ?? column.key;
}

/** The order of options that a layout does not set. */
const USUAL_PARTS: Readonly<Record<TickedKey, readonly string[]>> = {
  audience: ['全社会', '特定群体'],
  mode: ['主动', '依申请'],
  tier: ['省级', '市级', '州级', '县级', '区级', '乡级', '镇级', '街道', '村级', '社区'],
};

/** The options of a ticked field in their order: the layout's, the usual ones, then any others. */
export function partsInOrder(key: TickedKey, layout: Layout, used: Iterable<string>): string[] {
  const own = layout.columns.find((column) => column.key === key)?.parts ?? [];
  const all = new Set(used);
  const known = [...own, ...USUAL_PARTS[key]].filter((part) => all.has(part));
  return [...new Set([...known, ...all])];
}

export function isTickedKey(key: string): key is TickedKey {
  return (TICKED_KEYS as readonly string[]).includes(key);
}

/** The sign of a ticked cell, and what stands in one that is not ticked. */
export function signsOf({ tick }: Pick<Column, 'tick'>): { tick: string; blank: string } {
  const [first = '√', second = ''] = tick;
  return { tick: first, blank: second };
}
