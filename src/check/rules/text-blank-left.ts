/** A blank of the template was never filled in: ××县, XX局, 〔20××〕, （请填写）, ____, 待定. */
import { textRule } from '../text-rule.js';

const LEFT =
  /(?<!×)×{2,}[\u4e00-\u9fff]{1,6}|(?<![○〇一二三四五六七八九十])[○〇]{2,}(?:省|市|县|区|乡|镇|局)|(?<![A-Za-z])[XxＸｘ]{2,4}(?:省|市|县|区|乡|镇|街道|村|局|委员会|办公室|单位|部门|公司|项目|工程)|某某(?:省|市|县|区|乡|镇|街道|局|单位|部门)/;
const ASKED = /[（(]请(?:填写|注明|写明)[^（）()]{0,12}[)）]/;
/** The whole cell puts off what is to be said. */
const PUT_OFF =
  /^[\s。.…·,，、;；:：!！?？~～]+$|^\s*等\s*$|^\s*[（(]?(?:待定|待补充?|待填写?|待完善|待确[定认]|待明确|待核实|待报)[)）]?[。.]?\s*$/;
const LINE = /[_＿]{3,}/;
/** Their values may be headings, which ask: 特定群体（请写明）. */
const TICKED: ReadonlySet<string> = new Set(['audience', 'mode', 'tier', 'channels']);

export const textBlankLeft = textRule({
  code: 'text-blank-left',
  look: (text, field) => {
    const found =
      LEFT.exec(text) ??
      PUT_OFF.exec(text) ??
      (TICKED.has(field) ? null : (ASKED.exec(text) ?? LINE.exec(text)));
    return found ? { params: { value: found[0].trim() } } : undefined;
  },
});
