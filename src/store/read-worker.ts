/** What a worker of the pool runs: one file from disk → its workbook. Reads, never writes. */
import { readFileSync, statSync } from 'node:fs';
import { DEFAULT_CAPS, megabytes, type ReadResult, readWorkbook } from '../workbook/index.js';
import { nodeInflate } from './inflate.js';

export interface ReadTask {
  /** Where the file stands on this disk. */
  readonly path: string;
  /** How it is called, for its ending. */
  readonly file: string;
}

/** Reads one file. Never throws: a file that cannot be opened is a problem, too. */
export function readFile({ path, file }: ReadTask): ReadResult {
  let bytes: Uint8Array;
  try {
    const stat = statSync(path);
    // A pipe or a device would be waited on for ever.
    if (!stat.isFile())
      return { problems: [{ code: 'file-unreadable', params: { reason: '不是普通文件' } }] };
    if (stat.size > DEFAULT_CAPS.bytes) {
      const params = { what: '文件', limit: megabytes(DEFAULT_CAPS.bytes) };
      return { problems: [{ code: 'file-too-large', params }] };
    }
    bytes = readFileSync(path);
  } catch (error) {
    return { problems: [{ code: 'file-unreadable', params: { reason: reasonOf(error) } }] };
  }
  return readWorkbook(bytes, { name: file, inflate: nodeInflate });
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return '文件已不在';
  if (code === 'EACCES' || code === 'EPERM') return '没有读取权限';
  if (code === 'EBUSY') return '文件正被其他程序占用';
  return '读取失败';
}
