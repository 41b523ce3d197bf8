/**
 * An entry (条目): one row of a catalogue. The shape is a contract with scripts
 * outside the project (design, section 5): it may grow, its keys do not change.
 */
import { z } from 'zod';
import { limitSchema } from './limit.js';

/** The keys of an entry that a column of a table can carry; also the keys of `source.cells` and `raw`. */
export const FIELDS = [
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
] as const;
export type Field = (typeof FIELDS)[number];

export const matterSchema = z.object({
  level1: z.string(),
  level2: z.string().optional(),
  level3: z.string().optional(),
  deeper: z.array(z.string()).optional(),
});

export const basisItemSchema = z.object({
  title: z.string().nullable(),
  number: z.string().nullable(),
  article: z.string().nullable(),
  /** The citation as written, without the separators round it. */
  text: z.string(),
});

export const ownerSchema = z.object({ name: z.string(), text: z.string() });
export const channelSchema = z.object({ name: z.string(), text: z.string() });
export const timeLimitSchema = z.object({ text: z.string(), limits: z.array(limitSchema) });

/** Where a row stood. `row` is 1-based; `cells` names each field's cell in A1 notation. `file` is relative to the catalogue folder, with /. */
export const sourceSchema = z.object({
  file: z.string(),
  sheet: z.string(),
  row: z.number(),
  cells: z.record(z.string(), z.string()),
});

export const entrySchema = z.object({
  domain: z.string().optional(),
  matter: matterSchema.optional(),
  content: z.string().optional(),
  elements: z.array(z.string()).optional(),
  basis: z.array(basisItemSchema).optional(),
  owners: z.array(ownerSchema).optional(),
  timeLimit: timeLimitSchema.optional(),
  channels: z.array(channelSchema).optional(),
  supervision: z.object({ text: z.string() }).optional(),
  audience: z.array(z.string()).optional(),
  mode: z.array(z.string()).optional(),
  tier: z.array(z.string()).optional(),
  /** Further columns by their heading: 备注, 牵头单位, 索引号 … Empty cells are absent. */
  extra: z.record(z.string(), z.string()),
  /** A cell as written, where it is not the value itself (同上, —, odd separators). */
  raw: z.record(z.string(), z.string()),
  source: sourceSchema,
});

export type Matter = z.infer<typeof matterSchema>;
export type BasisItem = z.infer<typeof basisItemSchema>;
export type Owner = z.infer<typeof ownerSchema>;
export type Channel = z.infer<typeof channelSchema>;
export type TimeLimit = z.infer<typeof timeLimitSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Entry = z.infer<typeof entrySchema>;
