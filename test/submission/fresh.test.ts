/**
 * Tables written from notes on published catalogues before the reader met them: faults of header
 * and body that no other sample shows.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { nodeInflate } from '../../src/store/inflate.js';
import { loadRegisters } from '../../src/store/load-registers.js';
import { readSubmission } from '../../src/submission/read.js';
import { readWorkbook } from '../../src/workbook/read.js';
import { type Sample, type Score, scoreSample } from './score.js';

const FOLDER = fileURLToPath(new URL('../samples/fresh/tables/', import.meta.url));
const FLOOR = 0.97;

const loaded = loadRegisters();
const registers = 'registers' in loaded ? loaded.registers : undefined;

const samples = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => ({
    name: name.replace('.json', ''),
    sample: JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Sample,
  }));

function read(file: string) {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, file)));
  const { workbook, problems } = readWorkbook(bytes, { name: file, inflate: nodeInflate });
  return {
    workbook,
    submission: readSubmission(
      { file, problems, ...(workbook && { workbook }) },
      undefined,
      registers,
    ),
  };
}

describe('tables with the other faults of published catalogues', () => {
  it('are read field by field as a person reads them', () => {
    const score: Score = { right: 0, all: 0, misses: [] };
    for (const { name, sample } of samples) {
      const entries = read(sample.workbook).submission.entries.filter(
        ({ source }) => sample.sheet === null || source.sheet === sample.sheet,
      );
      scoreSample(name, sample, entries, score);
    }
    const { right, all, misses } = score;
    if (misses.length > 0) console.log(`${right} of ${all}\n${misses.join('\n')}`);
    expect(right / all, misses.join('\n')).toBeGreaterThanOrEqual(FLOOR);
  });

  it.each([...new Set(samples.map(({ sample }) => sample.workbook))])(
    'every row with text is accounted for: %s',
    (file) => {
      const { workbook, submission } = read(file);
      const visible = workbook?.sheets.filter((sheet) => sheet.visible) ?? [];
      expect(visible.length).toBeGreaterThan(0);
      for (const sheet of visible) {
        const rows = new Set(
          sheet.cells.filter(({ text }) => text.trim() !== '').map(({ row }) => row),
        );
        const report = submission.sheets.find(({ name }) => name === sheet.name);
        const sum = Object.values(report?.accounted ?? {}).reduce((a, b) => a + b, 0);
        expect(sum).toBe(rows.size);
      }
    },
  );
});
