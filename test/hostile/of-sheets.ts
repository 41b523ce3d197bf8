/** Hostile sheets: XML that claims, nests, repeats or hides more than a table needs. */
import { makeRaw, makeSheet, makeXlsx } from '../helpers/make-xlsx.js';
import { GOOD, type HostileCase, makeLarge, rowsXml } from './case.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>';
const SHEET = 'xl/worksheets/sheet1.xml';

export const SHEET_CASES: readonly HostileCase[] = [
  {
    what: '自称占满整张表（A1:XFD1048576），其实只有几行',
    make: () => makeSheet(GOOD, { before: '<dimension ref="A1:XFD1048576"/>' }),
    entries: 2,
  },
  {
    what: '最末一格（XFD1048576）设了格式，没有内容',
    make: () => makeRaw(`${rowsXml()}<row r="1048576"><c r="XFD1048576" s="1"/></row>`),
    entries: 2,
  },
  {
    what: '最末一格（XFD1048576）有一个字',
    make: () =>
      makeRaw(
        `${rowsXml()}<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>完</t></is></c></row>`,
      ),
    entries: 2,
  },
  {
    what: '整张表合并成一格',
    make: () => makeSheet(GOOD, { merges: ['A1:XFD1048576'] }),
    entries: 2,
    code: 'merge-over-table',
  },
  {
    what: '填了字的部分整块合并成一格',
    make: () => makeSheet(GOOD, { merges: ['A1:G5'] }),
    entries: 2,
    code: 'merge-over-table',
  },
  {
    what: '整列合并',
    make: () => makeSheet(GOOD, { merges: ['C1:C1048576', 'D1:D1048576'] }),
    entries: 2,
    code: 'merge-over-table',
  },
  {
    what: '一百万处合并单元格',
    make: () =>
      makeLarge(rowsXml(), {
        after: `<mergeCells>${each(1_000_000, (n) => `<mergeCell ref="A${n + 9}:B${n + 9}"/>`)}</mergeCells>`,
      }),
    code: 'file-too-large',
  },
  {
    what: '四十万处横贯全表的合并单元格',
    make: () =>
      makeLarge(
        `${rowsXml()}<row r="999999"><c r="XFD999999" t="inlineStr"><is><t>完</t></is></c></row>`,
        {
          after: `<mergeCells>${each(400_000, (n) => `<mergeCell ref="A${n + 9}:XFD${n + 9}"/>`)}</mergeCells>`,
        },
      ),
    entries: 2,
  },
  {
    what: '数据有效性、条件格式设满整列',
    make: () =>
      makeSheet(GOOD, {
        after:
          '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>1</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="A1:A1048576 B1:XFD1048576"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>',
      }),
    entries: 2,
  },
  {
    what: '一百万个设了格式的空行',
    make: () =>
      makeLarge(
        rowsXml() +
          each(
            1_000_000,
            (n) => `<row r="${n + 9}" s="1" customFormat="1"><c r="A${n + 9}" s="1"/></row>`,
          ),
      ),
    entries: 2,
  },
  {
    what: '一百万个隐藏的空行',
    make: () => makeLarge(rowsXml() + each(1_000_000, (n) => `<row r="${n + 9}" hidden="1"/>`)),
    entries: 2,
  },
  {
    what: '四百万格有内容',
    make: () => makeLarge(`<row>${'<c><v>1</v></c>'.repeat(4_000_000)}</row>`),
    code: 'file-too-large',
  },
  {
    what: '表头有一万六千格',
    make: () => makeLarge(wideTable(16_000, 20)),
    code: 'file-without-table',
    entries: 0,
  },
  {
    what: '表头重复两千次',
    make: () => makeLarge(each(2_000, (n) => rowsXml(GOOD.slice(2, 4), n * 2 + 1))),
    entries: 2_000,
  },
  {
    what: '三万字的文字被一百万格引用',
    make: () =>
      makeLarge(`${rowsXml()}${'<row><c t="s"><v>0</v></c></row>'.repeat(1_000_000)}`, {
        sharedItems: `<si><t>${'长'.repeat(30_000)}</t></si>`,
      }),
    code: 'file-too-large',
  },
  {
    what: '一百万层嵌套的 XML',
    make: () =>
      makeLarge(rowsXml(), { before: `${'<a>'.repeat(1_000_000)}${'</a>'.repeat(1_000_000)}` }),
    entries: 2,
  },
  {
    what: '一百万层嵌套、没有关上的 XML',
    make: () => makeLarge(rowsXml(), { before: '<a>'.repeat(1_000_000) }),
    entries: 2,
  },
  {
    what: '一百万个属性',
    make: () =>
      makeLarge(rowsXml(), { before: `<sheetPr ${each(1_000_000, (n) => `a${n}="1" `)}/>` }),
    entries: 2,
  },
  {
    what: '实体炸弹（DOCTYPE 里层层引用）',
    make: () =>
      withSheet(
        `${HEAD}${laughs()}<worksheet><sheetData><row r="1"><c t="str"><v>&lol9;</v></c></row></sheetData></worksheet>`,
      ),
    code: 'file-truncated',
    note: '不展开任何实体',
  },
  {
    what: '文字表里的实体炸弹',
    make: () =>
      makeXlsx({
        sheets: [{ rows: GOOD }],
        parts: { 'xl/sharedStrings.xml': `${HEAD}${laughs()}<sst><si><t>&lol9;</t></si></sst>` },
      }),
    code: 'file-truncated',
  },
  {
    what: '外部实体（读本机文件）',
    make: () =>
      withSheet(
        `${HEAD}<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row r="1"><c t="str"><v>&e;</v></c></row></sheetData></worksheet>`,
      ),
    code: 'file-truncated',
    note: '不读任何别的文件',
  },
  {
    what: '有 DOCTYPE 而不引用',
    make: () =>
      withSheet(`${HEAD}${laughs()}<worksheet><sheetData>${rowsXml()}</sheetData></worksheet>`),
    entries: 2,
  },
  {
    what: '行号荒唐（0、负数、几十亿）',
    make: () =>
      makeRaw(
        `${rowsXml()}<row r="99999999999"><c><v>1</v></c></row><row r="-5"><c><v>2</v></c></row><row r="0"><c r="A0"><v>3</v></c></row><row r="NaN"><c><v>4</v></c></row>`,
      ),
    entries: 2,
  },
  {
    what: '列的设置荒唐（隐藏第 1 列到第 40 亿列）',
    make: () =>
      makeSheet(GOOD, { before: '<cols><col min="8" max="4000000000" hidden="1"/></cols>' }),
    entries: 2,
  },
  {
    what: '样式表里一百万种格式、一兆字的格式代码',
    make: () =>
      makeLarge(rowsXml(), {
        parts: {
          'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${'[y'.repeat(500_000)}"/></numFmts><cellXfs>${'<xf numFmtId="164"/>'.repeat(1_000_000)}</cellXfs></styleSheet>`,
        },
      }),
    entries: 2,
  },
  {
    what: '工作表名有怪字符、路径，有 300 个字，有重名',
    make: () =>
      makeXlsx({
        sheets: [
          { name: '../../etc/[a]:*?\u202e\'"<b>', rows: GOOD },
          { name: '表'.repeat(300), rows: GOOD },
          { name: '', rows: GOOD },
          { name: '同名', rows: GOOD },
          { name: '同名', rows: GOOD },
        ],
      }),
    entries: 10,
  },
];

function each(count: number, xml: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => xml(index)).join('');
}

function withSheet(xml: string): Uint8Array {
  return makeXlsx({ sheets: [{ rows: [] }], parts: { [SHEET]: xml } });
}

/** A billion laughs. */
function laughs(): string {
  const levels = each(9, (n) => `<!ENTITY lol${n + 1} "${`&lol${n};`.repeat(10)}">`);
  return `<!DOCTYPE x [<!ENTITY lol0 "lol">${levels}]>`;
}

/** The good header, and further headings to the right; rows filled all over. */
function wideTable(columns: number, rows: number): string {
  const filled = (start: readonly string[], more: string) => [
    ...start,
    ...Array.from({ length: columns - start.length }, (_, index) => `${more}${index}`),
  ];
  return rowsXml([
    filled(GOOD[2] ?? [], '栏目'),
    ...Array.from({ length: rows }, (_, row) =>
      filled([`${row + 1}`, `事项${row}`, ...(GOOD[3] ?? []).slice(2)], '值'),
    ),
  ]);
}
