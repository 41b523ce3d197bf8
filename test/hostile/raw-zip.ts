/** Zip archives as no writer makes them: sizes that lie, parts that overlap, names that stand twice. */
import { deflateRawSync } from 'node:zlib';

export interface RawEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The inflated size that the directory tells, where it is not the true one. */
  readonly size?: number;
  /** Says that it is encrypted. */
  readonly encrypted?: boolean;
  /** No bytes of its own: its content is that of the entry before. */
  readonly overlaps?: boolean;
}

/** The reader looks at no checksum: there is none. */
export function rawZip(entries: readonly RawEntry[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  let last = { at: 0, packed: new Uint8Array(), size: 0 };
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    if (!entry.overlaps) {
      const content = Buffer.from(entry.content);
      const packed = deflateRawSync(content, { level: 1 });
      last = { at, packed, size: content.length };
      const local = Buffer.alloc(30);
      local.writeUInt32LE(0x04034b50, 0);
      local.writeUInt16LE(8, 8);
      local.writeUInt32LE(packed.length, 18);
      local.writeUInt32LE(content.length, 22);
      local.writeUInt16LE(name.length, 26);
      chunks.push(local, name, packed);
      at += 30 + name.length + packed.length;
    }
    directory.push(directoryEntry(entry, name, last), name);
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(at, 16);
  return Uint8Array.from(Buffer.concat([...chunks, ...directory, end]));
}

function directoryEntry(
  { size, encrypted }: RawEntry,
  name: Uint8Array,
  stored: { at: number; packed: Uint8Array; size: number },
): Uint8Array {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(encrypted ? 1 : 0, 8);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(stored.packed.length, 20);
  entry.writeUInt32LE(size ?? stored.size, 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(stored.at, 42);
  return entry;
}
