/** An identity number stands in a row that is to be published. */
import { identityNumbers, masked, maskedText } from '../personal-numbers.js';
import { textRule } from '../text-rule.js';

export const identityNumber = textRule({
  code: 'identity-number',
  law: '《中华人民共和国政府信息公开条例》：涉及个人隐私的政府信息不得公开；GB 11643-1999 校验码',
  everywhere: true,
  look: (text) => {
    const [number] = identityNumbers(text);
    if (number === undefined) return undefined;
    return { text: maskedText(text), params: { masked: masked(number) } };
  },
});
