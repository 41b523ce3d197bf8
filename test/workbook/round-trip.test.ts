/** Whatever stands in a table, written and read, is there again; scanned or parsed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Budget, DEFAULT_CAPS } from '../../src/workbook/caps.js';
import { readSharedStrings } from '../../src/workbook/shared-strings.js';
import { SheetBuilder } from '../../src/workbook/sheet-builder.js';
import { parseSheet } from '../../src/workbook/sheet-sax.js';
import { scanSheet } from '../../src/workbook/sheet-scan.js';
import { type CellValue, escapeXml, makeXlsx } from '../helpers/make-xlsx.js';
import { read } from './cells.js';

/** Text as people type it, with the marks that XML and Excel escape. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('公开事项', '\n', '_x000D_', '_x005F_', '<', '&amp;', '"', ']]>', ' ', '耈'),
    ),
    { maxLength: 4 },
  )
  .map((parts) => parts.join('').replace(/[^\P{C}\n\t]/gu, ''));

const value: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.integer(),
  fc.boolean(),
  fc.constant(undefined),
);

test('random sheets come back cell by cell, from shared strings and from the cells', () => {
  const sheet = fc.array(fc.array(value, { maxLength: 5 }), { maxLength: 5 });
  fc.assert(
    fc.property(fc.array(sheet, { minLength: 1, maxLength: 3 }), fc.boolean(), (sheets, shared) => {
      const bytes = makeXlsx({ sheets: sheets.map((rows) => ({ rows })), shared });
      const result = read(bytes);
      expect(result.problems).toEqual([]);
      const cells = result.workbook?.sheets.map((one) =>
        one.cells.map(({ row, column, text }) => [row, column, text]),
      );
      expect(cells).toEqual(sheets.map(expectedCells));
    }),
    { numRuns: 150 },
  );
});

function expectedCells(rows: readonly (readonly CellValue[])[]): [number, number, string][] {
  return rows.flatMap((row, r) =>
    row.flatMap((one, c): [number, number, string][] => {
      const text =
        one === undefined ? '' : typeof one === 'boolean' ? String(one).toUpperCase() : String(one);
      return text === '' ? [] : [[r + 1, c + 1, text]];
    }),
  );
}

const cellXml = fc
  .record({
    reference: fc.constantFrom(
      '',
      ' r="B7"',
      ' r="AA1"',
      ' r="C3"',
      " r='D4'",
      ' r ="E5"',
      '  r="F6"',
    ),
    style: fc.constantFrom('', ' s="1"', ' s="0" cm="1"', '\n s="1"', ' x:uid="{a}"'),
    body: fc.oneof(
      fc.constantFrom(
        '/>',
        '></c>',
        ' t="s"><v>1</v></c>',
        ' t="s"><f>A1</f><v>0</v></c>',
        ' t="b"><v>1</v></c>',
        ' t="e"><v>#REF!</v></c>',
        '><f t="shared" si="0"/></c>',
        "><f t='shared' si='0'/></c>",
        '><f t="array" ref="A1">B1</f><v>2</v></c>',
        '><f>1&lt;2</f><v>43392.5</v></c>',
        ' t="str"><f>A1</f><v/></c>',
        ' t="str"><v xml:space="preserve"> &#20844;&amp; </v></c>',
        ' t="inlineStr"><is><r><t>甲</t></r><rPh><t>x</t></rPh></is></c>',
        ' t="inlineStr"><is><t xml:space="preserve"> 乙 </t></is></c>',
        ' t="inlineStr"><is><t/></is></c>',
        '>\n  <v>12</v>\n</c>',
        // What the scanner leaves to the parser:
        '><v><![CDATA[3]]></v></c>',
        '><!-- 甲 --><v>4</v></c>',
        '><v>5</v><extLst/></c>',
      ),
      text.map((one) => ` t="str"><v>${escapeXml(one)}</v></c>`),
    ),
  })
  .map(({ reference, style, body }) => `<c${reference}${style}${body}`);

const rowXml = fc
  .tuple(
    fc.constantFrom(
      '',
      ' r="3"',
      ' r="9" hidden="1" spans="1:5"',
      " r='5'",
      ' r = "6"',
      ' x:r="8"',
      ' ht="1>2"',
    ),
    fc.array(cellXml, { maxLength: 4 }),
  )
  .map(([attributes, cells]) => `<row${attributes}>${cells.join('')}</row>`);

test('scanner and parser read the same sheet alike, whenever the scanner takes it', () => {
  const context = {
    strings: ['共', '享'],
    styles: [undefined, 'both' as const],
    date1904: false,
    budget: new Budget(DEFAULT_CAPS),
  };
  let taken = 0;
  fc.assert(
    fc.property(fc.array(rowXml, { maxLength: 4 }), fc.constantFrom('', '\n  '), (rows, blank) => {
      const data = rows.join(blank);
      const xml = `<worksheet><cols><col min="2" max="3" hidden="1"/></cols><sheetData>${data}</sheetData><mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="C1:C9"/></mergeCells></worksheet>`;
      const scanned = new SheetBuilder('表', context);
      if (!scanSheet(xml, scanned)) return;
      taken++;
      const parsed = new SheetBuilder('表', context);
      parseSheet(xml, parsed);
      expect(scanned.finish(true)).toEqual(parsed.finish(true));
    }),
    { numRuns: 500 },
  );
  expect(taken).toBeGreaterThan(100);
});

test('shared strings are read alike, plain or not', () => {
  const item = fc.oneof(
    text.map((one) => `<si><t xml:space="preserve">${escapeXml(one)}</t></si>`),
    fc.constantFrom(
      '<si><t/></si>',
      '<si/>',
      '<si><r><t>甲</t></r><r><t>乙</t></r></si>',
      '<si>\n<t>丙</t>\n</si>',
      '<!-- 丁 -->',
    ),
  );
  fc.assert(
    fc.property(fc.array(item), (items) => {
      const plain = readSharedStrings(`<sst>${items.join('')}</sst>`);
      // A prefix makes every text one for the parser.
      const prefixed = items.join('').replace(/<(\/?)(si|t|r)(?=[\s/>])/g, '<$1x:$2');
      expect(plain).toEqual(readSharedStrings(`<x:sst xmlns:x="a">${prefixed}</x:sst>`));
    }),
  );
});
