/** A .zip of files: what lies in it, by names of any writer, within the limits. */
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { nodeInflate } from '../../src/store/inflate.js';
import { type Caps, openPack } from '../../src/workbook/index.js';
import { makeSheet, zipParts } from '../helpers/make-xlsx.js';

const BOOK = makeSheet([['公开事项']]);
const open = (bytes: Uint8Array, caps: Partial<Caps> = {}) =>
  openPack(bytes, nodeInflate, (name) => name !== '__MACOSX' && !name.startsWith('~$'), caps);
const namesIn = (bytes: Uint8Array) => open(bytes).pack?.members.map(({ name }) => name);
const codesIn = (bytes: Uint8Array, caps: Partial<Caps> = {}) =>
  open(bytes, caps).problems.map(({ code }) => code);

/** The archive with other bytes for a name, as long as the one it had. */
function renamed(bytes: Uint8Array, from: string, to: readonly number[]): Uint8Array {
  const out = Buffer.from(bytes);
  for (let at = out.indexOf(from); at >= 0; at = out.indexOf(from, at + 1)) out.set(to, at);
  return out;
}

describe('names in a pack', () => {
  test('are UTF-8 or the Chinese code page, whether or not the flag says so', () => {
    expect(namesIn(zipParts({ '财政/县财政局.xlsx': BOOK }))).toEqual(['财政/县财政局.xlsx']);
    const utf8 = renamed(zipParts({ 'abcdef.xlsx': BOOK }), 'abcdef', [...Buffer.from('财政')]);
    expect(namesIn(utf8)).toEqual(['财政.xlsx']);
    const gbk = [0xcf, 0xd8, 0xb2, 0xc6, 0xd5, 0xfe, 0xbe, 0xd6];
    const packed = renamed(zipParts({ 'abcdefgh.xlsx': BOOK }), 'abcdefgh', gbk);
    expect(namesIn(packed)).toEqual(['县财政局.xlsx']);
    const { pack } = open(packed);
    expect(pack?.unpack(pack.members[0]?.entry ?? '').bytes).toEqual(Buffer.from(BOOK));
  });

  test('of the code page keep a character whose second byte is a backslash', () => {
    const packed = renamed(zipParts({ 'ab.xlsx': BOOK }), 'ab', [0x81, 0x5c]);
    expect(namesIn(packed)).toEqual(['乗.xlsx']);
  });

  test('are never paths: steps up, drives and what shows nothing are taken out', () => {
    const names = [
      '../../etc/表.xlsx',
      '/根.xlsx',
      'C:\\盘\\表.xlsx',
      '甲\u202e乙.xlsx',
      './etc/表.xlsx',
    ];
    expect(namesIn(zipParts(Object.fromEntries(names.map((name) => [name, BOOK]))))).toEqual([
      'etc/表.xlsx',
      '根.xlsx',
      '盘/表.xlsx',
      '甲乙.xlsx',
      'etc/表.xlsx（2）',
    ]);
  });

  test('that differ in case alone are two files; two of the very same name are neither', () => {
    const other = makeSheet([['别的']]);
    const { pack } = open(zipParts({ 'A.xlsx': BOOK, 'a.xlsx': other }));
    expect(pack?.unpack('A.xlsx').bytes).toEqual(Buffer.from(BOOK));
    expect(pack?.unpack('a.xlsx').bytes).toEqual(Buffer.from(other));
    const same = renamed(zipParts({ 'A.xlsx': BOOK, 'b.xlsx': other }), 'b.xlsx', [
      ...Buffer.from('A.xlsx'),
    ]);
    const told = open(same)
      .pack?.unpack('A.xlsx')
      .problems.map(({ code }) => code);
    expect(told).toEqual(['file-truncated']);
  });

  test('of lock and system files, and folders, are passed over', () => {
    const parts = {
      '甲/': '',
      '甲/表.xlsx': BOOK,
      '甲/~$表.xlsx': 'x',
      '__MACOSX/甲/表.xlsx': BOOK,
    };
    expect(namesIn(zipParts(parts))).toEqual(['甲/表.xlsx']);
  });
});

describe('a pack', () => {
  test('is no workbook, no Word document and no damaged one', () => {
    expect(open(BOOK)).toEqual({ problems: [] });
    expect(open(zipParts({ 'word/document.xml': '<a/>', '_rels/.rels': '<a/>' }))).toEqual({
      problems: [],
    });
    expect(open(new TextEncoder().encode('甲,乙'))).toEqual({ problems: [] });
    expect(open(zipParts({ '表.xlsx': BOOK }).subarray(0, 200))).toEqual({ problems: [] });
  });

  test('without a file in it is told', () => {
    expect(codesIn(zipParts({ '甲/': '' }))).toEqual(['zip-empty']);
    expect(codesIn(zipParts({ '__MACOSX/表.xlsx': BOOK }))).toEqual(['zip-empty']);
  });

  test('inside a pack is refused, its neighbours are not', () => {
    const packed = zipParts({ '里.zip': zipParts({ '表.xlsx': BOOK }), '表.xlsx': BOOK });
    const { pack } = open(packed);
    expect(pack?.unpack('里.zip').problems).toEqual([{ code: 'zip-inside-zip', params: {} }]);
    expect(pack?.unpack('表.xlsx').bytes).toEqual(Buffer.from(BOOK));
  });

  test('with too many files, or too much in them, is refused before it is inflated', () => {
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`${at}.csv`, 'a']));
    expect(codesIn(zipParts(many))).toEqual(['file-too-large']);
    const zeros = new Uint8Array(1_000_000);
    const bomb = zipParts({ 'a.csv': zeros, 'b.csv': zeros, 'c.csv': zeros });
    expect(codesIn(bomb, { inflatedBytes: 2_500_000 })).toEqual(['file-too-large']);
  });

  test('with one file that is too large gives the others', () => {
    const bomb = zipParts({ 'a.csv': new Uint8Array(3_000_000), '表.xlsx': BOOK });
    const { pack } = open(bomb, { bytes: 1_000_000, inflatedBytes: 2_000_000 });
    expect(pack?.unpack('a.csv').problems.map(({ code }) => code)).toEqual(['file-too-large']);
    expect(pack?.unpack('表.xlsx').bytes).toEqual(Buffer.from(BOOK));
  });

  test('that says less than it holds is found out', () => {
    const packed = zipSync({ 'a.csv': new Uint8Array(100_000) });
    const view = new DataView(packed.buffer, packed.byteOffset);
    const directory = Buffer.from(packed).indexOf(Uint8Array.of(0x50, 0x4b, 1, 2));
    view.setUint32(directory + 24, 10, true);
    expect(
      open(packed)
        .pack?.unpack('a.csv')
        .problems.map(({ code }) => code),
    ).toEqual(['file-truncated']);
  });
});

test('damaged bytes of a pack never throw, neither opened nor unpacked', () => {
  const packed = zipParts({ '甲/县财政局.xlsx': BOOK, '乙.csv': '甲,乙' });
  const flips = fc.array(fc.tuple(fc.nat(packed.length - 1), fc.nat(255)), { maxLength: 8 });
  fc.assert(
    fc.property(flips, fc.nat(packed.length), (changes, cut) => {
      const bytes = packed.slice(0, packed.length - (cut % 3 === 0 ? cut : 0));
      for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
      const { pack, problems } = open(bytes);
      const told = pack?.members.map(({ entry }) => pack.unpack(entry)) ?? [];
      for (const one of told) expect(one.bytes === undefined).toBe(one.problems.length > 0);
      expect(pack !== undefined && problems.length > 0).toBe(false);
    }),
  );
});
