/**
 * Registers: what every scheme shares. Rows are dated data, gathered from public texts;
 * what is uncertain never makes an error.
 */
import { z } from 'zod';
import { limitSchema } from './limit.js';

/** A calendar day, 2018-10-19. */
export const daySchema = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期须写成 2018-10-19 的样子');

/** A day, a month or a year, as far as it is known. Compared as text, a month is its first day. */
const roughDaySchema = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, '日期须写成 2018-10-19 的样子，只知道年月的写 2018-10');

/** seen: read in a public copy; unverified: from general knowledge. */
export const certaintySchema = z.enum(['seen', 'unverified']);

/** How many items (项) an article has, where it has one paragraph (款) and a list. */
const articleFormSchema = z.strictObject({
  article: z.string(),
  items: z.number().int().positive(),
  certainty: certaintySchema,
});

/** Facts of a basis that may be less certain than its row. */
export const BASIS_FACTS = [
  'number',
  'from',
  'until',
  'replacedBy',
  'amended',
  'articles',
] as const;

/** One version of a law or document. Two versions of one law are two rows that follow one another. */
export const basisRecordSchema = z.strictObject({
  title: z.string(),
  /** Short names under which it is cited: 招标投标法. */
  short: z.array(z.string()).default([]),
  issuer: z.string().optional(),
  number: z.string().optional(),
  /** In force from this day … */
  from: roughDaySchema.optional(),
  /** … up to, not including, this day. */
  until: roughDaySchema.optional(),
  replacedBy: z.string().optional(),
  /** Days on which it was changed without becoming another version: its numbers stay. */
  amended: z.array(roughDaySchema).default([]),
  /** As of `asOf`; what is doubtful is not offered to copy from, and nothing is said of it. */
  status: z.enum(['in-force', 'repealed', 'doubtful']).default('in-force'),
  /** How many articles it has. */
  articles: z.number().int().positive().optional(),
  articleForms: z.array(articleFormSchema).default([]),
  /** Its articles are not those of the version before: an old article number means another rule. */
  renumbered: z.boolean().default(false),
  /** What of this row nobody has verified, though the rest was seen. */
  unverified: z.array(z.enum(BASIS_FACTS)).default([]),
  /** Bound to its year (工作要点): not a standing basis. */
  annual: z.boolean().default(false),
  /** Folded domain titles for which it is a usual basis. */
  domains: z.array(z.string()).default([]),
  /** A local document: the places whose forms offer it to copy from; empty: everywhere. */
  places: z.array(z.string()).default([]),
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
  /** Matters that it governs by what titles they ever have: scheme and matter, changning-2018/M4.2. */
  ids: z.array(z.string().regex(/^[^/\s]+\/[^/\s]+$/, '须写成“方案编号/事项编号”')).default([]),
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
  from: roughDaySchema.optional(),
  until: roughDaySchema.optional(),
  asOf: z.string(),
  certainty: certaintySchema,
});

/** A body that took another name or was merged. */
export const organRecordSchema = z.strictObject({
  old: z.string(),
  /** Short forms of the old name: 卫计局. */
  aliases: z.array(z.string()).default([]),
  names: z.array(z.string()).min(1),
  on: roughDaySchema.optional(),
  asOf: z.string(),
  certainty: certaintySchema,
});

export type BasisFact = (typeof BASIS_FACTS)[number];
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
