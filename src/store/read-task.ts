/** What is asked of a worker of the pool, and what it answers: plain data only. */
import type { Fix } from '../check/fixes.js';
import type { Catalogue } from '../model/catalogue.js';
import type { Problem } from '../model/finding.js';
import type { Registers } from '../model/register.js';
import type { Submission } from '../model/submission.js';
import type { MappedBy } from '../submission/pinned.js';
import type { PackedFile, ReadResult } from '../workbook/index.js';

export interface ReadTask {
  /** Where the file stands on this disk. */
  readonly path: string;
  /** How it is called, for its ending. */
  readonly file: string;
  /** The entry that is meant, where the file is a .zip. */
  readonly entry?: string;
  /** Of its bytes, where known: other bytes by now are a problem. */
  readonly sha256?: string;
  /** What pins its tables, where no catalogue does. */
  readonly mapped?: MappedBy;
}

/** What a worker understands files by: handed over once, when it starts. Plain data. */
export interface Setup {
  readonly registers: Registers;
  /** Without one, names stay as they are written and nothing is judged. */
  readonly catalogue?: Catalogue;
}

export interface Member extends PackedFile {
  /** sha256 of its bytes; absent where they cannot be had, which its reading will tell. */
  readonly hash?: string;
}

export interface WorkerResult extends ReadResult {
  /** What lies in a .zip of files: each is to be read by itself. */
  readonly members?: readonly Member[];
}

export interface UnderstoodResult {
  /** Absent where `members` stand, or nothing could be read. */
  readonly submission?: Submission;
  /** What is to be said of the submission by itself; absent without a catalogue. */
  readonly judged?: readonly Problem[];
  readonly members?: readonly Member[];
  /** Why there is no submission. */
  readonly problems: readonly Problem[];
}

/** What can be mended in one file, as far as it can be read; absent where nobody knows. */
export interface FixedResult {
  readonly fixes?: readonly Fix[];
  readonly problems: readonly Problem[];
}
