/** 填报单位 and titles at the head and foot of a Word document's pages speak like those over the table. */
import { describe, expect, test } from 'vitest';
import { readSubmission } from '../../src/submission/read.js';
import { makeDocx, paragraphs, wordTable } from '../helpers/make-docx.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { cellsOf, codesOf, read } from './cells.js';

const ROWS = [
  ['公开事项', '公开内容', '公开时限'],
  ['采购合同信息', '政府采购合同全文', '及时'],
];
const TABLE = wordTable(ROWS);
const FILE = '目录.docx';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Parts of the package: each page part by its name (header1, footer1), as XML of its blocks. */
function pageParts(parts: Readonly<Record<string, string>>): Record<string, string> {
  const relations = Object.keys(parts).map((name) => {
    const type = name.replace(/\d+$/, '');
    return `<Relationship Id="${name}" Type="${TYPE}/${type}" Target="${name}.xml"/>`;
  });
  return {
    'word/_rels/document.xml.rels': `<Relationships>${relations.join('')}</Relationships>`,
    ...Object.fromEntries(
      Object.entries(parts).map(([name, xml]) => [
        `word/${name}.xml`,
        `<w:hdr xmlns:w="w">${xml}</w:hdr>`,
      ]),
    ),
  };
}

const refer = (name: string, type = 'default') =>
  `<w:${name.replace(/\d+$/, '')}Reference w:type="${type}" r:id="${name}"/>`;
/** The end of a section: what it says is of all before it. */
const section = (inner: string) => `<w:p><w:pPr><w:sectPr>${inner}</w:sectPr></w:pPr></w:p>`;

type Blocks = readonly (string | Record<string, string>)[];

function understood(...blocks: Blocks) {
  const { workbook, problems } = read(makeDocx(...blocks), FILE);
  if (!workbook) throw new Error('not read');
  return readSubmission({ file: FILE, workbook, problems }, smallCatalogue());
}
const facts = (...blocks: Blocks) => {
  const { unit, entries, problems } = understood(...blocks);
  return [unit, entries.map(({ domainId }) => domainId), problems.map(({ code }) => code)];
};
const HEAD = paragraphs('政府采购领域目录\n填报单位：县财政局');

describe('the pages of a Word document', () => {
  test.each([
    ['at their head', 'header1', HEAD],
    ['at their foot', 'footer1', HEAD],
    [
      'in a table at their head',
      'header1',
      wordTable([
        ['政府采购领域目录', ''],
        ['填报单位：', '县财政局'],
      ]),
    ],
  ])('say unit and domain %s', (_, name, xml) => {
    expect(facts(TABLE, section(refer(name)), pageParts({ [name]: xml }))).toEqual([
      '县财政局',
      ['D2'],
      [],
    ]);
  });

  test('say them on a first page of its own, where there is one', () => {
    const parts = pageParts({ header1: HEAD, header2: paragraphs('填报单位：县审计局') });
    const references = refer('header1') + refer('header2', 'first');
    expect(facts(TABLE, section(references), parts)[0]).toBe('县财政局');
    const isOff = '<w:titlePg w:val="0"/>';
    expect(facts(TABLE, section(references + isOff), parts)[0]).toBe('县财政局');
    const only = `${refer('header1', 'first')}<w:titlePg/>`;
    expect(facts(TABLE, section(only), parts)[0]).toBe('县财政局');
  });

  test('stand over the table, below its own paragraphs, without page numbers', () => {
    const parts = pageParts({
      header1: paragraphs('填报单位：县财政局\n样例目录'),
      footer1: paragraphs('第 1 页 共 3 页\n— 1 —\n联系人：某某'),
    });
    const bytes = makeDocx(
      paragraphs('样例目录'),
      TABLE,
      section(refer('header1') + refer('footer1')),
      parts,
    );
    expect(cellsOf(bytes, 0, FILE).slice(0, 4)).toEqual([
      ['A1', '样例目录'],
      ['A2', '填报单位：县财政局'],
      ['A3', '联系人：某某'],
      ['A4', '公开事项'],
    ]);
  });

  test('hold for the sections after them that say nothing else, not for those before', () => {
    const bytes = makeDocx(
      TABLE,
      section(''),
      TABLE,
      section(refer('header1')),
      paragraphs('二'),
      TABLE,
      section(''),
      TABLE,
      section(refer('header2')),
      pageParts({ header1: paragraphs('甲'), header2: paragraphs('乙') }),
    );
    const firsts = [0, 1, 2, 3].map((at) =>
      cellsOf(bytes, at, FILE)
        .filter(([cell]) => /^A[12]$/.test(cell))
        .map(([, text]) => text),
    );
    expect(firsts).toEqual([
      ['公开事项', '采购合同信息'],
      ['甲', '公开事项'],
      ['二', '甲'],
      ['乙', '公开事项'],
    ]);
  });

  test('do not come between a table and its next part', () => {
    const numbered = (number: string, matter: string) =>
      wordTable([
        ['序号', '公开事项', '公开内容', '公开时限'],
        [number, matter, '全文', '及时'],
      ]);
    const blocks = [numbered('1', '采购公告'), paragraphs(''), numbered('2', '采购合同信息')];
    const parts = pageParts({ header1: HEAD });
    expect(facts(...blocks, section(refer('header1')), parts).slice(0, 2)).toEqual([
      '县财政局',
      ['D2', 'D2'],
    ]);
  });

  test('are not what somebody had before he changed them, nor what lies elsewhere', () => {
    const changed = `<w:sectPrChange><w:sectPr>${refer('header1')}<w:titlePg/></w:sectPr></w:sectPrChange>`;
    const parts = pageParts({ header1: HEAD });
    expect(facts(TABLE, section(changed), parts)[0]).toBeUndefined();
    expect(facts(TABLE, section(refer('header9')), parts)[0]).toBeUndefined();
    expect(facts(TABLE, section(refer('header1')))[0]).toBeUndefined();
  });

  test('keep the limits of a file; one that is damaged is told', () => {
    const many = pageParts({
      header1: paragraphs(
        Array(40)
          .fill('甲')
          .map((a, i) => a + i)
          .join('\n'),
      ),
    });
    const blocks = [TABLE, section(refer('header1')), many];
    expect(codesOf(read(makeDocx(...blocks), FILE, { cells: 30 }))).toEqual([
      ['', 'file-too-large'],
    ]);
    expect(codesOf(read(makeDocx(...blocks), FILE, { inflatedBytes: 2_000 }))).toEqual([
      ['', 'file-too-large'],
    ]);
    const broken = pageParts({ header1: '<w:p>' });
    expect(codesOf(read(makeDocx(TABLE, section(refer('header1')), broken), FILE))).toEqual([
      ['', 'file-truncated'],
    ]);
  });
});
