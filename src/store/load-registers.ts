/**
 * Loads the registers (registers/*.yaml). A catalogue folder may bring rows of its own in its
 * registers/: they stand first, and a row of the same name takes the place of the shipped one.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  basisRecordSchema,
  channelRecordSchema,
  organRecordSchema,
  type Registers,
  statutoryLimitSchema,
} from '../model/register.js';
import { registersFolder } from './home.js';
import { type Fault, loadYaml } from './yaml.js';

/**
 * The registers, or what is wrong with their files.
 * @param folder a catalogue folder, for the office's own rows
 */
export function loadRegisters(
  folder?: string,
): { registers: Registers } | { faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const own = folder === undefined ? undefined : join(folder, 'registers');
  /** Both files of one register; `keyOf` says which rows are the same row. */
  function rows<T>(file: string, schema: z.ZodType<T>, keyOf: (row: T) => string): T[] {
    const ours = own === undefined ? [] : readRows(own, file, schema, faults);
    const shipped = readRows(registersFolder(), file, schema, faults);
    const taken = new Set(ours.map(keyOf));
    return [...ours, ...shipped.filter((row) => !taken.has(keyOf(row)))];
  }
  const registers = {
    bases: rows('bases.yaml', basisRecordSchema, (row) => `${row.title}|${row.number ?? ''}`),
    channels: rows('channels.yaml', channelRecordSchema, (row) => row.name),
    limits: rows('limits.yaml', statutoryLimitSchema, (row) => row.id),
    organs: rows('organs.yaml', organRecordSchema, (row) => row.old),
  };
  return faults.length > 0 ? { faults } : { registers };
}

/** The rows of one file, under its own name (channels: …); no file, no rows. Faults are added. */
function readRows<T>(folder: string, file: string, schema: z.ZodType<T>, faults: Fault[]): T[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  const key = file.slice(0, -'.yaml'.length);
  const loaded = loadYaml(path, z.strictObject({ [key]: z.array(schema) }), `registers/${file}`);
  if (!('faults' in loaded)) return loaded.value[key] ?? [];
  faults.push(...loaded.faults);
  return [];
}
