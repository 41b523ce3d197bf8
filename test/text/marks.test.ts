import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bracketDepths } from '../../src/text/brackets.js';
import { splitElements } from '../../src/text/elements.js';
import { fold, foldTitle, withoutNumbering } from '../../src/text/fold.js';
import { listNumbers } from '../../src/text/numbering.js';
import { readNumeral, writeNumeral } from '../../src/text/numeral.js';
import { safeName } from '../../src/text/safe-name.js';
import { similarity } from '../../src/text/similarity.js';
import { isDitto, isPlaceholder, isTick, isUntick } from '../../src/text/tick.js';

describe('cells with a mark only', () => {
  it('ticks', () => {
    for (const text of [
      '√',
      ' √\n',
      '✔',
      '■',
      '☑',
      'R',
      'þ',
      '（√）',
      '是',
      '√√',
      '✔\uFE0F',
      '☒',
      'ü',
      'Y',
    ])
      expect(isTick(text)).toBe(true);
    for (const text of ['', '□', '全社会', '√面向村民', '否', '×'])
      expect(isTick(text)).toBe(false);
  });

  it('boxes left empty', () => {
    for (const text of ['□', '☐', '口', '×', '£', '否', '（ ）', '¨', '[□]'])
      expect(isUntick(text)).toBe(true);
    for (const text of ['', '  ', '√', '申请人']) expect(isUntick(text)).toBe(false);
  });

  it('placeholders', () => {
    for (const text of ['—', '---', '——', '/', '无', '×××', ' － '])
      expect(isPlaceholder(text)).toBe(true);
    for (const text of ['', '无偿划转', '×', '3', '县财政局'])
      expect(isPlaceholder(text)).toBe(false);
  });

  it('ditto', () => {
    for (const text of ['同上', '同 上。', '内容同上', '〃', '″', '＂'])
      expect(isDitto(text)).toBe(true);
    for (const text of ['', '同上级文件', '1.办事指南：内容同上；2.办事结果'])
      expect(isDitto(text)).toBe(false);
  });
});

describe('elements of a content', () => {
  it('part at 、；。 line breaks and numbers, not inside brackets', () => {
    expect(
      splitElements('1.出让公告（编号、位置；面积）、规划指标；2.竞买人条件。\n（三）保证金'),
    ).toEqual(['出让公告（编号、位置；面积）', '规划指标', '竞买人条件', '保证金']);
    expect(splitElements('包括1.政策2.对象3.结果')).toEqual(['包括', '政策', '对象', '结果']);
    expect(splitElements('占地60.2平方米、第3.款')).toEqual(['占地60.2平方米', '第3.款']);
    expect(splitElements('（未闭合、也要分开')).toEqual(['（未闭合', '也要分开']);
    expect(splitElements(' \n')).toEqual([]);
  });

  it('lose nothing but separators and numbers', () => {
    const bits = fc.constantFrom(
      '招标人',
      '、',
      '；',
      '。',
      '\n',
      '（',
      '）',
      '(',
      ')',
      '1.',
      '2.',
      '（一）',
      '①',
      '60.2平方米',
      '《',
      '》',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 14 }), (parts) => {
        const text = parts.join('');
        const numbers = listNumbers(text);
        const bare = [...text]
          .filter((_, at) => !numbers.some(({ start, end }) => start <= at && at < end))
          .join('');
        const left = splitElements(text)
          .join('')
          .replace(/[、；。\s\d.①（）()一]/g, '');
        expect(left).toBe(bare.replace(/[、；。\s\d.①（）()一]/g, ''));
        let from = 0;
        for (const element of splitElements(text)) {
          from = text.indexOf(element, from);
          expect(from).toBeGreaterThanOrEqual(0);
          from += element.length;
        }
      }),
    );
  });
});

describe('folding and likeness', () => {
  it('folds what differs without a difference in meaning', () => {
    expect(fold('国办发〔2017〕９７号。')).toBe(fold('国办发﹝2017﹞97 号'));
    expect(foldTitle('（三）中标候选人信息')).toBe(foldTitle('3.中标候选人'));
    expect(foldTitle('信息')).toBe('信息');
    expect(withoutNumbering('1.2 土地供应')).toBe('土地供应');
    expect(withoutNumbering('2018年计划')).toBe('2018年计划');
  });

  it('measures likeness from 0 to 1, the same both ways', () => {
    expect(similarity('采购合同信息', '采购合同 信息')).toBe(1);
    expect(similarity('采购合同', '土地供应')).toBe(0);
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const value = similarity(a, b);
        expect(value >= 0 && value <= 1).toBe(true);
        expect(similarity(b, a)).toBe(value);
      }),
    );
  });

  it('numerals come back the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (value) => {
        expect(readNumeral(writeNumeral(value))).toBe(value);
      }),
    );
    expect([
      readNumeral('二一'),
      readNumeral('两百'),
      readNumeral('十'),
      readNumeral('某'),
    ]).toEqual([21, 200, 10, undefined]);
  });

  it('brackets that nobody closed enclose nothing', () => {
    expect([...bracketDepths('(a)b(c')]).toEqual([0, 1, 0, 0, 0, 0]);
    expect([...bracketDepths('（〔a）b')]).toEqual([0, 1, 1, 0, 0]);
  });

  it('names are safe for sheets and files', () => {
    expect(safeName("'a/b:c'", [], 31)).toBe('a／b：c');
    expect(safeName('CON')).toBe('_CON');
    expect(safeName('县财政局', ['县财政局'])).toBe('县财政局(2)');
    expect(safeName('...')).toBe('未命名');
    expect(safeName('长'.repeat(40), [], 31)).toHaveLength(31);
  });
});
