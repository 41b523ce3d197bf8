/**
 * What can be traced in a filed catalogue: each entry's sources, and the decisions that changed
 * what units said. Read back from 总目录.json, or from what a lead catalogue carries.
 */
import { z } from 'zod';
import { type Decision, decisionSchema, type HandChange, handChangeSchema } from './decision.js';
import { sourceSchema } from './entry.js';

const placeSchema = sourceSchema.extend({ unit: z.string(), sha256: z.string().optional() });

export const tracedEntrySchema = z.object({
  id: z.string(),
  provenance: z.array(placeSchema.extend({ via: placeSchema.optional() })),
  /** Field to the id of the decision that it follows. */
  decided: z.record(z.string(), z.string()),
});

const settledSchema = z.object({ decision: decisionSchema.nullable() });

export const tracedSchema = z.object({
  title: z.string().optional(),
  entries: z.array(tracedEntrySchema),
  conflicts: z.array(settledSchema).default([]),
  duplicates: z.array(settledSchema).default([]),
  near: z.array(settledSchema).default([]),
  beyond: z.array(settledSchema).default([]),
  placed: z.array(settledSchema).default([]),
  changes: z.array(handChangeSchema).default([]),
  /** Settled at the lead units' desks. */
  byLeads: z.array(z.union([decisionSchema, handChangeSchema])).default([]),
});

export type TracedEntry = z.infer<typeof tracedEntrySchema>;

export interface Traced {
  readonly entries: ReadonlyMap<string, TracedEntry>;
  /** By the question's id, or the change's own. */
  readonly decisions: ReadonlyMap<string, Decision | HandChange>;
}
