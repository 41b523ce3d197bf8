/** A unified social credit code whose check digit is wrong; some genuine early ones are so. */
import { creditCodes, isCreditCode } from '../credit-code.js';
import { textRule } from '../text-rule.js';

export const creditCodeWrong = textRule({
  code: 'credit-code-wrong',
  law: '《法人和其他组织统一社会信用代码编码规则》（GB 32100—2015）',
  look: (text) => {
    const wrong = creditCodes(text).find((code) => !isCreditCode(code));
    return wrong === undefined ? undefined : { params: { value: wrong } };
  },
});
