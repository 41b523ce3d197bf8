/** Loads mapping.yaml of a catalogue folder: tables pinned by hand. No file, no mapping. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MAPPING_FILE, type Mapping, mappingSchema } from '../model/mapping.js';
import type { Scheme } from '../model/scheme.js';
import type { Units } from '../model/units.js';
import { unknownName } from './load-catalogue-units.js';
import { nearest } from './nearest.js';
import { type Fault, loadYaml, type YamlFile } from './yaml.js';

export type LoadedMapping = { mapping?: YamlFile<Mapping> } | { faults: readonly Fault[] };

/** The mapping of a folder, or everything that is wrong with the file's shape. */
export function loadMapping(folder: string): LoadedMapping {
  const path = join(folder, MAPPING_FILE);
  if (!existsSync(path)) return {};
  const loaded = loadYaml(path, mappingSchema, MAPPING_FILE);
  return 'faults' in loaded ? loaded : { mapping: loaded };
}

/** Units and domains that the mapping names and the catalogue does not know. */
export function mappingFaults(
  { value, fault }: YamlFile<Mapping>,
  scheme: Scheme,
  units: Units,
): Fault[] {
  const unitNames = units.units.map(({ name }) => name);
  const titles = scheme.domains.map(({ title }) => title);
  return value.tables.flatMap(({ unit, domain }, at) => {
    const faults: Fault[] = [];
    if (unit !== undefined && !unitNames.includes(unit)) {
      faults.push(fault(['tables', at, 'unit'], unknownName(unit, unitNames)));
    }
    if (domain !== undefined && !titles.includes(domain)) {
      const near = nearest(domain, titles);
      const meant = near === undefined ? '' : `，是不是“${near}”？`;
      faults.push(fault(['tables', at, 'domain'], `scheme.yaml 里没有“${domain}”${meant}`));
    }
    return faults;
  });
}
