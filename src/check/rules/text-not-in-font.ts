/** A character of a row that the font of the printed table lacks: told in its cell. */
import type { Problem } from '../../model/finding.js';
import { lackingIn } from '../../text/font-coverage.js';
import { remembered } from '../../text/remember.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';
import { ownTexts } from '../text-rule.js';

const CODE = 'text-not-in-font';

export const textNotInFont: EntryRule = {
  code: CODE,
  scope: 'cell',
  per: 'entry',
  check: ({ entry, catalogue }) => {
    const font = catalogue.layout.fonts.body;
    const lacking = lackingBy(font);
    return ownTexts(entry).flatMap(([field, text]): Problem[] => {
      const characters = lacking(text);
      if (characters.length === 0) return [];
      const params = { font, characters: characters.join('、') };
      return [{ code: CODE, ...fieldPlace(entry, field), params }];
    });
  },
};

/** An office has a layout or two. */
const byFont = new Map<string, (text: string) => string[]>();
const MOST_FONTS = 20;

function lackingBy(font: string): (text: string) => string[] {
  const known = byFont.get(font);
  if (known) return known;
  if (byFont.size >= MOST_FONTS) byFont.clear();
  const lacking = remembered((text) => lackingIn(font, text));
  byFont.set(font, lacking);
  return lacking;
}
