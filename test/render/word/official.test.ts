/** The look of an official document, as the standard has it: GB/T 9704-2012, clause by clause. */
import { describe, expect, it } from 'vitest';
import { renderOfficial } from '../../../src/render/word/official-document.js';
import type { Paragraph } from '../../../src/render/word/paragraph.js';
import { part } from '../unpack.js';

const PAPER = { maker: '某局', day: '2018-10-19', foot: '' };
const document = async (paragraphs: readonly Paragraph[], more: object = {}) =>
  part(await renderOfficial({ ...PAPER, paragraphs, ...more }), 'word/document.xml');

const LETTER: readonly Paragraph[] = [
  { style: 'number', text: '某政函〔2018〕3号' },
  { style: 'title', text: '关于报送某某县公共资源配置领域政府信息主动公开目录清单的函' },
  { style: 'addressee', text: '某某局：' },
  { style: 'body', text: '正文的第一段。' },
  { style: 'heading1', text: '一、基本情况' },
  { style: 'heading2', text: '（一）部门。各部门报送。' },
  { style: 'heading3', text: '1.第三层' },
  { style: 'heading4', text: '（1）第四层' },
  {
    style: 'table',
    text: '',
    table: {
      headings: ['序号', '名称'],
      rows: [['1', '甲']],
      figures: [0],
      isSummed: false,
      byHand: [],
    },
  },
  { style: 'body', text: '特此函告。' },
  { style: 'attachments', text: '附件：1.甲的名称' },
  { style: 'attachments', text: '2.乙的名称' },
  { style: 'signature', text: '某某县政务服务管理局' },
  { style: 'signature', text: '2018年10月5日' },
  { style: 'note', text: '（此件公开发布）' },
  { style: 'attachment', text: '附件1' },
  { style: 'attachmentTitle', text: '甲的名称' },
];

/** The paragraph that holds a text, and what its first run says of its type. */
function paragraphOf(xml: string, text: string) {
  const all = xml.match(/<w:p>.*?<\/w:p>/gs) ?? [];
  const found = all.find((one) => one.replace(/<[^>]+>/g, '').includes(text)) ?? '';
  const of = (pattern: RegExp) => pattern.exec(found)?.[1];
  return {
    xml: found,
    font: of(/w:eastAsia="([^"]+)"/),
    /** Half points. */
    size: of(/<w:sz w:val="(\d+)"/),
    align: of(/<w:jc w:val="(\w+)"/),
    firstLine: of(/w:firstLine="(\d+)"/),
    firstLineChars: of(/w:firstLineChars="(\d+)"/),
    line: of(/w:line="(\d+)" w:lineRule="exact"/) ?? of(/w:lineRule="exact"[^>]*w:line="(\d+)"/),
    right: of(/<w:ind [^>]*w:right="(\d+)"/),
    left: of(/<w:ind [^>]*w:left="(\d+)"/),
    hanging: of(/w:hanging="(\d+)"/),
  };
}
/** Twips of so many characters, 28 of which are 156 mm. */
const chars = (count: number) => String(Math.round((count * (11906 - 1587 - 1474)) / 28));

describe('the page (5.2)', () => {
  it('has 37 and 28 mm free, and a grid of 22 lines of 29 points', async () => {
    const xml = await document(LETTER);
    expect(xml).toContain('w:w="11906" w:h="16838"');
    expect(/<w:pgMar [^>]*w:top="2098"[^>]*w:left="1587"/.test(xml)).toBe(true);
    expect(/<w:docGrid w:type="linesAndChars" w:linePitch="580"/.test(xml)).toBe(true);
    const bottom = Number(/<w:pgMar [^>]*w:bottom="(\d+)"/.exec(xml)?.[1]);
    expect(16838 - 2098 - bottom).toBe(22 * 580);
  });

  it('sets 三号 so close that 28 characters fit into 156 mm', async () => {
    const styles = part(await renderOfficial({ ...PAPER, paragraphs: LETTER }), 'word/styles.xml');
    const spacing = Number(/<w:spacing w:val="(-\d+)"\/>/.exec(styles)?.[1]);
    const room = 11906 - 1587 - 1474;
    expect((16 * 20 + spacing) * 28).toBeLessThanOrEqual(room);
    expect((16 * 20 + spacing) * 29).toBeGreaterThan(room);
  });
});

describe('the parts of a letter', () => {
  const xml = document(LETTER);
  const of = async (text: string) => paragraphOf(await xml, text);

  it('发文字号 is 三号仿宋 in the middle, two lines free below it (7.2.5)', async () => {
    expect(await of('某政函')).toMatchObject({ font: '仿宋', size: '32', align: 'center' });
    expect((await of('某政函')).xml).toContain('w:after="1160"');
  });

  it('标题 is 二号小标宋 in the middle, in lines of whole words, a line free below it (7.3.1)', async () => {
    const title = await of('关于报送');
    expect(title).toMatchObject({ font: '方正小标宋简体', size: '44', align: 'center' });
    const lines = title.xml.split('<w:br/>').map((line) => line.replace(/<[^>]+>/g, ''));
    expect(lines).toEqual(['关于报送某某县公共资源配置领域', '政府信息主动公开目录清单的函']);
    expect(title.xml).toContain('w:after="580"');
  });

  it('主送机关 stands at the margin (7.3.2)', async () => {
    const { firstLine, left, font } = await of('某某局：');
    expect([firstLine, left, font]).toEqual([undefined, undefined, '仿宋']);
  });

  it.each([
    ['正文的第一段。', '仿宋'],
    ['一、基本情况', '黑体'],
    ['（一）部门。', '楷体'],
    ['1.第三层', '仿宋'],
    ['（1）第四层', '仿宋'],
  ])('%s is 三号%s, two characters in, 29 points from line to line (7.3.3)', async (text, font) => {
    expect(await of(text)).toMatchObject({
      font,
      size: '32',
      firstLine: chars(2),
      firstLineChars: '200',
      line: '580',
    });
  });

  it('of a paragraph with （一） only the first sentence is in 楷体', async () => {
    const { xml: found } = await of('（一）部门。');
    const runs = found.match(/<w:r>.*?<\/w:r>/gs) ?? [];
    expect(
      runs.map((run) => [/eastAsia="([^"]+)"/.exec(run)?.[1], run.replace(/<[^>]+>/g, '')]),
    ).toEqual([
      ['楷体', '（一）部门。'],
      ['仿宋', '各部门报送。'],
    ]);
  });

  it('附件说明 has a line free above it; a second line begins below the name (7.3.4)', async () => {
    const first = await of('附件：1.');
    expect(first).toMatchObject({ left: chars(6), hanging: chars(4) });
    expect(first.xml).toContain('w:before="580"');
    expect(await of('2.')).toMatchObject({ left: chars(6), hanging: chars(1) });
    const single = await document([
      { style: 'title', text: '标题' },
      { style: 'attachments', text: '附件：甲的名称' },
    ]);
    expect(paragraphOf(single, '附件：')).toMatchObject({ left: chars(5), hanging: chars(3) });
  });

  it('成文日期 is four characters from the right, the name centred over it (7.3.5.1)', async () => {
    // 10 characters over 2018年10月5日, which is 7.75 wide with the room that Word gives figures.
    expect((await of('2018年10月5日')).right).toBe(chars(4));
    expect((await of('某某县政务服务管理局')).right).toBe(chars(4 - 1.125));
  });

  it('附注 is two characters in, below the date (7.3.7)', async () => {
    expect((await of('（此件公开发布）')).firstLine).toBe(chars(2));
  });

  it('an attachment begins a page: 黑体 at the margin, its title on the third line (7.3.8)', async () => {
    const mark = await of('附件1');
    expect(mark).toMatchObject({ font: '黑体', size: '32', firstLine: undefined });
    expect(mark.xml).toContain('<w:pageBreakBefore/>');
    const [, title = ''] = (await xml).split('附件1');
    expect(paragraphOf(title, '甲的名称')).toMatchObject({
      font: '方正小标宋简体',
      align: 'center',
    });
    expect(paragraphOf(title, '甲的名称').xml).toContain('w:before="580"');
  });

  it('a table is as wide as the text, repeats its headings and keeps off the grid', async () => {
    const table = /<w:tbl>.*?<\/w:tbl>/s.exec(await xml)?.[0] ?? '';
    expect(table).toContain('<w:tblHeader/>');
    const widths = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((match) => Number(match[1]));
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(8845);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeGreaterThan(8800);
    const paragraphs = table.match(/<w:p>/g) ?? [];
    expect(table.match(/<w:snapToGrid w:val="0"\/>/g)).toHaveLength(paragraphs.length);
  });

  it('附件说明, name and date never stand on a page without words of the text', async () => {
    for (const text of ['特此函告。', '1.甲的名称', '2.乙的名称', '某某县政务服务管理局']) {
      const tail = paragraphOf(await xml, text);
      expect(tail.xml).toContain('<w:keepNext/>');
    }
  });

  it('a row of sums does not stand alone on a page', async () => {
    const rows = Array.from({ length: 40 }, (_, row) => [`${row}`, `${row}`]);
    const table = { headings: ['名', '数'], rows, figures: [1], isSummed: true, byHand: [] };
    const long = await document([
      { style: 'title', text: '标题' },
      { style: 'table', text: '', table },
    ]);
    const drawn = long.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(drawn.flatMap((row, at) => (row.includes('<w:keepNext/>') ? [at] : []))).toEqual([39]);
  });

  it('no red head and no 版记 is drawn', async () => {
    expect(await xml).not.toMatch(/FF0000|<w:pBdr>|<w:drawing>|<w:pict>|印发<|抄送/);
  });
});

/** CT_PPr of ISO/IEC 29500-4, as far as we use it. */
const ORDER = [
  ...['pStyle', 'keepNext', 'keepLines', 'pageBreakBefore', 'tabs', 'snapToGrid', 'spacing'],
  ...['ind', 'jc', 'outlineLvl', 'rPr'],
];

it('keeps to the order of properties that the format has: Word calls another one damaged', async () => {
  const all = [...(await document(LETTER)).matchAll(/<w:pPr>(.*?)<\/w:pPr>/gs)];
  expect(all.length).toBeGreaterThan(LETTER.length);
  for (const [, properties = ''] of all) {
    const own = properties.replace(/<w:(tabs|rPr)>.*?<\/w:\1>/gs, '<w:$1/>');
    const names = [...own.matchAll(/<w:(\w+)/g)].map(([, name = '']) => name);
    expect(names).toEqual(ORDER.filter((name) => names.includes(name)));
  }
});

describe('without a seal (7.3.5.2)', () => {
  const right = async (name: string) => {
    const xml = await document(
      [
        { style: 'title', text: '标题' },
        { style: 'signature', text: name },
        { style: 'signature', text: '2018年10月5日' },
      ],
      { isSealed: false },
    );
    return [paragraphOf(xml, name).right, paragraphOf(xml, '2018年').right];
  };

  it('the name is two characters from the right, the date begins two to the right of it', async () => {
    // 11 wide: the date of 7.75 begins two characters behind it, and ends 3.25 from the right.
    expect(await right('某某县政务服务管理局办')).toEqual([chars(2), chars(3.25)]);
  });

  it('a date that is longer than the name is itself two from the right', async () => {
    expect(await right('某局')).toEqual([chars(9.75), chars(2)]);
  });
});

it('the foot has the page’s number and says what the paper is', async () => {
  const bytes = await renderOfficial({ ...PAPER, paragraphs: LETTER, foot: '样例　草稿' });
  const foots = [part(bytes, 'word/footer1.xml'), part(bytes, 'word/footer2.xml')];
  for (const foot of foots) expect(foot).toContain('样例　草稿');
  expect(foots.map((foot) => /<w:jc w:val="(\w+)"/.exec(foot)?.[1]).sort()).toEqual([
    'left',
    'right',
  ]);
});
