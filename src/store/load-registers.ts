/**
 * Loads the registers (registers/*.yaml). A catalogue folder may bring rows of its own in its
 * registers/: they stand first, and a row of the same name takes the place of the shipped one.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import {
  type BasisRecord,
  basisRecordSchema,
  channelRecordSchema,
  type OrganRecord,
  organRecordSchema,
  type Registers,
  type StatutoryLimit,
} from '../model/register.js';
import { fold } from '../text/fold.js';
import { registersFolder } from './home.js';
import { limitRowSchema, readLimitRow, type Wrong } from './load-registers-limits.js';
import { type Fault, loadYaml, type YamlFile } from './yaml.js';

/** How one register is read. */
interface Plan<Row, Read> {
  readonly file: string;
  readonly schema: z.ZodType<Row>;
  /** Rows with the same key are the same row: ours takes the place of the shipped one. */
  readonly keyOf: (row: Read) => string;
  /** What a row is called by: no two rows of a file may share one. */
  readonly namesOf: (row: Read) => readonly string[];
  /** A row as it is to be used, or what is wrong with it (a key of the row, and words). */
  readonly read: (row: Row) => Read | Wrong;
}

const FILES = ['bases.yaml', 'channels.yaml', 'limits.yaml', 'organs.yaml'];

/**
 * The registers, or what is wrong with their files.
 * @param folder a catalogue folder, for the office's own rows
 */
export function loadRegisters(
  folder?: string,
): { registers: Registers } | { faults: readonly Fault[] } {
  const own = folder === undefined ? undefined : join(folder, 'registers');
  const faults: Fault[] = own === undefined ? [] : strangers(own);
  function rows<Row, Read>(plan: Plan<Row, Read>): Read[] {
    const ours = own === undefined ? [] : readRows(own, plan, faults);
    const shipped = readRows(registersFolder(), plan, faults);
    const taken = new Set(ours.map(plan.keyOf));
    return [...ours, ...shipped.filter((row) => !taken.has(plan.keyOf(row)))];
  }
  const registers: Registers = {
    bases: rows({
      file: 'bases.yaml',
      schema: basisRecordSchema,
      keyOf: basisKey,
      namesOf: (row) => [citedName(row)],
      read: inOrder,
    }),
    channels: rows({
      file: 'channels.yaml',
      schema: channelRecordSchema,
      keyOf: ({ name }) => fold(name),
      namesOf: ({ name, aliases }) => [name, ...aliases],
      read: (row) => row,
    }),
    limits: rows({
      file: 'limits.yaml',
      schema: limitRowSchema,
      keyOf: ({ id }: StatutoryLimit) => id,
      namesOf: ({ id }) => [id],
      read: (row) => {
        const read = readLimitRow(row);
        return 'wrong' in read ? read : inOrder(read);
      },
    }),
    organs: rows({
      file: 'organs.yaml',
      schema: organRecordSchema,
      keyOf: ({ old }: OrganRecord) => fold(old),
      namesOf: ({ old, aliases }) => [old, ...aliases],
      read: (row) => row,
    }),
  };
  return faults.length > 0 ? { faults } : { registers };
}

/** Versions have numbers of their own; those of a law without one are told by their days. */
function basisKey({ title, number, from, until }: BasisRecord): string {
  return `${fold(title)}|${fold(number ?? `${from ?? ''}-${until ?? ''}`)}`;
}

/** A version as people name it. */
function citedName({ title, number, from, until }: BasisRecord): string {
  const days = [from && `${from}起`, until && `${until}止`].filter((part) => part).join('');
  return `${title}${number === undefined ? '' : `（${number}）`}${number === undefined ? days : ''}`;
}

function inOrder<T extends { from?: string | undefined; until?: string | undefined }>(
  row: T,
): T | Wrong {
  const { from, until } = row;
  return from !== undefined && until !== undefined && until <= from
    ? { at: 'until', wrong: `止日（${until}）须在起日（${from}）之后` }
    : row;
}

/** The rows of one file, under its own name (channels: …); no file, no rows. Faults are added. */
function readRows<Row, Read>(folder: string, plan: Plan<Row, Read>, faults: Fault[]): Read[] {
  const path = join(folder, plan.file);
  if (!existsSync(path)) return [];
  const key = plan.file.slice(0, -'.yaml'.length);
  const schema = z.strictObject({ [key]: z.array(plan.schema) });
  const loaded = loadYaml(path, schema, `registers/${plan.file}`);
  if ('faults' in loaded) {
    faults.push(...loaded.faults);
    return [];
  }
  const found: Read[] = [];
  for (const [index, row] of (loaded.value[key] ?? []).entries()) {
    const read = plan.read(row);
    if (isWrong(read)) faults.push(loaded.fault([key, index, read.at], read.wrong));
    else found.push(read);
  }
  if (found.length === loaded.value[key]?.length) {
    faults.push(...doubled(found.map(plan.namesOf), key, loaded.fault));
  }
  return found;
}

function isWrong(read: unknown): read is Wrong {
  return typeof read === 'object' && read !== null && 'wrong' in read;
}

/** Names that stand in two rows, or twice in one; told at the later row. */
function doubled(
  rows: readonly (readonly string[])[],
  key: string,
  fault: YamlFile<unknown>['fault'],
): Fault[] {
  const first = new Map<string, number>();
  return rows.flatMap((names, index) =>
    names.flatMap((name) => {
      const before = first.get(fold(name));
      if (before === undefined) {
        first.set(fold(name), index);
        return [];
      }
      const where = before === index ? '这一项里写了两遍' : `与第${before + 1}项重复`;
      return [fault([key, index], `“${name}”${where}，请删去一处或者改名`)];
    }),
  );
}

/** A file by another name would be passed over without a word. */
function strangers(folder: string): Fault[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/i.test(name) && !FILES.includes(name))
    .sort()
    .map((name) => {
      const file = `registers/${name}`;
      return { file, message: `${file}：登记表只认 ${FILES.join('、')}，请改名或者移走` };
    });
}
