/**
 * What reading a file gave, kept in the catalogue folder for the next run (.mulu/cache). Keyed by
 * all that the result depends on; an entry that is damaged or not there is read anew. Safe to
 * delete at any time, and a folder that cannot be written to does without.
 */
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isCatalogueFolder } from './catalogue-folder.js';
import { programStamp } from './program-stamp.js';
import type { ReadTask, Setup } from './read-task.js';
import { sha256 } from './sha256.js';

/** A city's thousand files take some 80 MB; beyond this, what no run used goes first. */
const MOST_BYTES = 512 * 1024 * 1024;
const HASH_LENGTH = 64;
/** So that the folder never goes into a repository or a package by oversight. */
const IGNORE_ALL = '*\n';

export class ReadCache {
  readonly #folder: string | undefined;
  readonly #stamp: string;
  readonly #used = new Set<string>();

  private constructor(folder: string | undefined, stamp: string) {
    this.#folder = folder;
    this.#stamp = stamp;
  }

  /**
   * @param base the catalogue folder; anywhere else nothing is kept
   * @param setup what the files are read by: another scheme, another date, another result
   * @param kind what is kept of each file
   */
  static open(base: string, setup: Setup, kind: string): ReadCache {
    if (setup.catalogue === undefined || !isCatalogueFolder(base)) {
      return new ReadCache(undefined, '');
    }
    const stamp = sha256(utf8(JSON.stringify([kind, programStamp(), setup])));
    return new ReadCache(join(base, '.mulu', 'cache'), stamp);
  }

  /**
   * The value of each file: as it was kept, else read now.
   * @param unpack of bytes that were kept; it may throw where they are none of its own
   * @param read given the files that are not at hand, and what keeps one of them for the next
   *   run; one value each, in their order
   * @returns one value a file, in the order given
   */
  async fill<Value>(
    tasks: readonly ReadTask[],
    unpack: (bytes: Uint8Array) => Value,
    read: (
      missing: readonly ReadTask[],
      keep: (task: ReadTask, bytes: Uint8Array) => void,
    ) => Promise<readonly Value[]>,
  ): Promise<Value[]> {
    const values = tasks.map((task) => this.#get(task, unpack));
    const missing = tasks.flatMap((task, at) => (values[at] === undefined ? [{ task, at }] : []));
    if (missing.length > 0) {
      const fresh = await read(
        missing.map(({ task }) => task),
        this.#opened(),
      );
      for (const [index, { at }] of missing.entries()) values[at] = fresh[index];
      this.#prune();
    }
    return values.filter((value) => value !== undefined);
  }

  /** The name decides, too: unit and domain may stand in it. A file without a hash is never kept. */
  #nameOf({ file, sha256: bytes }: ReadTask): string | undefined {
    if (this.#folder === undefined || bytes === undefined) return undefined;
    return `${sha256(utf8(JSON.stringify([this.#stamp, file, bytes])))}.jsonl`;
  }

  #get<Value>(task: ReadTask, unpack: (bytes: Uint8Array) => Value): Value | undefined {
    const name = this.#nameOf(task);
    if (name === undefined || this.#folder === undefined) return undefined;
    try {
      const bytes = readFileSync(join(this.#folder, name));
      const body = bytes.subarray(HASH_LENGTH);
      if (bytes.toString('latin1', 0, HASH_LENGTH) !== sealOf(name, body)) return undefined;
      const value = unpack(body);
      this.#used.add(name);
      return value;
    } catch {
      return undefined;
    }
  }

  /** Makes the folder. @returns what puts a file's bytes into it */
  #opened(): (task: ReadTask, bytes: Uint8Array) => void {
    const folder = this.#folder;
    if (folder === undefined) return () => {};
    try {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, '..', '.gitignore'), IGNORE_ALL);
    } catch {
      // A disk that is full, a folder of somebody else: the next run reads anew.
      return () => {};
    }
    return (task, bytes) => this.#put(folder, task, bytes);
  }

  #put(folder: string, task: ReadTask, body: Uint8Array): void {
    const name = this.#nameOf(task);
    if (name === undefined || body.length > MOST_BYTES / 4) return;
    const fresh = join(folder, `${name}.${process.pid}`);
    try {
      writeFileSync(fresh, Buffer.concat([Buffer.from(sealOf(name, body), 'latin1'), body]));
      renameSync(fresh, join(folder, name));
      this.#used.add(name);
    } catch {
      removeQuietly(fresh);
    }
  }

  /** Oldest first, until the rest fits; never what this run used. */
  #prune(): void {
    if (this.#folder === undefined) return;
    try {
      const folder = this.#folder;
      const entries = readdirSync(folder).map((name) => {
        const { size, mtimeMs } = statSync(join(folder, name));
        return { name, size, mtimeMs };
      });
      let total = entries.reduce((sum, { size }) => sum + size, 0);
      for (const { name, size } of entries.sort((a, b) => a.mtimeMs - b.mtimeMs)) {
        if (total <= MOST_BYTES) return;
        if (this.#used.has(name)) continue;
        rmSync(join(folder, name), { force: true });
        total -= size;
      }
    } catch {
      // Somebody deletes it meanwhile: so much the smaller.
    }
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It never came to be.
  }
}

/** An entry put under another's name does not hold. */
function sealOf(name: string, body: Uint8Array): string {
  return createHash('sha256').update(name, 'utf8').update(body).digest('hex');
}

function utf8(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}
