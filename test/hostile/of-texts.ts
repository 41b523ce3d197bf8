/** Hostile texts: formulas, control characters, long runs that bait regular expressions. */
import { makeRaw, makeSheet, makeXlsx } from '../helpers/make-xlsx.js';
import { GOOD, goodBut, type HostileCase, rowsXml } from './case.js';

const REMOTE = '[1]Sheet1!A1';
const DDE = "cmd|'/C calc'!A0";
/** The content of the first row, and the place of its title. */
const CONTENT = [3, 2] as const;
const FIELDS = [1, 2, 3, 4, 5, 6];

export const TEXT_CASES: readonly HostileCase[] = [
  {
    what: '公式引用别的工作簿，存有结果',
    make: () => makeRaw(rowsXml() + formulaRow(REMOTE, '<v>3</v>')),
    entries: 3,
    note: '只读存下的结果，不计算',
  },
  {
    what: 'DDE 公式，存有结果',
    make: () => makeRaw(rowsXml() + formulaRow(DDE, '<v>3</v>')),
    entries: 3,
    note: '不运行',
  },
  {
    what: 'DDE 公式，没有结果',
    make: () => makeRaw(rowsXml() + formulaRow(DDE, '')),
    code: 'cell-formula-without-value',
    entries: 3,
  },
  ...["=cmd|'/C calc'!A0", '+A1+B2', '-SUM(A1:A9)', '@SUM(1+9)'].map((text) => ({
    what: `文字像公式（${text}）`,
    make: () => makeSheet(goodBut(...CONTENT, text)),
    code: 'text-like-formula',
    entries: 2,
    note: '当作文字，写出时仍是文字',
  })),
  {
    what: '文字带注音',
    make: () =>
      makeXlsx({
        sheets: [
          {
            data: rowsXml().replace(
              '<c t="inlineStr"><is><t>中标、成交结果信息</t></is></c>',
              '<c t="s"><v>0</v></c>',
            ),
          },
        ],
        sharedItems:
          '<si><r><t>中标、成交</t></r><r><t>结果信息</t></r><rPh sb="0" eb="2"><t>ZHONGBIAO</t></rPh><phoneticPr fontId="1"/></si>',
      }),
    entries: 2,
    note: '注音不算文字',
  },
  {
    what: '一格超过 32767 字',
    make: () => makeSheet(goodBut(...CONTENT, '长'.repeat(40_000))),
    code: 'cell-too-long',
    entries: 2,
  },
  {
    what: '文字里有控制字符（_x0000_、_x0007_）',
    make: () => makeSheet(goodBut(...CONTENT, '包括采购人\u0000名称、\u0007项目名称。')),
    entries: 2,
    note: '看不见的控制字符去掉',
  },
  {
    what: '文字里有倒写、零宽字符',
    make: () =>
      makeSheet(goodBut(...CONTENT, '\u202e包括采购人\u200b名称\u2066、项目名称。\u202c')),
    code: 'text-hidden-marks',
    entries: 2,
  },
  {
    what: '文字里有半个代理对和私用区的字',
    make: () => makeSheet(goodBut(...CONTENT, '包括\ud800采购人\ue000\uffff名称')),
    entries: 2,
  },
  ...[
    '（',
    '《',
    '》〔2017〕',
    '、',
    '■口',
    '1.',
    '自20个工作日内',
    '第一条号 ',
    '印发《令第',
    ' \n',
    '=',
    '同上',
    '和除外，',
    'a',
    '9',
  ].map((bit) => ({
    what: `六栏都是一长串“${bit.trim() || '空白'}”`,
    make: () => makeSheet(longRuns(bit)),
    // Blanks are no text: the row is empty but for its number.
    entries: bit.trim() === '' ? 1 : 2,
  })),
];

/** A record whose content is a formula's. */
function formulaRow(formula: string, value: string): string {
  const text = (cell: string) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
  const cells = ['3', '审计结果公告'].map(text).join('');
  const after = (GOOD[4] ?? []).slice(3).map(text).join('');
  return `<row r="6">${cells}<c${value === '' ? '' : ' t="str"'}><f>${formula}</f>${value}</c>${after}</row>`;
}

/** Every field of the first record a run as long as a cell may be. */
function longRuns(bit: string): string[][] {
  const run = bit.repeat(Math.floor(32_000 / bit.length));
  return GOOD.map((row, r) => row.map((cell, c) => (r === 3 && FIELDS.includes(c) ? run : cell)));
}
