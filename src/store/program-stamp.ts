/** What tells one build of the program from another: its own files, and what runs them. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeFolder } from './home.js';

/** The rooms that turn bytes into submissions and findings, and what they read and run by. */
const ROOMS = ['model', 'text', 'workbook', 'submission', 'check', 'store'];

let stamp: string | undefined;

/** @returns the same for the same program on the same Node.js; reckoned once a run */
export function programStamp(): string {
  stamp ??= reckon();
  return stamp;
}

function reckon(): string {
  const hash = createHash('sha256').update(process.version);
  const home = homeFolder();
  // Compiled or from source: whichever of the two is running.
  const own = join(import.meta.dirname, '..');
  const files = ROOMS.flatMap((room) => filesUnder(join(own, room)));
  const locks = ['package.json', 'package-lock.json', 'node_modules/.package-lock.json'];
  for (const file of [...files, ...locks.map((name) => join(home, name)).filter(existsSync)]) {
    hash.update(file.slice(home.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
