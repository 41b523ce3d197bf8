/**
 * Files on disk → submissions: found, read in workers, same bytes once, understood.
 * Submissions are never written to.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import type { Submission } from '../model/submission.js';
import type { Workbook } from '../model/workbook.js';
import { readSubmission } from '../submission/read.js';
import { openRegisters } from './catalogue-folder.js';
import { type FoundFile, findFiles, missingPaths } from './find-files.js';
import { readFilesInPool } from './pool.js';

export interface ReadFile {
  readonly submission: Submission;
  /** What the file holds, for writing its return; absent where it could not be read. */
  readonly workbook?: Workbook;
}

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
  onProgress: (text: string, done: number, total: number) => void = () => {},
): Promise<ReadFile[]> {
  const registers = catalogue?.registers ?? openRegisters();
  const found = findFiles(paths, base);
  const { first, copies, hashes } = sameBytesOnce(found);
  const read = await readFilesInPool(first, (done) => onProgress('正在读取', done, first.length));
  const understood = read.map(({ file, workbook, problems }) => ({
    submission: readSubmission(
      { file, problems, ...hashes.get(file), ...(workbook ? { workbook } : {}) },
      catalogue,
      registers,
    ),
    ...(workbook ? { workbook } : {}),
  }));
  return [
    ...understood,
    ...copies.map(({ file, of }) =>
      unread(file, { code: 'file-same-bytes', params: { other: of } }),
    ),
    ...missingPaths(paths).map((path) => unread(path, { code: 'file-missing' })),
  ];
}

/** Files with the same bytes count once: the first by name; the others are told. */
function sameBytesOnce(found: readonly FoundFile[]) {
  const byHash = new Map<string, FoundFile>();
  const first: FoundFile[] = [];
  const copies: { file: string; of: string }[] = [];
  const hashes = new Map<string, { sha256: string }>();
  for (const one of found) {
    const hash = hashOf(one.path);
    const earlier = hash === undefined ? undefined : byHash.get(hash);
    if (earlier) copies.push({ file: one.file, of: earlier.file });
    else {
      if (hash !== undefined) {
        byHash.set(hash, one);
        hashes.set(one.file, { sha256: hash });
      }
      first.push(one);
    }
  }
  return { first, copies, hashes };
}

function hashOf(path: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
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
