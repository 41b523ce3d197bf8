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

export const columnSchema = z.strictObject({
  key: z.enum(COLUMN_KEYS),
  heading: z.string(),
  /** Sub-headings: levels of a matter, or the options of a ticked column. */
  parts: z.array(z.string()).optional(),
  /** Width in characters of the standard font; of each part where there are parts. */
  width: z.number().positive(),
  /** Must be filled in for a row that concerns the unit. */
  required: z.boolean().default(false),
  /** In which tables it stands; all, where absent. */
  only: z.array(z.enum(TABLES)).optional(),
  align: z.enum(['left', 'center']).default('left'),
  /** Equal neighbours stand as one merged cell in the master. */
  merge: z.boolean().default(false),
});

export const layoutSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  paper: z.enum(['A4', 'A3']).default('A4'),
  columns: z.array(columnSchema).min(1),
});

export type Column = z.infer<typeof columnSchema>;
export type Layout = z.infer<typeof layoutSchema>;
