/** The handbook shows every code, and its committed copy is what the code makes. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { handbook, rulesMarkdown } from '../../src/check/handbook.js';
import { WORDINGS } from '../../src/check/wording/all.js';

it('docs/rules.md is what generate-rules.ts writes', () => {
  const committed = readFileSync(join(import.meta.dirname, '../../docs/rules.md'), 'utf8');
  expect(committed).toBe(rulesMarkdown());
});

it('every code has a section of whole sentences', () => {
  const entries = handbook();
  expect(entries.map(({ code }) => code).sort()).toEqual(Object.keys(WORDINGS).sort());
  for (const { message, fix } of entries) {
    expect(message + fix).not.toMatch(/[{}[\]]/);
    expect(message + fix).not.toMatch(/，。|，，|：。|“”/);
  }
});
