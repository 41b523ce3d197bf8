/**
 * Receipts (收件登记) and returns (退回登记): what came when, and what was sent back. Kept in the
 * catalogue folder as plain data that a person may read and mend; no result is made of them.
 */
import { z } from 'zod';
import { daySchema } from './register.js';

/** What becomes of a file (check/verdict.ts). */
export const VERDICTS = ['accepted', 'back', 'replaced', 'empty'] as const;

/** Local time to the minute; a person may leave the time away. */
export const momentSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/, '时间须写成 2018-10-19 或 2018-10-19 09:30 的样子');

const hashSchema = z.string().regex(/^[0-9a-f]{64}$/i, 'sha256 须是64位的十六进制数');

/** One content that came: the same bytes under another name are the same receipt. */
export const receiptSchema = z.strictObject({
  /** Relative to the catalogue folder, with /; the name under which it lay last. */
  file: z.string().min(1),
  /** Absent of what has no bytes of its own at hand. */
  sha256: hashSchema.optional(),
  first: momentSchema,
  unit: z.string().optional(),
  /** Titles of the domains that it speaks of. */
  domains: z.array(z.string()).default([]),
  /** Entries and nil returns. */
  rows: z.number().int().nonnegative().default(0),
  verdict: z.enum(VERDICTS),
  /** Names under which it lay before. */
  earlier: z.array(z.string()).default([]),
  /** Since when it is not there any more. */
  gone: momentSchema.optional(),
  /** Ticked by hand: a stamped copy was seen. */
  stamped: z.boolean().optional(),
  note: z.string().optional(),
});

/** A file that was sent back; once a content, however often its return is written anew. */
export const returnedSchema = z.strictObject({
  date: daySchema,
  file: z.string().min(1),
  sha256: hashSchema.optional(),
  unit: z.string().optional(),
  /** Empty where nothing could be read: then all that its unit has to send. */
  domains: z.array(z.string()).default([]),
  errors: z.number().int().nonnegative(),
  warnings: z.number().int().nonnegative(),
  note: z.string().optional(),
});

export type Receipt = z.infer<typeof receiptSchema>;
export type Returned = z.infer<typeof returnedSchema>;

/** A file that lies in the folder now, as it is registered. */
export interface Came {
  /** All names under which these bytes lie, the one that is read first. */
  readonly names: readonly [string, ...string[]];
  readonly sha256?: string;
  readonly unit?: string;
  readonly domains: readonly string[];
  readonly rows: number;
  readonly verdict: Receipt['verdict'];
}

/**
 * The register after files were looked through. Nothing is struck out: what is not there any
 * more stays, with the time since when.
 * @param whole all files were looked through; else only what is new is added
 */
export function received(
  known: readonly Receipt[],
  came: readonly Came[],
  now: string,
  { whole }: { whole: boolean },
): Receipt[] {
  const byBytes = new Map(came.map((one) => [keyOf(one.sha256, one.names[0]), one]));
  const seen = new Set<Came>();
  const kept = known.map((receipt) => {
    const one = byBytes.get(keyOf(receipt.sha256, receipt.file));
    if (!one || seen.has(one)) return whole ? { ...receipt, gone: receipt.gone ?? now } : receipt;
    seen.add(one);
    return whole ? again(receipt, one) : receipt;
  });
  return [...kept, ...came.filter((one) => !seen.has(one)).map((one) => fresh(one, now))];
}

/** What a person wrote stays: the time, the tick, the note. */
function again(receipt: Receipt, one: Came): Receipt {
  const { gone: _back, unit: _before, ...rest } = receipt;
  const file = one.names.includes(receipt.file) ? receipt.file : one.names[0];
  const moved = file !== receipt.file && !receipt.earlier.includes(receipt.file);
  return {
    ...rest,
    ...facts(one),
    file,
    earlier: moved ? [...receipt.earlier, receipt.file] : receipt.earlier,
  };
}

function fresh(one: Came, now: string): Receipt {
  const { sha256, names } = one;
  return {
    file: names[0],
    ...(sha256 === undefined ? {} : { sha256 }),
    first: now,
    ...facts(one),
    earlier: [],
  };
}

function facts({ unit, domains, rows, verdict }: Came) {
  return { ...(unit === undefined ? {} : { unit }), domains: [...domains], rows, verdict };
}

/** The same content: by its bytes, and by its name where those are not at hand. */
export function keyOf(sha256: string | undefined, file: string): string {
  return sha256?.toLowerCase() ?? `?${file}`;
}

/**
 * The register of returns with those written now.
 * @returns the same register where every one of them stands there already
 */
export function withReturns(known: readonly Returned[], written: readonly Returned[]): Returned[] {
  const keys = new Set(known.map(({ sha256, file }) => keyOf(sha256, file)));
  return [...known, ...written.filter(({ sha256, file }) => !keys.has(keyOf(sha256, file)))];
}
