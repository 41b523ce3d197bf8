/** Good workbooks as other programs write them, or as they come out of bad hands: all are read. */
import * as XLSX from 'xlsx';
import { makeRaw, makeSheet, makeXlsx, xlsxParts, zipParts } from '../helpers/make-xlsx.js';
import { GOOD, goodBut, type HostileCase, rowsXml } from './case.js';

const SHEET = 'xl/worksheets/sheet1.xml';
const good = () => makeSheet(GOOD, { shared: true });
const text = (xml: string) => xml;

/** The good workbook, its parts changed. */
function changed(change: (parts: Record<string, string>) => Record<string, string | Uint8Array>) {
  const parts = Object.entries(xlsxParts({ sheets: [{ rows: GOOD }], shared: true }));
  return zipParts(change(Object.fromEntries(parts.map(([name, part]) => [name, String(part)]))));
}

const without = (...names: readonly string[]) =>
  changed((parts) =>
    Object.fromEntries(Object.entries(parts).filter(([name]) => !names.includes(name))),
  );

const renamed = (rename: (name: string) => string, edit: (xml: string) => string = text) =>
  changed((parts) =>
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [rename(name), edit(xml)])),
  );

const edited = (name: string, edit: (xml: string) => string) =>
  changed((parts) => ({ ...parts, [name]: edit(parts[name] ?? '') }));

const utf16 = (mark: boolean, big: boolean) =>
  changed((parts) => {
    const pack = (xml: string) => {
      const bytes = Buffer.from((mark ? '\ufeff' : '') + xml.replace('UTF-8', 'UTF-16'), 'utf16le');
      return Uint8Array.from(big ? bytes.swap16() : bytes);
    };
    return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, pack(xml)]));
  });

export const ODD_CASES: readonly HostileCase[] = [
  ...(['xltx', 'xltm', 'xlam', 'et', 'ett'] as const).map((extension) => ({
    what: `表格存为 .${extension}`,
    file: `表.${extension}`,
    make: good,
    entries: 2,
  })),
  {
    what: '二进制工作簿（.xlsb）',
    file: '表.xlsb',
    make: () => {
      const book = XLSX.utils.book_new(XLSX.utils.aoa_to_sheet(GOOD.map((row) => [...row])), '表');
      return new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'xlsb' }));
    },
    entries: 2,
  },
  {
    what: '严格的 Open XML（ISO 29500 Strict）',
    make: () =>
      renamed(
        (name) => name,
        (xml) =>
          xml
            .replaceAll(
              'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
              'http://purl.oclc.org/ooxml/spreadsheetml/main',
            )
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
              'http://purl.oclc.org/ooxml/officeDocument/relationships',
            ),
      ),
    entries: 2,
  },
  {
    what: '部件的路径写成绝对路径',
    make: () =>
      edited('xl/_rels/workbook.xml.rels', (xml) => xml.replaceAll('Target="', 'Target="/xl/')),
    entries: 2,
  },
  {
    what: '部件的路径用反斜杠',
    make: () =>
      renamed(
        (name) => name.replaceAll('/', '\\'),
        (xml) => xml.replaceAll('Target="worksheets/', 'Target="worksheets\\'),
      ),
    entries: 2,
  },
  {
    what: '部件的名字以斜杠开头',
    make: () => renamed((name) => `/${name}`),
    entries: 2,
  },
  {
    what: '部件的名字大小写不一',
    make: () =>
      renamed((name) => name.replace('xl/', 'XL/').replace('sharedStrings', 'SharedStrings')),
    entries: 2,
  },
  {
    what: '部件的路径里有转义（%20、%E8）',
    make: () =>
      changed((parts) => {
        const { [SHEET]: sheet = '', ...rest } = parts;
        return {
          ...rest,
          'xl/worksheets/表 1.xml': sheet,
          'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] ?? '').replace(
            'worksheets/sheet1.xml',
            encodeURI('worksheets/表 1.xml'),
          ),
        };
      }),
    entries: 2,
  },
  ...([true, false] as const).flatMap((big) =>
    ([true, false] as const).map((mark) => ({
      what: `部件是${big ? '大' : '小'}端的 UTF-16，${mark ? '有' : '没有'}字节序标记`,
      make: () => utf16(mark, big),
      entries: 2,
    })),
  ),
  {
    what: '部件声明为 GB2312 编码',
    make: () => changed((parts) => ({ ...parts, [SHEET]: gbkSheet() })),
    entries: 1,
  },
  { what: '没有样式表', make: () => without('xl/styles.xml'), entries: 2 },
  {
    what: '没有文字表，文字都在格子里',
    make: () =>
      makeXlsx({ sheets: [{ rows: GOOD }], parts: { 'xl/sharedStrings.xml': undefined } }),
    entries: 2,
  },
  {
    what: '没有文字表，格子却引用它',
    make: () => without('xl/sharedStrings.xml'),
    code: 'file-truncated',
  },
  { what: '没有工作簿的关系表', make: () => without('xl/_rels/workbook.xml.rels'), entries: 2 },
  { what: '没有包的关系表', make: () => without('_rels/.rels'), entries: 2 },
  { what: '没有内容类型表', make: () => without('[Content_Types].xml'), entries: 2 },
  {
    what: '没有任何关系表',
    make: () => without('_rels/.rels', 'xl/_rels/workbook.xml.rels', '[Content_Types].xml'),
    entries: 2,
  },
  {
    what: '关系表里的工作表有一张没有',
    make: () =>
      makeXlsx({
        sheets: [{ rows: GOOD }, { name: '二', rows: [['说明']] }],
        parts: { 'xl/worksheets/sheet2.xml': undefined },
      }),
    code: 'file-truncated',
  },
  {
    what: '文字的序号超出文字表',
    make: () =>
      makeRaw(
        `${rowsXml()}<row r="6"><c r="A6"><v>3</v></c><c r="B6" t="s"><v>999999</v></c><c r="C6" t="s"><v>-1</v></c></row>`,
      ),
    code: 'cell-text-lost',
    entries: 2,
  },
  {
    what: '文字用 t="str"，分成几段字体，有布尔值',
    make: () =>
      makeRaw(
        rowsXml()
          .replace(
            '<c t="inlineStr"><is><t>中标、成交结果信息</t></is></c>',
            '<c t="str"><v>中标、成交结果信息</v></c>',
          )
          .replace(
            '<is><t>采购合同信息</t></is>',
            '<is><r><rPr><b/></rPr><t>采购</t></r><r><t>合同信息</t></r></is>',
          )
          .replace('<c t="inlineStr"><is><t>2</t></is></c>', '<c t="b"><v>1</v></c>'),
      ),
    entries: 2,
  },
  {
    what: '日期按 1904 年起算',
    make: () =>
      makeRaw(
        rowsXml().replace(
          /<c t="inlineStr"><is><t>自合同[^<]*<\/t><\/is><\/c>/,
          '<c s="1"><v>41930</v></c>',
        ),
        {
          formats: [14],
          date1904: true,
        },
      ),
    entries: 2,
  },
  {
    what: '身份证号存成数字',
    make: () =>
      makeRaw(
        rowsXml().replace(
          /<c t="inlineStr"><is><t>包括政府[^<]*<\/t><\/is><\/c>/,
          '<c><v>1.1010119900307E+17</v></c>',
        ),
      ),
    code: 'number-digits-lost',
    entries: 2,
    note: '后几位已经丢失，请改成文字',
  },
  {
    what: '一格正好 32767 字',
    make: () => makeSheet(goodBut(3, 2, '长'.repeat(32_767))),
    entries: 2,
  },
  {
    what: '文字里有 _x000D_、_x005F_x000D_ 这样的转义',
    make: () =>
      makeRaw(rowsXml().replace('包括采购人名称', '包括_x000D_采购人_x005F_x000D_名称_xZZZZ_')),
    code: 'text-escaped',
    entries: 2,
  },
  {
    what: '工作簿的元素都带前缀（x:row）',
    make: () =>
      renamed(
        (name) => name,
        (xml) =>
          xml.includes('spreadsheetml/2006/main') && !xml.includes('<Types')
            ? xml.replace(/<(\/?)(?=[a-z])/gi, '<$1x:').replace('xmlns=', 'xmlns:x=')
            : xml,
      ),
    entries: 2,
  },
  {
    what: '同一部件用了 ZIP 的存储方式，末尾有多余的字节',
    make: () => Uint8Array.from([...good(), ...new Array(5_000).fill(0)]),
    entries: 2,
  },
];

/** A table of one record, in the code page of Chinese Windows. */
function gbkSheet(): Uint8Array {
  const cell = (words: readonly number[]) => [
    ...Buffer.from('<c t="inlineStr"><is><t>'),
    ...words,
    ...Buffer.from('</t></is></c>'),
  ];
  const open = [0xb9, 0xab, 0xbf, 0xaa];
  const header = [
    [...open, 0xca, 0xc2, 0xcf, 0xee],
    [...open, 0xc4, 0xda, 0xc8, 0xdd],
  ];
  const row = [
    [0xba, 0xcf, 0xcd, 0xac],
    [0xc8, 0xab, 0xce, 0xc4],
  ];
  const rows = [header, row].flatMap((cells) => [
    ...Buffer.from('<row>'),
    ...cells.flatMap(cell),
    ...Buffer.from('</row>'),
  ]);
  return Uint8Array.from([
    ...Buffer.from('<?xml version="1.0" encoding="GB2312"?><worksheet><sheetData>'),
    ...rows,
    ...Buffer.from('</sheetData></worksheet>'),
  ]);
}
