/**
 * Reads many files, each in a worker with a limit of time and of memory: one file's hang,
 * crash or memory becomes that file's problem and stops nobody. Never writes a file.
 */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import type { Problem } from '../model/finding.js';
import type { Workbook } from '../model/workbook.js';
import type { Member, ReadTask, WorkerResult } from './read-worker.js';

/** What one file gave. */
export interface PooledFile {
  readonly file: string;
  readonly workbook?: Workbook;
  /** What lies in it, where it is a .zip of files. */
  readonly members?: readonly Member[];
  /** Each with its `file`. */
  readonly problems: readonly Problem[];
}

export interface PoolLimits {
  /** For one file of ordinary size, a worker's start included; a larger one is given more. */
  readonly milliseconds: number;
  /** Heap of one worker. */
  readonly megabytes: number;
}

const LIMITS: PoolLimits = { milliseconds: 10_000, megabytes: 1_024 };
/** A workbook of a unit is smaller; as much time again for each further piece of this size. */
const ORDINARY_BYTES = 2 * 1024 * 1024;
const MOST_TIMES = 6;

/** A worker takes longer to start than to read a few files. */
const FILES_OF_A_WORKER = 4;

/**
 * @param files where each stands (`path`) and how it is called in problems (`file`)
 * @param onProgress told the number of files done, after each
 * @returns one result a file, in the order given
 */
export async function readFilesInPool(
  files: readonly ReadTask[],
  onProgress: (done: number) => void = () => {},
  limits: PoolLimits = LIMITS,
): Promise<PooledFile[]> {
  if (files.length === 0) return [];
  const threads = Math.min(4, availableParallelism(), Math.ceil(files.length / FILES_OF_A_WORKER));
  const pool = new Tinypool({
    filename: workerModule(),
    name: 'readFile',
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  });
  // A worker that dies between two files concerns neither.
  pool.on('error', () => {});
  const results: PooledFile[] = new Array(files.length);
  let next = 0;
  let done = 0;
  // As many takers as workers, so that the clock of a file starts with its reading.
  const take = async () => {
    for (let index = next++; index < files.length; index = next++) {
      const task = files[index];
      if (!task) return;
      const { problems, ...read } = await readOne(pool, task, limits);
      const placed = problems.map((problem) => ({ ...problem, file: task.file }));
      results[index] = { file: task.file, ...read, problems: placed };
      onProgress(++done);
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, take));
  } finally {
    await pool.destroy();
  }
  return results;
}

async function readOne(pool: Tinypool, task: ReadTask, limits: PoolLimits): Promise<WorkerResult> {
  const milliseconds = limits.milliseconds * timesFor(task.path);
  const signal = AbortSignal.timeout(milliseconds);
  try {
    return await pool.run(task, { signal });
  } catch (error) {
    return { problems: [signal.aborted ? tooSlow(milliseconds) : ofCrash(error, limits)] };
  }
}

function timesFor(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return Math.min(MOST_TIMES, Math.max(1, Math.ceil(size / ORDINARY_BYTES)));
}

function tooSlow(milliseconds: number): Problem {
  return { code: 'file-too-slow', params: { seconds: Math.round(milliseconds / 1000) } };
}

function ofCrash(error: unknown, { megabytes }: PoolLimits): Problem {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return { code: 'file-too-heavy', params: { megabytes } };
  }
  const reason = `读取程序出错（${error instanceof Error ? error.message : String(error)}）`;
  return { code: 'file-unreadable', params: { reason } };
}

/** Compiled, the worker lies beside. Run from source (tests, tsx) it is TypeScript and takes tsx along. */
function workerModule(): string {
  if (!import.meta.url.endsWith('.ts')) return new URL('./read-worker.js', import.meta.url).href;
  const tsx = JSON.stringify(import.meta.resolve('tsx/esm/api'));
  const worker = JSON.stringify(new URL('./read-worker.ts', import.meta.url).href);
  const code = `import { register } from ${tsx}; register(); export const { readFile } = await import(${worker});`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
