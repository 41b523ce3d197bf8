/** A bank card's number stands in a row that is to be published. */
import { bankCards, masked, maskedText } from '../personal-numbers.js';
import { textRule } from '../text-rule.js';

export const bankCard = textRule({
  code: 'bank-card',
  law: '《中华人民共和国政府信息公开条例》：涉及个人隐私的政府信息不得公开',
  everywhere: true,
  look: (text) => {
    const [number] = bankCards(text);
    if (number === undefined) return undefined;
    return { text: maskedText(text), params: { masked: masked(number) } };
  },
});
