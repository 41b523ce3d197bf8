/** A bank card's number stands in a row that is to be published. */
import { textsOf } from '../entry-texts.js';
import { bankCards, masked, maskedText } from '../personal-numbers.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';

export const bankCard: EntryRule = {
  code: 'bank-card',
  scope: 'cell',
  per: 'entry',
  law: '《中华人民共和国政府信息公开条例》：涉及个人隐私的政府信息不得公开',
  check: ({ entry }) =>
    textsOf(entry).flatMap(([field, text]) => {
      const [number] = bankCards(text);
      if (number === undefined) return [];
      return [
        {
          code: 'bank-card',
          ...fieldPlace(entry, field),
          text: maskedText(text),
          params: { masked: masked(number) },
        },
      ];
    }),
};
