/** What a file is, by its first bytes; its name has no say here. */
import { oleNames } from './ole.js';

export type Sniffed =
  | { readonly is: 'zip' | 'xls' | 'encrypted' | 'text' | 'truncated' | 'unknown' }
  /** What it is instead of a workbook, for people; and whether it is a Word document or the like. */
  | { readonly is: 'other'; readonly what: string };

export const PDF = 'PDF 文件';
export const OFD = 'OFD 版式文件';
export const PICTURE = '图片';

/** Magic bytes of what people send in place of a workbook. */
const OTHERS: readonly (readonly [magic: string, what: string])[] = [
  ['%PDF', PDF],
  ['Rar!', 'RAR 压缩包'],
  ['7z\xbc\xaf\x27\x1c', '7z 压缩包'],
  ['\x1f\x8b', 'gz 压缩包'],
  ['\x89PNG', PICTURE],
  ['\xff\xd8\xff', PICTURE],
  ['GIF8', PICTURE],
  ['BM', PICTURE],
  ['II*\0', PICTURE],
  ['MM\0*', PICTURE],
  ['{\\rtf', 'Word 文档（RTF）'],
  ['MZ', '程序'],
];

export function sniff(bytes: Uint8Array): Sniffed {
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return { is: 'zip' };
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return sniffOle(bytes);
  const other = OTHERS.find(([magic]) => startsWith(bytes, magic));
  // BM and MZ are letters, too: a text may begin with them.
  if (other && (other[0].length > 2 || bytes.subarray(0, 512).includes(0))) {
    return { is: 'other', what: other[1] };
  }
  if (isModernPicture(bytes)) return { is: 'other', what: PICTURE };
  // Excel 2 to 5, and systems that export as these, write the bare stream, without a container.
  const isBareStream = bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? -1) && bytes[3] === 0;
  if (isBareStream) return { is: 'xls' };
  return { is: 'text' };
}

/** WebP and what telephones take (HEIC): their names stand behind a length. */
function isModernPicture(bytes: Uint8Array): boolean {
  const text = String.fromCharCode(...bytes.subarray(0, 12));
  return /^RIFF[\s\S]{4}WEBP$/.test(text) || /^[\s\S]{4}ftyp(?:hei[cx]|mif1|avif)$/.test(text);
}

function sniffOle(bytes: Uint8Array): Sniffed {
  const names = new Set(oleNames(bytes));
  // The directory lies beyond the end.
  if (names.size === 0) return { is: 'truncated' };
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return { is: 'encrypted' };
  if (names.has('Workbook') || names.has('Book')) return { is: 'xls' };
  if (names.has('WordDocument')) return { is: 'other', what: 'Word 文档' };
  if (names.has('PowerPoint Document')) return { is: 'other', what: '演示文稿' };
  return { is: 'unknown' };
}

function startsWith(bytes: Uint8Array, magic: string): boolean {
  for (let index = 0; index < magic.length; index++) {
    if (bytes[index] !== magic.charCodeAt(index)) return false;
  }
  return true;
}
