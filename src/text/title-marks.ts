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
  /** The marks are others than 《》: <…>, «…», “…”. */
  readonly otherMarks: boolean;
}

/** What stands for 《》 where it is not nested in them, and what closes it. */
const OTHER_MARKS: Readonly<Record<string, string>> = {
  '〈': '〉>＞',
  '<': '>＞〉',
  '＜': '＞>〉',
  '«': '»',
  '≪': '≫',
  '「': '」',
  '『': '』',
  '“': '”',
};
const OPENING = /[《〈<＜«≪「『“]/g;
const LONGEST_OTHER = 120;
/** Words that only a document's name ends in. */
const NAME =
  /(?:条例|办法|规定|意见|通知|[^方看说]法|细则|规划|方案|标准|规程|规范|决定|公告|通告|纲要|指引|指南)(?:[（(][^（()）]{0,20}[)）])?$/;
/** The kind of what follows, no name: 〈行政法规〉, 【部门规章及规范性文件】. */
export const KIND =
  /^(?:(?:国家|地方|部门|政府|行政|党内){0,2}(?:性)?(?:法律|法规|规章|规范性文件|政策(?:性文件)?|文件|标准)(?:及|和|、|以及|\/)?){1,5}$/;

/** Words after which another 《 opens inside the title. */
const NESTING =
  /(?:印发|转发|发布|公布|修改|废止|修订|贯彻|落实|实施|执行|关于|[对《〈“]|[》〉>][和与及、]|以及)\s{0,3}$/;
/** Where a title without 》 ends at the latest. */
const EDGE = /[（(][^（()）]{0,40}(?:号|\d{4}|令|修)|[；;。\n]|》/;

/** @returns the titles of a text in order; they never overlap */
export function findTitles(text: string): MarkedTitle[] {
  const titles: MarkedTitle[] = [];
  let next = 0;
  const lastClosing = new Map<string, number>();
  for (const { index, 0: mark } of text.matchAll(OPENING)) {
    if (index < next) continue;
    if (mark === '《') {
      const read = readTitle(text, index);
      titles.push(read.title);
      next = read.next;
      continue;
    }
    const closing = OTHER_MARKS[mark] ?? '';
    const last =
      lastClosing.get(closing) ?? Math.max(...[...closing].map((one) => text.lastIndexOf(one)));
    lastClosing.set(closing, last);
    const other = last > index ? readOther(text, index, mark, closing) : undefined;
    if (!other) continue;
    titles.push(other);
    next = other.end;
  }
  return titles;
}

/** A title in other marks: closed, named like a document, and in “” with nothing adjoining it. */
function readOther(
  text: string,
  start: number,
  mark: string,
  closing: string,
): MarkedTitle | undefined {
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + LONGEST_OTHER); at += 1) {
    const here = text.charAt(at);
    if (here === '《') return undefined;
    if (OTHER_MARKS[here] === closing) depth += 1;
    else if (closing.includes(here)) depth -= 1;
    if (depth > 0) continue;
    const inner = text.slice(start + 1, at).trim();
    if (!NAME.test(inner) || KIND.test(inner)) return undefined;
    const apart =
      /(?:^|[\s、，,；;。.：:和及])$/.test(text.slice(Math.max(0, start - 1), start)) &&
      /^[\s、，,；;。（(第]|^$/.test(text.slice(at + 1, at + 2));
    if (mark === '“' && !apart) return undefined;
    return { start, end: at + 1, inner, closed: true, otherMarks: true };
  }
  return undefined;
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
      title: {
        start,
        end: at,
        inner: text.slice(start + 1, at - 1),
        closed: true,
        otherMarks: false,
      },
      next: at,
    };
  }
  // 《…关于印发《…》的通知（…） lacks one 》 at the end; 《…的意见《…》 lacks it in the middle.
  const search = lastClose >= 0 ? lastClose + 1 : start + 1;
  const edge = text.slice(search, at).search(EDGE);
  const longest = edge < 0 ? at : search + edge;
  // The separator before the next title is not part of this one.
  const last =
    /[、，,\s和及与]*$/.exec(text.slice(Math.max(search, longest - 3), longest))?.[0] ?? '';
  const end = longest - last.length;
  const inner = text.slice(start + 1, end);
  return { title: { start, end, inner, closed: false, otherMarks: false }, next: at };
}

/** A title as a value: hard wraps taken out, inner marks as 〈〉. A blank between two issuers stays. */
export function cleanTitle(title: string): string {
  const marks = title
    .replace(/&lt;/g, '〈')
    .replace(/&gt;/g, '〉')
    .replace(/&(?:nbsp|#160);/g, ' ')
    .replace(/[<＜《〈]/g, '〈')
    .replace(/[>＞》〉]/g, '〉');
  return paired(marks)
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

/** A title without marks round all of it, and without inner marks that nobody opened or closed: 关于印发〈某规划的通知, 的通知〉. */
function paired(title: string): string {
  const lone = new Set<number>();
  const open: number[] = [];
  let whole = false;
  for (let at = 0; at < title.length; at += 1) {
    if (title.charAt(at) === '〈') open.push(at);
    else if (title.charAt(at) === '〉') {
      const from = open.pop();
      if (from === undefined) lone.add(at);
      whole = from === 0 && at === title.length - 1;
    }
  }
  for (const at of open) lone.add(at);
  // 《《政府信息公开条例》》
  if (whole) lone.add(0).add(title.length - 1);
  return lone.size === 0
    ? title
    : title
        .split('')
        .filter((_, at) => !lone.has(at))
        .join('');
}
