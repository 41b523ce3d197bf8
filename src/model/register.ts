/**
 * Registers: what every scheme shares. Rows are dated data, gathered from public texts;
 * what is uncertain never makes an error.
 */
import { z } from 'zod';
import { limitSchema } from './limit.js';

/** A calendar day, 2018-10-19. */
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期须写成 2018-10-19 的样子');

/** seen: read in a public copy; unverified: from general knowledge. */
export const certaintySchema = z.enum(['seen', 'unverified']);

/** One version of a law or document. Two versions of one law are two rows that follow one another. */
export const basisRecordSchema = z.strictObject({
  title: z.string(),
  /** Short names under which it is cited: 招标投标法. */
  short: z.array(z.string()).default([]),
  issuer: z.string().optional(),
  number: z.string().optional(),
  /** In force from this day … */
  from: daySchema.optional(),
  /** … up to, not including, this day. */
  until: daySchema.optional(),
  replacedBy: z.string().optional(),
  /** Bound to its year (工作要点): not a standing basis. */
  annual: z.boolean().default(false),
  /** Folded domain titles for which it is a usual basis. */
  domains: z.array(z.string()).default([]),
  asOf: z.string(),
  certainty: certaintySchema,
});

/** A channel and the spellings that mean the same. */
export const channelRecordSchema = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  /** Of the national form (国办发〔2019〕54号), or of a domain. */
  kind: z.enum(['national', 'domain']).default('national'),
});

/** A statutory limit of a matter, with the article that sets it. Law says; a scheme may be stricter. */
export const statutoryLimitSchema = z.strictObject({
  id: z.string(),
  /** Titles of matters it governs, matched after folding. */
  matters: z.array(z.string()).min(1),
  /** Folded domain titles it is confined to (交易公告 stands in several); absent: any domain. */
  domains: z.array(z.string()).optional(),
  /** The wording to put into a form. */
  text: z.string(),
  limits: z.array(limitSchema).min(1),
  basis: z.strictObject({
    title: z.string(),
    number: z.string().optional(),
    article: z.string().optional(),
  }),
  from: daySchema.optional(),
  until: daySchema.optional(),
  asOf: z.string(),
  certainty: certaintySchema,
});

/** A body that took another name or was merged. */
export const organRecordSchema = z.strictObject({
  old: z.string(),
  names: z.array(z.string()).min(1),
  on: daySchema.optional(),
  asOf: z.string(),
  certainty: certaintySchema,
});

export type BasisRecord = z.infer<typeof basisRecordSchema>;
export type ChannelRecord = z.infer<typeof channelRecordSchema>;
export type StatutoryLimit = z.infer<typeof statutoryLimitSchema>;
export type OrganRecord = z.infer<typeof organRecordSchema>;

export interface Registers {
  readonly bases: readonly BasisRecord[];
  readonly channels: readonly ChannelRecord[];
  readonly limits: readonly StatutoryLimit[];
  readonly organs: readonly OrganRecord[];
}

/** Registers without a row: for reading a table when no catalogue is at hand. */
export const NO_REGISTERS: Registers = { bases: [], channels: [], limits: [], organs: [] };
