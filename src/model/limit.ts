/**
 * Time limits (公开时限): by when, how often, or how long something is to be disclosed.
 * Values only; reading them from text is text/time-limit.ts.
 */
import { z } from 'zod';

export const LIMIT_UNITS = ['workday', 'day', 'month', 'hour', 'year'] as const;
export const LIMIT_ROLES = ['due', 'refresh', 'retention', 'notice'] as const;
export const LIMIT_PERIODS = ['day', 'week', 'month', 'quarter', 'half-year', 'year'] as const;

const role = z.enum(LIMIT_ROLES);
const unit = z.enum(LIMIT_UNITS);

/**
 * One limit. `within` is always due: `count` units from `trigger` (text as written).
 * `at-least` is a least period, a period of display, or a period before an event.
 * `by` of a periodic limit is the day as written (1月31日前).
 */
export const limitSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('within'),
    role: z.literal('due'),
    count: z.number(),
    unit,
    trigger: z.string().optional(),
  }),
  z.object({
    kind: z.literal('at-least'),
    role,
    count: z.number(),
    unit,
    trigger: z.string().optional(),
  }),
  z.object({
    kind: z.literal('periodic'),
    role,
    every: z.enum(LIMIT_PERIODS),
    by: z.string().optional(),
  }),
  z.object({ kind: z.literal('by-date'), role, date: z.string() }),
  z.object({ kind: z.literal('real-time'), role }),
  z.object({ kind: z.literal('prompt'), role }),
  z.object({ kind: z.literal('standing'), role }),
  z.object({ kind: z.literal('per-law'), role }),
]);

export type Limit = z.infer<typeof limitSchema>;
export type LimitUnit = (typeof LIMIT_UNITS)[number];
export type LimitRole = (typeof LIMIT_ROLES)[number];
export type LimitPeriod = (typeof LIMIT_PERIODS)[number];
