/**
 * The answers of the sample units as plain data: what each puts into which row. Reads
 * test/samples/changning/, writes nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { homeFolder } from '../../src/store/home.js';

const FOLDER = join(homeFolder(), 'test/samples/changning');

/** What a unit writes where it differs from what all write (common.yaml). */
const rowSchema = z.strictObject({
  matter: z.string().optional(),
  content: z.string().optional(),
  basis: z.string().optional(),
  limit: z.string().optional(),
  channels: z.array(z.string()).optional(),
  owners: z.string().optional(),
  supervision: z.string().optional(),
  remark: z.string().optional(),
});

/** A text is 不涉及 with its reason: of a matter, or in place of its matters of a whole domain. */
const answersSchema = z.strictObject({
  unit: z.string(),
  /** form: one workbook; form-each: one a domain; the others are layouts of the unit's own. */
  layout: z.enum(['form', 'form-each', 'ticks', 'boxes', 'plain', 'xls', 'csv']),
  domains: z.record(
    z.string(),
    z.union([z.string(), z.record(z.string(), z.union([z.string(), rowSchema]))]),
  ),
  extra: z.record(z.string(), z.array(rowSchema)).default({}),
});

const commonSchema = z.strictObject({
  head: z.record(z.string(), z.string()),
  supervision: z.record(z.string(), z.string()),
  limit: z.string(),
  limits: z.record(z.string(), z.string()),
  channel: z.array(z.string()),
  channels: z.record(z.string(), z.array(z.string())),
});

export type Row = z.infer<typeof rowSchema>;
export type Answers = z.infer<typeof answersSchema>;
export type Common = z.infer<typeof commonSchema>;

export function readCommon(): Common {
  return commonSchema.parse(parse(readFileSync(join(FOLDER, 'common.yaml'), 'utf8')));
}

/** The answers of every unit, in the order of file names. */
export function readAnswers(): Answers[] {
  const folder = join(FOLDER, 'answers');
  return readdirSync(folder)
    .sort()
    .map((file) => answersSchema.parse(parse(readFileSync(join(folder, file), 'utf8'))));
}
