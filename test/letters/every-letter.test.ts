/** What holds of every letter of a cycle. */
import { describe, expect, it } from 'vitest';
import { LETTER_KINDS } from '../../src/letters/kinds.js';
import { HOUSING } from '../merge/helpers.js';
import { half, letterOf, lettersOf, none, roundOf, textOf } from './round.js';

const stylesOf = (name: string, round = half, options = {}) =>
  letterOf(name, round, options).paragraphs.map(({ style }) => style);

describe('every letter', () => {
  const letters = LETTER_KINDS.filter(({ id }) => id !== 'return');

  it.each(letters.map(({ name }) => name))('%s ends with who signs and the day', (name) => {
    const [letter] = lettersOf(name, half);
    const signed = letter?.paragraphs.filter(({ style }) => style === 'signature') ?? [];
    if (name === '保密审查登记表') expect(signed).toEqual([]);
    else expect(signed.map(({ text }) => text)).toEqual([expect.any(String), '2018年10月19日']);
  });

  it.each(letters.map(({ name }) => name))(
    '%s of a round without any file has no empty part',
    (name) => {
      for (const letter of lettersOf(name, none)) {
        expect(textOf(letter)).not.toMatch(/undefined|null|NaN|\[object|：。|、、|（）|，，/);
      }
    },
  );

  it.each(letters.map(({ name }) => name))('%s of a scheme without matters names none', (name) => {
    const { catalogue } = none;
    const domains = catalogue.scheme.domains.map((domain) => ({ ...domain, matters: [] }));
    const bare = roundOf([], { ...catalogue, scheme: { ...catalogue.scheme, domains } });
    for (const letter of lettersOf(name, bare)) {
      expect(textOf(letter)).not.toMatch(/“”|[^\d]0项公开事项|：。|、、/);
    }
  });

  it('of a sample has neither number nor 此件公开发布, and says 样例', () => {
    const { catalogue } = half;
    const sample = roundOf([], { ...catalogue, scheme: { ...catalogue.scheme, sample: true } });
    const occasion = { number: '样政办发〔2018〕9号', note: '此件公开发布' };
    for (const { name } of letters) {
      const options = name === '下发通知' ? { occasion } : {};
      for (const letter of lettersOf(name, sample, options)) {
        expect(letter.foot).toContain('样例');
        expect(letter.paragraphs[0]).toMatchObject({ style: 'title' });
        expect(letter.paragraphs[0]?.text).toMatch(/（样例）$/);
        expect(textOf(letter)).not.toMatch(/〔2018〕|公开发布/);
        expect(letter.blanks).not.toContain('文号');
      }
    }
  });

  it('carries its number and 附注 where they are given', () => {
    const occasion = { number: '样政办发〔2018〕9号', note: '此件公开发布' };
    const letter = letterOf('报告', half, { occasion });
    expect(letter.paragraphs[0]).toEqual({ style: 'number', text: '样政办发〔2018〕9号' });
    expect(letter.paragraphs.at(-1)).toEqual({ style: 'note', text: '（此件公开发布）' });
    expect(letter.blanks).not.toContain('文号');
  });

  it('lists a further attachment, numbered, without 《》 lost or a stop behind it', () => {
    const occasion = { attached: ['会议纪要。', '《某某办法》'] };
    const text = textOf(letterOf('报告', half, { occasion }));
    expect(text).toContain(
      '附件：1.样例县公共资源配置领域政府信息主动公开目录清单\n2.会议纪要\n3.《某某办法》',
    );
  });

  it('of one part only goes to the right styles', () => {
    expect(stylesOf('催报函', half, { unit: HOUSING })).toEqual([
      ...['number', 'title', 'addressee', 'body', 'table', 'body', 'body', 'body'],
      ...['signature', 'signature'],
    ]);
  });
});
