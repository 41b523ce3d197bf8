/** Text templates: an office's own in its catalogue folder stands before the shipped one. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { templatesFolder } from './home.js';

export interface Template {
  /** How the file is called in messages. */
  readonly file: string;
  readonly text: string;
}

/** @param name of a file in templates/letters/ */
export function readTemplate(catalogueFolder: string, name: string): Template {
  const own = join(catalogueFolder, 'templates', 'letters', name);
  const path = existsSync(own) ? own : join(templatesFolder(), 'letters', name);
  return { file: path, text: readFileSync(path, 'utf8').replace(/^\ufeff/, '') };
}
