/** An office's own template: what is typed in it is filled wherever it stands, the rest stays. */
import { Paragraph, TextRun } from 'docx';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { UserError } from '../../../src/model/user-error.js';
import { type Content, fillTemplate } from '../../../src/render/own-template/fill.js';
import type { Known } from '../../../src/render/own-template/placeholders.js';
import { openTemplate } from '../../../src/render/own-template/template.js';
import { zipParts } from '../../helpers/make-xlsx.js';
import {
  CUT,
  centred,
  officeTemplate,
  PAGE_NUMBER,
  paragraph,
  RED_LINE,
  red,
  type TemplateSpec,
  templateParts,
  textBox,
} from '../../helpers/office-template.js';
import { part, parts } from '../unpack.js';

const KNOWN: Known = { lines: ['标题', '日期'], blocks: ['正文'], required: [] };
const CONTENT: Content = {
  lines: { 标题: '甲县目录', 日期: '2018年10月19日' },
  blocks: { 正文: { children: [new Paragraph({ children: [new TextRun('一段正文')] })] } },
};

function fill(bytes: Uint8Array, content: Content = CONTENT): Promise<Uint8Array> {
  return fillTemplate(openTemplate('模板.docx', bytes, KNOWN), content);
}

async function bodyOf(spec: TemplateSpec): Promise<string> {
  return part(await fill(officeTemplate(spec)), 'word/document.xml');
}

/** Each run with words: its words, and the size it has. */
function runs(xml: string): string[] {
  return [...xml.matchAll(/<w:r>(.*?)<\/w:r>/gs)]
    .map(([, run = '']) => {
      const size = /<w:sz w:val="(\d+)"/.exec(run)?.[1];
      const words = [...run.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
      return words === '' ? '' : `${words}${size === undefined ? '' : ` ${size}`}`;
    })
    .filter((run) => run !== '');
}

const sized = (text: string, size: number) => ({ text, look: `<w:sz w:val="${size}"/>` });

test.each([
  ['in one run', [sized('{{标题}}', 44)], ['甲县目录 44']],
  ['among words', [sized('关于{{标题}}的通知', 44)], ['关于甲县目录的通知 44']],
  ['blanks inside', [sized('{{ 标 题　}}', 44)], ['甲县目录 44']],
  ['braces of full width', [sized('｛｛标题｝｝', 44)], ['甲县目录 44']],
  ['braces of both widths', [sized('{｛标题}｝', 44)], ['甲县目录 44']],
  ['three braces', [sized('{{{标题}}}', 44)], ['甲县目录 44']],
  ['braces apart', [sized('{ { 标题 } }', 44)], ['甲县目录 44']],
  [
    'the font of the name, not of the braces',
    [sized('{', 20), sized('{', 22), sized('标题', 44), sized('}}', 20)],
    ['甲县目录 44'],
  ],
  [
    'cut between its characters',
    [sized('（{{', 20), sized('标', 44), sized('题', 36), sized('}', 20), sized('}）', 22)],
    ['（ 20', '甲县目录 44', '） 22'],
  ],
  [
    'two in one run, one over two',
    [sized('{{标题}}{{日', 44), sized('期}}止', 32)],
    ['甲县目录2018年10月19日 44', '止 32'],
  ],
])('a placeholder is filled: %s', async (_case, words, expected) => {
  expect(runs(await bodyOf({ body: paragraph(...words) }))).toEqual(expected);
});

const sentence = fc.array(
  fc.constantFrom('甲', '：', ' ', '{', '}', '{{标题}}', '｛｛ 日期 ｝｝', '{{标　题}}', '<&>'),
  { maxLength: 8 },
);

test('however a text is cut into runs, the same words come out', async () => {
  await fc.assert(
    fc.asyncProperty(sentence, fc.array(fc.nat(60), { maxLength: 6 }), async (words, cuts) => {
      const text = words.join('');
      const at = [0, ...cuts.map((cut) => Math.min(cut, text.length)), text.length].sort(
        (a, b) => a - b,
      );
      const cut = at.slice(1).map((end, index) => text.slice(at[index], end));
      const whole = await filled([text]);
      expect(await filled(cut)).toBe(whole);
    }),
    { numRuns: 60 },
  );

  async function filled(pieces: readonly string[]): Promise<string> {
    try {
      const xml = await bodyOf({ body: paragraph(...pieces) });
      return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, one]) => one).join('');
    } catch (fault) {
      return fault instanceof UserError ? fault.message : String(fault);
    }
  }
});

test('marks of spelling and bookmarks that cut a word stay where they are', async () => {
  const body = `<w:p><w:r><w:t>{{标</w:t></w:r>${CUT}<w:r><w:t>题}}</w:t></w:r></w:p>`;
  const xml = await bodyOf({ body });
  expect(xml).toContain(`<w:t>甲县目录</w:t></w:r>${CUT}<w:r><w:t></w:t></w:r>`);
});

test('words that end with a blank keep it when the placeholder is taken from their run', async () => {
  const xml = await bodyOf({ body: paragraph('日期： {{', '日期}}') });
  expect(xml).toContain('<w:t xml:space="preserve">日期： </w:t>');
});

test('what is filled in is text, whatever it looks like', async () => {
  const content = { ...CONTENT, lines: { 标题: '<w:b/>&甲\u0001县{{日期}}"', 日期: '今天\n明天' } };
  const bytes = officeTemplate({ body: paragraph('{{标题}}、{{日期}}') });
  const xml = part(await fill(bytes, content), 'word/document.xml');
  expect(xml).toContain('<w:t>&lt;w:b/&gt;&amp;甲县{{日期}}&quot;、今天 明天</w:t>');
});

test('both tellings of a text box, heads, feet, tables and WordArt are filled', async () => {
  const art =
    '<w:p><w:r><w:pict><v:shape style="width:300pt;height:60pt"><v:textpath style="font-size:36pt" string="{{标题}}&amp;文件"/></v:shape></w:pict></w:r></w:p>';
  const cell = `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${paragraph('{{日期}}印发')}</w:tc></w:tr></w:tbl>`;
  const bytes = await fill(
    officeTemplate({
      body: `<w:p>${textBox(paragraph('{{标', '题}}'))}</w:p>${art}${cell}`,
      headers: {
        default: centred('{{标题}}'),
        first: `<w:p>${textBox(paragraph('{{日期}}'))}</w:p>`,
      },
      footers: { default: centred('{{日期}}') },
    }),
  );
  const body = part(bytes, 'word/document.xml');
  expect(body.match(/<w:t>甲县目录<\/w:t>/g)).toHaveLength(2);
  expect(body).toContain('string="甲县目录&amp;文件"');
  expect(body).toContain('<w:t>2018年10月19日印发</w:t>');
  expect(part(bytes, 'header_default.xml')).toContain('<w:t>甲县目录</w:t>');
  expect(part(bytes, 'header_first.xml').match(/2018年10月19日/g)).toHaveLength(2);
  expect(part(bytes, 'footer_default.xml')).toContain('2018年10月19日');
});

test('deleted words and codes of fields are no placeholders', async () => {
  const body =
    '<w:p><w:del w:id="1" w:author="a"><w:r><w:delText>{{旧的}}</w:delText></w:r></w:del><w:r><w:instrText>{{x}}</w:instrText></w:r><w:r><w:t>{{标题}}</w:t></w:r></w:p>';
  const xml = await bodyOf({ body });
  expect(xml).toContain('{{旧的}}');
  expect(xml).toContain('甲县目录');
});

test('every part without a placeholder keeps its bytes, and the body all but the placeholder', async () => {
  const seal = new Uint8Array([137, 80, 78, 71, 0, 255, 3]);
  const spec = {
    body: centred({ text: '甲县人民政府文件', look: red(72) }) + RED_LINE + paragraph('{{标题}}'),
    headers: { default: `${centred('机密')}<!-- 页眉 -->` },
    footers: { default: PAGE_NUMBER },
    settings: '<w:zoom w:percent="100" />',
    parts: {
      'word/media/image1.png': seal,
      'customXml/item1.xml': '<?xml version="1.0"?>\r\n<a  b = "c"/>',
    },
  };
  const before = unzipSync(officeTemplate(spec));
  const after = unzipSync(await fill(officeTemplate(spec)));
  expect(Object.keys(after)).toEqual(Object.keys(before));
  for (const [name, bytes] of Object.entries(before)) {
    if (name !== 'word/document.xml') expect([name, after[name]]).toEqual([name, bytes]);
  }
  const text = templateParts(spec)['word/document.xml'] as string;
  expect(part(await fill(officeTemplate(spec)), 'word/document.xml')).toBe(
    text.replace('{{标题}}', '甲县目录'),
  );
});

test('the same template and content give the same bytes, whenever the template was packed', async () => {
  const spec = { body: `${paragraph('{{标题}}')}${paragraph('{{正文}}')}` };
  const first = await fill(officeTemplate(spec));
  const second = await fill(zipParts(templateParts(spec), 0));
  expect(second).toEqual(first);
});

test('a block takes the place of its paragraph; a box that hangs on it and bookmarks stay', async () => {
  const mark = '<w:bookmarkStart w:id="3" w:name="处"/><w:bookmarkEnd w:id="3"/>';
  const box = `<w:p>${textBox(paragraph('抄送'))}<w:r><w:t>{{正文}}</w:t></w:r></w:p>`;
  const plain = await bodyOf({ body: `<w:p>${mark}<w:r><w:t>{{正文}}</w:t></w:r></w:p>` });
  expect(plain).toMatch(
    /<w:body><w:bookmarkStart [^>]*><w:bookmarkEnd [^>]*><w:p><w:pPr>.*一段正文/,
  );
  expect(plain).not.toContain('{{');
  const boxed = await bodyOf({ body: box });
  expect(boxed.match(/抄送/g)).toHaveLength(2);
  expect(boxed.indexOf('抄送')).toBeLessThan(boxed.indexOf('一段正文'));
  expect(boxed).not.toContain('{{');
});

test('our paragraphs say themselves what the template would set otherwise, and need no style', async () => {
  const xml = await bodyOf({ body: paragraph('{{正文}}') });
  const own = /<w:p><w:pPr>(?:(?!<w:p>).)*一段正文/s.exec(xml)?.[0] ?? '';
  expect(own).toContain('w:firstLineChars="0"');
  expect(own).toContain('w:line="240"');
  expect(own).toContain('w:beforeLines="0"');
  expect(own).toContain('<w:b w:val="0"/>');
  expect(own).toContain('<w:spacing w:val="0"/>');
  expect(own).not.toContain('w:pStyle');
});

test('a template of Word (.dotx) becomes a document', async () => {
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml';
  const bytes = officeTemplate({ body: paragraph('{{标题}}'), contentType: type });
  expect(parts(await fill(bytes)).get('[Content_Types].xml')).toContain('document.main+xml');
});

test('other prefixes and other encodings are read, too', async () => {
  const all = templateParts({ body: paragraph('{{标', '题}}') });
  const xml = (all['word/document.xml'] as string)
    .replaceAll('<w:', '<x:')
    .replaceAll('</w:', '</x:')
    .replaceAll(' w:', ' x:')
    .replace('xmlns:w=', 'xmlns:x=')
    .replace('UTF-8', 'UTF-16');
  const utf16 = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
  const filled = part(await fill(zipParts({ ...all, 'word/document.xml': utf16 })), 'document.xml');
  expect(filled).toContain('<x:t>甲县目录</x:t>');
  expect(filled).toContain('encoding="UTF-8"');
});

test('a title in the properties is filled, since programs show it', async () => {
  const all = templateParts({ body: paragraph('{{标题}}') });
  const core = (all['docProps/core.xml'] as string).replace('文秘股', '{{标题}}');
  const bytes = zipParts({ ...all, 'docProps/core.xml': core });
  expect(part(await fill(bytes), 'core.xml')).toContain('<dc:creator>甲县目录</dc:creator>');
});

const LONG = '关于做好甲县公共资源配置领域政府信息主动公开目录清单填报工作的通知（样例）';

/** Lines of the title as they stand in the body. */
async function titleLines(body: string): Promise<string[]> {
  const content = { ...CONTENT, lines: { 标题: LONG, 日期: '' } };
  const xml = part(await fill(officeTemplate({ body }), content), 'word/document.xml');
  return xml
    .replace(/^.*<w:body>|<w:sectPr.*$/gs, '')
    .split('<w:br/>')
    .map((one) => one.replace(/<[^>]*>/g, ''));
}

test('a long title in the middle of the page is parted after whole words', async () => {
  // 11906 - 1588 - 1474 twips hold twenty characters of 22 points.
  const lines = await titleLines(centred(sized('{{标题}}', 44)));
  expect(lines.join('')).toBe(LONG);
  expect(lines.map((line) => line.length <= 20)).toEqual(lines.map(() => true));
  expect(lines.length).toBe(2);
  expect(lines[1]).toMatch(/^(?:政府信息|主动公开|领域)/);
});

test.each([
  ['beside other words', centred(sized('附：{{标题}}', 44))],
  [
    'in a table',
    `<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc>${centred(sized('{{标题}}', 44))}</w:tc></w:tr></w:tbl>`,
  ],
  ['not in the middle', paragraph(sized('{{标题}}', 44))],
  ['in a size that nobody told', centred('{{标题}}')],
])('a title %s is left to the program that shows it', async (_case, body) => {
  expect(await titleLines(body)).toHaveLength(1);
});
