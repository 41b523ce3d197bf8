/**
 * Where the program's own folders are. They lie beside the program, never in the working
 * directory: src/store/ and dist/store/ both stand two below the package root.
 */
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The package root. */
export function homeFolder(): string {
  return dirname(dirname(dirname(fileURLToPath(import.meta.url))));
}

/** Layouts, letters, blank forms: what an office edits without a programmer. */
export function templatesFolder(): string {
  return join(homeFolder(), 'templates');
}

/** Laws, channels, organs and statutory limits that every scheme shares. */
export function registersFolder(): string {
  return join(homeFolder(), 'registers');
}

/** The schemes shipped, one folder each. */
export function cataloguesFolder(): string {
  return join(homeFolder(), 'catalogues');
}
