/**
 * mapping.yaml for files that are read without a catalogue: in the file's own folder, or in one
 * above it, as far as the catalogue folder that the file lies in. One that lies above a file of
 * no catalogue folder may be anybody's, and is left alone.
 */
import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Problem } from '../model/finding.js';
import { MAPPING_FILE } from '../model/mapping.js';
import type { MappedBy } from '../submission/pinned.js';
import { isCatalogueFolder } from './catalogue-folder.js';
import { type LoadedMapping, loadMapping } from './load-mapping.js';

export class MappingsBeside {
  readonly #folders = new Map<string, string | undefined>();
  readonly #loaded = new Map<string, LoadedMapping>();

  /** What pins the tables of a file; undefined where nothing does, or it has faults. */
  of(path: string): MappedBy | undefined {
    const folder = this.#folderOf(path);
    const loaded = folder === undefined ? undefined : this.#load(folder);
    if (folder === undefined || !loaded || !('mapping' in loaded) || !loaded.mapping) {
      return undefined;
    }
    const file = relative(folder, resolve(path)).split(sep).join('/');
    return { mapping: loaded.mapping.value, file };
  }

  /** What is wrong with the mapping.yaml of a file, which is then not used. */
  problemsOf(path: string): Problem[] {
    const folder = this.#folderOf(path);
    const loaded = folder === undefined ? undefined : this.#load(folder);
    const faults = loaded && 'faults' in loaded ? loaded.faults : [];
    return faults.map(({ message }) => ({
      code: 'mapping-faulty',
      file: MAPPING_FILE,
      params: { reason: message },
    }));
  }

  #load(folder: string): LoadedMapping {
    const loaded = this.#loaded.get(folder) ?? loadMapping(folder);
    this.#loaded.set(folder, loaded);
    return loaded;
  }

  #folderOf(path: string): string | undefined {
    const own = dirname(resolve(path));
    if (!this.#folders.has(own)) this.#folders.set(own, nearestMapping(own));
    return this.#folders.get(own);
  }
}

function nearestMapping(own: string): string | undefined {
  const upTo = upToCatalogue(own);
  return upTo.find((folder) => existsSync(join(folder, MAPPING_FILE)));
}

/** The folder and those above it, the catalogue folder the last; only itself where there is none. */
function upToCatalogue(own: string): string[] {
  const folders = [own];
  for (let folder = own; !isCatalogueFolder(folder); folder = dirname(folder)) {
    if (dirname(folder) === folder) return [own];
    folders.push(dirname(folder));
  }
  return folders;
}
