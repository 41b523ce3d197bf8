/** What an office can write into a template, and what it is told where it goes wrong. */
import { describe, expect, it } from 'vitest';
import { fillLetter, fillOfficial } from '../../src/letters/letter.js';
import { UserError } from '../../src/model/user-error.js';

const SHEET = { sample: false, year: '2018' };
const fill = (text: string, data: object = {}) =>
  fillOfficial({ file: '函.hbs', text }, data, SHEET);
const drawn = (text: string, data: object = {}) =>
  fill(text, data).paragraphs.map(({ style, text: words }) => `${style} ${words}`);

describe('a line of a template', () => {
  it('is what it looks like: number, title, addressee, levels, attachments, signature, note', () => {
    const template = [
      '文号：某政函〔2018〕3号',
      '关于某事的函',
      '某局：',
      '正文。',
      '一、第一',
      '（二）第二。',
      '3.第三',
      '（4）第四',
      '（5）第五',
      '4.第三',
      '（9）又一',
      '附件：1.甲',
      '2.乙',
      '　　　　某办',
      '　　　　2018年10月5日',
      '（此件公开发布）',
      '附件',
      '甲',
      '一、附件里的第一',
      '附件',
      '乙',
    ].join('\n\n');
    expect(drawn(template)).toEqual([
      'number 某政函〔2018〕3号',
      'title 关于某事的函',
      'addressee 某局：',
      'body 正文。',
      'heading1 一、第一',
      'heading2 （一）第二。',
      'heading3 1.第三',
      'heading4 （1）第四',
      'heading4 （2）第五',
      'heading3 2.第三',
      'heading4 （1）又一',
      'attachments 附件：1.甲',
      'attachments 2.乙',
      'signature 某办',
      'signature 2018年10月5日',
      'note （此件公开发布）',
      'attachment 附件1',
      'attachmentTitle 甲',
      'heading1 一、附件里的第一',
      'attachment 附件2',
      'attachmentTitle 乙',
    ]);
  });

  it('takes a figure with a point, and a sentence with a colon further down, for text', () => {
    expect(drawn('标题\n正文\n3.5万元\n如下：').slice(1)).toEqual([
      'body 正文',
      'body 3.5万元',
      'body 如下：',
    ]);
  });

  it('a single attachment has no number, in the list and on its page', () => {
    expect(drawn('标题\n附件：1.甲。\n　　　　某办\n附件1\n甲')).toEqual([
      'title 标题',
      'attachments 附件：甲',
      'signature 某办',
      'attachment 附件',
      'attachmentTitle 甲',
    ]);
  });

  it('a value never makes it anything else', () => {
    const data = { 名: '附件：甲', 号: '一、乙', 块: '　　　　丙', 注: '（此件公开发布）' };
    expect(drawn('标题\n{{名}}\n{{号}}\n{{块}}\n{{注}}\n1.{{号}}', data).slice(1)).toEqual([
      'body 附件：甲',
      'body 一、乙',
      'body 丙',
      'body （此件公开发布）',
      'heading3 1.一、乙',
    ]);
  });
});

describe('what is not known', () => {
  it('is a blank that is counted with the words before it; what a value says is none', () => {
    const { paragraphs, blanks } = fill(
      '文号：{{号}}\n标题\n联系人：{{人}}，电话：×××。名称是{{名}}。共{{数}}条，{{日期 日}}前',
      { 号: null, 人: null, 名: '×××局', 数: null, 日: null },
    );
    expect(paragraphs[0]?.text).toBe('×××〔2018〕×××号');
    expect(paragraphs[2]?.text).toBe('联系人：×××，电话：×××。名称是×××局。共×××条，×××前');
    expect(blanks).toEqual(['文号', '联系人', '电话', '共', '共']);
  });

  it('counts as absent where a template asks for it', () => {
    expect(drawn('标题\n{{#if 人}}有{{else}}没有{{/if}}', { 人: null })[1]).toBe('body 没有');
  });
});

describe('inside a list', () => {
  it('what stands outside is reached, and so are the item itself and its place', () => {
    const data = {
      编制单位: '某局',
      领域: [{ 名称: '甲' }, { 名称: '乙' }],
      单位: ['一局', '二局'],
    };
    const template = [
      '标题',
      '{{#each 领域}}',
      '{{名称}}、{{@root.编制单位}}、{{../编制单位}}{{#unless @last}}；{{/unless}}',
      '{{/each}}',
      '{{#each 单位}}{{@index}}{{this}}{{#if @last}}。{{/if}}{{/each}}',
      '共{{领域.length}}个',
    ].join('\n');
    expect(drawn(template, data).slice(1)).toEqual([
      'body 甲、某局、某局；',
      'body 乙、某局、某局',
      'body 0一局1二局。',
      'body 共2个',
    ]);
  });
});

describe('a table', () => {
  const data = {
    领域: [
      { 名称: '甲', 条目数: 2, 单位: ['一局', '二局'], 备注: null },
      { 名称: '乙', 条目数: 3, 单位: [], 备注: '' },
    ],
    没有: [],
  };
  const table = (words: string) => fill(`标题\n{{表格 ${words}}}`, data).paragraphs[1]?.table;

  it('has the columns that are named, under the headings that are given', () => {
    expect(table('领域 "序号" "名称=公开领域" "条目数" "单位" "备注" "□意见" 合计=true')).toEqual({
      headings: ['序号', '公开领域', '条目数', '单位', '备注', '意见'],
      rows: [
        ['1', '甲', '2', '一局、二局', '×××', ''],
        ['2', '乙', '3', '', '', ''],
        ['合计', '', '5', '', '', ''],
      ],
      figures: [0, 2],
      isSummed: true,
      byHand: [5],
    });
  });

  it('has all of them where none is named, and says 无 where there is no row', () => {
    expect(table('领域')?.headings).toEqual(['名称', '条目数', '单位', '备注']);
    expect(table('没有 "名称" "条目数"')?.rows).toEqual([['无', '']]);
  });

  it('is counted among what is to fill in', () => {
    expect(fill('标题\n{{表格 领域 "名称" "备注"}}', data).blanks).toEqual(['表格“备注”栏']);
  });
});

describe('a template with a mistake is told in one line, with file, line and what is allowed', () => {
  const data = { 名称: '甲', 领域: [{ 名称: '乙', 数: 1 }], 通知: { 标题: '丙', 文号: '' } };
  it.each([
    ['\n　\n{{! 说明 }}', /^函\.hbs：模板里没有可印的文字/],
    ['标题\n{{名', /^函\.hbs 第2行：花括号没有写全/],
    ['标题\n\n{{名稱}}', /^函\.hbs 第3行：没有“名稱”这个字段，这里可以写：名称、领域、通知/],
    ['标题\n{{通知.题}}', /第2行：没有“题”这个字段，这里可以写：标题、文号/],
    ['标题\n{{#each 领域}}\n{{通知.标题}}\n{{/each}}', /第3行：没有“通知”.*写成 @root\.通知/],
    ['标题\n{{#each 名}}{{/each}}', /第2行：“each”后面的字段不存在：没有“名”这个字段/],
    ['标题\n{{#领域}}甲{{/领域}}', /第2行：“\{\{#领域\}\}”要写成 \{\{#if 领域\}\}/],
    ['标题\n{{#if 通告.标题}}甲{{/if}}', /第2行：“if”后面的字段不存在：没有“通告”这个字段/],
    ['标题\n{{通知}}', /第2行：这里有好几栏.*可以写：标题、文号/],
    ['标题\n{{领域}}', /第2行：这里有好几项，请写成 \{\{列举 字段\}\}/],
    ['标题\n{{列举 领域}}', /第2行：“列举”后面要写明取哪一栏.*名称、数/],
    [
      '标题\n{{翻译 名称}}',
      /第2行：没有“翻译”这个功能，可用的有：if、unless、each、with、日期、列举/,
    ],
    ['标题\n{{日期}}', /第2行：“日期”后面要写字段/],
    ['标题\n{{表格 名称}}', /第2行：“表格”后面要写一个有好几行的字段/],
    ['标题\n{{表格 领域 "名字"}}', /第2行：“表格”里没有“名字”这一栏，可以写：名称、数/],
    ['标题\n见{{表格 领域}}', /^函\.hbs：“表格”要单独占一行/],
  ])('%j', (text, told) => {
    expect(() => fillLetter({ file: '函.hbs', text }, data)).toThrow(UserError);
    expect(() => fillLetter({ file: '函.hbs', text }, data)).toThrow(told);
    expect(() => fillLetter({ file: '函.hbs', text }, data)).not.toThrow(/\n/);
  });
});
