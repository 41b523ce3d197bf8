/** Tables with the answers expected, beside them in a folder: read field by field, row by row. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Registers } from '../../src/model/register.js';
import { nodeInflate } from '../../src/store/inflate.js';
import { loadRegisters } from '../../src/store/load-registers.js';
import { readSubmission } from '../../src/submission/read.js';
import { readWorkbook } from '../../src/workbook/read.js';
import { type Sample, type Score, scoreSample } from './score.js';

export interface SampleTables {
  readonly title: string;
  /** Under test/samples/. */
  readonly folder: string;
  /** Least share of fields right. */
  readonly floor: number;
  /** Names of channels by the registers shipped, as `mulu read` has them. */
  readonly registers?: boolean;
  /** Not a row may be left unread. */
  readonly readsAll?: boolean;
}

/** The tests of one folder; misses are printed. */
export function testTables({ title, folder, floor, registers, readsAll }: SampleTables): void {
  const path = fileURLToPath(new URL(`../samples/${folder}/`, import.meta.url));
  const known = registers ? shipped() : undefined;
  const samples = readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      name: name.replace('.json', ''),
      sample: JSON.parse(readFileSync(join(path, name), 'utf8')) as Sample,
    }));

  describe(title, () => {
    it('are read field by field as a person reads them', () => {
      const score: Score = { right: 0, all: 0, misses: [] };
      for (const { name, sample } of samples) {
        const entries = read(path, sample.workbook, known).submission.entries.filter(
          ({ source }) => sample.sheet === null || source.sheet === sample.sheet,
        );
        scoreSample(name, sample, entries, score);
      }
      const { right, all, misses } = score;
      if (misses.length > 0) console.log(`${right} of ${all}\n${misses.join('\n')}`);
      expect(right / all, misses.join('\n')).toBeGreaterThanOrEqual(floor);
    });

    it.each([...new Set(samples.map(({ sample }) => sample.workbook))])(
      'every row with text is accounted for: %s',
      (file) => {
        const { workbook, submission } = read(path, file, known);
        const visible = workbook?.sheets.filter((sheet) => sheet.visible) ?? [];
        expect(visible.length).toBeGreaterThan(0);
        for (const sheet of visible) {
          const rows = new Set(
            sheet.cells.filter(({ text }) => text.trim() !== '').map(({ row }) => row),
          );
          const report = submission.sheets.find(({ name }) => name === sheet.name);
          const sum = Object.values(report?.accounted ?? {}).reduce((a, b) => a + b, 0);
          expect(sum).toBe(rows.size);
          if (readsAll) expect(report?.accounted.unread ?? 0).toBe(0);
        }
      },
    );
  });
}

function read(path: string, file: string, registers: Registers | undefined) {
  const bytes = new Uint8Array(readFileSync(join(path, file)));
  const { workbook, problems } = readWorkbook(bytes, { name: file, inflate: nodeInflate });
  const input = { file, problems, ...(workbook && { workbook }) };
  return { workbook, submission: readSubmission(input, undefined, registers) };
}

function shipped(): Registers | undefined {
  const loaded = loadRegisters();
  return 'registers' in loaded ? loaded.registers : undefined;
}
