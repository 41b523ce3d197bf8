/**
 * Files on disk → submissions: found, read in workers, same bytes once, understood.
 * Submissions are never written to.
 */
import { readFileSync } from 'node:fs';
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import type { Submission } from '../model/submission.js';
import type { Workbook } from '../model/workbook.js';
import { readSubmission } from '../submission/read.js';
import { withStampedCopies } from '../submission/stamped-copy.js';
import { openRegisters } from './catalogue-folder.js';
import { compareNames, type FoundFile, findFiles, missingPaths } from './find-files.js';
import { type PooledFile, readFilesInPool } from './pool.js';
import type { ReadTask } from './read-worker.js';
import { sha256 } from './sha256.js';

export interface ReadFile {
  readonly submission: Submission;
  /** What the file holds, for writing its return; absent where it could not be read. */
  readonly workbook?: Workbook;
}

type Progress = (text: string, done: number, total: number) => void;

/**
 * Reads every file under the paths. A file that cannot be read gives a submission with its
 * problem, never an exception.
 * @param base the folder that names of files are relative to
 * @throws UserError where none of the paths exists
 */
export async function readSubmissions(
  paths: readonly string[],
  base: string,
  catalogue?: Catalogue,
  onProgress: Progress = () => {},
): Promise<ReadFile[]> {
  const registers = catalogue?.registers ?? openRegisters();
  const onDisk = sameBytesOnce(
    findFiles(paths, base).map((one) => ({ ...one, hash: hashOf(one) })),
  );
  const read = await readAll(onDisk.first, 0, onProgress);
  const packed = sameBytesOnce(read.flatMap(packedIn(onDisk.first)), onDisk.seen);
  const unpacked = await readAll(packed.first, read.length, onProgress);
  const understood = [...read.filter(({ members }) => !members), ...unpacked]
    .sort((a, b) => compareNames(a.file, b.file))
    .map(({ file, workbook, problems }) => ({
      submission: readSubmission(
        { file, problems, ...(workbook ? { workbook } : {}) },
        catalogue,
        registers,
      ),
      ...(workbook ? { workbook } : {}),
    }));
  return [
    ...withStampedCopies(understood, catalogue),
    ...[...onDisk.copies, ...packed.copies].map(({ file, of }) =>
      unread(file, { code: 'file-same-bytes', params: { other: of } }),
    ),
    ...missingPaths(paths).map((path) => unread(path, { code: 'file-missing' })),
  ];
}

interface HashedTask extends ReadTask {
  readonly hash: string | undefined;
}

/** @param before files that are read already, for the count that people see */
function readAll(tasks: readonly HashedTask[], before: number, onProgress: Progress) {
  const total = before + tasks.length;
  return readFilesInPool(tasks, (done) => onProgress('正在读取', before + done, total));
}

/** The files in a .zip are files of their own: 包.zip/县财政局.xlsx. */
function packedIn(tasks: readonly ReadTask[]) {
  return ({ file, members = [] }: PooledFile, index: number): HashedTask[] =>
    members.map(({ entry, name, hash }) => ({
      path: tasks[index]?.path ?? '',
      file: `${file}/${name}`,
      entry,
      hash,
    }));
}

/** Files with the same bytes count once: the first by name, on the disk before in a .zip; the others are told. */
function sameBytesOnce(tasks: readonly HashedTask[], before?: ReadonlyMap<string, string>) {
  const seen = new Map(before);
  const first: HashedTask[] = [];
  const copies: { file: string; of: string }[] = [];
  for (const task of tasks) {
    const earlier = task.hash === undefined ? undefined : seen.get(task.hash);
    if (earlier !== undefined) copies.push({ file: task.file, of: earlier });
    else {
      if (task.hash !== undefined) seen.set(task.hash, task.file);
      first.push(task);
    }
  }
  return { first, copies, seen };
}

function hashOf({ path }: FoundFile): string | undefined {
  try {
    return sha256(readFileSync(path));
  } catch {
    return undefined;
  }
}

/** A file that is not read, and why. */
function unread(file: string, problem: Problem): ReadFile {
  return {
    submission: {
      file,
      marks: [],
      serial: 1,
      sheets: [],
      entries: [],
      nil: [],
      problems: [{ ...problem, file }],
    },
  };
}
