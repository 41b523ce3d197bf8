/** Who discloses: units (单位), groups of them (单位组), and roles (角色) such as 招标人. */
import { z } from 'zod';
import { daySchema } from './register.js';

export const unitSchema = z.strictObject({
  name: z.string(),
  /** With the name of the place: 某某县财政局. */
  full: z.string().optional(),
  aliases: z.array(z.string()).default([]),
  from: daySchema.optional(),
  /** The first day on which it is no more. */
  until: daySchema.optional(),
  /** Stands in its place from that day on: rows, reminders and roster go over to it. */
  successor: z.string().optional(),
  /** Reports straight to the bureau, not to a lead unit (townships). */
  direct: z.boolean().default(false),
});

export const groupSchema = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
  members: z.array(z.string()).min(1),
});

/** Somebody who is no unit of the roster: expected of nobody, allowed as an owner. */
export const roleSchema = z.strictObject({
  name: z.string(),
  aliases: z.array(z.string()).default([]),
});

export const unitsFileSchema = z.strictObject({
  /** Words that may stand before a name without changing it: 某某县, 县. Longest first is not needed. */
  prefixes: z.array(z.string()).default([]),
  units: z.array(unitSchema).min(1),
  groups: z.array(groupSchema).default([]),
  roles: z.array(roleSchema).default([]),
});

/** Its name in a catalogue folder, as findings on it say it. */
export const UNITS_FILE = 'units.yaml';

export type Unit = z.infer<typeof unitSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Role = z.infer<typeof roleSchema>;
export type Units = z.infer<typeof unitsFileSchema>;

/** Names of the units that report straight to the bureau: no lead unit's catalogue speaks for them. */
export function directUnits({ units }: Units): ReadonlySet<string> {
  return new Set(units.flatMap(({ name, direct }) => (direct ? [name] : [])));
}

/** Units without a row: for reading a table when no catalogue is at hand. */
export const NO_UNITS: Units = { prefixes: [], units: [], groups: [], roles: [] };
