/** Zip archives as no writer makes them: sizes that lie, parts that overlap, names that stand twice. */
import { deflateRawSync } from 'node:zlib';

export interface RawEntry {
  /** As text, which becomes UTF-8, or in the bytes of another code page. */
  readonly name: string | Uint8Array;
  readonly content: string | Uint8Array;
  /** The inflated size that the directory tells, where it is not the true one. */
  readonly size?: number;
  /** Says that it is encrypted. */
  readonly encrypted?: boolean;
  /** No bytes of its own: its content is that of the entry before. */
  readonly overlaps?: boolean;
  /** The name before the content, where it is another than that of the directory. */
  readonly localName?: string;
  /** What Unix says of the file: 0o120777 is a link. */
  readonly mode?: number;
  /** The flag that the name is UTF-8. */
  readonly utf8?: boolean;
  /** Sizes stand behind the content, and zeros before it. */
  readonly streamed?: boolean;
}

/** The reader looks at no checksum: there is none. */
export function rawZip(entries: readonly RawEntry[], { wide = false } = {}): Uint8Array {
  const chunks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  let last: Stored = { at: 0, packed: new Uint8Array(), size: 0 };
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    if (!entry.overlaps) {
      const content = Buffer.from(entry.content);
      last = { at, packed: deflateRawSync(content, { level: 1 }), size: content.length };
      const local = localEntry(entry, last);
      chunks.push(local);
      at += local.length;
    }
    directory.push(directoryEntry(entry, name, last, wide));
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const ends = wide ? [wideEnd(entries.length, length, at)] : [];
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(wide ? 0xffff : entries.length, 8);
  end.writeUInt16LE(wide ? 0xffff : entries.length, 10);
  end.writeUInt32LE(wide ? 0xffffffff : length, 12);
  end.writeUInt32LE(wide ? 0xffffffff : at, 16);
  return Uint8Array.from(Buffer.concat([...chunks, ...directory, ...ends, end]));
}

interface Stored {
  readonly at: number;
  readonly packed: Uint8Array;
  readonly size: number;
}

function localEntry({ name, localName, streamed }: RawEntry, { packed, size }: Stored): Buffer {
  const written = Buffer.from(localName ?? name);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(streamed ? 8 : 0, 6);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(streamed ? 0 : packed.length, 18);
  local.writeUInt32LE(streamed ? 0 : size, 22);
  local.writeUInt16LE(written.length, 26);
  return Buffer.concat([local, written, packed]);
}

function directoryEntry(
  { size, encrypted, mode, utf8, streamed }: RawEntry,
  name: Uint8Array,
  stored: Stored,
  wide: boolean,
): Buffer {
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(mode === undefined ? 20 : 0x314, 4);
  entry.writeUInt16LE((encrypted ? 1 : 0) | (streamed ? 8 : 0) | (utf8 ? 0x800 : 0), 8);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(wide ? 0xffffffff : stored.packed.length, 20);
  entry.writeUInt32LE(wide ? 0xffffffff : (size ?? stored.size), 24);
  entry.writeUInt16LE(name.length, 28);
  entry.writeUInt32LE(((mode ?? 0) << 16) >>> 0, 38);
  entry.writeUInt32LE(wide ? 0xffffffff : stored.at, 42);
  if (!wide) return Buffer.concat([entry, name]);
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(size ?? stored.size), 4);
  extra.writeBigUInt64LE(BigInt(stored.packed.length), 12);
  extra.writeBigUInt64LE(BigInt(stored.at), 20);
  entry.writeUInt16LE(extra.length, 30);
  return Buffer.concat([entry, name, extra]);
}

/** The end of a directory of zip64, and what tells where it stands. */
function wideEnd(count: number, length: number, at: number): Buffer {
  const end = Buffer.alloc(56 + 20);
  end.writeUInt32LE(0x06064b50, 0);
  end.writeBigUInt64LE(44n, 4);
  end.writeBigUInt64LE(BigInt(count), 24);
  end.writeBigUInt64LE(BigInt(count), 32);
  end.writeBigUInt64LE(BigInt(length), 40);
  end.writeBigUInt64LE(BigInt(at), 48);
  end.writeUInt32LE(0x07064b50, 56);
  end.writeBigUInt64LE(BigInt(at + length), 64);
  end.writeUInt32LE(1, 72);
  return end;
}
