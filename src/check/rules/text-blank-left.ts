/** A blank of the template was never filled in: ××县, XX局, 〔20××〕, （请填写）. */
import { textRule } from '../text-rule.js';

const LEFT =
  /(?<!×)×{2,}[\u4e00-\u9fff]{1,6}|(?<![○〇一二三四五六七八九十])[○〇]{2,}(?:省|市|县|区|乡|镇|局)|(?<![A-Za-z])[XxＸｘ]{2,4}(?:省|市|县|区|乡|镇|街道|村|局|委员会|办公室|单位|部门|公司)|某某(?:省|市|县|区|乡|镇|街道|局|单位|部门)/;
const ASKED = /[（(]请(?:填写|注明|写明)[^（）()]{0,12}[)）]/;
/** Their values may be headings, which ask: 特定群体（请写明）. */
const TICKED: ReadonlySet<string> = new Set(['audience', 'mode', 'tier', 'channels']);

export const textBlankLeft = textRule({
  code: 'text-blank-left',
  look: (text, field) => {
    const found = LEFT.exec(text) ?? (TICKED.has(field) ? null : ASKED.exec(text));
    return found ? { params: { value: found[0] } } : undefined;
  },
});
