/**
 * Where the titles in 《》 stand in a text: nested marks, and marks that nobody closed or
 * opened. One pass over the text.
 */

export interface MarkedTitle {
  readonly start: number;
  /** After 》, or where the title ends without one. */
  readonly end: number;
  /** What stands between the marks, as written. */
  readonly inner: string;
  readonly closed: boolean;
}

/** Words after which another 《 opens inside the title. */
const NESTING =
  /(?:印发|转发|发布|公布|修改|废止|修订|贯彻|落实|实施|执行|关于|[对和与及、〈“])\s{0,3}$/;
/** Where a title without 》 ends at the latest. */
const EDGE = /[（(][^（()）]{0,40}(?:号|\d{4}|令|修)|[；;。\n]|》/;

/** @returns the titles of a text in order; they never overlap */
export function findTitles(text: string): MarkedTitle[] {
  const titles: MarkedTitle[] = [];
  for (let from = text.indexOf('《'); from >= 0; ) {
    const title = readTitle(text, from);
    titles.push(title.title);
    from = text.indexOf('《', title.next);
  }
  return titles;
}

function readTitle(text: string, start: number): { title: MarkedTitle; next: number } {
  let depth = 1;
  let lastClose = -1;
  let at = start + 1;
  for (; at < text.length && depth > 0; at += 1) {
    const mark = text.charAt(at);
    if (mark === '》') {
      depth -= 1;
      lastClose = at;
    } else if (mark === '《') {
      if (!NESTING.test(text.slice(Math.max(start, at - 8), at))) break;
      depth += 1;
    }
  }
  if (depth === 0) {
    return {
      title: { start, end: at, inner: text.slice(start + 1, at - 1), closed: true },
      next: at,
    };
  }
  // 《…关于印发《…》的通知（…） lacks one 》 at the end; 《…的意见《…》 lacks it in the middle.
  const search = lastClose >= 0 ? lastClose + 1 : start + 1;
  const edge = text.slice(search, at).search(EDGE);
  const end = edge < 0 ? at : search + edge;
  return { title: { start, end, inner: text.slice(start + 1, end), closed: false }, next: at };
}

/** A title as a value: hard wraps taken out, inner marks as 〈〉. A blank between two issuers stays. */
export function cleanTitle(title: string): string {
  return title
    .replace(/[<＜《〈]/g, '〈')
    .replace(/[>＞》〉]/g, '〉')
    .replace(/[\r\n\u200b-\u200f\ufeff]+/g, '')
    .trim()
    .split(/(?<=关于|印发)/)
    .map((part, index, parts) =>
      index === 0 && parts.length > 1
        ? part
            .replace(
              /(?<![部委局办厅院会行署府室])[ \t\u00a0\u3000]+|[ \t\u00a0\u3000]+(?=关于)/g,
              '',
            )
            .replace(/[\t\u00a0\u3000 ]+/g, ' ')
        : part.replace(/[ \t\u00a0\u3000]+/g, ''),
    )
    .join('');
}
