import { describe, expect, test } from 'vitest';
import { makeRaw, makeSheet, makeXlsx, xlsxParts, zipParts } from '../helpers/make-xlsx.js';
import { cellsOf, codesOf, read } from './cells.js';

const kindsOf = (bytes: Uint8Array) =>
  read(bytes).workbook?.sheets[0]?.cells.map(({ text, kind }) => [text, kind]);

describe('what a cell says', () => {
  test('texts stand in shared strings or in the cell', () => {
    const rows = [
      ['公开事项', '公开时限'],
      ['采购合同信息', '2个工作日'],
    ];
    const expected = [
      ['A1', '公开事项'],
      ['B1', '公开时限'],
      ['A2', '采购合同信息'],
      ['B2', '2个工作日'],
    ];
    expect(cellsOf(makeSheet(rows, { shared: true }))).toEqual(expected);
    expect(cellsOf(makeSheet(rows, { shared: false }))).toEqual(expected);
  });

  test('each type of cell has its kind', () => {
    const data =
      '<row r="1"><c r="A1"><v>3</v></c><c r="B1" t="n"><v>0.30000000000000004</v></c>' +
      '<c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="str"><v>甲</v></c>' +
      '<c r="F1" t="d"><v>2018-10-19T00:00:00</v></c><c r="G1" t="d"><v>2018-10-19T09:30:00Z</v></c>' +
      '<c r="H1" t="inlineStr"><is><t>乙</t></is></c></row>';
    expect(kindsOf(makeRaw(data))).toEqual([
      ['3', 'number'],
      ['0.3', 'number'],
      ['TRUE', 'boolean'],
      ['#REF!', 'error'],
      ['甲', 'text'],
      ['2018-10-19', 'date'],
      ['2018-10-19 09:30', 'date'],
      ['乙', 'text'],
    ]);
  });

  test('a long whole number keeps its digits', () => {
    const data =
      '<row><c><v>3.30106199001011E+17</v></c><c><v>1E-3</v></c><c><v>-12.50</v></c></row>';
    expect(kindsOf(makeRaw(data))?.map(([text]) => text)).toEqual([
      '330106199001011008',
      '0.001',
      '-12.5',
    ]);
  });

  test('rich text is one text, and a phonetic guide none', () => {
    const rich =
      '<r><t>东</t></r><r><rPr><b/></rPr><t>京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>';
    const data = `<row><c t="s"><v>0</v></c><c t="inlineStr"><is>${rich}</is></c><c t="s"><v>1</v></c></row>`;
    const items = `<si>${rich}</si><si><t>大阪</t><rPh sb="0" eb="2"><t>オオサカ</t></rPh><phoneticPr fontId="1"/></si>`;
    expect(cellsOf(makeRaw(data, { sharedItems: items }))).toEqual([
      ['A1', '东京'],
      ['B1', '东京'],
      ['C1', '大阪'],
    ]);
  });

  test('escapes, references and line breaks are what people see; blanks at the ends stay', () => {
    const texts = [
      'a_x000D_\nb',
      'x_x005F_x000D_',
      '&lt;&#20844;&#x5F00;&gt;&amp;',
      ' 头尾 ',
      '甲\r\n乙',
      '丙_x0007_丁',
    ];
    const items = texts.map((text) => `<si><t xml:space="preserve">${text}</t></si>`).join('');
    const data = `<row>${texts.map((_, index) => `<c t="s"><v>${index}</v></c>`).join('')}</row>`;
    const read = cellsOf(makeRaw(data, { sharedItems: items })).map(([, text]) => text);
    expect(read).toEqual(['a\nb', 'x_x000D_', '<公开>&', ' 头尾 ', '甲\n乙', '丙丁']);
  });

  test('cells without text or formula are not there', () => {
    const data =
      '<row r="1"><c r="A1" s="0"/><c r="B1"><v></v></c><c r="C1" t="s"><v>0</v></c>' +
      '<c r="D1" t="inlineStr"><is><t/></is></c><c r="E1"><v>1</v></c></row>';
    expect(cellsOf(makeRaw(data, { sharedItems: '<si><t></t></si>' }))).toEqual([['E1', '1']]);
  });

  test('a shared string that the file lacks is an empty cell', () => {
    expect(cellsOf(makeRaw('<row><c t="s"><v>7</v></c><c><v>1</v></c></row>'))).toEqual([
      ['B1', '1'],
    ]);
  });
});

describe('dates', () => {
  const shown = (format: string | number, serial: number, date1904 = false) => {
    const data = `<row><c s="1"><v>${serial}</v></c></row>`;
    return kindsOf(makeRaw(data, { formats: [format], date1904 }))?.[0];
  };

  test.each([14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])(
    'built-in format %i shows a day',
    (id) => expect(shown(id, 43392)).toEqual(['2018-10-19', 'date']),
  );

  test.each([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56])(
    'built-in format %i shows a time',
    (id) => expect(shown(id, 0.5)).toEqual(['12:00', 'date']),
  );

  test.each([
    ['yyyy"年"m"月"d"日"', 43392, '2018-10-19'],
    ['[$-804]yyyy"年"m"月"d"日";@', 43392, '2018-10-19'],
    ['yyyy\\-mm\\-dd hh:mm', 43392.395833333336, '2018-10-19 09:30'],
    ['e年m月d日', 43392, '2018-10-19'],
    ['m/d', 43392, '2018-10-19'],
    ['[h]:mm', 0.75, '18:00'],
    ['上午/下午h"时"mm"分"', 0.395833333333333, '09:30'],
    ['yyyy-mm-dd hh:mm:ss', 43391.9999999, '2018-10-19'],
  ])('a format of the file, %s, shows a date', (format, serial, text) =>
    expect(shown(format, serial)).toEqual([text, 'date']),
  );

  test.each([
    'General',
    'G/通用格式',
    '0.00E+00',
    '0"年"',
    '#,##0;[Red]-#,##0',
    '0个工作日',
    '@',
    '0_d',
  ])('a format of the file, %s, shows a number', (format) =>
    expect(shown(format, 20)).toEqual(['20', 'number']),
  );

  test('the calendars of 1900, with its day that never was, and of 1904', () => {
    expect(shown(14, 59)?.[0]).toBe('1900-02-28');
    expect(shown(14, 60)?.[0]).toBe('1900-02-29');
    expect(shown(14, 61)?.[0]).toBe('1900-03-01');
    expect(shown(14, 43392 - 1462, true)?.[0]).toBe('2018-10-19');
  });

  test('what is no day stays the number', () => {
    expect(shown(14, -1)?.[0]).toBe('-1');
    expect(shown(14, 2958466)?.[0]).toBe('2958466');
  });
});

describe('formulas', () => {
  test('a stored value is the text; the formula is kept', () => {
    const data =
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1&amp;"&lt;"</f><v>2&lt;</v></c>' +
      '<c r="C1" t="str"><f>IF(A1,"","缺")</f><v></v></c></row>';
    const result = read(makeRaw(data));
    expect(result.workbook?.sheets[0]?.cells.map(({ text, formula }) => [text, formula])).toEqual([
      ['2', '1+1'],
      ['2<', 'A1&"<"'],
      ['', 'IF(A1,"","缺")'],
    ]);
    expect(result.problems).toEqual([]);
  });

  test('a formula without a stored value is told, a shared one too', () => {
    const data =
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c><c r="B1"><f>C1</f><v></v></c></row>' +
      '<row r="2"><c r="A2"><f t="shared" si="0"/></c></row>';
    const result = read(makeRaw(data));
    expect(codesOf(result)).toEqual([
      ['A1', 'cell-formula-without-value'],
      ['B1', 'cell-formula-without-value'],
      ['A2', 'cell-formula-without-value'],
    ]);
    expect(result.workbook?.sheets[0]?.cells.map((cell) => cell.formula)).toEqual([
      'B1',
      'C1',
      'shared',
    ]);
  });

  test('an error is told with its text, on visible sheets only', () => {
    const data = '<row r="3"><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>';
    const bytes = makeXlsx({
      sheets: [
        { name: '一', data },
        { name: '二', data, state: 'hidden' },
      ],
    });
    expect(
      read(bytes).problems.map(({ sheet, cell, code, text }) => [sheet, cell, code, text]),
    ).toEqual([
      ['一', 'B3', 'cell-error', '#DIV/0!'],
      ['二', undefined, 'sheet-hidden', undefined],
    ]);
  });
});

describe('where a cell stands', () => {
  test('rows and cells may leave their reference out', () => {
    const data =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row>' +
      '<row r="5"><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(cellsOf(makeRaw(data))).toEqual([
      ['A1', '1'],
      ['D1', '2'],
      ['E1', '3'],
      ['A5', '4'],
      ['A6', '5'],
    ]);
  });

  test('cells in any order come in order, and of two in one place the last', () => {
    const data =
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row>' +
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>';
    expect(cellsOf(makeRaw(data))).toEqual([
      ['A1', '2'],
      ['A2', '3'],
      ['B2', '4'],
    ]);
  });

  test('the dimension is not believed, small or large', () => {
    const data = '<row r="9"><c r="C9"><v>1</v></c></row>';
    for (const ref of ['A1', 'A1:XFD1048576', 'nonsense']) {
      expect(cellsOf(makeRaw(data, { before: `<dimension ref="${ref}"/>` }))).toEqual([
        ['C9', '1'],
      ]);
    }
  });

  test('a stray cell in the last corner costs nothing', () => {
    const data =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>';
    expect(cellsOf(makeRaw(data))).toEqual([
      ['A1', '1'],
      ['XFD1048576', '2'],
    ]);
  });

  test('merges, the whole sheet among them; single cells and nonsense are none', () => {
    const merges = ['A1:B2', 'D4:C3', 'A1:XFD1048576', 'E5', 'E5:E5', '#REF!', ''];
    expect(read(makeSheet([['甲']], { merges })).workbook?.sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 2, right: 2 },
      { top: 3, left: 3, bottom: 4, right: 4 },
      { top: 1, left: 1, bottom: 1_048_576, right: 16_384 },
    ]);
  });

  test('hidden rows and columns are told', () => {
    const data =
      '<row r="1"><c><v>1</v></c></row><row r="2" hidden="1"><c><v>2</v></c></row><row hidden="true"/><row><c><v>4</v></c></row><row hidden="1"/>';
    const before = '<cols><col min="1" max="1" width="9"/><col min="3" max="5" hidden="1"/></cols>';
    const sheet = read(makeRaw(data, { before })).workbook?.sheets[0];
    expect([...(sheet?.hiddenRows ?? [])]).toEqual([2, 3]);
    expect([...(sheet?.hiddenColumns ?? [])]).toEqual([3, 4, 5]);
    expect(sheet?.cells).toHaveLength(3);
  });
});

describe('the package', () => {
  test('sheets come in the order of the workbook, hidden ones marked and told', () => {
    const bytes = makeXlsx({
      sheets: [
        { name: '住房保障', rows: [['甲']] },
        { name: '选项', rows: [['√']], state: 'veryHidden' },
        { name: '空', state: 'hidden' },
        { name: 'A&B', rows: [['乙']] },
      ],
    });
    const result = read(bytes);
    expect(result.workbook?.sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ['住房保障', true],
      ['选项', false],
      ['空', false],
      ['A&B', true],
    ]);
    expect(result.problems).toEqual([
      { code: 'sheet-hidden', params: { sheet: '选项' }, sheet: '选项' },
    ]);
  });

  test('our own hidden sheets are not told', () => {
    const bytes = makeXlsx({
      sheets: [{ rows: [['甲']] }, { state: 'hidden', rows: [['mulu:{}']] }],
    });
    expect(read(bytes).problems).toEqual([]);
  });

  test('parts are found by their relationships, wherever they lie', () => {
    const parts = xlsxParts({ sheets: [{ name: '一', rows: [['甲']] }] });
    const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
    const main = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const moved = {
      '[Content_Types].xml': parts['[Content_Types].xml'] ?? '',
      '_rels/.rels': `<Relationships><Relationship Id="x" Type="${main}/officeDocument" Target="/book/wb.xml"/></Relationships>`,
      'book/wb.xml': `<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="${main}"><x:sheets><x:sheet name="一" sheetId="9" q:id="abc"/></x:sheets></x:workbook>`,
      'book/_rels/wb.xml.rels': `<Relationships><Relationship Id="abc" Type="${main}/worksheet" Target="../Sheets/Eins.xml"/><Relationship Id="w" Type="${main}/hyperlink" Target="http://example.org/a" TargetMode="External"/></Relationships>`,
      'sheets\\eins.xml': sheet,
    };
    expect(cellsOf(zipParts(moved))).toEqual([['A1', '甲']]);
  });

  test('any prefix may stand before the names', () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const sheet = `<x:worksheet xmlns:x="${main}"><x:sheetData><x:row r="2"><x:c r="B2" t="s"><x:v>0</x:v></x:c></x:row></x:sheetData><x:mergeCells><x:mergeCell ref="B2:C2"/></x:mergeCells></x:worksheet>`;
    const shared = `<x:sst xmlns:x="${main}"><x:si><x:t>甲</x:t></x:si></x:sst>`;
    const bytes = makeXlsx({
      sheets: [{}],
      parts: { 'xl/worksheets/sheet1.xml': sheet, 'xl/sharedStrings.xml': shared },
    });
    expect(cellsOf(bytes)).toEqual([['B2', '甲']]);
    expect(read(bytes).workbook?.sheets[0]?.merges).toHaveLength(1);
  });

  test('a workbook needs neither styles nor shared strings', () => {
    const parts = { 'xl/styles.xml': undefined, 'xl/sharedStrings.xml': undefined };
    expect(cellsOf(makeSheet([['甲', 1]], { parts }))).toEqual([
      ['A1', '甲'],
      ['B1', '1'],
    ]);
  });

  test('chart sheets are passed over', () => {
    const parts = xlsxParts({ sheets: [{ name: '图' }, { name: '表', rows: [['甲']] }] });
    const rels = String(parts['xl/_rels/workbook.xml.rels']).replace('/worksheet"', '/chartsheet"');
    const sheets = read(zipParts({ ...parts, 'xl/_rels/workbook.xml.rels': rels })).workbook
      ?.sheets;
    expect(sheets?.map(({ name }) => name)).toEqual(['表']);
  });

  test('comments, CDATA and data round the rows do not disturb', () => {
    const data =
      '<!-- <row><c><v>9</v></c></row> --><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[<甲>]]></t></is></c></row>';
    expect(cellsOf(makeRaw(data))).toEqual([['A1', '<甲>']]);
    const fake = { before: '<!--<sheetData><row><c><v>9</v></c></row></sheetData>-->' };
    expect(cellsOf(makeRaw('<row><c><v>1</v></c></row>', fake))).toEqual([['A1', '1']]);
  });

  test('a macro-carrying workbook is read, and told', () => {
    const result = read(makeSheet([['甲']], { parts: { 'xl/vbaProject.bin': 'x' } }), '表.xlsm');
    expect(result.workbook?.format).toBe('xlsm');
    expect(codesOf(result)).toEqual([['', 'file-macros']]);
  });
});
