/** Text templates: an office's own in its catalogue folder stands before the shipped one. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../model/user-error.js';
import { decodeText } from '../workbook/decode-text.js';
import { compareNames } from './find-files.js';
import { templatesFolder } from './home.js';

export interface Template {
  /** How the file is called in messages. */
  readonly file: string;
  readonly text: string;
}

const ENDING = '.hbs';

/**
 * @param name of a file in templates/letters/
 * @param also another name under which an office may lay its own: 催报函.hbs for reminder.hbs
 * @throws UserError where there is none, or it is no text
 */
export function readTemplate(catalogueFolder: string, name: string, also?: string): Template {
  const own = [name, ...(also === undefined ? [] : [also])].map((one) =>
    join(ownFolder(catalogueFolder), one),
  );
  const shipped = join(templatesFolder(), 'letters', name);
  const path = [...own, shipped].find((one) => existsSync(one));
  if (path === undefined) {
    throw new UserError(`没有 ${name} 这个模板。请放进 ${ownFolder(catalogueFolder)} 再试。`);
  }
  return { file: path, text: textOf(path) };
}

/** Names, without their ending, of the templates that an office laid into its folder. */
export function ownTemplates(catalogueFolder: string): string[] {
  const folder = ownFolder(catalogueFolder);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING) && !name.startsWith('.') && !name.startsWith('~'))
    .map((name) => name.slice(0, -ENDING.length))
    .sort(compareNames);
}

function ownFolder(catalogueFolder: string): string {
  return join(catalogueFolder, 'templates', 'letters');
}

/** Notepad saves in UTF-8, UTF-16 or the Chinese code page, as its year has it. */
function textOf(path: string): string {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    throw new UserError(`读不出模板 ${path}，请核对它是不是一个文本文件。`, { cause });
  }
  const decoded = bytes.length === 0 ? { text: '' } : decodeText(bytes);
  if (decoded === undefined) {
    throw new UserError(
      `模板 ${path} 不是文本文件。请用记事本编辑，另存为 UTF-8 编码的 .hbs 文件。`,
    );
  }
  return decoded.text.replace(/^\ufeff/, '');
}
