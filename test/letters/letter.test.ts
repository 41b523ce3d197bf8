/** What an office relies on when it edits a letter: paragraphs by their numbers, faults told by line. */
import { describe, expect, test } from 'vitest';
import { fillLetter } from '../../src/letters/letter.js';
import { UserError } from '../../src/model/user-error.js';

describe('a letter', () => {
  test('knows its paragraphs by their numbers, and puts these in order', () => {
    const template = [
      '某某说明',
      '一、依据',
      '根据要求。',
      '（一）部门。各部门报送。',
      '{{#each 领域}}',
      '1.{{名称}}',
      '{{/each}}',
      '（一）乡镇。',
      '三、问题',
      '（四）没有。',
      '　　　　某局',
      '　　　　{{日期 日期}}',
    ].join('\n');
    const data = { 领域: [{ 名称: '甲' }, { 名称: '乙' }], 日期: '2018-10-05' };
    expect(fillLetter(template, data).map(({ style, text }) => `${style} ${text}`)).toEqual([
      'title 某某说明',
      'heading1 一、依据',
      'body 根据要求。',
      'heading2 （一）部门。各部门报送。',
      'heading3 1.甲',
      'heading3 2.乙',
      'heading2 （二）乡镇。',
      'heading1 二、问题',
      'heading2 （一）没有。',
      'signature 某局',
      'signature 2018年10月5日',
    ]);
  });

  test('prints marks as they are and keeps a value in one paragraph', () => {
    const [first] = fillLetter('{{甲}}', { 甲: '<《a & b》>\n一、下一行' });
    expect(first?.text).toBe('<《a & b》> 一、下一行');
  });

  test('lists names', () => {
    expect(fillLetter('{{列举 单位}}', { 单位: ['甲局', '乙局'] })[0]?.text).toBe('甲局、乙局');
  });

  test.each([
    ['标题\n{{名称', 2, /花括号/],
    ['标题\n{{#each 领域}}\n甲', 3, /没有对应/],
    ['标题\n{{#if 名称}}甲{{/each}}', 2, /没有对应/],
    ['标题\n\n{{名字}}', 3, /没有“名字”这个字段/],
    ['标题\n{{翻译 名称}}', 2, /没有“翻译”这个功能/],
    ['标题\n{{#each 单位}}甲{{/each}}', 2, /字段不存在/],
    ['标题\n{{#if 单位}}甲{{/if}}', 2, /字段不存在/],
    ['标题\n{{lookup 领域 0}}', 2, /没有“lookup”这个功能/],
    ['标题\n{{log 名称}}', 2, /没有“log”这个功能/],
  ])('tells what is wrong in %j in one line', (text, line, told) => {
    const fill = () => fillLetter({ file: 'note.hbs', text }, { 名称: '甲', 领域: [] });
    expect(fill).toThrow(UserError);
    expect(fill).toThrow(new RegExp(`^note\\.hbs 第${line}行：.*`));
    expect(fill).toThrow(told);
    expect(fill).not.toThrow(/\n/);
  });

  test('cannot take another template in', () => {
    expect(() => fillLetter('{{> 别的}}', {})).toThrow(/不能引用别的模板/);
  });

  test.each(['甲.constructor', '甲.__proto__', 'constructor', '@root.constructor'])(
    'reaches nothing but the data: %s is no field',
    (field) => {
      const data = { 甲: { 乙: () => '秘密' } };
      expect(() => fillLetter('{{甲.乙}}', data)).toThrow(/没有“乙”这个字段/);
      expect(() => fillLetter(`标题{{${field}}}`, data)).toThrow(/没有“(?:constructor|__proto__)”/);
    },
  );
});
