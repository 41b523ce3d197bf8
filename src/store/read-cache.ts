/**
 * What reading a file gave, kept in the catalogue folder for the next run (.mulu/cache). Keyed by
 * all that the result depends on; an entry that is damaged or not there is read anew. Safe to
 * delete at any time, and a folder that cannot be written to does without.
 */
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
import type { ReadTask, Setup } from './read-worker.js';
import { sha256 } from './sha256.js';

/** What a fresh reading gave, and whether the same is to be expected next time. */
export interface Fresh<Value> {
  readonly value: Value;
  readonly keep: boolean;
}

/** A city's thousand files take some 220 MB; beyond this, what no run used goes first. */
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
   * The value of each file: as it was kept, else read now and kept.
   * @param read given the files that are not at hand; one result each, in their order
   * @returns one value a file, in the order given
   */
  async fill<Value>(
    tasks: readonly ReadTask[],
    read: (missing: readonly ReadTask[]) => Promise<readonly Fresh<Value>[]>,
  ): Promise<Value[]> {
    const values = tasks.map((task) => this.#get<Value>(task));
    const missing = tasks.flatMap((task, at) => (values[at] === undefined ? [{ task, at }] : []));
    const fresh = missing.length > 0 ? await read(missing.map(({ task }) => task)) : [];
    for (const [index, { task, at }] of missing.entries()) {
      const one = fresh[index];
      if (!one) continue;
      values[at] = one.value;
      if (one.keep) this.#put(task, one.value);
    }
    if (missing.length > 0) this.#prune();
    return values.filter((value) => value !== undefined);
  }

  /** The name decides, too: unit and domain may stand in it. A file without a hash is never kept. */
  #nameOf({ file, sha256: bytes }: ReadTask): string | undefined {
    if (this.#folder === undefined || bytes === undefined) return undefined;
    return `${sha256(utf8(JSON.stringify([this.#stamp, file, bytes])))}.json`;
  }

  #get<Value>(task: ReadTask): Value | undefined {
    const name = this.#nameOf(task);
    if (name === undefined || this.#folder === undefined) return undefined;
    try {
      const bytes = readFileSync(join(this.#folder, name));
      const body = bytes.subarray(HASH_LENGTH);
      if (bytes.toString('latin1', 0, HASH_LENGTH) !== sealOf(name, body)) return undefined;
      const value: Value = JSON.parse(body.toString('utf8'));
      this.#used.add(name);
      return value;
    } catch {
      return undefined;
    }
  }

  #put(task: ReadTask, value: unknown): void {
    const name = this.#nameOf(task);
    if (name === undefined || this.#folder === undefined) return;
    const body = utf8(JSON.stringify(value));
    if (body.length > MOST_BYTES / 4) return;
    const fresh = join(this.#folder, `${name}.${process.pid}`);
    try {
      mkdirSync(this.#folder, { recursive: true });
      writeFileSync(join(this.#folder, '..', '.gitignore'), IGNORE_ALL);
      writeFileSync(fresh, Buffer.concat([Buffer.from(sealOf(name, body), 'latin1'), body]));
      renameSync(fresh, join(this.#folder, name));
      this.#used.add(name);
    } catch {
      // A disk that is full, a folder of somebody else: the next run reads anew.
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
  return sha256(Buffer.concat([utf8(name), body]));
}

function utf8(text: string): Buffer {
  return Buffer.from(text, 'utf8');
}
