/**
 * Writes one workbook of ours where the user says: whole or not at all. What stands there and
 * is not as we write it is kept beside it under another name, never overwritten.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { UserError } from '../model/user-error.js';
import { settle } from '../render/office/settle.js';
import type { Replaced } from './replace-folder.js';
import { sha256 } from './sha256.js';

/** @throws UserError where it cannot be written; nothing is changed then */
export function writeOwnFile(path: string, bytes: Uint8Array): Replaced {
  const target = resolve(path);
  const fresh = join(dirname(target), `.${sha256(bytes).slice(0, 8)}.mulu-new`);
  try {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(fresh, bytes);
    const setAside = keepOther(target);
    renameSync(fresh, target);
    return { written: [path], setAside };
  } catch (fault) {
    throw new UserError(
      `无法写入 ${path}。请核对文件夹，并关闭打开着的同名文件，或者换一个文件名。`,
      { cause: fault },
    );
  } finally {
    if (existsSync(fresh)) rmSync(fresh);
  }
}

function keepOther(target: string): string[] {
  if (!existsSync(target)) return [];
  const old = readFileSync(target);
  if (isUntouched(old)) return [];
  const ending = extname(target);
  const kept = `${target.slice(0, -ending.length)}-改动留存-${sha256(old).slice(0, 8)}${ending}`;
  renameSync(target, kept);
  return [kept];
}

/** What we packed comes out of `settle` as it went in; what Excel, WPS or a hand saved does not. */
function isUntouched(bytes: Uint8Array): boolean {
  try {
    const core = unzipSync(bytes)['docProps/core.xml'];
    const day = /created[^>]*>(\d{4}-\d{2}-\d{2})/.exec(core ? strFromU8(core) : '')?.[1];
    return sha256(settle(bytes, day)) === sha256(bytes);
  } catch {
    return false;
  }
}
