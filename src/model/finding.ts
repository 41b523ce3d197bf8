/**
 * Findings (问题): what a check says of a cell, a row, a file or the whole.
 *
 * Rooms that read (workbook, submission, merge) report `Problem`s: a code, a place and
 * parameters, without a word of wording. check/ turns a problem into a `Finding` by its
 * one catalogue of wordings (severity, message, suggestion).
 */
import { z } from 'zod';

export const SEVERITIES = ['error', 'warning', 'notice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A value that a wording can put into its sentence. Nothing but plain data. */
export type Param = string | number | readonly string[];

/** Something found, not yet said. `code` is kebab-case and stable. */
export interface Problem {
  readonly code: string;
  readonly params?: Readonly<Record<string, Param>>;
  /** File relative to the catalogue folder, with /. */
  readonly file?: string;
  readonly sheet?: string;
  /** A1 notation; for a whole row the row's first cell of the table. */
  readonly cell?: string;
  /** The entry's key, or the heading of a further column. */
  readonly field?: string;
  /** The text found in the cell. */
  readonly text?: string;
  /** What could stand there instead, where that is known for sure. */
  readonly suggestion?: string;
}

export const findingSchema = z.object({
  code: z.string(),
  severity: z.enum(SEVERITIES),
  message: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
  file: z.string().optional(),
  sheet: z.string().optional(),
  cell: z.string().optional(),
  field: z.string().optional(),
  text: z.string().optional(),
  suggestion: z.string().optional(),
  /** The whole cell as `--fix` would write it: proved to mean the same. Absent where it would not. */
  fix: z.object({ text: z.string() }).optional(),
});

export type Finding = z.infer<typeof findingSchema>;
