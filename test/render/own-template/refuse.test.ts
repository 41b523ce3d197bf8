/** A template that cannot be filled is told in one line: what, where, what is allowed. */
import { expect, test } from 'vitest';
import { UserError } from '../../../src/model/user-error.js';
import type { Known } from '../../../src/render/own-template/placeholders.js';
import { openTemplate } from '../../../src/render/own-template/template.js';
import { makeXlsx, zipParts } from '../../helpers/make-xlsx.js';
import {
  centred,
  officeTemplate,
  paragraph,
  type TemplateSpec,
  templateParts,
  textBox,
} from '../../helpers/office-template.js';

const KNOWN: Known = { lines: ['标题', '日期'], blocks: ['总目录', '说明'], required: ['总目录'] };
const ALLOWED = '{{总目录}}、{{说明}}、{{标题}}、{{日期}}';
const GOOD = paragraph('{{总目录}}');

/** @returns the line that is said; undefined where nothing is wrong */
function said(bytes: Uint8Array): string | undefined {
  try {
    openTemplate('红头.docx', bytes, KNOWN);
    return undefined;
  } catch (fault) {
    expect(fault).toBeInstanceOf(UserError);
    const { message } = fault as UserError;
    expect(message).toMatch(/^红头\.docx：[^\n]+$/);
    return message;
  }
}

const ofBody = (body: string) => said(officeTemplate({ body }));
const cell = (content: string) =>
  `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${content}</w:tc></w:tr></w:tbl>`;

test('a good template is not told of anything', () => {
  expect(ofBody(GOOD + paragraph('{{标题}} {日期：} {a}'))).toBeUndefined();
});

test.each<[string, TemplateSpec, string]>([
  [
    'in the body',
    { body: paragraph('甲') + GOOD + paragraph('印发{{总目彔}}的通知') },
    '正文第3段“印发{{总目彔}}的通知”',
  ],
  ['in a table', { body: GOOD + cell(paragraph('{{总目彔}}')) }, '正文的表格里“{{总目彔}}”'],
  [
    'in a text box',
    { body: `${GOOD}<w:p>${textBox(paragraph('{{总', '目彔}}'))}</w:p>` },
    '文本框“{{总目彔}}”',
  ],
  ['at the head', { body: GOOD, headers: { first: centred('{{总目彔}}') } }, '页眉“{{总目彔}}”'],
  ['at the foot', { body: GOOD, footers: { default: centred('{{总目彔}}') } }, '页脚“{{总目彔}}”'],
  [
    'in a box at the head',
    { body: GOOD, headers: { default: `<w:p>${textBox(paragraph('{{总目彔}}'))}</w:p>` } },
    '页眉里的文本框“{{总目彔}}”',
  ],
])('an unknown placeholder %s is told with its place and what there is', (_case, spec, place) => {
  expect(said(officeTemplate(spec))).toBe(
    `红头.docx：${place}：没有“{{总目彔}}”这个占位。可以用的有${ALLOWED}，请改正或删去后再试。`,
  );
});

test.each([
  ['not closed', paragraph('关于{{标题')],
  ['closed by one brace', paragraph('关于{{标题}的通知')],
  ['opened by one brace', paragraph('关于{标题}}的通知')],
  ['in single braces', paragraph('关于｛标题｝的通知')],
  ['closed in the next paragraph', paragraph('关于{{标题') + paragraph('}}的通知')],
  ['opened twice', paragraph('{{标题{{日期}}')],
])('a placeholder %s is told', (_case, body) => {
  expect(ofBody(body + GOOD)).toMatch(/^红头\.docx：正文第1段“[^”]+”：花括号没有写全：/);
});

test.each([
  ['none at all', paragraph('甲县人民政府文件')],
  ['only a line of it', paragraph('{{标题}}')],
])('without the place for the tables nothing can be filled: %s', (_case, body) => {
  expect(ofBody(body)).toBe(
    '红头.docx：正文里没有{{总目录}}，不知道内容放在哪里。请在正文里单独写一段{{总目录}}；另外可以用的有{{说明}}、{{标题}}、{{日期}}。',
  );
});

test.each<[string, TemplateSpec, RegExp]>([
  [
    'at the head',
    { body: paragraph('甲'), headers: { default: centred('{{总目录}}') } },
    /：页眉“{{总目录}}”：{{总目录}}只能放在正文里单独一段/,
  ],
  ['in a cell', { body: cell(GOOD) }, /：正文的表格里.*只能放在正文里单独一段/],
  ['in a text box', { body: `<w:p>${textBox(GOOD)}</w:p>` }, /：文本框.*只能放在正文里单独一段/],
  [
    'among words',
    { body: paragraph('附件：{{总目录}}') },
    /：正文第1段“附件：{{总目录}}”：{{总目录}}要单独占一段/,
  ],
  ['beside another', { body: paragraph('{{标题}}{{总目录}}') }, /要单独占一段/],
  ['twice', { body: GOOD + GOOD }, /：{{总目录}}写了两处，只能有一处/],
])('the tables cannot stand %s', (_case, spec, told) => {
  expect(said(officeTemplate(spec))).toMatch(told);
});

const OLE = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array(600).fill(0)]);
const text = (words: string) => new TextEncoder().encode(words);
const MACRO = 'application/vnd.ms-word.document.macroEnabled.main+xml';
const whole = officeTemplate({ body: GOOD });

test.each<[string, Uint8Array, RegExp]>([
  [
    '.doc or .wps, whatever its name',
    OLE,
    /旧格式的文档（\.doc、\.wps 等）.*另存为“Word 文档（\*\.docx）”/,
  ],
  ['an empty file', new Uint8Array(), /是空文件.*另存为/],
  ['a text', text('标题'), /不是 \.docx 文档。.*另存为/],
  ['RTF', text('{\\rtf1\\ansi'), /RTF.*另存为/],
  ['a PDF', text('%PDF-1.7'), /而是PDF 文件.*另存为/],
  ['a workbook', makeXlsx({ sheets: [{ name: 'a', rows: [['甲']] }] }), /而是电子表格/],
  ['any archive', zipParts({ 'a.txt': 'a' }), /而是压缩包/],
  ['one cut off', whole.slice(0, whole.length - 30), /不完整或已损坏/],
  ['one cut in half', whole.slice(0, whole.length / 2), /不完整或已损坏/],
  [
    'macros',
    officeTemplate({ body: GOOD, parts: { 'word/vbaProject.bin': 'x' } }),
    /带有宏.*不带宏的/,
  ],
  ['a macro type', officeTemplate({ body: GOOD, contentType: MACRO }), /带有宏/],
  ['broken XML', officeTemplate({ body: '<w:p>' }), /不完整或已损坏/],
  [
    'a document type',
    withDocument((xml) => xml.replace('<w:document', '<!DOCTYPE a [<!ENTITY b "c">]><w:document')),
    /不完整或已损坏/,
  ],
  [
    'strict Open XML',
    withDocument((xml) =>
      xml.replaceAll(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
    ),
    /Strict Open XML/,
  ],
  [
    '300 MB of blanks',
    officeTemplate({ body: GOOD, parts: { 'word/a.xml': new Uint8Array(300 * 1024 * 1024) } }),
    /内容过大/,
  ],
])('%s is no template', (_case, bytes, told) => {
  expect(said(bytes)).toMatch(told);
});

function withDocument(edit: (xml: string) => string): Uint8Array {
  const all = templateParts({ body: GOOD });
  return zipParts({ ...all, 'word/document.xml': edit(all['word/document.xml'] as string) });
}

test('a placeholder in a chart or a SmartArt graphic is told, since nothing can be filled there', () => {
  const art = '<dgm xmlns:a="a"><a:t>{{标题}}</a:t></dgm>';
  const bytes = officeTemplate({ body: GOOD, parts: { 'word/diagrams/data1.xml': art } });
  expect(said(bytes)).toMatch(/图表或 SmartArt 图形里的{{标题}}填不了/);
});

test('a flood of braces is told in no time', () => {
  expect(ofBody(GOOD + paragraph('{ '.repeat(200_000)))).toMatch(/花括号没有写全/);
  expect(ofBody(GOOD + paragraph(`{{${'甲'.repeat(200_000)}}}`))).toMatch(/没有“{{甲{20}…}}”/);
}, 5_000);
