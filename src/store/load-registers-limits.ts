/**
 * Rows of limits.yaml: an office need only write the wording (text); what it means is read from
 * it. Where the meaning is written, too, both must say the same.
 */
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { limitSchema } from '../model/limit.js';
import { type StatutoryLimit, statutoryLimitSchema } from '../model/register.js';
import { parseTimeLimit } from '../text/time-limit.js';

/** What is wrong with a row, beside what the schema says: at which key, and in words. */
export interface Wrong {
  readonly at: string;
  readonly wrong: string;
}

export const limitRowSchema = statutoryLimitSchema.extend({
  limits: z.array(limitSchema).min(1).optional(),
});

/** A limit that a row can be held to; 及时 and 按规定 are none. */
const COUNTABLE: ReadonlySet<string> = new Set(['within', 'at-least', 'periodic', 'by-date']);

/** @returns the row with the meaning of its wording, or what is wrong with it */
export function readLimitRow({
  limits,
  ...row
}: z.infer<typeof limitRowSchema>): StatutoryLimit | Wrong {
  const { value, problems } = parseTimeLimit(row.text);
  if (!value.limits.some(({ kind }) => COUNTABLE.has(kind)) || problems.length > 0) {
    const wrong = `“${row.text}”读不出期限，请写成“自……之日起××个工作日内”“公示期不得少于××日”的样子`;
    return { at: 'text', wrong };
  }
  if (limits !== undefined && !isDeepStrictEqual(limits, value.limits)) {
    const wrong = `与 text“${row.text}”的意思不一致，请改其中一处；也可以不写 limits，由程序从 text 读出`;
    return { at: 'limits', wrong };
  }
  return { ...row, limits: value.limits };
}
