/** Names that are no names: printed as they are in every letter, never run, never a heading. */
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { LETTER_KINDS } from '../../src/letters/kinds.js';
import { renderOfficial } from '../../src/render/word/official-document.js';
import { safeName } from '../../src/text/safe-name.js';
import { smallCatalogue } from '../helpers/small-catalogue.js';
import { submission } from '../merge/helpers.js';
import { part } from '../render/unpack.js';
import { lettersOf, roundOf, textOf } from './round.js';

/** The small catalogue with another name for 县财政局, everywhere. */
function renamed(name: string) {
  const text = JSON.stringify(smallCatalogue()).replaceAll(
    '"县财政局"',
    JSON.stringify(name).replaceAll('$', '$$$$'),
  );
  return JSON.parse(text) as ReturnType<typeof smallCatalogue>;
}

const LETTERS = LETTER_KINDS.filter(({ id }) => id !== 'return').map(({ name }) => name);

describe.each([
  ['a formula', '=1+1'],
  ['markup', '<script>alert(1)</script>&amp;'],
  ['braces', '{{编制单位}}{{#each 领域}}'],
  ['a heading', '一、县某局'],
  ['an attachment', '附件：1.县某局'],
  ['blanks to fill in', '×××局'],
  ['a long one', '某'.repeat(5000)],
  ['control characters and half a character', '县\u0001某\ud800局\uFDD0甲\uFDD2'],
])('a unit whose name is %s', (_what, name) => {
  const catalogue = renamed(name);
  const round = roundOf([submission(name, [{}])], catalogue);
  const nothing = roundOf([], catalogue);
  // Noncharacters, and what no paper can carry, are left out.
  const shown = name.replace(/[\uFDD0-\uFDD2]/g, '');

  it.each(LETTERS)(
    'stands in %s as it is, and the letter has the paragraphs of any other',
    (kind) => {
      const plain = lettersOf(kind, roundOf([submission('县财政局', [{}])]));
      const odd = lettersOf(kind, round);
      expect(odd.map(({ paragraphs }) => paragraphs.map(({ style }) => style))).toEqual(
        plain.map(({ paragraphs }) => paragraphs.map(({ style }) => style)),
      );
      expect(odd.map(({ blanks }) => blanks.length)).toEqual(
        plain.map(({ blanks }) => blanks.length),
      );
      if (kind === '下发通知') expect(odd.map(textOf).join()).toContain(`|${shown}|`);
    },
  );

  it('is written to, and becomes a Word document that is whole', async () => {
    const [reminder] = lettersOf('催报函', nothing, { unit: name });
    expect(reminder?.paragraphs[2]).toEqual({ style: 'addressee', text: `${shown}：` });
    const paragraphs = reminder?.paragraphs ?? [];
    const paper = { paragraphs, maker: name, day: '2018-10-19', foot: '' };
    const bytes = await renderOfficial(paper);
    const xml = part(bytes, 'word/document.xml');
    const read: string[] = [];
    const parser = new SaxesParser();
    parser.on('error', (fault) => {
      throw fault;
    });
    parser.on('text', (text) => read.push(text));
    parser.write(xml).close();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must be gone
    expect(read.join('')).toContain(shown.replace(/[\u0001\ud800]/g, ''));
    expect(await renderOfficial(paper)).toEqual(bytes);
    expect(safeName(`催报函_${name}`, [], 100).length).toBeLessThanOrEqual(100);
  });
});
