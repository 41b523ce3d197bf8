/**
 * The zip archive round a workbook, by its central directory. Only parts that are asked for
 * are inflated, and every inflated byte is counted. Checks no checksums: a damaged part
 * shows when it is inflated or parsed.
 */
import { type Budget, damaged, ReadStop, tooLarge } from './caps.js';
import { type Inflate, InflateLimit } from './inflate.js';

interface ZipEntry {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
}

export interface Zip {
  /** Names of the entries as written, \ turned into /. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** @returns how many bytes an entry says it holds; undefined where there is none */
  size(name: string): number | undefined;
  /** @returns the inflated bytes of an entry, of this name or else one that differs in case; undefined where there is none */
  read(name: string): Uint8Array | undefined;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const IN_EXTRA = 0xffffffff;

/** @throws ReadStop where the archive is cut off, has too many entries or is encrypted */
export function openZip(bytes: Uint8Array, inflate: Inflate, budget: Budget): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  /** By the name as written, and by a name that has neither case nor a slash before it. */
  const exact = new Map<string, ZipEntry[]>();
  const folded = new Map<string, ZipEntry[]>();
  try {
    for (const [name, entry] of readDirectory(view, bytes, budget.caps.entries)) {
      names.push(name);
      add(exact, name, entry);
      add(folded, fold(name), entry);
    }
  } catch (error) {
    // DataView throws a RangeError beyond the end: the file is cut off.
    throw error instanceof RangeError ? damaged('压缩目录') : error;
  }
  const find = (name: string) => exact.get(name) ?? folded.get(fold(name)) ?? [];
  return {
    names,
    has: (name) => find(name).length > 0,
    size: (name) => find(name)[0]?.size,
    read: (name) => {
      const [entry, another] = find(name);
      // Of two parts of one name nobody can say which is meant.
      if (another) throw damaged('压缩目录');
      return entry && readEntry(view, bytes, entry, inflate, budget);
    },
  };
}

function fold(name: string): string {
  return name.toLowerCase().replace(/^\/+/, '');
}

function add(entries: Map<string, ZipEntry[]>, name: string, entry: ZipEntry): void {
  const before = entries.get(name);
  if (before) before.push(entry);
  else entries.set(name, [entry]);
}

function* readDirectory(
  view: DataView,
  bytes: Uint8Array,
  maxEntries: number,
): Generator<[string, ZipEntry]> {
  const { count, start } = findDirectory(view);
  if (count > maxEntries) throw tooLarge('压缩包里的文件', `${maxEntries}个`);
  let at = start;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged('压缩目录');
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameEnd = at + 46 + nameLength;
    const name = entryName(bytes.subarray(at + 46, nameEnd));
    const sizes = [at + 24, at + 20, at + 42].map((field) => view.getUint32(field, true));
    const [size = 0, packedSize = 0, headerAt = 0] = wideSizes(view, sizes, nameEnd, extraLength);
    yield [
      name,
      {
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        packedSize,
        size,
        headerAt,
      },
    ];
    at = nameEnd + extraLength + view.getUint16(at + 32, true);
  }
}

const UTF_8 = new TextDecoder('utf-8', { fatal: true });
const GB_18030 = new TextDecoder('gb18030');

/**
 * Chinese Windows packs names in its code page and says so nowhere; others write UTF-8 and forget
 * the flag for it. What is no UTF-8 is the code page. A backslash is looked for in the text:
 * in bytes it may be half of a character.
 */
function entryName(bytes: Uint8Array): string {
  let name: string;
  try {
    name = UTF_8.decode(bytes);
  } catch {
    name = GB_18030.decode(bytes);
  }
  return name.replaceAll('\\', '/');
}

/** Sizes that do not fit 32 bits, or that a careful writer put there anyhow, stand in the zip64 field. */
function wideSizes(view: DataView, sizes: number[], extraAt: number, extraLength: number) {
  if (!sizes.includes(IN_EXTRA)) return sizes;
  for (let at = extraAt; at + 4 <= extraAt + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    return sizes.map((size) => {
      if (size !== IN_EXTRA) return size;
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    });
  }
  throw damaged('压缩目录');
}

function findDirectory(view: DataView): { count: number; start: number } {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const start = view.getUint32(at + 16, true);
    if (start !== IN_EXTRA) return { count: view.getUint16(at + 10, true), start };
    return findDirectory64(view, at - 20);
  }
  throw damaged('压缩目录');
}

function findDirectory64(view: DataView, locatorAt: number): { count: number; start: number } {
  if (view.getUint32(locatorAt, true) !== LOCATOR_64) throw damaged('压缩目录');
  const at = Number(view.getBigUint64(locatorAt + 8, true));
  if (view.getUint32(at, true) !== END_OF_DIRECTORY_64) throw damaged('压缩目录');
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    start: Number(view.getBigUint64(at + 48, true)),
  };
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  entry: ZipEntry,
  inflate: Inflate,
  budget: Budget,
): Uint8Array {
  if (entry.encrypted) throw new ReadStop('file-encrypted');
  // A part that says itself that it is too large is not begun with.
  budget.spendInflated(entry.size);
  const header = entry.headerAt;
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) {
    throw damaged('压缩目录');
  }
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = bytes.subarray(start, start + entry.packedSize);
  if (packed.length < entry.packedSize) throw damaged('压缩内容');
  return unpack(packed, entry, inflate);
}

function unpack(packed: Uint8Array, entry: ZipEntry, inflate: Inflate): Uint8Array {
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw damaged('压缩内容');
  try {
    const part = inflate(packed, entry.size);
    if (part.length === entry.size) return part;
  } catch (error) {
    // More than the directory says is a lie, and at its worst a bomb.
    throw damaged(error instanceof InflateLimit ? '压缩目录' : '压缩内容');
  }
  throw damaged('压缩内容');
}
