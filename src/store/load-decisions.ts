/**
 * Loads the decisions of a catalogue folder: every .yaml file in decisions/, and use.yaml beside
 * scheme.yaml for those who only want to say which file counts. No file, nothing decided.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Decisions, decisionsFileSchema } from '../model/decision.js';
import type { Units } from '../model/units.js';
import { resolveUnit } from '../text/unit-name.js';
import { compareNames } from './find-files.js';
import { unknownName } from './load-catalogue-units.js';
import { type Fault, loadYaml, type YamlFile } from './yaml.js';

export const DECISIONS_FOLDER = 'decisions';
export const USE_FILE = 'use.yaml';

/** What is decided, file by file in the order of their names, or everything wrong with their shape. */
export function loadDecisions(
  folder: string,
): { files: readonly YamlFile<Decisions>[] } | { faults: readonly Fault[] } {
  const loaded = decisionFiles(folder).map((name) =>
    loadYaml(join(folder, name), decisionsFileSchema, name),
  );
  const faults = loaded.flatMap((one) => ('faults' in one ? one.faults : []));
  if (faults.length > 0) return { faults };
  return { files: loaded.flatMap((one) => ('faults' in one ? [] : [one])) };
}

/** Everything decided, in one. */
export function joinDecisions(files: readonly Pick<YamlFile<Decisions>, 'value'>[]): Decisions {
  return {
    decisions: files.flatMap(({ value }) => value.decisions),
    changes: files.flatMap(({ value }) => value.changes),
    use: files.flatMap(({ value }) => value.use),
  };
}

/** Units that decisions name and units.yaml does not know. */
export function decisionFaults(files: readonly YamlFile<Decisions>[], units: Units): Fault[] {
  const names = units.units.map(({ name }) => name);
  return files.flatMap(({ value, fault }) =>
    value.use.flatMap(({ unit }, at) =>
      names.includes(canonical(unit, units))
        ? []
        : [fault(['use', at, 'unit'], unknownName(unit, names))],
    ),
  );
}

/** What is decided, with units by their canonical names: whoever writes use.yaml has the short ones. */
export function withCanonicalUnits(decisions: Decisions, units: Units): Decisions {
  const use = decisions.use.map((one) => ({ ...one, unit: canonical(one.unit, units) }));
  return { ...decisions, use };
}

function canonical(unit: string, units: Units): string {
  const isName = units.units.some(({ name }) => name === unit);
  return isName ? unit : (resolveUnit(unit, units)?.name ?? unit);
}

/** Paths under the folder, with /. */
function decisionFiles(folder: string): string[] {
  const decided = join(folder, DECISIONS_FOLDER);
  const inside = existsSync(decided)
    ? readdirSync(decided, { withFileTypes: true })
        .filter((one) => one.isFile() && /^[^.~].*\.ya?ml$/i.test(one.name))
        .map(({ name }) => name)
        .sort(compareNames)
        .map((name) => `${DECISIONS_FOLDER}/${name}`)
    : [];
  return [...(existsSync(join(folder, USE_FILE)) ? [USE_FILE] : []), ...inside];
}
