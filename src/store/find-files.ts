/**
 * Finds the files that people mean: a file, or every file of a folder, walked in the order
 * of names. Links are not followed; lock and system files are passed over. Reads no content.
 */
import { lstatSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { UserError } from '../model/user-error.js';

export interface FoundFile {
  /** Where it stands on this disk. */
  readonly path: string;
  /** How it is called in findings: relative to `base`, with /. */
  readonly file: string;
}

const PASSED_OVER =
  /^(?:~\$|\.~|\._|\.ds_store$|thumbs\.db$|desktop\.ini$|__macosx$|\.git$|\.mulu)|\.tmp$|^readme\.(?:md|txt)$/i;

/** True for lock files of Excel, WPS and LibreOffice, and for what systems leave in folders. */
export function isPassedOver(name: string): boolean {
  return PASSED_OVER.test(name);
}

/** The paths among those given at which there is nothing. */
export function missingPaths(paths: readonly string[]): string[] {
  return paths.filter((path) => !exists(path));
}

/**
 * Every file under the given paths.
 * @param paths files or folders
 * @param base the folder that `file` is relative to; a path outside it keeps its own name
 * @throws UserError where none of the paths exists
 */
export function findFiles(paths: readonly string[], base: string): FoundFile[] {
  const found = paths.flatMap((path) => [...walk(path)]);
  if (missingPaths(paths).length === paths.length) {
    throw new UserError(`找不到 ${paths.join('、')}，请核对路径后重试。`);
  }
  const unique = new Map(found.map((path) => [path, { path, file: nameFor(path, base) }]));
  return [...unique.values()].sort((a, b) => compareNames(a.file, b.file));
}

function* walk(path: string): Generator<string> {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return;
  // A link that the user names himself is meant; one met on the way is not.
  if (stat.isSymbolicLink()) {
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) yield path;
    return;
  }
  if (stat.isFile()) yield path;
  else if (stat.isDirectory()) yield* walkFolder(path);
}

function* walkFolder(folder: string): Generator<string> {
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => compareNames(a.name, b.name))) {
    if (isPassedOver(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walkFolder(path);
    else if (entry.isFile()) yield path;
  }
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

function nameFor(path: string, base: string): string {
  const inside = relative(base, path);
  const outside = inside === '' || inside.startsWith('..');
  return (outside ? path : inside).split(sep).join('/');
}

/** One order of names on every machine: by code units, never by locale. */
export function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
