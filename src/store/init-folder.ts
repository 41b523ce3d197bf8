/** Lays a new catalogue folder: scheme and units copied, the other folders empty. */
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../model/user-error.js';
import { shippedFolder } from './catalogue-folder.js';

const FOLDERS = ['submissions', 'decisions', 'editions'];

/**
 * @param folder made with its parents; must be empty or new
 * @param schemeId a shipped scheme; its samples are never copied
 * @throws UserError where the scheme is unknown, or the folder holds something already
 */
export function initFolder(folder: string, schemeId: string): void {
  const shipped = shippedFolder(schemeId);
  try {
    if (existsSync(folder) && readdirSync(folder).length > 0) {
      throw new UserError(`${folder} 里已有内容，没有改动它。请换一个新的或空的文件夹。`);
    }
    for (const name of FOLDERS) mkdirSync(join(folder, name), { recursive: true });
    for (const name of ['scheme.yaml', 'units.yaml']) {
      copyFileSync(join(shipped, name), join(folder, name));
    }
  } catch (fault) {
    if (fault instanceof UserError) throw fault;
    const code = (fault as NodeJS.ErrnoException).code ?? '';
    throw new UserError(`无法建立 ${folder}（${code}）。请换一个有写入权限的位置。`);
  }
}
