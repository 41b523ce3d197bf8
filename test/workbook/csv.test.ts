import { parse } from 'csv-parse/browser/esm/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cellName } from '../../src/workbook/address.js';
import { cellsOf, codesOf, read } from './cells.js';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** 公开事项,实时 in the code page of Chinese Windows. */
const GBK = Uint8Array.of(
  0xb9,
  0xab,
  0xbf,
  0xaa,
  0xca,
  0xc2,
  0xcf,
  0xee,
  0x2c,
  0xca,
  0xb5,
  0xca,
  0xb1,
);

describe('a CSV file is read', () => {
  test('in UTF-8 with and without mark, in GB18030 and in UTF-16', () => {
    const expected = [
      ['A1', '公开事项'],
      ['B1', '实时'],
    ];
    const utf16 = Uint8Array.of(
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from('公开事项\t实时', (c) => c.charCodeAt(0)).buffer),
    );
    for (const bytes of [utf8('公开事项,实时'), utf8('\ufeff公开事项,实时'), GBK, utf16]) {
      expect(cellsOf(bytes, 0, '表.csv')).toEqual(expected);
    }
    // 耈 of a township's name has four bytes there.
    expect(
      cellsOf(Uint8Array.of(0xc2, 0x6c, 0x2c, 0x81, 0x39, 0xee, 0x39), 0, '表.csv').at(-1)?.[0],
    ).toBe('B1');
  });

  test('with values as they are written', () => {
    const text = '00123,"甲,""乙""\n丙", 头 ,5" 屏\r\n,,\r\n2018/10/19,,1e5';
    expect(cellsOf(utf8(text), 0, '表.csv')).toEqual([
      ['A1', '00123'],
      ['B1', '甲,"乙"\n丙'],
      ['C1', ' 头 '],
      ['D1', '5" 屏'],
      ['A3', '2018/10/19'],
      ['C3', '1e5'],
    ]);
  });

  test('with our guard taken off, and no other mark', () => {
    const text = "'=1+1,'+86,'-,'@甲,'甲',=2";
    expect(cellsOf(utf8(text), 0, '表.csv').map(([, value]) => value)).toEqual([
      '=1+1',
      '+86',
      '-',
      '@甲',
      "'甲'",
      '=2',
    ]);
  });

  test('by tabs or semicolons, too; the sheet has the name of the file', () => {
    const result = read(utf8('甲,乙\t丙\t丁'), '报送/县财政局.txt');
    expect(result.workbook?.format).toBe('tsv');
    expect(result.workbook?.sheets[0]?.name).toBe('县财政局');
    expect(cellsOf(utf8('甲;乙;丙，丁'), 0, '表.csv')).toHaveLength(3);
  });

  test('under the name .xls, as old systems export it', () => {
    const result = read(utf8('甲\t乙'), '导出.xls');
    expect(result.workbook?.format).toBe('tsv');
    expect(codesOf(result)).toEqual([['', 'file-misnamed']]);
  });

  test('rows of unlike length and an unclosed quotation mark do not stop it', () => {
    expect(cellsOf(utf8('a,b,c\nd\n\ne,f'), 0, '表.csv')).toEqual([
      ['A1', 'a'],
      ['B1', 'b'],
      ['C1', 'c'],
      ['A2', 'd'],
      ['A4', 'e'],
      ['B4', 'f'],
    ]);
    const unclosed = utf8('a,"b\nc,"d"\ne,f');
    expect(cellsOf(unclosed, 0, '表.csv').map(([, value]) => value)).toEqual([
      'a',
      '"b',
      'c',
      'd',
      'e',
      'f',
    ]);
    expect(codesOf(read(unclosed, '表.csv'))).toEqual([['A1', 'csv-quote-open']]);
  });
});

test('what is well-formed is read as csv-parse reads it', () => {
  const value = fc
    .array(fc.constantFrom('甲', '"', ',', '\n', ' ', '=', '5" 屏', '', '\t'), { maxLength: 4 })
    .map((bits) => bits.join(''));
  const quoted = value.map((text) => `"${text.replaceAll('"', '""')}"`);
  const plain = fc.constantFrom('甲', '5" 屏', '', ' 乙 ');
  const line = fc.array(fc.oneof(quoted, plain), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', '\r\n'), (lines, end) => {
      const text = lines.map((cells) => cells.join(',') + end).join('');
      const options = { delimiter: ',', relax_column_count: true, relax_quotes: true };
      const expected = parse(text, options).flatMap((record, r) =>
        record.flatMap((cell, c) => (cell === '' ? [] : [[cellName(r + 1, c + 1), cell]])),
      );
      // The separator is told by what there is most of.
      const head = utf8(`,,,,,,,,,,,,${end}`);
      const shifted = expected.map(([name = '', cell]) => [down(name), cell]);
      expect(cellsOf(Uint8Array.from([...head, ...utf8(text)]), 0, '表.csv')).toEqual(shifted);
    }),
  );
});

/** The address one row below. */
function down(name: string): string {
  return name.replace(/\d+/, (row) => String(Number(row) + 1));
}
