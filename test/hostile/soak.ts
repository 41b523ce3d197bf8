/**
 * A soak: good workbooks, damaged at random, read as every submission is. Holds that nothing
 * throws, that what cannot be read says why, and that every row with text is accounted for.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkAll } from '../../src/check/check.js';
import { mergeAll } from '../../src/merge/merge.js';
import type { Catalogue } from '../../src/model/catalogue.js';
import type { Submission } from '../../src/model/submission.js';
import type { Workbook } from '../../src/model/workbook.js';
import { loadCatalogue } from '../../src/store/load-catalogue.js';
import { type PooledFile, readFilesInPool } from '../../src/store/pool.js';
import { readSubmission } from '../../src/submission/read.js';
import { mutate } from './mutate.js';
import { randomFrom } from './random.js';

const ROOT = join(import.meta.dirname, '../..');
const SAMPLE = join(ROOT, 'catalogues/changning-2018');
const SOURCES = [join(SAMPLE, 'submissions'), join(ROOT, 'test/samples/tables')];
const KINDS = /\.(?:xlsx|xls|et|csv)$/;
const BATCH = 250;
/** No file may take longer, damaged or not. */
const LIMITS = { milliseconds: 10_000, megabytes: 1_024 };

export interface SoakOptions {
  readonly seed: number;
  /** Number of the first run: one run alone is told by its seed and its number. */
  readonly first: number;
  readonly runs: number;
  /** An empty folder to work in. */
  readonly folder: string;
  /** Told before each file is understood: what a hang would be about. */
  readonly onRun?: (run: number) => void;
  /** Told after each batch: the next is read in workers with a clock of their own. */
  readonly onBatch?: () => void;
}

export interface SoakResult {
  readonly read: number;
  readonly unread: number;
  readonly rows: number;
  /** How often each code said why a file was not read. */
  readonly codes: Readonly<Record<string, number>>;
  readonly slowest: { readonly run: number; readonly milliseconds: number };
  /** What went wrong, with its run; empty where all is well. */
  readonly failures: readonly string[];
}

interface Case {
  readonly run: number;
  readonly path: string;
  readonly file: string;
  readonly how: string;
}

export async function soak(options: SoakOptions): Promise<SoakResult> {
  const catalogue = sampleCatalogue();
  const sources = SOURCES.flatMap(filesUnder).sort();
  const result = { read: 0, unread: 0, rows: 0, slowest: { run: -1, milliseconds: 0 } };
  const codes: Record<string, number> = {};
  const failures: string[] = [];
  for (let done = 0; done < options.runs; done += BATCH) {
    const count = Math.min(BATCH, options.runs - done);
    const folder = join(options.folder, String(done));
    mkdirSync(folder);
    const cases = Array.from({ length: count }, (_, index) =>
      makeCase(sources, options.seed, options.first + done + index, folder),
    );
    const files = await readFilesInPool(cases, undefined, LIMITS);
    rmSync(folder, { recursive: true });
    for (const [index, one] of cases.entries()) {
      const file = files[index];
      if (!file) throw new Error('a file without a result');
      options.onRun?.(one.run);
      const started = performance.now();
      const told = judge(file, catalogue);
      const milliseconds = performance.now() - started;
      if (milliseconds > result.slowest.milliseconds) {
        result.slowest = { run: one.run, milliseconds };
      }
      if (file.workbook) result.read++;
      else result.unread++;
      result.rows += told.rows;
      if (!file.workbook) {
        const code = file.problems[0]?.code ?? 'silent';
        codes[code] = (codes[code] ?? 0) + 1;
      }
      failures.push(...told.faults.map((fault) => `${one.run} ${one.file} (${one.how}): ${fault}`));
    }
    options.onBatch?.();
  }
  return { ...result, codes, failures };
}

function makeCase(sources: readonly string[], seed: number, run: number, folder: string): Case {
  const random = randomFrom(seed * 1_000_003 + run);
  const source = random.pick(sources);
  const { bytes, how } = mutate(Uint8Array.from(readFileSync(source)), random);
  const extension = source.slice(source.lastIndexOf('.'));
  const path = join(folder, `${run}${extension}`);
  writeFileSync(path, bytes);
  return { run, path, file: source.slice(ROOT.length + 1).replaceAll('\\', '/'), how };
}

/** Reads on, as compile does, and holds what was promised. */
function judge(file: PooledFile, catalogue: Catalogue): { faults: string[]; rows: number } {
  try {
    const { workbook, problems } = file;
    const faults = aboutReading(file);
    const input = { file: file.file, problems, ...(workbook ? { workbook } : {}) };
    const submission = readSubmission(input, catalogue);
    const findings = checkAll(catalogue, [submission]);
    mergeAll(catalogue, [submission], findings);
    if (!workbook) return { faults, rows: 0 };
    const rows = rowsWithText(workbook);
    const accounted = accountedRows(submission);
    if (rows.join() !== accounted.join()) {
      faults.push(`rows with text ${rows.join()}, accounted for ${accounted.join()}`);
    }
    return { faults, rows: rows.reduce((sum, count) => sum + count, 0) };
  } catch (error) {
    return {
      faults: [error instanceof Error ? (error.stack ?? error.message) : 'thrown'],
      rows: 0,
    };
  }
}

/** SheetJS may turn in circles in a damaged .xls or .et: the clock of the pool is there for that. */
const NOT_OURS = /\.(?:xls|et)$/;

function aboutReading({ file, workbook, problems }: PooledFile): string[] {
  const reasons = problems.map(({ code, params }) => `${code} ${params?.reason ?? ''}`);
  if (!workbook && problems.length === 0) return ['not read, and not said why'];
  const crashed = problems.some(({ code }) => code === 'file-unreadable');
  const overran = !NOT_OURS.test(file) && problems.some(({ code }) => code === 'file-too-slow');
  return crashed || overran ? reasons : [];
}

/** A number a visible sheet. */
export function rowsWithText({ sheets }: Workbook): number[] {
  return sheets
    .filter(({ visible }) => visible)
    .map(({ cells }) => {
      const filled = cells.filter(({ text }) => text.trim() !== '');
      return new Set(filled.map(({ row }) => row)).size;
    });
}

/** A number a visible sheet. */
export function accountedRows({ sheets }: Submission): number[] {
  return sheets.map(({ accounted }) =>
    Object.values(accounted).reduce((sum: number, count) => sum + (count ?? 0), 0),
  );
}

export function sampleCatalogue(): Catalogue {
  const loaded = loadCatalogue(SAMPLE);
  if (!('catalogue' in loaded)) throw new Error('the sample catalogue does not load');
  return loaded.catalogue;
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => KINDS.test(name))
    .map((name) => join(folder, name));
}
