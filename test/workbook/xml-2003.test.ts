/** Workbooks as one XML file of Excel 2003. */
import { expect, test } from 'vitest';
import { cellsOf, codesOf, read } from './cells.js';

const SPACE = 'urn:schemas-microsoft-com:office:spreadsheet';
const cell = (text: string, more = '', type = 'String') =>
  `<Cell ${more}><Data ss:Type="${type}">${text}</Data></Cell>`;

function book(table: string, options = ''): Uint8Array {
  return new TextEncoder().encode(
    `<?xml version="1.0"?><Workbook xmlns="${SPACE}" xmlns:ss="${SPACE}" xmlns:html="html"><Styles><Style ss:ID="s1"/></Styles><Worksheet ss:Name="表"><Table>${table}</Table><WorksheetOptions>${options}</WorksheetOptions></Worksheet></Workbook>`,
  );
}

test('values are the texts that an .xlsx gives; comments are none', () => {
  const bytes = book(
    `<Row>${[
      cell('0.1', '', 'Number'),
      cell('1', '', 'Boolean'),
      cell('2018-10-19T00:00:00.000', '', 'DateTime'),
      cell('1899-12-31T09:30:00.000', '', 'DateTime'),
      cell('#REF!', '', 'Error'),
      cell('甲&#10;乙'),
      '<Cell><ss:Data ss:Type="String"><html:B>粗</html:B>体</ss:Data><Comment><ss:Data>批注</ss:Data></Comment></Cell>',
      cell('3', 'ss:Formula="=R[-1]C+1"', 'Number'),
      '<Cell ss:Formula="=1+1"/>',
    ].join('')}</Row>`,
  );
  const { workbook, problems } = read(bytes, '表.xml');
  expect(
    workbook?.sheets[0]?.cells.map(({ text, kind, formula }) => [text, kind, formula]),
  ).toEqual([
    ['0.1', 'number', undefined],
    ['TRUE', 'boolean', undefined],
    ['2018-10-19', 'date', undefined],
    ['09:30', 'date', undefined],
    ['#REF!', 'error', undefined],
    ['甲\n乙', 'text', undefined],
    ['粗体', 'text', undefined],
    ['3', 'number', 'R[-1]C+1'],
    ['', 'number', '1+1'],
  ]);
  expect(problems.map(({ cell: place, code }) => [place, code])).toEqual([
    ['E1', 'cell-error'],
    ['I1', 'cell-formula-without-value'],
  ]);
});

test('places, merges and what is hidden are counted', () => {
  const bytes = book(
    `<Column/><Column ss:Hidden="1" ss:Span="1"/><Row ss:Index="3">${cell('甲', 'ss:MergeAcross="1" ss:MergeDown="1"')}${cell('乙')}${cell('丙', 'ss:Index="6"')}</Row><Row ss:Hidden="1" ss:Span="1"/><Row>${cell('丁')}</Row>`,
    '<Visible>SheetHidden</Visible>',
  );
  const sheet = read(bytes, '表.xml').workbook?.sheets[0];
  expect(cellsOf(bytes, 0, '表.xml')).toEqual([
    ['A3', '甲'],
    ['C3', '乙'],
    ['F3', '丙'],
    ['A6', '丁'],
  ]);
  expect(sheet?.merges).toEqual([{ top: 3, left: 1, bottom: 4, right: 2 }]);
  expect([...(sheet?.hiddenRows ?? [])]).toEqual([4, 5]);
  expect([...(sheet?.hiddenColumns ?? [])]).toEqual([2, 3]);
  expect(sheet?.visible).toBe(false);
});

test('places that no sheet has cost nothing, and a file cut off is told', () => {
  const absurd = [
    '<Row ss:Index="1000000000"/>',
    `<Row>${cell('甲', 'ss:Index="2000000000"')}</Row>`,
    `<Row>${cell('乙', 'ss:MergeAcross="4000000000" ss:MergeDown="4000000000"')}</Row>`,
    '<Row ss:Span="4000000000" ss:Hidden="1"/>',
  ];
  for (const row of absurd) {
    const bytes = book(
      `<Row>${cell('好')}</Row><Column ss:Span="4000000000" ss:Hidden="1"/>${row}`,
    );
    expect(cellsOf(bytes, 0, '表.xml')[0]).toEqual(['A1', '好']);
  }
  const cut = book(`<Row>${cell('好')}</Row>`).slice(0, -40);
  expect(codesOf(read(cut, '表.xml'))).toEqual([['', 'file-truncated']]);
});
