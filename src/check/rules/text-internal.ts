/**
 * Words that were meant for the office and not for the public (field notes f25): scoring of
 * units (每个扣2分), or what whoever fills in the form is to do (请各单位据实填写).
 */
import { textRule } from '../text-rule.js';

const SCORING = /(?:每[\u4e00-\u9fff]{1,8})?(?:加|扣|减)\s*\d+(?:\.\d+)?\s*分|扣完为止/;
const TO_FILLERS =
  /请(?:各|有关|相关|责任)(?:单位|部门|科室|股室|乡镇|镇街)[^，,。；;]{0,12}(?:填写|填报|补充|完善|核实|报送)|(?:据实|如实|自行|统一)(?:填写|填报)|(?:填写|填报)(?:说明|要求|口径)[：:]|此(?:栏|列|格|项)(?:请|须|需|由|应)?(?:填|不填|勿填)|^\s*(?:\d{1,2}[.、]\s*)?须公开(?!的)/;
const LOOKED_AT: ReadonlySet<string> = new Set(['content', 'basis', 'timeLimit', 'supervision']);

export const textInternal = textRule({
  code: 'text-internal',
  look: (text, field) => {
    if (!LOOKED_AT.has(field)) return undefined;
    const found = SCORING.exec(text) ?? TO_FILLERS.exec(text);
    return found ? { params: { value: found[0].trim() } } : undefined;
  },
});
