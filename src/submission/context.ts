/** What every part of reading one file needs: the scheme, the registers, and a place to say. */
import type { Catalogue } from '../model/catalogue.js';
import type { BasisItem, Channel, Owner, TimeLimit } from '../model/entry.js';
import type { Problem } from '../model/finding.js';
import { NO_REGISTERS, type Registers } from '../model/register.js';
import { NO_UNITS, type Units } from '../model/units.js';
import { parseBases } from '../text/basis.js';
import { parseChannels } from '../text/channel.js';
import { parseOwners } from '../text/owner.js';
import type { Parsed } from '../text/parsed.js';
import { parseTimeLimit } from '../text/time-limit.js';

/** Parsers of cells, each text read once a file: catalogues repeat themselves. */
export interface CellParsers {
  readonly bases: (text: string) => Parsed<BasisItem[]>;
  readonly owners: (text: string) => Parsed<Owner[]>;
  readonly timeLimit: (text: string) => Parsed<TimeLimit>;
  readonly channels: (text: string) => Parsed<Channel[]>;
}

export interface Context {
  readonly file: string;
  readonly catalogue?: Catalogue;
  readonly units: Units;
  readonly parse: CellParsers;
  /** Reports a problem; the file is added, the same one twice is told once. */
  readonly say: (problem: Problem) => void;
  readonly problems: readonly Problem[];
}

export function makeContext(
  file: string,
  known: readonly Problem[],
  catalogue: Catalogue | undefined,
  registers: Registers = catalogue?.registers ?? NO_REGISTERS,
): Context {
  const problems: Problem[] = [];
  const told = new Set<string>();
  const say = (problem: Problem): void => {
    const { code, sheet = '', cell = '', field = '', text = '' } = problem;
    const key = JSON.stringify([code, sheet, cell, field, text, problem.params ?? null]);
    if (told.has(key)) return;
    told.add(key);
    // A problem of mapping.yaml names that file.
    problems.push({ file, ...problem });
  };
  for (const problem of known) say(problem);
  const units = catalogue?.units ?? NO_UNITS;
  const day = catalogue?.scheme.date;
  const parse: CellParsers = {
    bases: once(parseBases),
    owners: once((text) => parseOwners(text, units, day)),
    timeLimit: once(parseTimeLimit),
    channels: once((text) => parseChannels(text, registers.channels)),
  };
  return { file, units, parse, say, problems, ...(catalogue ? { catalogue } : {}) };
}

function once<T>(read: (text: string) => T): (text: string) => T {
  const memory = new Map<string, T>();
  return (text) => {
    const known = memory.get(text);
    if (known !== undefined) return known;
    const value = read(text);
    memory.set(text, value);
    return value;
  };
}
