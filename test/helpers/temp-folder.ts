/** Folders of their own for tests, gone afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** For one test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mulu-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** For all tests of a file; asked for in a hook or a test. */
export function tempRoot(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mulu-'));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
