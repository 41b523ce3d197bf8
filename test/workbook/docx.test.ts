/** Tables of Word documents: each a sheet, with the lines round it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSubmission } from '../../src/submission/read.js';
import { makeDocx, paragraphs, wordTable } from '../helpers/make-docx.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { cellsOf, codesOf, read } from './cells.js';

const TABLE = wordTable([
  ['公开事项', '公开内容', '公开时限'],
  ['采购合同信息', '政府采购合同全文', '及时'],
]);
const sheetsOf = (bytes: Uint8Array) => read(bytes, '表.docx').workbook?.sheets ?? [];
const run = (inner: string) => `<w:p><w:r>${inner}</w:r></w:p>`;

test('any table comes back cell by cell', () => {
  const cell = fc.array(fc.constantFrom('甲', '乙 ', '1.', '<&>"', '√'), { maxLength: 3 });
  const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(rows, (written) => {
      const texts = written.map((row) => row.map((lines) => lines.join('\n')));
      const bytes = makeDocx(wordTable(texts));
      const expected = texts.flatMap((row, r) =>
        row.flatMap((text, c) => (text === '' ? [] : [[`${'ABCD'.charAt(c)}${r + 1}`, text]])),
      );
      expect(cellsOf(bytes, 0, '表.docx')).toEqual(expected);
    }),
  );
});

describe('a Word document', () => {
  test('gives a sheet a table; paragraphs stand above, the last ones below', () => {
    const bytes = makeDocx(
      paragraphs('样例县政府采购领域目录\n\n填报单位：县财政局'),
      TABLE,
      paragraphs('又一张'),
      wordTable([['甲', '乙']]),
      paragraphs('编制单位：县财政局'),
    );
    const result = read(bytes, '目录.docx');
    expect(result.workbook?.format).toBe('docx');
    expect(codesOf(result)).toEqual([]);
    expect(sheetsOf(bytes).map(({ name }) => name)).toEqual(['表1', '表2']);
    expect(cellsOf(bytes)).toEqual([
      ['A1', '样例县政府采购领域目录'],
      ['A2', '填报单位：县财政局'],
      ['A3', '公开事项'],
      ['B3', '公开内容'],
      ['C3', '公开时限'],
      ['A4', '采购合同信息'],
      ['B4', '政府采购合同全文'],
      ['C4', '及时'],
    ]);
    expect(cellsOf(bytes, 1)).toEqual([
      ['A1', '又一张'],
      ['A2', '甲'],
      ['B2', '乙'],
      ['A3', '编制单位：县财政局'],
    ]);
  });

  test('is understood like a workbook: unit, domain and rows', () => {
    const bytes = makeDocx(paragraphs('政府采购领域目录\n填报单位：县财政局（盖章）'), TABLE);
    const { workbook, problems } = read(bytes, '目录.docx');
    if (!workbook) throw new Error('not read');
    const submission = readSubmission({ file: '目录.docx', workbook, problems }, smallCatalogue());
    expect(submission.unit).toBe('县财政局');
    expect(submission.entries.map(({ domainId, content }) => [domainId, content])).toEqual([
      ['D2', '政府采购合同全文'],
    ]);
    expect(submission.entries[0]?.source).toMatchObject({ sheet: '表1', row: 4 });
  });

  test('keeps merged cells, across and down', () => {
    const bytes = makeDocx(
      wordTable([
        [
          { text: '公开方式', span: 2 },
          { text: '备注', down: 'restart' },
        ],
        ['主动', '依申请', { down: 'continue' }],
        [{ text: '甲', down: 'restart' }, '乙', '丙'],
        [{ down: 'continue' }, '丁', '戊'],
        [{ text: '己', down: 'restart' }, '庚', '辛'],
      ]),
    );
    expect(sheetsOf(bytes)[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 2 },
      { top: 1, left: 3, bottom: 2, right: 3 },
      { top: 3, left: 1, bottom: 4, right: 1 },
    ]);
  });

  test('joins paragraphs and line breaks of a cell; what nobody sees is left out', () => {
    const bytes = makeDocx(
      wordTable([
        [
          { text: '公开主体\n公开内容' },
          { xml: run('<w:t>甲</w:t><w:br/><w:t>乙</w:t>') + paragraphs('丙') },
          {
            xml: `<w:p><w:del><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>`,
          },
          { xml: run('<w:instrText>PAGE</w:instrText><w:t>页</w:t>') },
          { xml: run('<w:sym w:font="Wingdings 2" w:char="F052"/><w:t>政府网站</w:t>') },
        ],
      ]),
    );
    expect(cellsOf(bytes).map(([, text]) => text)).toEqual([
      '公开主体\n公开内容',
      '甲\n乙\n丙',
      '新',
      '页',
      '☑政府网站',
    ]);
  });

  test('puts a table inside a cell into its text, and says so', () => {
    const inner = wordTable([
      ['一', '二'],
      ['三', '四'],
    ]);
    const bytes = makeDocx(wordTable([['甲', { xml: paragraphs('内容') + inner }]]));
    expect(cellsOf(bytes)).toEqual([
      ['A1', '甲'],
      ['B1', '内容\n一 二\n三 四'],
    ]);
    expect(codesOf(read(bytes, '表.docx'))).toEqual([['B1', 'cell-table-inside']]);
  });

  test('a frame drawn round a table is no table', () => {
    const bytes = makeDocx(wordTable([[{ xml: paragraphs('填报单位：县财政局') + TABLE }]]));
    expect(sheetsOf(bytes)).toHaveLength(1);
    expect(cellsOf(bytes).slice(0, 2)).toEqual([
      ['A1', '填报单位：县财政局'],
      ['A2', '公开事项'],
    ]);
    expect(codesOf(read(bytes, '表.docx'))).toEqual([]);
  });

  test('without a table is told what to send instead', () => {
    const result = read(makeDocx(paragraphs('关于报送目录的函')), '函.docx');
    expect(codesOf(result)).toEqual([['', 'file-legacy-word']]);
  });

  test('that nests tables without end is read, that ends too soon is told', () => {
    const levels = 5_000;
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(levels)}${paragraphs('底')}${'</w:tc></w:tr></w:tbl>'.repeat(levels)}`;
    expect(cellsOf(makeDocx(TABLE, deep), 1, '表.docx')).toEqual([['A1', '底']]);
    expect(codesOf(read(makeDocx('<w:tbl><w:tr>'), '表.docx'))).toEqual([['', 'file-truncated']]);
  });

  test('with hidden text is read as it is seen; with another file in it, it says so', () => {
    const hidden = run('<w:rPr><w:vanish/></w:rPr><w:t>藏</w:t>');
    const shown = run('<w:rPr><w:vanish w:val="0"/></w:rPr><w:t>显</w:t>');
    const bytes = makeDocx(wordTable([[{ xml: hidden + shown }]]), '<w:altChunk r:id="rId1"/>');
    expect(cellsOf(bytes, 0, '表.docx')).toEqual([['A1', '显']]);
    expect(codesOf(read(bytes, '表.docx'))).toEqual([['', 'document-part-unread']]);
  });

  test('keeps the limits of cells', () => {
    const rows = Array.from({ length: 20 }, () => ['甲', '乙']);
    expect(codesOf(read(makeDocx(wordTable(rows)), '表.docx', { cells: 30 }))).toEqual([
      ['', 'file-too-large'],
    ]);
  });
});
