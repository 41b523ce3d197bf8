/** A short soak; test/tools/soak.ts runs a long one. */
import { expect, test } from 'vitest';
import { tempFolder } from '../helpers/temp-folder.js';
import { soak } from './soak.js';

test('150 damaged workbooks: nothing crashes or hangs, every row with text is accounted for', async () => {
  const result = await soak({ seed: 2018, first: 0, runs: 150, folder: tempFolder() });
  expect(result.failures).toEqual([]);
  // Damage that leaves nothing to read would show nothing.
  expect(result.read).toBeGreaterThan(80);
  expect(result.unread).toBeGreaterThan(5);
  expect(result.rows).toBeGreaterThan(1_000);
});
