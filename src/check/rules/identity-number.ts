/** An identity number stands in a row that is to be published. */
import { textsOf } from '../entry-texts.js';
import { identityNumbers, masked, maskedText } from '../personal-numbers.js';
import { fieldPlace } from '../place.js';
import type { EntryRule } from '../rule.js';

export const identityNumber: EntryRule = {
  code: 'identity-number',
  scope: 'cell',
  per: 'entry',
  law: '《中华人民共和国政府信息公开条例》：涉及个人隐私的政府信息不得公开；GB 11643-1999 校验码',
  check: ({ entry }) =>
    textsOf(entry).flatMap(([field, text]) => {
      const [number] = identityNumbers(text);
      if (number === undefined) return [];
      return [
        {
          code: 'identity-number',
          ...fieldPlace(entry, field),
          text: maskedText(text),
          params: { masked: masked(number) },
        },
      ];
    }),
};
