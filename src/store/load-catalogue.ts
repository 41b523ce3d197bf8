/**
 * Loads a catalogue folder: scheme.yaml, units.yaml, the layout it names and the registers.
 * What is wrong is told all at once, line by line; a catalogue is whole or it is not loaded.
 */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../model/catalogue.js';
import { schemeSchema } from '../model/scheme.js';
import { unitsFileSchema } from '../model/units.js';
import { schemeFaults } from './load-catalogue-scheme.js';
import { unitFaults } from './load-catalogue-units.js';
import {
  decisionFaults,
  joinDecisions,
  loadDecisions,
  withCanonicalUnits,
} from './load-decisions.js';
import { loadLayout } from './load-layout.js';
import { loadMapping, mappingFaults } from './load-mapping.js';
import { loadRegisters } from './load-registers.js';
import { type Fault, loadYaml } from './yaml.js';

export type { Fault } from './yaml.js';

/** The catalogue of a folder, or everything that is wrong with its files. */
export function loadCatalogue(
  folder: string,
): { catalogue: Catalogue } | { faults: readonly Fault[] } {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    const message = `找不到文件夹 ${folder}，请核对路径；新建目录请用 mulu init`;
    return { faults: [{ file: folder, message }] };
  }
  const scheme = loadYaml(join(folder, 'scheme.yaml'), schemeSchema);
  const units = loadYaml(join(folder, 'units.yaml'), unitsFileSchema);
  const registers = loadRegisters(folder);
  const mapped = loadMapping(folder);
  const decided = loadDecisions(folder);
  const faults = [scheme, units, registers, mapped, decided].flatMap((part) =>
    'faults' in part ? part.faults : [],
  );
  if ('faults' in scheme || 'faults' in units || 'faults' in registers) return { faults };
  if ('faults' in mapped || 'faults' in decided) return { faults };

  const layout = loadLayout(scheme.value.layout, folder);
  if ('faults' in layout) faults.push(...layoutFaults(layout.faults, scheme.fault));
  faults.push(...unitFaults(units));
  faults.push(...schemeFaults(scheme, units.value, registers.registers));
  if (mapped.mapping) faults.push(...mappingFaults(mapped.mapping, scheme.value, units.value));
  faults.push(...decisionFaults(decided.files, units.value));
  if ('faults' in layout || faults.length > 0) return { faults };
  return {
    catalogue: {
      scheme: scheme.value,
      units: units.value,
      layout: layout.layout,
      registers: registers.registers,
      ...(mapped.mapping ? { mapping: mapped.mapping.value } : {}),
      decisions: withCanonicalUnits(joinDecisions(decided.files), units.value),
    },
  };
}

/** A layout that is not there is a fault of the line that names it; else of its own file. */
function layoutFaults(
  faults: readonly Fault[],
  at: (path: readonly string[], text: string) => Fault,
): Fault[] {
  return faults.map((fault) => (fault.line === undefined ? at(['layout'], fault.message) : fault));
}
