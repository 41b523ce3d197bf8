/**
 * Reads many files, each in a worker with a limit of time and of memory: one file's hang,
 * crash or memory becomes that file's problem and stops nobody. Never writes a file.
 */
import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { basename } from 'node:path';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import type { Problem } from '../model/finding.js';
import { UserError } from '../model/user-error.js';
import { unpack } from './read-packed.js';
import type { FixedResult, ReadTask, Setup, UnderstoodResult, WorkerResult } from './read-task.js';

/** What the bytes of one file gave: its workbook, or what lies in it; problems each with its `file`. */
export interface PooledFile extends WorkerResult {
  readonly file: string;
}

/** What one file says: its submission, or what lies in it; problems each with its `file`. */
export interface UnderstoodFile extends UnderstoodResult {
  readonly file: string;
}

export interface PoolLimits {
  /** For one file of ordinary size, from when its worker takes it up; a larger one is given more. */
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

type Progress = (done: number) => void;

/**
 * Files → workbooks, no meaning yet.
 * @param files where each stands (`path`) and how it is called in problems (`file`)
 * @param onProgress told the number of files done, after each
 * @returns one result a file, in the order given
 */
export function readFilesInPool(
  files: readonly ReadTask[],
  onProgress: Progress = () => {},
  limits: PoolLimits = LIMITS,
): Promise<PooledFile[]> {
  return eachInPool(files, onProgress, limits, (pool, task) => pool.read(task));
}

/** Told of each file that a worker lived to understand: `packed` is it again for `unpack`. */
export type Keep = (task: ReadTask, read: UnderstoodResult, packed: Uint8Array) => void;

/**
 * Files → submissions, judged as far as one file can be by itself. The cells stay in the
 * worker: what comes back is a small part of them.
 * @param setup what every file is understood and judged by
 */
export function understandFilesInPool(
  files: readonly ReadTask[],
  setup: Setup,
  onProgress: Progress = () => {},
  limits: PoolLimits = LIMITS,
  keep: Keep = () => {},
): Promise<UnderstoodFile[]> {
  const understand = async (pool: ReadPool, task: ReadTask): Promise<UnderstoodResult> => {
    const packed = await pool.understand(task);
    if (!(packed instanceof Uint8Array)) return packed;
    const read = unpack(packed);
    keep(task, read, packed);
    return read;
  };
  return eachInPool(files, onProgress, limits, understand, setup);
}

/**
 * Files → what can be mended in each without a change of meaning.
 * @param setup with a catalogue: without one, there is nothing to mend by
 */
export function fixFilesInPool(
  files: readonly ReadTask[],
  setup: Setup,
  onProgress: Progress = () => {},
  limits: PoolLimits = LIMITS,
): Promise<(FixedResult & { file: string })[]> {
  return eachInPool(files, onProgress, limits, (pool, task) => pool.fix(task), setup);
}

/** A file that nobody could read has no workbook, no submission and no members. */
type Placed<Result> = (Result | { readonly problems: readonly Problem[] }) & { file: string };

async function eachInPool<Result extends { readonly problems: readonly Problem[] }>(
  files: readonly ReadTask[],
  onProgress: Progress,
  limits: PoolLimits,
  run: (pool: ReadPool, task: ReadTask) => Promise<Result>,
  setup?: Setup,
): Promise<Placed<Result>[]> {
  if (files.length === 0) return [];
  const threads = Math.min(4, availableParallelism(), Math.ceil(files.length / FILES_OF_A_WORKER));
  const pool = new ReadPool(threads, limits, setup);
  const results: Placed<Result>[] = new Array(files.length);
  let next = 0;
  let done = 0;
  // As many takers as workers, so that the clock of a file starts with its reading.
  const take = async () => {
    for (let index = next++; index < files.length; index = next++) {
      const task = files[index];
      if (!task) return;
      const { problems, ...read } = await run(pool, task);
      const placed = problems.map((problem) => ({ ...problem, file: task.file }));
      results[index] = { ...read, file: task.file, problems: placed };
      onProgress(++done);
    }
  };
  try {
    await Promise.all(Array.from({ length: threads }, take));
  } finally {
    await pool.close();
  }
  return results;
}

/** Workers at hand. Whoever opens it closes it. */
export class ReadPool {
  readonly #pool: Tinypool;
  readonly #limits: PoolLimits;
  #started: Promise<void> | undefined;

  /** @param module what a worker runs */
  constructor(
    threads: number,
    limits: PoolLimits = LIMITS,
    setup?: Setup,
    module: string = workerModule(),
  ) {
    this.#limits = limits;
    this.#pool = new Tinypool({
      filename: module,
      // Looked up when a worker starts, so that it is ready for its first file.
      name: 'readFile',
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
      // Handed over once a worker, not with every file.
      workerData: setup,
    });
    // A worker that dies between two files concerns neither.
    this.#pool.on('error', () => {});
  }

  /**
   * A file that hangs, crashes or overruns is a problem of its own.
   * @throws UserError where no worker starts, so that no file can be read
   */
  read(task: ReadTask): Promise<WorkerResult> {
    return this.#run('readFile', task);
  }

  /** As `read`. @returns the bytes of an `UnderstoodResult` (read-packed.ts) */
  understand(task: ReadTask): Promise<Uint8Array | { problems: Problem[] }> {
    return this.#run('understandFile', task);
  }

  /** As `read`. */
  fix(task: ReadTask): Promise<FixedResult> {
    return this.#run('fixFile', task);
  }

  close(): Promise<void> {
    // A worker that fails while the pool waits for its end would bring the program down: node's
    // `once` then takes its listener off by a method that the pool's workers lack.
    for (const worker of this.#pool.threads) Object.assign(worker, { removeListener: () => {} });
    return this.#pool.destroy();
  }

  /** Where the first worker cannot start, none can: a task would wait for one for ever. */
  async #start(): Promise<void> {
    try {
      await this.#pool.run(undefined, { name: 'started' });
    } catch (error) {
      // With too little memory it is the files that tell.
      if (isOutOfMemory(error)) return;
      throw cannotStart(error);
    }
  }

  async #run<Result>(name: string, task: ReadTask): Promise<Result | { problems: Problem[] }> {
    this.#started ??= this.#start();
    await this.#started;
    const milliseconds = this.#limits.milliseconds * timesFor(task.path);
    const clock = new Clock(milliseconds);
    try {
      const { signal, begun } = clock;
      return await this.#pool.run({ ...task, begun }, { name, signal, transferList: [begun] });
    } catch (error) {
      const isLate = clock.signal.aborted;
      return { problems: [isLate ? tooSlow(milliseconds) : ofCrash(error, this.#limits)] };
    } finally {
      clock.stop();
    }
  }
}

/** A worker of a busy machine may take this long to start; it is no fault of the file. */
const START_MILLISECONDS = 60_000;

/** Runs from the moment the worker takes the file up: waiting and starting are not the file's. */
class Clock {
  readonly #control = new AbortController();
  readonly #told: MessagePort;
  #timer: NodeJS.Timeout;
  /** Handed to the worker, which speaks when it begins. */
  readonly begun: MessagePort;

  constructor(milliseconds: number) {
    const { port1, port2 } = new MessageChannel();
    this.#told = port1;
    this.begun = port2;
    this.#timer = setTimeout(() => this.#control.abort(), START_MILLISECONDS);
    port1.once('message', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#control.abort(), milliseconds);
    });
  }

  get signal(): AbortSignal {
    return this.#control.signal;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#told.close();
  }
}

/** 程序的文件不全: which one, where the fault says so. */
function cannotStart(error: unknown): UserError {
  const missing = error instanceof Error ? /module '([^']+)'/.exec(error.message)?.[1] : undefined;
  const which = missing === undefined ? '' : `（缺少 ${basename(missing)}）`;
  return new UserError(
    `本程序的文件不全或已损坏${which}，无法读取文件；您的文件没有被改动，请重新安装本程序。`,
  );
}

function timesFor(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return Math.min(MOST_TIMES, Math.max(1, Math.ceil(size / ORDINARY_BYTES)));
}

function tooSlow(milliseconds: number): Problem {
  return { code: 'file-too-slow', params: { seconds: Math.round(milliseconds / 1000) } };
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function ofCrash(error: unknown, { megabytes }: PoolLimits): Problem {
  if (isOutOfMemory(error)) {
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
  const code = `import { register } from ${tsx}; register(); export const { started, readFile, understandFile, fixFile } = await import(${worker});`;
  return `data:text/javascript,${encodeURIComponent(code)}`;
}
