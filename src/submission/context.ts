/** What every part of reading one file needs: the scheme, the registers, and a place to say. */
import type { Catalogue } from '../model/catalogue.js';
import type { BasisItem, Channel, Owner, TimeLimit } from '../model/entry.js';
import type { Problem } from '../model/finding.js';
import { type ChannelRecord, NO_REGISTERS, type Registers } from '../model/register.js';
import { NO_UNITS, type Units } from '../model/units.js';
import { parseBases } from '../text/basis.js';
import { parseChannels } from '../text/channel.js';
import { parseOwners } from '../text/owner.js';
import type { Parsed } from '../text/parsed.js';
import { remembered } from '../text/remember.js';
import { parseTimeLimit } from '../text/time-limit.js';

/** Parsers of cells. What they give is shared by all cells of one text, and never changed. */
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
  const parse: CellParsers = {
    bases,
    owners: ownersBy(units, catalogue?.scheme.date),
    timeLimit,
    channels: channelsBy(registers.channels),
  };
  return { file, units, parse, say, problems, ...(catalogue ? { catalogue } : {}) };
}

const bases = remembered(parseBases);
const timeLimit = remembered(parseTimeLimit);

const owners = new WeakMap<Units, { day: string | undefined; parse: CellParsers['owners'] }>();

function ownersBy(units: Units, day: string | undefined): CellParsers['owners'] {
  const known = owners.get(units);
  if (known && known.day === day) return known.parse;
  const parse = remembered((text) => parseOwners(text, units, day));
  owners.set(units, { day, parse });
  return parse;
}

const channels = new WeakMap<readonly ChannelRecord[], CellParsers['channels']>();

function channelsBy(register: readonly ChannelRecord[]): CellParsers['channels'] {
  const parse = channels.get(register) ?? remembered((text) => parseChannels(text, register));
  channels.set(register, parse);
  return parse;
}
