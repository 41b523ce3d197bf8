/** Packages as other programs write them, or as bad hands leave them: the same cells all the same. */
import { describe, expect, test } from 'vitest';
import * as XLSX from 'xlsx';
import { makeDocx, wordTable } from '../helpers/make-docx.js';
import { makeRaw, makeXlsx, xlsxParts, zipParts } from '../helpers/make-xlsx.js';
import { cellsOf, codesOf, read } from './cells.js';

const ROWS = [
  ['公开事项', '公开时限'],
  ['采购合同信息', '实时'],
];
const CELLS = [
  ['A1', '公开事项'],
  ['B1', '公开时限'],
  ['A2', '采购合同信息'],
  ['B2', '实时'],
];
const SHEET = 'xl/worksheets/sheet1.xml';
const RELATED = 'xl/_rels/workbook.xml.rels';
const PARTS = Object.fromEntries(
  Object.entries(xlsxParts({ sheets: [{ rows: ROWS }], shared: true })).map(([name, part]) => [
    name,
    String(part),
  ]),
);

/** The parts, each renamed and rewritten; undefined leaves it out. */
function packed(
  change: (name: string, xml: string) => readonly [string, string | Uint8Array] | undefined,
): Uint8Array {
  const parts = Object.entries(PARTS).map(([name, xml]) => change(name, xml));
  return zipParts(Object.fromEntries(parts.filter((part) => part !== undefined)));
}

const utf16 = (xml: string, big: boolean, mark: boolean) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + xml, 'utf16le');
  return Uint8Array.from(big ? bytes.swap16() : bytes);
};
const without = (...left: readonly string[]) =>
  packed((name, xml) => (left.includes(name) ? undefined : [name, xml]));

describe('a package is read', () => {
  test.each([
    ['with parts in UTF-16 with a mark', packed((name, xml) => [name, utf16(xml, false, true)])],
    ['big-endian', packed((name, xml) => [name, utf16(xml, true, true)])],
    ['without the mark', packed((name, xml) => [name, utf16(xml, false, false)])],
    ['big-endian without the mark', packed((name, xml) => [name, utf16(xml, true, false)])],
    ['with a slash before the names', packed((name, xml) => [`/${name}`, xml])],
    ['with backslashes', packed((name, xml) => [name.replaceAll('/', '\\'), xml])],
    ['with names in capitals', packed((name, xml) => [name.toUpperCase(), xml])],
    [
      'with targets that are absolute',
      packed((name, xml) => [
        name,
        name === RELATED ? xml.replaceAll('Target="', 'Target="/xl/') : xml,
      ]),
    ],
    [
      'with targets that are written as addresses',
      packed((name, xml) => [
        name === SHEET ? 'xl/worksheets/表 1.xml' : name,
        name === RELATED ? xml.replace('sheet1.xml', encodeURI('表 1.xml')) : xml,
      ]),
    ],
    ['without the relationships of the workbook', without(RELATED)],
    ['without those of the package', without('_rels/.rels', '[Content_Types].xml')],
    ['without any', without('_rels/.rels', '[Content_Types].xml', RELATED)],
    ['without styles', without('xl/styles.xml')],
    [
      'with bytes behind its end',
      Uint8Array.from([...packed((name, xml) => [name, xml]), 0, 0, 0]),
    ],
  ])('%s', (_, bytes) => {
    expect(cellsOf(bytes)).toEqual(CELLS);
    expect(codesOf(read(bytes))).toEqual([]);
  });

  test('in the code page that a part names', () => {
    const head =
      '<?xml version="1.0" encoding="gb2312"?><worksheet><sheetData><row><c t="inlineStr"><is><t>';
    const bytes = makeXlsx({
      sheets: [{}],
      parts: {
        [SHEET]: Uint8Array.from([
          ...Buffer.from(head),
          ...[0xb9, 0xab, 0xbf, 0xaa],
          ...Buffer.from('</t></is></c></row></sheetData></worksheet>'),
        ]),
      },
    });
    expect(cellsOf(bytes)).toEqual([['A1', '公开']]);
  });
});

describe('what is lost is told', () => {
  test('a text that the shared texts do not have, by its cell', () => {
    const bytes = makeRaw(
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>9</v></c><c r="C1" t="s"><v>-1</v></c></row>',
      { sharedItems: '<si><t>甲</t></si>' },
    );
    expect(cellsOf(bytes)).toEqual([['A1', '甲']]);
    expect(codesOf(read(bytes))).toEqual([
      ['B1', 'cell-text-lost'],
      ['C1', 'cell-text-lost'],
    ]);
  });

  test('all shared texts, a sheet, or which part is which sheet: the file is damaged', () => {
    const two = xlsxParts({ sheets: [{ rows: ROWS }, { rows: ROWS }] });
    const { [RELATED]: _, 'xl/worksheets/sheet2.xml': __, ...unclear } = two;
    for (const bytes of [without('xl/sharedStrings.xml'), without(SHEET), zipParts(unclear)]) {
      expect(codesOf(read(bytes))).toEqual([['', 'file-truncated']]);
    }
  });
});

describe('macros are told and not kept', () => {
  const old = () => {
    const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(ROWS), '表');
    const bytes = XLSX.write(book, { type: 'buffer', bookType: 'xls' });
    const { content } = XLSX.CFB.find(XLSX.CFB.read(bytes, { type: 'buffer' }), '/Workbook') ?? {};
    const made = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(made, '/Workbook', content);
    XLSX.CFB.utils.cfb_add(made, '/_VBA_PROJECT_CUR/VBA/dir', new Uint8Array(5_000));
    return new Uint8Array(XLSX.CFB.write(made, { type: 'buffer' }));
  };
  const withMacros = (part: string) =>
    packed((name, xml) => [name === 'xl/styles.xml' ? part : name, xml]);
  test.each([
    ['an .xlsm', '表.xlsm', withMacros('xl/vbaProject.bin')],
    ['an .et', '表.et', withMacros('xl/vbaProject.bin')],
    ['an .xls', '表.xls', old()],
    ['a .docm', '表.docm', makeDocx(wordTable(ROWS), { 'word/vbaProject.bin': 'x' })],
  ])('of %s', (_, name, bytes) => {
    expect(codesOf(read(bytes, name))).toEqual([['', 'file-macros']]);
    expect(cellsOf(bytes, 0, name)).toEqual(CELLS);
  });
});

test('an .xls keeps its cells where blank ones stand among them', () => {
  const sheet = XLSX.utils.aoa_to_sheet(ROWS);
  sheet.C1 = { t: 'z', z: '0.00' };
  sheet['!ref'] = 'A1:C2';
  sheet['!cols'] = [{}, { hidden: true }];
  const book = XLSX.utils.book_new(sheet, '表');
  const bytes = new Uint8Array(
    XLSX.write(book, { type: 'array', bookType: 'xls', sheetStubs: true, cellStyles: true }),
  );
  expect(cellsOf(bytes, 0, '表.xls')).toEqual(CELLS);
  expect([...(read(bytes, '表.xls').workbook?.sheets[0]?.hiddenColumns ?? [])]).toEqual([2]);
  expect(codesOf(read(bytes, '表.xls', { cells: 3 }))).toEqual([['', 'file-too-large']]);
});
