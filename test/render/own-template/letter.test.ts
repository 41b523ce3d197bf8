/** A letter in an office's own template: what has a place of its own leaves the body, nothing is lost. */
import { expect, test } from 'vitest';
import {
  openLetterTemplate,
  renderOfficialInTemplate,
} from '../../../src/render/word/official-in-template.js';
import type { Paragraph } from '../../../src/render/word/paragraph.js';
import {
  centred,
  officeTemplate,
  paragraph,
  STYLES,
  type TemplateSpec,
} from '../../helpers/office-template.js';
import { sectionsOf } from '../../helpers/sections.js';
import { part } from '../unpack.js';

const LETTER: Paragraph[] = [
  { style: 'number', text: '甲政办函〔2018〕×××号' },
  { style: 'title', text: '关于催报目录的函（样例）' },
  { style: 'addressee', text: '县财政局：' },
  { style: 'body', text: '请于近日报送。' },
  { style: 'signature', text: '甲县政务服务管理局' },
  { style: 'signature', text: '2018年10月9日' },
];

function letter(spec: TemplateSpec, foot = '', paragraphs = LETTER): Promise<Uint8Array> {
  const template = openLetterTemplate('公文.docx', officeTemplate(spec));
  return renderOfficialInTemplate(template, {
    ...{ paragraphs, maker: '县政务服务管理局', day: '2018-10-19', foot },
  });
}

async function words(body: string, foot = ''): Promise<string | undefined> {
  return sectionsOf(await letter({ body }, foot))[0]?.words;
}

test('without other places the whole letter stands where the body goes', async () => {
  expect(await words(paragraph('{{正文}}'))).toBe(
    '甲政办函〔2018〕×××号|关于催报目录的函（样例）|县财政局：|请于近日报送。|甲县政务服务管理局|2018年10月9日',
  );
});

test('number, title and addressee leave the body where the template has places for them', async () => {
  const body =
    centred('{{文号}}') + centred('{{标题}}') + paragraph('{{主送机关}}：') + paragraph('{{正文}}');
  expect(await words(`${body}${paragraph('{{发文机关}}{{日期}}印发')}`)).toBe(
    '甲政办函〔2018〕×××号|关于催报目录的函（样例）|县财政局：|请于近日报送。|甲县政务服务管理局|2018年10月9日|甲县政务服务管理局2018年10月9日印发',
  );
});

test('a title at the head of the page alone does not take the one from the letter', async () => {
  const bytes = await letter({
    body: paragraph('{{正文}}'),
    headers: { default: centred('{{标题}}') },
  });
  const [only] = sectionsOf(bytes);
  expect(only?.head).toBe('关于催报目录的函（样例）');
  expect(only?.words).toContain('关于催报目录的函（样例）');
});

test('a mark stands in every foot and in the properties; without one the feet stay', async () => {
  const spec = { body: paragraph('{{正文}}'), footers: { default: centred('第一页') } };
  const marked = await letter(spec, '样例');
  expect(sectionsOf(marked)[0]?.foot).toBe('第一页|样例');
  expect(part(marked, 'core.xml')).toContain('红头、样例');
  expect(sectionsOf(await letter(spec))[0]?.foot).toBe('第一页');
});

const fonts = (xml: string, text: string) =>
  new RegExp(
    `w:eastAsia="([^"]*)"[^>]*/>(?:(?!</w:r>).)*<w:sz w:val="(\\d+)"/>(?:(?!</w:r>).)*${text}`,
  )
    .exec(xml)
    ?.slice(1);

test.each([
  [
    'of its run',
    paragraph({ text: '{{正文}}', look: '<w:rFonts w:eastAsia="仿宋_GB2312"/><w:sz w:val="30"/>' }),
    ['仿宋_GB2312', '30'],
  ],
  [
    'of its style',
    '<w:p><w:pPr><w:pStyle w:val="b2"/></w:pPr><w:r><w:t>{{正文}}</w:t></w:r></w:p>',
    ['华文仿宋', '28'],
  ],
  [
    'of its run before its style',
    '<w:p><w:pPr><w:pStyle w:val="b2"/></w:pPr><w:r><w:rPr><w:sz w:val="36"/></w:rPr><w:t>{{正文}}</w:t></w:r></w:p>',
    ['华文仿宋', '36'],
  ],
  ['of nothing but the default', paragraph('{{正文}}'), ['仿宋', '32']],
])('the prose takes the font and size %s, headings keep theirs', async (_case, body, expected) => {
  const styles = `${STYLES}<w:style w:type="paragraph" w:styleId="b1"><w:name w:val="公文"/><w:basedOn w:val="a"/><w:rPr><w:rFonts w:eastAsia="华文仿宋"/><w:sz w:val="24"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="b2"><w:name w:val="公文正文"/><w:basedOn w:val="b1"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>`;
  const paragraphs: Paragraph[] = [...LETTER, { style: 'heading1', text: '一、要求' }];
  const xml = part(await letter({ body, styles }, '', paragraphs), 'document.xml');
  const own = xml.split('<w:p>').filter((one) => /近日|要求/.test(one));
  expect(own.map((one) => fonts(one, '(?:近日|要求)'))).toEqual([expected, ['黑体', '32']]);
});

test('a table may part between its rows, since a red head leaves less of the first page', async () => {
  const rows = [['甲'], ['乙'], ['丙']];
  const table = { headings: ['单位'], rows, figures: [], isSummed: false, byHand: [] };
  const paragraphs: Paragraph[] = [...LETTER.slice(0, 4), { style: 'table', text: '', table }];
  const xml = part(await letter({ body: paragraph('{{正文}}') }, '', paragraphs), 'document.xml');
  expect(/<w:tbl>.*<\/w:tbl>/s.exec(xml)?.[0]).not.toContain('<w:keepNext/>');
  expect(xml).toContain('<w:keepNext/>');
});

test('a letter template without its place is told', () => {
  const bytes = officeTemplate({ body: paragraph('{{标题}}') });
  expect(() => openLetterTemplate('公文.docx', bytes)).toThrow(/^公文\.docx：正文里没有{{正文}}/);
});
