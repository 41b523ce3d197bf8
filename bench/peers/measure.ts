/** One engine over one folder: the time to read it, and proof of what was read. Prints a line of JSON. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A cell with text: row and column from 1. */
export type ReadCell = readonly [row: number, column: number, text: string];

export interface Measured {
  /** Bytes in memory → cells in memory, all files; neither start nor proof counted. */
  readonly ms: number;
  readonly cells: number;
  readonly merges: number;
  /** Of rows, columns and texts in their order. */
  readonly hash: string;
  /** Most memory of the process, MiB. */
  readonly rss: number;
}

/**
 * @param read bytes → what the engine makes of them (timed)
 * @param prove what it made → its cells and merges (not timed)
 */
export function measure<T>(
  read: (bytes: Uint8Array) => T,
  prove: (book: T) => { cells: Iterable<ReadCell>; merges: number },
): void {
  const folder = process.argv[2] ?? '.';
  const hash = createHash('sha1');
  let ms = 0;
  let count = 0;
  let total = 0;
  for (const name of readdirSync(folder).sort()) {
    const bytes = readFileSync(join(folder, name));
    const start = performance.now();
    const book = read(bytes);
    ms += performance.now() - start;
    const { cells, merges } = prove(book);
    total += merges;
    for (const [row, column, text] of cells) {
      count++;
      hash.update(`${row},${column},${text}\n`);
    }
  }
  const rss = mostMemory();
  const measured: Measured = { ms, cells: count, merges: total, hash: hash.digest('hex'), rss };
  process.stdout.write(JSON.stringify(measured));
}

/** From the kernel: resourceUsage() counts the memory of the process that started this one, too. */
function mostMemory(): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
