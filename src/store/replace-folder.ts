/**
 * Writes a whole folder at once: built beside the old one, then swapped in. A run that dies
 * leaves the last good output; a file that a person has changed is set aside, never overwritten;
 * files that are not ours stay. Design, section 9.
 */
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { UserError } from '../model/user-error.js';
import { listFiles, MANIFEST, oursStillThere, readManifest, writeManifest } from './manifest.js';
import { sha256 } from './sha256.js';

export interface Replaced {
  /** Paths written, in the order given. */
  readonly written: readonly string[];
  /** Copies of files that a person had changed: where they now stand. */
  readonly setAside: readonly string[];
}

/**
 * @param folder made with its parents where it does not exist
 * @param files path under the folder, with / → bytes
 * @param part these files only: what an earlier run wrote besides them stays
 * @throws UserError where the folder cannot be written, or a target is open; nothing is changed then
 */
export function replaceFolder(
  folder: string,
  files: ReadonlyMap<string, Uint8Array>,
  { part = false }: { part?: boolean } = {},
): Replaced {
  const target = resolve(folder);
  const fresh = join(dirname(target), `.${basename(target)}.mulu-new`);
  const old = join(dirname(target), `.${basename(target)}.mulu-old`);
  try {
    recover(target, old);
    refuseWorkFolders(target);
    refuseOpenTargets(target, files.keys());
    rmSync(fresh, { recursive: true, force: true });
    const all = part ? new Map([...oursStillThere(target), ...files]) : files;
    writeAll(fresh, all);
    const setAside = keepWhatIsNotOurs(target, fresh, all);
    swap(target, fresh, old);
    return { written: [...files.keys()].map((path) => join(folder, ...path.split('/'))), setAside };
  } catch (fault) {
    throw explained(fault, folder);
  } finally {
    if (existsSync(fresh)) rmSync(fresh, { recursive: true, force: true });
  }
}

/** A run that died between the two renames left the last good output under its other name. */
function recover(target: string, old: string): void {
  if (!existsSync(old)) return;
  if (existsSync(target)) rmSync(old, { recursive: true, force: true });
  else renameSync(old, target);
}

/** More files of somebody else than this in a folder: it is no folder for results. */
const MOST_FOREIGN = 200;

/**
 * Swapping a folder moves all that is in it. So results go to a folder of their own, never to
 * the catalogue folder, to the folder one stands in, or to the desktop.
 */
function refuseWorkFolders(target: string): void {
  const isAround = (process.cwd() + sep).startsWith(target + sep);
  const holdsCatalogue = existsSync(join(target, 'scheme.yaml'));
  const foreign = existsSync(target) ? countForeign(target) : 0;
  if (!isAround && !holdsCatalogue && foreign <= MOST_FOREIGN) return;
  throw new UserError(
    `不能把结果直接写进 ${target}，里面还有别的文件。请用 --out 另写一个新的文件夹，如 ${join(target, '结果')}。`,
  );
}

function countForeign(target: string): number {
  const known = readManifest(target);
  return listFiles(target).filter((path) => path !== MANIFEST && known[path] === undefined).length;
}

/** Excel and WPS leave ~$name beside an open file, WPS also .~name, LibreOffice .~lock.name#. */
function refuseOpenTargets(target: string, paths: Iterable<string>): void {
  for (const path of paths) {
    const at = join(target, ...path.split('/'));
    refuseOpen(at, path);
  }
}

/**
 * @param at where the file stands
 * @param path how it is called
 * @throws UserError where a program has the file open: what is typed there may not be saved yet
 */
export function refuseOpen(at: string, path: string): void {
  const name = basename(at);
  const locks = [`~$${name}`, `~$${name.slice(2)}`, `.~${name}`, `.~lock.${name}#`];
  const lock = locks.find((lockName) => existsSync(join(dirname(at), lockName)));
  if (lock) {
    throw new UserError(
      `${path} 正在 Excel、WPS 或 LibreOffice 中打开，请先关闭再重试（若确已关闭，请删除 ${join(dirname(at), lock)}）。`,
    );
  }
}

function writeAll(fresh: string, files: ReadonlyMap<string, Uint8Array>): void {
  const hashes: Record<string, string> = {};
  for (const [path, bytes] of files) {
    const at = join(fresh, ...path.split('/'));
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(at, bytes);
    hashes[path] = sha256(bytes);
  }
  mkdirSync(fresh, { recursive: true });
  writeManifest(fresh, hashes);
}

/** Carries over files that are not ours; sets aside ours that a person has changed. */
function keepWhatIsNotOurs(
  target: string,
  fresh: string,
  files: ReadonlyMap<string, Uint8Array>,
): string[] {
  if (!existsSync(target)) return [];
  const known = readManifest(target);
  const setAside: string[] = [];
  for (const path of listFiles(target)) {
    if (path === MANIFEST) continue;
    const at = join(target, ...path.split('/'));
    const hash = isLink(at) ? '' : sha256(readFileSync(at));
    const replaced = files.get(path);
    if (replaced && sha256(replaced) === hash) continue;
    if (known[path] === hash) continue;
    const ours = known[path] !== undefined || replaced !== undefined;
    const keep = ours
      ? join(`${target}-改动留存`, hash.slice(0, 8) || '链接', ...path.split('/'))
      : join(fresh, ...path.split('/'));
    mkdirSync(dirname(keep), { recursive: true });
    cpSync(at, keep, { verbatimSymlinks: true });
    if (ours) setAside.push(keep);
  }
  return setAside;
}

function swap(target: string, fresh: string, old: string): void {
  const before = existsSync(target);
  if (before) renameSync(target, old);
  try {
    renameSync(fresh, target);
  } catch (fault) {
    if (before) renameSync(old, target);
    throw fault;
  }
  rmSync(old, { recursive: true, force: true });
}

/** A link is carried over as a link; where it leads is none of our business. */
function isLink(path: string): boolean {
  return lstatSync(path).isSymbolicLink();
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: '没有写入权限',
  EPERM: '没有写入权限，或其中有文件正在打开',
  EBUSY: '其中有文件正在 Excel 或 WPS 中打开',
  EROFS: '所在磁盘是只读的',
  ENOSPC: '磁盘空间不足',
  ENOTDIR: '路径当中有一段是文件，不是文件夹',
  EEXIST: '路径当中有一段是文件，不是文件夹',
};

function explained(fault: unknown, folder: string): unknown {
  const code = (fault as NodeJS.ErrnoException | undefined)?.code;
  if (fault instanceof UserError || !code) return fault;
  return new UserError(
    `无法写入 ${folder}：${REASONS[code] ?? code}。请关闭打开的文件，或用 --out 另选一个文件夹。`,
  );
}
