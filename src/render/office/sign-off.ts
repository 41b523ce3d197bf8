/**
 * Who answers for a paper on paper: places to write and stamp that every form, lead catalogue
 * and master carries. They stay blank: nothing that a hand writes is ever printed by us.
 */

/** 编制, 审核, 签发 by hand, and the seal. */
export const SIGN_OFF = ['编制人', '审核人', '签发人', '盖章'] as const;

/** Of what a unit mends and sends back. */
export const SIGN_MENDED = ['修改人', '审核人', '单位负责人', '盖章'] as const;

/** The same in one line under a table: 编制人：____　审核人：____ … */
export function signOffLine(places: readonly string[] = SIGN_OFF): string {
  return places
    .map((place) => (place === '盖章' ? `（${place}）` : `${place}：＿＿＿＿＿＿`))
    .join('　');
}
