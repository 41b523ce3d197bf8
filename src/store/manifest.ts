/**
 * What mulu wrote into an output folder, by path and sha256: how a change by hand is seen.
 * Kept in the folder itself, and the same for the same output.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sha256 } from './sha256.js';

export const MANIFEST = '.mulu.json';

/** @returns path (with /) → sha256; empty where there is no manifest, or none to understand */
export function readManifest(target: string): Readonly<Record<string, string>> {
  try {
    const parsed: unknown = JSON.parse(readFileSync(join(target, MANIFEST), 'utf8'));
    const files = (parsed as { files?: unknown }).files;
    return typeof files === 'object' && files !== null ? (files as Record<string, string>) : {};
  } catch {
    return {};
  }
}

export function writeManifest(folder: string, hashes: Readonly<Record<string, string>>): void {
  writeFileSync(join(folder, MANIFEST), `${JSON.stringify({ files: hashes }, null, 1)}\n`);
}

/** What an earlier run wrote and nobody has changed since. */
export function oursStillThere(target: string): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const [path, hash] of Object.entries(readManifest(target))) {
    const at = join(target, ...path.split('/'));
    const bytes = existsSync(at) ? readFileSync(at) : undefined;
    if (bytes && sha256(bytes) === hash) files.set(path, bytes);
  }
  return files;
}

/** Files and links under a folder, by path with /, in one order. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}
