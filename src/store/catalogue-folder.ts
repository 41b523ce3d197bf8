/** The catalogue folder, and the schemes shipped with the program. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue } from '../model/catalogue.js';
import type { Registers } from '../model/register.js';
import { UserError } from '../model/user-error.js';
import { compareNames } from './find-files.js';
import { cataloguesFolder } from './home.js';
import { loadCatalogue } from './load-catalogue.js';
import { loadRegisters } from './load-registers.js';

/** True where the folder holds a scheme. */
export function isCatalogueFolder(folder: string): boolean {
  return existsSync(join(folder, 'scheme.yaml'));
}

/**
 * The catalogue of a folder.
 * @throws UserError with every fault of its YAML files, a line each
 */
export function openCatalogue(folder: string): Catalogue {
  if (existsSync(folder) && !isCatalogueFolder(folder)) {
    throw new UserError(
      `${folder} 不是工作文件夹（里面没有 scheme.yaml）。新建工作文件夹请用 mulu init。`,
    );
  }
  const loaded = loadCatalogue(folder);
  if ('catalogue' in loaded) return loaded.catalogue;
  throw new UserError(loaded.faults.map((fault) => fault.message).join('\n'));
}

/**
 * The registers shipped, for reading without a catalogue.
 * @throws UserError with every fault of their files
 */
export function openRegisters(): Registers {
  const loaded = loadRegisters();
  if ('registers' in loaded) return loaded.registers;
  throw new UserError(loaded.faults.map((fault) => fault.message).join('\n'));
}

/** The folders of the schemes shipped, in order of their ids. */
export function listSchemes(): string[] {
  return readdirSync(cataloguesFolder())
    .sort(compareNames)
    .map((name) => join(cataloguesFolder(), name))
    .filter(isCatalogueFolder);
}

/**
 * The folder of a shipped scheme.
 * @throws UserError where there is no such scheme
 */
export function shippedFolder(id: string): string {
  const folder = listSchemes().find((path) => path.endsWith(join('/', id)));
  if (folder) return folder;
  const ids = listSchemes().map((path) => path.slice(cataloguesFolder().length + 1));
  throw new UserError(`没有“${id}”这个实施方案。自带的有：${ids.join('、')}。`);
}
