/**
 * A scheme (实施方案): the notice that orders a catalogue, as data. It says everything that
 * depends on the place, so that no county's name stands in src/.
 */
import { z } from 'zod';
import { SEVERITIES } from './finding.js';
import { LIMIT_UNITS } from './limit.js';
import { daySchema } from './register.js';

export const matterDefinitionSchema = z.strictObject({
  /** Stable id, never a bare number, so that no spreadsheet turns it into one: M4.10. */
  id: z.string().regex(/^[A-Z][A-Za-z0-9.]*$/, '编号须以大写字母开头，如 M4.10'),
  /** The number as the notice prints it: 1. or (一). */
  number: z.string().optional(),
  title: z.string(),
  content: z.string().optional(),
  aliases: z.array(z.string()).default([]),
  /** What the notice exempts, in its words. */
  exception: z.string().optional(),
  /** Kinds of information, which choose limits and required channels: transaction, licence … */
  kinds: z.array(z.string()).default([]),
  /** Citations that a form prefills, as they are to be written. */
  basis: z.array(z.string()).default([]),
});

export const domainSchema = z.strictObject({
  id: z.string().regex(/^[A-Z][A-Za-z0-9.]*$/, '编号须以大写字母开头，如 D4'),
  number: z.string().optional(),
  title: z.string(),
  aliases: z.array(z.string()).default([]),
  intro: z.string().optional(),
  exception: z.string().optional(),
  /** The one that merges the domain: one of `leads`, a named single body. */
  lead: z.string(),
  /** Every lead unit or group that the notice names, in its order. */
  leads: z.array(z.string()).min(1),
  /** Responsible units, groups and roles, in the notice's order. */
  responsible: z.array(z.string()).default([]),
  /** Words that leave the list open (等部门, 等执法机关): expected of nobody. */
  open: z.array(z.string()).default([]),
  kinds: z.array(z.string()).default([]),
  matters: z.array(matterDefinitionSchema).default([]),
});

/** By when, at the latest, for information of these kinds; without kinds for all. */
export const schemeLimitSchema = z.strictObject({
  kinds: z.array(z.string()).default([]),
  count: z.number().int().positive(),
  unit: z.enum(LIMIT_UNITS),
  text: z.string(),
  source: z.string(),
});

/** Channels that information of these kinds must name; without kinds all must. */
export const schemeChannelSchema = z.strictObject({
  kinds: z.array(z.string()).default([]),
  names: z.array(z.string()).min(1),
  source: z.string(),
});

export const phaseSchema = z.strictObject({
  title: z.string(),
  from: daySchema,
  until: daySchema.optional(),
  tasks: z.array(z.string()).default([]),
});

export const waiverSchema = z.strictObject({
  code: z.string(),
  unit: z.string().optional(),
  domain: z.string().optional(),
  matter: z.string().optional(),
  reason: z.string(),
  person: z.string(),
  date: daySchema,
});

/**
 * How units that disagree on a field are settled: ask a person; take the lead unit's word; of
 * limits the strictest; of contents the one that holds all others.
 */
export const policiesSchema = z.strictObject({
  content: z.enum(['ask', 'lead', 'longest']).default('ask'),
  timeLimit: z.enum(['ask', 'lead', 'strictest']).default('ask'),
  /** Lists unite, unless only the lead unit's holds, or a person is asked. */
  basis: z.enum(['union', 'lead', 'ask']).default('union'),
  channels: z.enum(['union', 'lead', 'ask']).default('union'),
  supervision: z.enum(['union', 'lead', 'ask']).default('union'),
});
export type Policies = z.infer<typeof policiesSchema>;

export const schemeSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, '方案代号只用小写字母、数字和连字符'),
  version: z.string(),
  title: z.string(),
  /** What the master catalogue is called on its cover. */
  catalogueTitle: z.string(),
  jurisdiction: z.string(),
  level: z.enum(['province', 'city', 'county', 'township']),
  /** The day at which law is judged, and the date that papers carry. */
  date: daySchema,
  /** A shipped example: 样例 on the cover and in every foot. */
  sample: z.boolean().default(false),
  notice: z.strictObject({
    title: z.string(),
    number: z.string().optional(),
    issuer: z.string(),
    date: daySchema,
    upper: z.array(z.string()).default([]),
  }),
  /** Compiles the master. */
  bureau: z.string(),
  /** To whom the master is reported. */
  recipient: z.string(),
  layout: z.string(),
  exceptions: z.array(z.string()).default([]),
  limits: z.array(schemeLimitSchema).default([]),
  channels: z.strictObject({
    /** What a form offers, in this order. */
    offered: z.array(z.string()).min(1),
    required: z.array(schemeChannelSchema).default([]),
  }),
  domains: z.array(domainSchema).min(1),
  phases: z.array(phaseSchema).default([]),
  /** By when units are to have sent; where absent, what the phases say (model/deadline.ts). */
  due: daySchema.optional(),
  reports: z
    .array(z.strictObject({ title: z.string(), due: z.array(z.string()), to: z.array(z.string()) }))
    .default([]),
  /** 索引号: {org} {year} {monthday} {serial} … ; blank until frozen. */
  index: z.strictObject({ pattern: z.string(), note: z.string().optional() }).optional(),
  policies: policiesSchema.prefault({}),
  severities: z.record(z.string(), z.enum(SEVERITIES)).default({}),
  waivers: z.array(waiverSchema).default([]),
  /** Faults that the notice itself carries: told once, never held against a submitter. */
  faults: z.array(z.strictObject({ at: z.string(), text: z.string() })).default([]),
});

export type MatterDefinition = z.infer<typeof matterDefinitionSchema>;
export type Domain = z.infer<typeof domainSchema>;
export type SchemeLimit = z.infer<typeof schemeLimitSchema>;
export type Waiver = z.infer<typeof waiverSchema>;
export type Scheme = z.infer<typeof schemeSchema>;
