/** Words by which a limit or a channel is one for information on request (依申请公开). */

const REQUEST =
  /依申请|(?:收到|接到|收悉)(?:[\u4e00-\u9fff]{0,4}(?:信息|公开))?申请(?:人|之|后|起|的|时|当|$|[，,；;。])/;
/** Requests for something else: a licence is decided upon from the day of its request on. */
const OTHER = /(?:许可|审批|登记|补助|救助|补贴|资格|办理|行政)[\u4e00-\u9fff]{0,4}申请/;

export function speaksOfRequest(text: string): boolean {
  return REQUEST.test(text) && !OTHER.test(text);
}
