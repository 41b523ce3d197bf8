/** OpenDocument spreadsheets: the same texts as from an .xlsx, and what is hidden, merged, repeated. */
import { describe, expect, test } from 'vitest';
import {
  makeFods,
  makeOds,
  ODS_TYPE,
  odsParts,
  odsRow,
  odsRows,
  odsTable,
  odsText,
  odsXml,
} from '../helpers/make-ods.js';
import { zipParts } from '../helpers/make-xlsx.js';
import { cellsOf, codesOf, read } from './cells.js';

const cell = (more: string, inner = '') => `<table:table-cell ${more}>${inner}</table:table-cell>`;
const p = (text: string) => `<text:p>${text}</text:p>`;
const one = (cells: string) => makeOds(odsXml(odsTable(odsRow(cells))));
const textsOf = (bytes: Uint8Array) =>
  read(bytes, '表.ods').workbook?.sheets[0]?.cells.map(({ text, kind }) => [text, kind]);
const sheetOf = (bytes: Uint8Array) => {
  const sheet = read(bytes, '表.ods').workbook?.sheets[0];
  if (!sheet) throw new Error('not read');
  return sheet;
};

describe('values of cells', () => {
  test('are the texts that an .xlsx gives', () => {
    const bytes = one(
      [
        cell('office:value-type="float" office:value="0.1"', p('0.10')),
        cell('office:value-type="float" office:value="110101199003070000"', p('1.1E+17')),
        cell(
          'office:value-type="percentage" office:value="0.15" table:style-name="part"',
          p('15%'),
        ),
        cell('office:value-type="currency" office:currency="CNY" office:value="2.5"', p('￥2.50')),
        cell('office:value-type="boolean" office:boolean-value="true"', p('真')),
        cell('office:value-type="date" office:date-value="2018-10-19"', p('18年10月19日')),
        cell('office:value-type="date" office:date-value="2018-10-19T12:00:00"', p('x')),
        cell(
          'office:value-type="date" office:date-value="2018-10-19T12:00:00" table:style-name="day"',
        ),
        cell('office:value-type="time" office:time-value="PT09H30M00S"', p('9:30')),
        cell('office:value-type="string" calcext:value-type="error"', p('#REF!')),
        cell('office:value-type="string" office:string-value="甲"'),
        cell('', p('没有类型')),
        cell('office:value-type="string"', p('_x000D_')),
      ].join(''),
    );
    expect(textsOf(bytes)).toEqual([
      ['0.1', 'number'],
      ['110101199003070000', 'number'],
      ['0.15', 'number'],
      ['2.5', 'number'],
      ['TRUE', 'boolean'],
      ['2018-10-19', 'date'],
      ['2018-10-19 12:00', 'date'],
      ['2018-10-19', 'date'],
      ['09:30', 'date'],
      ['#REF!', 'error'],
      ['甲', 'text'],
      ['没有类型', 'text'],
      ['_x000D_', 'text'],
    ]);
    expect(codesOf(read(bytes, '表.ods'))).toEqual([['J1', 'cell-error']]);
  });

  test('of dates are shown by the style of the column where the cell has none', () => {
    const columns =
      '<table:table-column table:number-columns-repeated="2" table:default-cell-style-name="day"/><table:table-column/>';
    const noon = cell('office:value-type="date" office:date-value="2018-10-19T12:00:00"');
    const bytes = makeOds(odsXml(odsTable(columns + odsRow(noon.repeat(3)))));
    expect(textsOf(bytes)?.map(([text]) => text)).toEqual([
      '2018-10-19',
      '2018-10-19',
      '2018-10-19 12:00',
    ]);
  });

  test('are paragraphs, breaks, tabs and counted blanks; comments and drawings are none', () => {
    const bytes = one(
      [
        cell('', `${p('第一行')}\n   ${p('第二行')}`),
        cell('', p('甲<text:line-break/>乙<text:tab/>丙<text:s/><text:s text:c="2"/>丁')),
        cell('', p('甲  乙 \n   <text:span>丙</text:span><text:a>丁</text:a>')),
        cell(
          '',
          `<office:annotation><dc:creator>某人</dc:creator>${p('批注')}</office:annotation>${p('字')}`,
        ),
        cell('', `<draw:frame><draw:text-box>${p('图')}</draw:text-box></draw:frame>${p('字')}`),
        cell(
          '',
          p(
            '<text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>zì</text:ruby-text></text:ruby>',
          ),
        ),
        cell('', `${p('')}${p('空行之后')}`),
      ].join(''),
    );
    expect(textsOf(bytes)?.map(([text]) => text)).toEqual([
      '第一行\n第二行',
      '甲\n乙\t丙   丁',
      '甲  乙 丙丁',
      '字',
      '字',
      '字',
      '\n空行之后',
    ]);
  });

  test('of formulas are what is stored, and marked; nothing stored is told', () => {
    const bytes = one(
      [
        cell(
          'table:formula="of:=SUM([.A2:.B3];[$表2.$C$1])" office:value-type="float" office:value="3"',
          p('3'),
        ),
        cell('table:formula="of:=&quot;;&quot;&amp;[.A1]" office:value-type="string"', p(';甲')),
        cell('table:formula="of:=DDE(&quot;cmd&quot;;&quot;/C calc&quot;;&quot;A0&quot;)"'),
        cell('table:formula="msoxl:=A1+1" office:value-type="float" office:value="4"'),
        cell('table:formula="of:=[.A9]" office:value-type="string"', p('')),
      ].join(''),
    );
    expect(sheetOf(bytes).cells.map(({ text, formula }) => [text, formula])).toEqual([
      ['3', 'SUM(A2:B3,表2!$C$1)'],
      [';甲', '";"&A1'],
      ['', 'DDE("cmd","/C calc","A0")'],
      ['4', 'A1+1'],
      ['', 'A9'],
    ]);
    expect(codesOf(read(bytes, '表.ods'))).toEqual([['C1', 'cell-formula-without-value']]);
  });
});

describe('rows and columns', () => {
  test('that are repeated stand as often, and cost nothing where they are empty', () => {
    const bytes = makeOds(
      odsXml(
        odsTable(
          odsRow(odsText('甲', 'table:number-columns-repeated="2"') + odsText('乙')) +
            odsRow(odsText(''), 'table:number-rows-repeated="3"') +
            odsRow(odsText('丙'), 'table:number-rows-repeated="2"') +
            odsRow(
              '<table:table-cell table:number-columns-repeated="16384"/>',
              'table:number-rows-repeated="1048570"',
            ),
        ),
      ),
    );
    expect(cellsOf(bytes, 0, '表.ods')).toEqual([
      ['A1', '甲'],
      ['B1', '甲'],
      ['C1', '乙'],
      ['A5', '丙'],
      ['A6', '丙'],
    ]);
  });

  test('that are hidden, filtered or in a folded group are known; below the last text none is', () => {
    const bytes = makeOds(
      odsXml(
        odsTable(
          '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>' +
            odsRow(odsText('一')) +
            odsRow(odsText('二'), 'table:visibility="collapse"') +
            odsRow(odsText('三'), 'table:visibility="filter"') +
            `<table:table-row-group table:display="false">${odsRow(odsText('四'))}</table:table-row-group>` +
            `<table:table-row-group>${odsRow(odsText('五'))}</table:table-row-group>` +
            odsRow(odsText(''), 'table:visibility="collapse" table:number-rows-repeated="1048571"'),
        ),
      ),
    );
    const sheet = sheetOf(bytes);
    expect([...sheet.hiddenRows]).toEqual([2, 3, 4]);
    expect([...sheet.hiddenColumns]).toEqual([2, 3]);
  });

  test('that are merged keep the text under the merge', () => {
    const bytes = makeOds(
      odsXml(
        odsTable(
          odsRow(
            odsText('甲', 'table:number-columns-spanned="2" table:number-rows-spanned="2"') +
              `<table:covered-table-cell>${p('盖住')}</table:covered-table-cell>` +
              odsText('乙'),
          ) + odsRow('<table:covered-table-cell table:number-columns-repeated="2"/>'),
        ),
      ),
    );
    const sheet = sheetOf(bytes);
    expect(sheet.merges).toEqual([{ top: 1, left: 1, bottom: 2, right: 2 }]);
    expect(cellsOf(bytes, 0, '表.ods')).toEqual([
      ['A1', '甲'],
      ['B1', '盖住'],
      ['C1', '乙'],
    ]);
  });
});

describe('a spreadsheet', () => {
  const rows = odsRows([['甲', '乙']]);

  test('has its sheets, hidden ones too; of other files and of changes it holds none', () => {
    const bytes = makeOds(
      odsXml(
        odsTable(rows, '', '一') +
          odsTable(rows, 'table:style-name="hidden"', '二') +
          odsTable(rows, 'table:style-name="ta_extref"', "'file:///别处.ods'#一") +
          `<table:dde-links><table:dde-link>${odsTable(rows)}</table:dde-link></table:dde-links>`,
        `<table:tracked-changes><table:cell-content-change><table:previous><table:change-track-table-cell>${p('旧')}</table:change-track-table-cell></table:previous></table:cell-content-change></table:tracked-changes>`,
      ),
    );
    const result = read(bytes, '表.ods');
    expect(result.workbook?.sheets.map(({ name, visible }) => [name, visible])).toEqual([
      ['一', true],
      ['二', false],
    ]);
    expect(codesOf(result)).toEqual([['', 'sheet-hidden']]);
  });

  test('is known as a template, without the part mimetype, and in one XML file', () => {
    const parts = odsParts(odsXml(odsTable(rows)));
    const { mimetype: _, ...without } = parts;
    const template = zipParts({ ...parts, mimetype: `${ODS_TYPE}-template` });
    for (const [bytes, name] of [
      [template, '表.ots'],
      [zipParts(without), '表.ods'],
      [makeFods(odsXml(odsTable(rows))), '表.fods'],
    ] as const) {
      const result = read(bytes, name);
      expect([result.workbook?.format, codesOf(result)]).toEqual(['ods', []]);
      expect(cellsOf(bytes, 0, name)).toEqual([
        ['A1', '甲'],
        ['B1', '乙'],
      ]);
    }
  });

  test('that is encrypted, in parts or as a whole, is told', () => {
    const manifest =
      '<manifest:manifest><manifest:file-entry><manifest:encryption-data></manifest:encryption-data></manifest:file-entry></manifest:manifest>';
    const parts = { mimetype: ODS_TYPE, 'META-INF/manifest.xml': manifest };
    for (const [name, bytes] of [
      ['content.xml', '\u0001\u0002'],
      ['encrypted-package', '\u0001\u0002'],
    ] as const) {
      const result = read(zipParts({ ...parts, [name]: bytes }), '表.ods');
      expect(codesOf(result)).toEqual([['', 'file-encrypted']]);
    }
  });

  test('that was cut off, or has more than the caps allow, is told', () => {
    const cut = makeOds('', { 'content.xml': '<office:document-content><office:body>' });
    expect(codesOf(read(cut, '表.ods'))).toEqual([['', 'file-truncated']]);
    const much = odsXml(odsTable(odsRow(odsText('甲'), 'table:number-rows-repeated="1048576"')));
    expect(codesOf(read(makeOds(much), '表.ods', { cells: 1_000 }))).toEqual([
      ['', 'file-too-large'],
    ]);
    const sheets = makeOds(odsXml(odsTable(rows).repeat(3)));
    expect(codesOf(read(sheets, '表.ods', { sheets: 2 }))).toEqual([['', 'file-too-large']]);
  });
});
