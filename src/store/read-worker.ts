/**
 * What a worker of the pool runs: one file from disk, or one that is packed in it → its
 * workbook, or its submission. Reads, never writes; nothing is unpacked to disk.
 */
import { readFileSync, statSync } from 'node:fs';
import type { MessagePort } from 'node:worker_threads';
import { Tinypool } from 'tinypool';
import { problemsOf } from '../check/check.js';
import { fixesOf } from '../check/fixes.js';
import type { Problem } from '../model/finding.js';
import type { Submission } from '../model/submission.js';
import type { Workbook } from '../model/workbook.js';
import { readSubmission } from '../submission/read.js';
import {
  DEFAULT_CAPS,
  megabytes,
  openPack,
  type Pack,
  type PackedFile,
  type ReadResult,
  readWorkbook,
} from '../workbook/index.js';
import { isPassedOver } from './find-files.js';
import { nodeInflate } from './inflate.js';
import { pack } from './read-packed.js';
import type {
  FixedResult,
  Member,
  ReadTask,
  Setup,
  UnderstoodResult,
  WorkerResult,
} from './read-task.js';
import { sha256 } from './sha256.js';

// SheetJS talks to the console of damaged records; what a person must know is a finding.
Object.assign(console, { error: () => {}, warn: () => {}, log: () => {} });

/** A task as a worker gets it. */
interface TimedTask extends ReadTask {
  /** Told when the worker takes the file up: its time runs from then. */
  readonly begun?: MessagePort;
}

function begin({ begun, ...task }: TimedTask): ReadTask {
  begun?.postMessage('');
  begun?.close();
  return task;
}

/** Answers as soon as the worker runs: whether it can at all. */
export function started(): void {}

/** Reads one file and understands it. @returns what `unpack` takes: handed over, not copied */
export function understandFile(timed: TimedTask) {
  return Tinypool.move(pack(understood(begin(timed))));
}

/** A submission is of a workbook: where none could be read, there is none. */
function understood(task: ReadTask): UnderstoodResult {
  const { workbook, ...read } = readOne(task);
  if (!workbook) return read;
  const { catalogue }: Setup = Tinypool.workerData;
  const submission = submissionOf(task, workbook, read.problems);
  const judged = catalogue && { judged: problemsOf(catalogue, submission) };
  return { submission, ...judged, problems: [] };
}

/** Reads one file again, and proves what could be mended in it. */
export function fixFile(timed: TimedTask): FixedResult {
  const task = begin(timed);
  const { workbook, problems } = readOne(task);
  const { catalogue }: Setup = Tinypool.workerData;
  if (!workbook || !catalogue) return { problems };
  return { fixes: fixesOf(catalogue, submissionOf(task, workbook, problems), workbook), problems };
}

function submissionOf(
  { file, sha256, mapped }: ReadTask,
  workbook: Workbook,
  told: readonly Problem[],
): Submission {
  const { catalogue, registers }: Setup = Tinypool.workerData;
  const problems = told.map((problem) => ({ ...problem, file }));
  const input = {
    file,
    workbook,
    problems,
    ...(sha256 === undefined ? {} : { sha256 }),
    ...(mapped && { mapped }),
  };
  return readSubmission(input, catalogue, registers);
}

/** Reads one file. Never throws: a file that cannot be opened is a problem, too. */
export function readFile(timed: TimedTask): WorkerResult {
  return readOne(begin(timed));
}

function readOne(task: ReadTask): WorkerResult {
  const { path, file, entry } = task;
  if (entry !== undefined) return readMember(task, entry);
  const { bytes, problems } = bytesOf(path);
  if (!bytes) return { problems };
  if (isChanged(bytes, task)) return { problems: [CHANGED] };
  const { pack, problems: ofPack } = packOf(bytes);
  if (ofPack.length > 0) return { problems: ofPack };
  if (!pack) return readWorkbook(bytes, { name: file, inflate: nodeInflate });
  return { members: pack.members.map((member) => hashed(pack, member)), problems: [] };
}

/** The pack at hand: its files come one after the other, and to open it for each would take minutes. */
let opened: { readonly path: string; readonly pack: Pack } | undefined;

/** Somebody put another file in its place meanwhile. */
const CHANGED: Problem = { code: 'file-unreadable', params: { reason: '读取时文件已被改动' } };

function isChanged(bytes: Uint8Array, task: ReadTask): boolean {
  return task.sha256 !== undefined && sha256(bytes) !== task.sha256;
}

function readMember(task: ReadTask, entry: string): ReadResult {
  const { path, file } = task;
  if (opened?.path !== path) {
    opened = undefined;
    const read = bytesOf(path);
    const { pack, problems } = read.bytes ? packOf(read.bytes) : { problems: read.problems };
    if (!pack) return { problems: problems.length > 0 ? problems : [CHANGED] };
    opened = { path, pack };
  }
  const { bytes, problems } = opened.pack.unpack(entry);
  if (!bytes) return { problems };
  if (isChanged(bytes, task)) return { problems: [CHANGED] };
  return readWorkbook(bytes, { name: file, inflate: nodeInflate });
}

function packOf(bytes: Uint8Array) {
  return openPack(bytes, nodeInflate, (name) => !isPassedOver(name));
}

function hashed(pack: Pack, member: PackedFile): Member {
  const { bytes } = pack.unpack(member.entry);
  if (!bytes) return member;
  return { ...member, hash: sha256(bytes) };
}

function bytesOf(path: string): { bytes?: Uint8Array } & ReadResult {
  try {
    const stat = statSync(path);
    // A pipe or a device would be waited on for ever.
    if (!stat.isFile())
      return { problems: [{ code: 'file-unreadable', params: { reason: '不是普通文件' } }] };
    if (stat.size > DEFAULT_CAPS.bytes) {
      const params = { what: '文件', limit: megabytes(DEFAULT_CAPS.bytes) };
      return { problems: [{ code: 'file-too-large', params }] };
    }
    return { bytes: readFileSync(path), problems: [] };
  } catch (error) {
    return { problems: [{ code: 'file-unreadable', params: { reason: reasonOf(error) } }] };
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return '文件已不在';
  if (code === 'EACCES' || code === 'EPERM') return '没有读取权限';
  if (code === 'EBUSY') return '文件正被其他程序占用';
  return '读取失败';
}
