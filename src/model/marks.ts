/**
 * Hidden marks: how a workbook of ours is known again. They stand in the first cell (A1) of
 * each of our sheets, in a hidden column left of the table, as `mulu:` and JSON; each row's
 * matter id stands in the same column of its row. A sheet copied into another workbook
 * takes its marks along.
 */
import { z } from 'zod';
import { COLUMN_KEYS } from './layout.js';

export const MARK_PREFIX = 'mulu:';

export const SHEET_KINDS = ['form', 'return', 'lead', 'master', 'other'] as const;

/** What stands over a column of ours, from top to bottom, and what the column holds. */
export const ownHeadingSchema = z.object({
  labels: z.array(z.string()).min(1).max(2),
  key: z.enum(COLUMN_KEYS),
  /** The second label is a sub-heading: an option, a level, a channel. */
  part: z.literal(true).optional(),
});
export type OwnHeading = z.infer<typeof ownHeadingSchema>;

export const marksSchema = z.object({
  /** What the sheet is: `other` sheets (guide, example, list to mend, 明细 …) are never read as a table. */
  kind: z.enum(SHEET_KINDS),
  /** Scheme id and version. */
  scheme: z.string(),
  version: z.string(),
  unit: z.string().optional(),
  /** Domain id. */
  domain: z.string().optional(),
  /** 第几次报送 as it went out. */
  serial: z.number().int().positive().optional(),
  /** First and last header row and last table row, as written; rows may have moved since. */
  header: z.tuple([z.number(), z.number()]).optional(),
  /** Field of each column as written, by column number: a help, the visible header has the last word. */
  columns: z.record(z.string(), z.string()).optional(),
  /** All headings as written, where an office's own words would not be understood by themselves. */
  headings: z.array(ownHeadingSchema).optional(),
});
export type Marks = z.infer<typeof marksSchema>;

/** @returns the text of the A1 cell that carries the marks */
export function writeMarks(marks: Marks): string {
  return MARK_PREFIX + JSON.stringify(marks);
}

/** @returns the marks in a cell's text; undefined where it carries none that we understand */
export function readMarks(text: string): Marks | undefined {
  if (!text.startsWith(MARK_PREFIX)) return undefined;
  try {
    const parsed = marksSchema.safeParse(JSON.parse(text.slice(MARK_PREFIX.length)));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** What a row carries in the hidden column: the matter's id, and in a catalogue the entry's. */
export interface RowMark {
  readonly matterId?: string | undefined;
  readonly entryId?: string | undefined;
  /**
   * The row goes on with the entry of the row above, one of whose texts is too high for a row;
   * the numbers of the columns whose text goes on in a new line, not in the middle of one.
   */
  readonly goesOn?: readonly number[];
}

/** M4.10#A2B3C4D5, M4.10#A2B3C4D5+7 for a row that goes on; either id may be missing. */
export function writeRowMark({ matterId = '', entryId = '', goesOn }: RowMark): string {
  const more = goesOn === undefined ? '' : `+${goesOn.join(',')}`;
  return entryId === '' ? matterId : `${matterId}#${entryId}${more}`;
}

export function readRowMark(text: string): RowMark {
  const [matterId = '', entry = ''] = text.trim().split('#');
  const [entryId = '', more] = entry.split('+');
  return {
    ...(matterId === '' ? {} : { matterId }),
    ...(entryId === '' ? {} : { entryId }),
    ...(more === undefined ? {} : { goesOn: more.split(',').filter(Boolean).map(Number) }),
  };
}

/** The document property in which a Word paper of ours carries its marks. */
export const OWN_PROPERTY = 'mulu';
/** How the bookmark of a table of ours begins; programs keep bookmarks, and hide those with _ in front. */
export const OWN_BOOKMARK = '_mulu_';

/**
 * @param number of the table in its document, from 1: two bookmarks of one name are one
 * @returns _mulu_3_master_D1; a domain whose id no bookmark can carry is left out
 */
export function writeBookmark(number: number, { kind, domain = '' }: TableMarks): string {
  return `${OWN_BOOKMARK}${number}_${kind}${/^\w{1,20}$/.test(domain) ? `_${domain}` : ''}`;
}

/** What a table's bookmark says of it. */
export type TableMarks = Pick<Marks, 'kind' | 'domain'>;

export function readBookmark(name: string): TableMarks | undefined {
  const match = /^_mulu_\d+_([a-z]+)(?:_(\w+))?$/.exec(name);
  const kind = SHEET_KINDS.find((one) => one === match?.[1]);
  if (!kind) return undefined;
  return { kind, ...(match?.[2] ? { domain: match[2] } : {}) };
}
