/** An organisation code (GB 11714), by itself or in an index number, whose check digit is wrong. */
import { isOrgCode, orgCodes } from '../org-code.js';
import { textRule } from '../text-rule.js';

export const orgCodeWrong = textRule({
  code: 'org-code-wrong',
  law: '《全国组织机构代码编制规则》（GB 11714—1997）',
  look: (text, field) => {
    const wrong = orgCodes(text, field).find((code) => !isOrgCode(code));
    return wrong === undefined ? undefined : { params: { value: wrong } };
  },
});
