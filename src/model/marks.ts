/**
 * Hidden marks: how a workbook of ours is known again. They stand in the first cell (A1) of
 * each of our sheets, in a hidden column left of the table, as `mulu:` and JSON; each row's
 * matter id stands in the same column of its row. A sheet copied into another workbook
 * takes its marks along.
 */
import { z } from 'zod';

export const MARK_PREFIX = 'mulu:';

export const SHEET_KINDS = ['form', 'return', 'lead', 'master', 'other'] as const;

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
}

/** M4.10#A2B3C4D5; either part may be missing. */
export function writeRowMark({ matterId = '', entryId = '' }: RowMark): string {
  return entryId === '' ? matterId : `${matterId}#${entryId}`;
}

export function readRowMark(text: string): RowMark {
  const [matterId = '', entryId = ''] = text.trim().split('#');
  return {
    ...(matterId === '' ? {} : { matterId }),
    ...(entryId === '' ? {} : { entryId }),
  };
}
