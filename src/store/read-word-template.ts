/** An office's own Word template: the file named, or the one that lies in the catalogue folder. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../model/user-error.js';

export interface WordTemplate {
  /** How the file is called in messages. */
  readonly file: string;
  /** Which of the names that were asked for it has; '' of one that the user named. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Those that cannot be used are found, too, so that they are told instead of passed over. */
const ENDINGS = ['.docx', '.dotx', '.doc', '.wps', '.docm', '.dotm', '.dot', '.wpt', '.rtf'];
const MOST_BYTES = 64 * 1024 * 1024;

/**
 * @param names what it may be called in templates/word/, without ending; the first that is there
 * @param named by the user; stands before any in the folder
 * @throws UserError where the named file is not there or cannot be read
 */
export function readWordTemplate(
  catalogueFolder: string,
  names: readonly string[],
  named?: string,
): WordTemplate | undefined {
  if (named !== undefined) {
    if (!existsSync(named))
      throw new UserError(`找不到模板 ${named}，请核对文件名和所在的文件夹。`);
    return { ...read(named), name: '' };
  }
  const folder = join(catalogueFolder, 'templates', 'word');
  const found = names
    .flatMap((name) => ENDINGS.map((ending) => ({ name, path: join(folder, name + ending) })))
    .find(({ path }) => existsSync(path));
  return found && { ...read(found.path), name: found.name };
}

function read(file: string): Omit<WordTemplate, 'name'> {
  const stat = statSync(file);
  if (!stat.isFile()) throw new UserError(`模板 ${file} 不是文件，请写明 .docx 文件的路径。`);
  if (stat.size > MOST_BYTES) {
    throw new UserError(`${file}：超过64MB，没有读取。请删去模板里的大图片，另存后再试。`);
  }
  try {
    return { file, bytes: readFileSync(file) };
  } catch (cause) {
    const told = `无法读取模板 ${file}。请关闭打开着的这个文件，核对权限后再试。`;
    throw new UserError(told, { cause });
  }
}
