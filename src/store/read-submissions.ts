/**
 * Files on disk → submissions: found, same bytes once, read and understood in workers.
 * Submissions are never written to.
 */
import { readFileSync, statSync } from 'node:fs';
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import type { Submission } from '../model/submission.js';
import type { MappedBy } from '../submission/pinned.js';
import { withStampedCopies } from '../submission/stamped-copy.js';
import { DEFAULT_CAPS } from '../workbook/index.js';
import { openRegisters } from './catalogue-folder.js';
import { compareNames, type FoundFile, findFiles, missingPaths } from './find-files.js';
import { type UnderstoodFile, understandFilesInPool } from './pool.js';
import { ReadCache } from './read-cache.js';
import { unpack } from './read-packed.js';
import type { ReadTask, Setup, UnderstoodResult } from './read-task.js';
import { sha256 } from './sha256.js';

export interface ReadFile {
  readonly submission: Submission;
  /** Where its cells are to be had again (read-again.ts); absent where it could not be read. */
  readonly source?: ReadTask;
  /** What the rules say of it by itself, for `checkAll`; absent where nobody has asked them yet. */
  readonly judged?: readonly Problem[];
}

/** What the rules said of each file by itself while it was read: `checkAll` need not ask again. */
export function judgedOf(files: readonly ReadFile[]): Map<Submission, readonly Problem[]> {
  return new Map(
    files.flatMap(({ submission, judged }) => (judged ? [[submission, judged] as const] : [])),
  );
}

export type ReadProgress = (text: string, done: number, total: number) => void;

/**
 * Reads every file under the paths. A file that cannot be read gives a submission with its
 * problem, never an exception.
 * @param base the folder that names of files are relative to
 * @param mappedBy what pins the tables of the file at a path, where no catalogue does
 * @throws UserError where none of the paths exists
 */
export async function readSubmissions(
  paths: readonly string[],
  base: string,
  catalogue?: Catalogue,
  onProgress: ReadProgress = () => {},
  mappedBy: (path: string) => MappedBy | undefined = () => undefined,
): Promise<ReadFile[]> {
  const setup = setupOf(catalogue);
  const cache = ReadCache.open(base, setup, 'submission');
  const readAll = async (tasks: readonly ReadTask[], before: number) => {
    const files = await cache.fill<UnderstoodResult>(tasks, unpack, (missing, keep) =>
      readMissing(missing, setup, before, onProgress, keep),
    );
    return tasks.map((task, at) => understood(task, files[at]));
  };
  const onDisk = sameBytesOnce(
    findFiles(paths, base).map((found) => {
      const mapped = mappedBy(found.path);
      return { ...withHash(found), ...(mapped && { mapped }) };
    }),
  );
  const read = await readAll(onDisk.first, 0);
  const packed = sameBytesOnce(read.flatMap(packedIn), onDisk.seen);
  const unpacked = await readAll(packed.first, read.length);
  const all = [...read.filter(({ members }) => !members), ...unpacked]
    .map((one) => one.read)
    .sort((a, b) => compareNames(a.submission.file, b.submission.file));
  return [
    ...withStampedCopies(all, catalogue).map((one, at) =>
      // What was said of it by itself is no longer all that is known of it.
      one.submission === all[at]?.submission ? one : { submission: one.submission },
    ),
    ...[...onDisk.copies, ...packed.copies].map(({ file, of }) =>
      unread(file, [{ code: 'file-same-bytes', params: { other: of } }]),
    ),
    ...missingPaths(paths).map((path) => unread(path, [{ code: 'file-missing' }])),
  ];
}

interface Understood {
  readonly task: ReadTask;
  readonly read: ReadFile;
  readonly members?: UnderstoodResult['members'];
}

/** What workers know: what was decided comes after, when files meet. */
export function setupOf(catalogue: Catalogue | undefined): Setup {
  if (!catalogue) return { registers: openRegisters() };
  const { decisions: _later, ...known } = catalogue;
  return { registers: known.registers, catalogue: known };
}

/** What another reading of the same bytes may not tell again: it hung on the machine. */
const OF_THE_MACHINE: ReadonlySet<string> = new Set([
  'file-too-slow',
  'file-too-heavy',
  'file-unreadable',
]);

/** @param before files that are read already, for the count that people see */
function readMissing(
  tasks: readonly ReadTask[],
  setup: Setup,
  before: number,
  onProgress: ReadProgress,
  keep: (task: ReadTask, bytes: Uint8Array) => void,
): Promise<UnderstoodFile[]> {
  const total = before + tasks.length;
  return understandFilesInPool(
    tasks,
    setup,
    (done) => onProgress('正在读取', before + done, total),
    undefined,
    (task, { problems }, packed) => {
      if (!problems.some(({ code }) => OF_THE_MACHINE.has(code))) keep(task, packed);
    },
  );
}

function understood(task: ReadTask, file: UnderstoodResult | undefined): Understood {
  const { submission, judged, members, problems = [] } = file ?? {};
  if (!submission) return { task, read: unread(task.file, problems), ...(members && { members }) };
  return {
    task,
    read: { submission, source: task, ...(judged && { judged }) },
  };
}

/** The files in a .zip are files of their own: 包.zip/县财政局.xlsx. */
function packedIn({ task: { path, file, mapped }, members = [] }: Understood): ReadTask[] {
  return members.map(({ entry, name, hash }) => ({
    path,
    file: `${file}/${name}`,
    entry,
    ...(hash === undefined ? {} : { sha256: hash }),
    ...(mapped && { mapped: { ...mapped, file: `${mapped.file}/${name}` } }),
  }));
}

/** Files with the same bytes count once: the first by name, on the disk before in a .zip; the others are told. */
function sameBytesOnce(tasks: readonly ReadTask[], before?: ReadonlyMap<string, string>) {
  const seen = new Map(before);
  const first: ReadTask[] = [];
  const copies: { file: string; of: string }[] = [];
  for (const task of tasks) {
    const earlier = task.sha256 === undefined ? undefined : seen.get(task.sha256);
    if (earlier !== undefined) copies.push({ file: task.file, of: earlier });
    else {
      if (task.sha256 !== undefined) seen.set(task.sha256, task.file);
      first.push(task);
    }
  }
  return { first, copies, seen };
}

/** Without one where it is too large to be read, or cannot be: its reading will tell. */
function withHash({ path, file }: FoundFile): ReadTask {
  try {
    if (statSync(path).size > DEFAULT_CAPS.bytes) return { path, file };
    return { path, file, sha256: sha256(readFileSync(path)) };
  } catch {
    return { path, file };
  }
}

/** A file that is not read, and why. */
function unread(file: string, problems: readonly Problem[]): ReadFile {
  return {
    submission: {
      file,
      marks: [],
      serial: 1,
      sheets: [],
      entries: [],
      nil: [],
      problems: problems.map((problem) => ({ ...problem, file })),
    },
  };
}
