/** What a file is, told by its bytes; and what people send that is no workbook. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { DEFAULT_CAPS, fflateInflate, readWorkbook } from '../../src/workbook/index.js';
import { makeRaw, makeSheet, makeXlsx, table, xlsxParts, zipParts } from '../helpers/make-xlsx.js';
import { cellsOf, codesOf, read } from './cells.js';

const ROWS = table(`
  公开事项     | 公开时限
  采购合同信息 | 实时
`);
const CELLS = [
  ['A1', '公开事项'],
  ['B1', '公开时限'],
  ['A2', '采购合同信息'],
  ['B2', '实时'],
];
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** A workbook as an older program writes it. */
function older(bookType: XLSX.BookType, fill?: (sheet: XLSX.WorkSheet) => void): Uint8Array {
  const sheet = XLSX.utils.aoa_to_sheet(ROWS);
  fill?.(sheet);
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, sheet, '表');
  return new Uint8Array(XLSX.write(book, { type: 'array', bookType, cellStyles: true }));
}

describe('a workbook of any format is read by its bytes', () => {
  test.each([
    ['biff8', '表.xls', 'xls'],
    ['biff8', '表.et', 'et'],
    ['biff5', '表.xls', 'xls'],
    ['biff2', '表.xls', 'xls'],
    ['ods', '表.ods', 'ods'],
    ['xlsb', '表.xlsb', 'xlsb'],
    ['xlml', '表.xml', 'xml'],
    ['xlml', '表.xls', 'xml'],
    ['html', '表.xls', 'html'],
    ['xlsx', '表.et', 'et'],
  ] as const)('%s named %s is %s', (bookType, name, format) => {
    const bytes = older(bookType);
    const result = read(bytes, name);
    expect(result.workbook?.format).toBe(format);
    expect(codesOf(result)).toEqual([]);
    // Before BIFF8 there was no Unicode, and SheetJS writes no Chinese code page.
    if (!/biff[235]/.test(bookType)) expect(cellsOf(bytes, 0, name)).toEqual(CELLS);
  });

  test('the older formats keep merges, dates and hidden columns', () => {
    const bytes = older('biff8', (sheet) => {
      sheet['!merges'] = [{ s: { r: 2, c: 0 }, e: { r: 3, c: 1 } }];
      sheet['!cols'] = [{}, { hidden: true }];
      sheet.A5 = { t: 'n', v: 43392, z: 'yyyy"年"m"月"d"日"' };
      sheet.B5 = { t: 'n', v: 0.5 };
      sheet.C5 = { t: 'e', v: 0x17 };
      sheet.D5 = { t: 'b', v: true };
      sheet['!ref'] = 'A1:D5';
    });
    const result = read(bytes, '表.xls');
    const sheet = result.workbook?.sheets[0];
    expect(sheet?.merges).toEqual([{ top: 3, left: 1, bottom: 4, right: 2 }]);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([2]);
    expect(sheet?.cells.slice(4).map(({ text, kind }) => [text, kind])).toEqual([
      ['2018-10-19', 'date'],
      ['0.5', 'number'],
      ['#REF!', 'error'],
      ['TRUE', 'boolean'],
    ]);
    expect(codesOf(result)).toEqual([['C5', 'cell-error']]);
  });

  test('an .xls of Excel 5 is read in the code page that it names', () => {
    const ascii = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet([['ABCDEFGH', 1]]), '1');
    const bytes = new Uint8Array(XLSX.write(ascii, { type: 'array', bookType: 'biff5' }));
    const stream = Buffer.from(bytes.buffer);
    stream.set(
      Uint8Array.of(0xb9, 0xab, 0xbf, 0xaa, 0xca, 0xc2, 0xcf, 0xee),
      stream.indexOf('ABCDEFGH'),
    );
    const codePage = stream.indexOf(Uint8Array.of(0x42, 0, 2, 0));
    stream.writeUInt16LE(936, codePage + 4);
    expect(cellsOf(bytes, 0, '表.xls')).toEqual([
      ['A1', '公开事项'],
      ['B1', '1'],
    ]);
  });

  test('an .xls of LibreOffice: a formula, dates, a merge with a text under it, a hidden row and column', () => {
    const path = join(import.meta.dirname, '../samples/workbooks/libreoffice.xls');
    const sheet = read(readFileSync(path), path).workbook?.sheets[0];
    expect(sheet?.cells.map(({ text, kind, formula }) => [text, kind, formula])).toEqual([
      ['甲', 'text', undefined],
      ['2018-10-19', 'date', undefined],
      ['乙', 'text', undefined],
      ['2', 'number', '1+1'],
      ['2018-10-19 12:00', 'date', undefined],
      ['1', 'number', undefined],
    ]);
    expect(sheet?.merges).toEqual([{ top: 1, left: 1, bottom: 3, right: 1 }]);
    expect([...(sheet?.hiddenRows ?? []), ...(sheet?.hiddenColumns ?? [])]).toEqual([2, 3]);
  });

  test('leading zeros of html tables stay', () => {
    const html = utf8(
      '<html><meta charset="utf-8"><table><tr><td>00123</td><td>甲</td></tr></table></html>',
    );
    expect(cellsOf(html, 0, '表.xls')).toEqual([
      ['A1', '00123'],
      ['B1', '甲'],
    ]);
  });

  test('a name that promises another format is told', () => {
    const result = read(older('biff8'), '表.xlsx');
    expect(result.workbook?.sheets[0]?.cells).toHaveLength(4);
    expect(codesOf(result)).toEqual([['', 'file-misnamed']]);
    expect(codesOf(read(makeSheet(ROWS), '表.xls'))).toEqual([['', 'file-misnamed']]);
  });
});

describe('what is no workbook is told with what it is', () => {
  const ole = (stream: string) => {
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, `/${stream}`, new Uint8Array(5000));
    return Uint8Array.from(XLSX.CFB.write(container, { type: 'array' }) as Iterable<number>);
  };
  test.each([
    ['an empty file', new Uint8Array(), '表.xlsx', 'file-empty'],
    ['an encrypted .xlsx', ole('EncryptedPackage'), '表.xlsx', 'file-encrypted'],
    ['a .doc', ole('WordDocument'), '表.doc', 'file-legacy-word'],
    ['a .doc named .xls', ole('WordDocument'), '表.xls', 'file-legacy-word'],
    ['another container', ole('Something'), '表.xls', 'file-not-workbook'],
    [
      'a .docx',
      zipParts({ '[Content_Types].xml': '<a/>', 'word/document.xml': '<a/>' }),
      '表.docx',
      'file-legacy-word',
    ],
    ['a zip of files', zipParts({ '表.xlsx': 'x' }), '表.zip', 'file-legacy-word'],
    ['a PDF', latin('%PDF-1.7\n...'), '表.xlsx', 'file-legacy-word'],
    ['a RAR archive', latin('Rar!\x1a\x07\x01\0'), '表.rar', 'file-legacy-word'],
    ['a 7z archive', latin('7z\xbc\xaf\x27\x1c\0\x04'), '表.7z', 'file-legacy-word'],
    ['a photograph', latin('\xff\xd8\xff\xe0\0\x10JFIF'), '表.jpg', 'file-legacy-word'],
    ['a text', utf8('关于报送目录的说明'), '说明.txt', 'file-not-workbook'],
    ['bytes', latin('\x00\x01\x02\x03\xfe'), '表.xlsx', 'file-not-workbook'],
  ])('%s', (_, bytes, name, code) => {
    const result = read(bytes, name);
    expect(result.workbook).toBeUndefined();
    expect(codesOf(result)).toEqual([['', code]]);
  });

  test('an encrypted zip', () => {
    const bytes = makeSheet(ROWS);
    for (let at = 0; at < bytes.length - 4; at++) {
      const central =
        bytes[at] === 0x50 && bytes[at + 1] === 0x4b && bytes[at + 2] === 1 && bytes[at + 3] === 2;
      if (central) bytes[at + 8] = 1;
    }
    expect(codesOf(read(bytes))).toEqual([['', 'file-encrypted']]);
  });
});

describe('hostile and damaged files end in a problem', () => {
  test('a file cut off anywhere', () => {
    const bytes = makeSheet(ROWS);
    for (let length = 30; length < bytes.length; length += 97) {
      expect(codesOf(read(bytes.subarray(0, length)))).toEqual([['', 'file-truncated']]);
    }
  });

  test('XML cut off, broken, or with an unknown entity', () => {
    for (const data of [
      '<row><c><v>1</v></c>',
      '<row><c t="str"><v>&boom;</v></c></row>',
      '<row r="1"></c></row>',
    ]) {
      expect(codesOf(read(makeRaw(data)))).toEqual([['', 'file-truncated']]);
    }
    expect(codesOf(read(makeSheet(ROWS, { shared: true, sharedItems: '<si><t>甲</si>' })))).toEqual(
      [['', 'file-truncated']],
    );
    const parts = xlsxParts({ sheets: [{ rows: ROWS }] });
    delete parts['xl/worksheets/sheet1.xml'];
    expect(codesOf(read(zipParts(parts)))).toEqual([['', 'file-truncated']]);
  });

  test('a part that inflates beyond the cap, said or unsaid', () => {
    const caps = { inflatedBytes: 1_000_000 };
    const bomb = makeRaw(`<row><c t="str"><v>${' '.repeat(5_000_000)}</v></c></row>`);
    expect(codesOf(read(bomb, '表.xlsx', caps))).toEqual([['', 'file-too-large']]);
    // The directory lies: 100 bytes are said, five million come.
    const lying = Uint8Array.from(bomb);
    const view = new DataView(lying.buffer);
    for (let at = 0; at < lying.length - 46; at++) {
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 4_000_000) {
        view.setUint32(at + 24, 100, true);
      }
    }
    for (const inflate of [fflateInflate, undefined]) {
      const result = inflate
        ? readWorkbook(lying, { name: '表.xlsx', inflate, caps })
        : read(lying, '表.xlsx', caps);
      expect(codesOf(result)).toEqual([['', 'file-truncated']]);
    }
  });

  test('more cells, merges, entries or bytes than the caps allow', () => {
    const bytes = makeSheet(ROWS, { merges: ['A1:B1', 'A2:B2'] });
    for (const caps of [
      { cells: 3 },
      { merges: 1 },
      { characters: 15 },
      { entries: 2 },
      { bytes: 100 },
    ]) {
      expect(codesOf(read(bytes, '表.xlsx', caps))).toEqual([['', 'file-too-large']]);
    }
    expect(
      codesOf(read(bytes, '表.xlsx', { cells: 4, merges: 2, entries: 7, characters: 16 })),
    ).toEqual([]);
    expect(codesOf(read(utf8('a,b\nc,d'), '表.csv', { cells: 3 }))).toEqual([
      ['', 'file-too-large'],
    ]);
  });

  test('caps count all sheets together, and a sheet read twice only once', () => {
    const odd = '<row><c><v>1</v></c><c><v>2</v></c><!-- --></row>';
    const bytes = makeXlsx({ sheets: [{ data: odd }, { data: odd }] });
    expect(codesOf(read(bytes, '表.xlsx', { cells: 4 }))).toEqual([]);
    expect(codesOf(read(bytes, '表.xlsx', { cells: 3 }))).toEqual([['', 'file-too-large']]);
  });

  test('a text longer than a cell may be is cut, and said', () => {
    const result = read(makeSheet([['甲'.repeat(DEFAULT_CAPS.cellLength + 1)]]));
    expect(result.workbook?.sheets[0]?.cells[0]?.text).toHaveLength(DEFAULT_CAPS.cellLength);
    expect(codesOf(result)).toEqual([['A1', 'cell-too-long']]);
  });

  test('a prefix of a workbook before random bytes, and random bytes alone, throw nothing', () => {
    const bytes = makeSheet(ROWS);
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 400 }),
        fc.nat(bytes.length),
        fc.boolean(),
        (noise, at, inner) => {
          const mixed = inner ? Uint8Array.from(bytes) : noise;
          if (inner) mixed.set(noise.subarray(0, bytes.length - at), at);
          const result = read(mixed);
          expect(result.workbook !== undefined || result.problems.length > 0).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('noise inside a deflated part is told', () => {
    const parts = xlsxParts({ sheets: [{ rows: ROWS }] });
    const bytes = zipParts(parts, 6);
    const packed = deflateRawSync(Buffer.from(String(parts['xl/worksheets/sheet1.xml'])));
    expect(packed.length).toBeGreaterThan(50);
    const at = bytes.length - 900;
    expect(read(bytes.fill(0xff, at - 200, at)).problems).not.toEqual([]);
  });
});
