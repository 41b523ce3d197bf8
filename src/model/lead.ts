/**
 * What a lead catalogue carries along for the bureau (design, section 7): who was heard and who
 * said 不涉及, where each entry came from, what was decided and what is open. In the bureau's
 * folder it is the submission of its domains, and the departments' files are not at hand.
 */
import { z } from 'zod';
import { askedSchema, decisionSchema, handChangeSchema } from './decision.js';
import { sourceSchema } from './entry.js';
import { operationSchema } from './operation.js';

const provenanceSchema = sourceSchema.extend({
  unit: z.string(),
  sha256: z.string().optional(),
});

const carriedEntrySchema = z.object({
  /** The entry's id, which its row carries in the hidden column. */
  id: z.string(),
  units: z.array(z.string()),
  provenance: z.array(provenanceSchema),
  decided: z.record(z.string(), z.string()),
  /** Questions on it that were open when it was sent. */
  open: z.array(askedSchema),
});

const nilSchema = z.object({
  unit: z.string().optional(),
  domain: z.string().optional(),
  domainId: z.string().optional(),
  matter: z.string().optional(),
  matterId: z.string().optional(),
  reason: z.string(),
  operation: operationSchema.optional(),
  source: sourceSchema,
});

/** A row that the lead unit left out (不收), or struck out by hand. */
const leftSchema = z.object({
  domain: z.string(),
  matter: z.string(),
  unit: z.string(),
  source: sourceSchema,
  /** Id of the decision or change, which is carried, too. */
  decision: z.string(),
});

const carriedDomainSchema = z.object({
  domainId: z.string(),
  /** Everybody who sent a row or said 不涉及. */
  heard: z.array(z.string()),
  entries: z.array(carriedEntrySchema),
  nil: z.array(nilSchema),
  left: z.array(leftSchema).default([]),
  decisions: z.array(decisionSchema),
  /** Changes made by hand that its entries follow. */
  changes: z.array(handChangeSchema).default([]),
});

export const carriedLeadSchema = z.object({
  lead: z.string(),
  state: z.enum(['draft', 'final']),
  /** Files that went in, by the sha256 of their bytes. */
  files: z.array(z.string()),
  domains: z.array(carriedDomainSchema),
});

export type CarriedEntry = z.infer<typeof carriedEntrySchema>;
export type CarriedDomain = z.infer<typeof carriedDomainSchema>;
export type CarriedLead = z.infer<typeof carriedLeadSchema>;
