/**
 * Code pages of the oldest .xls files (Excel 5 and 95, and systems that export as these), which
 * hold no Unicode. The browser and Node know them; SheetJS would want tables of 400 KB.
 */
import * as XLSX from 'xlsx';

/** Windows' and the Mac's numbers of code pages → labels of the Encoding standard. */
const LABELS: Readonly<Record<number, string>> = {
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1200: 'utf-16le',
  10000: 'macintosh',
  10008: 'gb18030',
  65001: 'utf-8',
};

const decoders = new Map<number, TextDecoder>();

function decoderOf(codePage: number): TextDecoder {
  const known = decoders.get(codePage);
  if (known) return known;
  const isWindows = codePage >= 1250 && codePage <= 1258;
  const label = LABELS[codePage] ?? (isWindows ? `windows-${codePage}` : 'windows-1252');
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  decoders.set(codePage, decoder);
  return decoder;
}

/** Gives SheetJS what it needs to read texts in a code page; writing is none of ours. */
export function teachCodePages(): void {
  const utils = {
    decode: (codePage: number, bytes: Iterable<number>) =>
      decoderOf(codePage).decode(Uint8Array.from(bytes)),
    encode: (_: number, text: string) => Array.from(text, (character) => character.charCodeAt(0)),
  };
  XLSX.set_cptable({ utils });
}
